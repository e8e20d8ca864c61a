"""What is found when the forms of one case are put side by side: who, which level, which version.

No finding holds an answer.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from mappa_docs.cases import due_items, level_history, missing_forms
from mappa_docs.cases.facts import Facts
from mappa_docs.cases.queries import CaseFinding, about_case, last
from mappa_docs.definition import schema_files
from mappa_docs.domain.review_periods import DECIDED

_CONCLUSIONS = (*DECIDED, "exit")
_NAMES = {
    "born": "date of birth",
    "pnc_id": "PNC ID",
    "cro_number": "CRO number",
    "visor_reference": "ViSOR reference",
    "prison_number": "prison number",
    "nhs_number": "NHS number",
    "national_insurance_number": "National Insurance number",
}


def findings(forms: list[Facts], as_of: date) -> Iterator[CaseFinding]:
    """Yield what is found in the last versions of a case's forms, which are in date order."""
    yield from who(forms)
    yield from due_items.findings(forms, as_of)
    yield from missing_forms.findings(forms, as_of)
    yield from _categories(forms)
    yield from _levels(forms)


def about_versions(forms: list[Facts]) -> Iterator[CaseFinding]:
    """Yield a finding where one version of a document came in twice and not the same (CASE-8)."""
    contents: dict[tuple[object, ...], list[Facts]] = defaultdict(list)
    for one in forms:
        if one.reference:
            contents[*one.document, one.day("dated"), one.version].append(one)
    for document, same in contents.items():
        if len({one.checksum for one in same}) > 1:
            name = schema_files.name_of(str(document[0]))
            yield about_case(
                "CASE-8",
                f"{name}: files with the same reference, date and version are not the same. Find "
                "out which one counts, and raise its version",
                (one.source for one in same),
            )


def level(forms: list[Facts]) -> int | None:
    """Return the level of the case: what the last meeting decided, else the last that is given."""
    meeting = last(forms, "mappa-b")
    if meeting and "conclusion" in meeting.known:
        return DECIDED.get(str(meeting.known["conclusion"]))
    given = [one.known["level"] for one in forms if "level" in one.known]
    return given[-1] if given and isinstance(given[-1], int) else None


def who(forms: list[Facts]) -> Iterator[CaseFinding]:
    """Yield a finding where the forms don't agree on who the offender is (CASE-1)."""
    values: dict[str, set[object]] = defaultdict(set)
    for one in forms:
        for kind, value in _who(one):
            values[kind].add(value)
    differing = [kind for kind in _NAMES if len(values[kind]) > 1]
    if differing:
        yield about_case(
            "CASE-1",
            "The forms share an identifier, but don’t agree on: "
            f"{', '.join(_NAMES[kind] for kind in differing)}. Make sure that they are about one "
            "person",
            (one.source for one in forms if any(kind in differing for kind, _ in _who(one))),
        )


def _who(one: Facts) -> set[tuple[str, object]]:
    return {*one.identifiers, *([("born", one.born)] if one.born else [])}


def _categories(forms: list[Facts]) -> Iterator[CaseFinding]:
    """Categories that differ (6.2)."""
    given = [one for one in forms if "category" in one.known]
    odd = [
        (before, after)
        for before, after in pairwise(given)
        if not _may_follow(before.known["category"], after.known["category"])
    ]
    if odd:
        yield about_case(
            "CASE-7",
            "The forms don’t agree on the category: make sure which one counts now, and correct "
            "the form that is wrong",
            (one.source for pair in odd for one in pair),
        )


def _may_follow(before: object, after: object) -> bool:
    """Return whether a case may go from one category to the other: who leaves category 1 goes on in
    category 2 while on licence (6.33), and who leaves either may go on in category 3 (6.30)."""
    return before == after or (before, after) in ((1, 2), (1, 3), (2, 3))


def _levels(forms: list[Facts]) -> Iterator[CaseFinding]:
    """A form after the last meeting that gives another level than was decided by then, at that
    meeting or on a later referral (13a.34, 13a.35)."""
    meeting = last(forms, "mappa-b")
    since = meeting.day("meeting") if meeting else None
    if meeting is None or since is None or meeting.known.get("conclusion") not in _CONCLUSIONS:
        return
    decided = level_history.steps([one for one in forms if one.stem in ("mappa-a", "mappa-b")])
    for one in forms:
        day, given = one.day("dated"), one.known.get("level")
        if one.stem not in ("mappa-f", "mappa-g") or given is None or not day or day <= since:
            continue
        step = level_history.step_on(decided, day)
        if step and step.level and step.level != given:
            yield about_case(
                "CASE-7",
                f"{schema_files.name_of(one.stem)} gives another level than was decided last: make "
                "sure which one counts now, and correct the form that is wrong",
                (step.source, one.source),
            )
