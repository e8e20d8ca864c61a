"""What is found when the forms of one case are put side by side: who, which level, which version.

No finding holds an answer.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from mappa_docs import outstanding, schema
from mappa_docs.case_forms import about_case, last
from mappa_docs.facts import Facts
from mappa_docs.model import Finding

_CONCLUSIONS = {"level_3": 3, "level_2": 2, "level_1": 1}
_NAMES = {
    "pnc_id": "PNC ID",
    "cro_number": "CRO number",
    "visor_reference": "ViSOR reference",
    "prison_number": "prison number",
    "nhs_number": "NHS number",
    "national_insurance_number": "National Insurance number",
}


def findings(forms: list[Facts], as_of: date) -> Iterator[Finding]:
    """Yield what is found in the last versions of a case's forms, which are in date order."""
    yield from who(forms)
    yield from outstanding.findings(forms, as_of)
    yield from _levels(forms)


def about_versions(forms: list[Facts]) -> Iterator[Finding]:
    """Yield a finding where one version of a document came in twice and not the same (CASE-8)."""
    contents: dict[tuple[object, ...], set[int]] = defaultdict(set)
    for one in forms:
        if one.reference:
            contents[*one.document, one.day("dated"), one.version].add(one.checksum)
    for document, different in contents.items():
        if len(different) > 1:
            name = schema.name_of(str(document[0]))
            yield about_case(
                "CASE-8",
                f"{name}: files with the same reference, date and version are not the same. Find "
                "out which one counts, and raise its version",
            )


def level(forms: list[Facts]) -> int | None:
    """Return the level of the case: what the last meeting decided, else the last that is given."""
    meeting = last(forms, "mappa-b")
    if meeting and "conclusion" in meeting.known:
        return _CONCLUSIONS.get(str(meeting.known["conclusion"]))
    given = [one.known["level"] for one in forms if "level" in one.known]
    return given[-1] if given and isinstance(given[-1], int) else None


def who(forms: list[Facts]) -> Iterator[Finding]:
    """Yield a finding where the forms don't agree on who the offender is (CASE-1)."""
    differing = [] if len({one.born for one in forms if one.born}) < 2 else ["date of birth"]
    values: dict[str, set[str]] = defaultdict(set)
    for one in forms:
        for kind, value in one.identifiers:
            values[kind].add(value)
    differing += [name for kind, name in _NAMES.items() if len(values[kind]) > 1]
    if differing:
        yield about_case(
            "CASE-1",
            f"The forms share an identifier, but don’t agree on: {', '.join(differing)}. Make sure "
            "that they are about one person",
        )


def _levels(forms: list[Facts]) -> Iterator[Finding]:
    """Categories that differ, and a later form that gives another level (6.2, 13a.34)."""
    categories = [one.known["category"] for one in forms if "category" in one.known]
    # 6.30: who leaves category 1 or 2 may go on in category 3.
    odd = [(old, new) for old, new in pairwise(categories) if old != new and (new != 3 or old == 4)]
    if odd:
        yield about_case(
            "CASE-7",
            "The forms don’t agree on the category: make sure which one counts now, and correct "
            "the form that is wrong",
        )
    meeting = last(forms, "mappa-b")
    decided = _CONCLUSIONS.get(str(meeting.known.get("conclusion"))) if meeting else None
    day = meeting.day("meeting") if meeting else None
    if not decided or not day:
        return
    for one in forms:
        later = one.day("dated")
        if one.stem in ("mappa-f", "mappa-g") and later and later > day:
            given = one.known.get("level")
            if given is not None and given != decided:
                yield about_case(
                    "CASE-7",
                    f"{schema.name_of(one.stem)} gives another level than the last minutes decided",
                )
