"""What is found when the forms of one case are put side by side: whether they agree on the
offender, the category, the level and the version. No finding holds an answer.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from mappa_docs.cases import due_items, level_history, missing_forms, named_people
from mappa_docs.cases.case_findings import CaseFinding, about_case
from mappa_docs.cases.facts import IDENTIFIERS, Facts, last
from mappa_docs.definition import schema_files
from mappa_docs.domain.decisions import level_after
from mappa_docs.model import Term

# By what the forms tell who the offender is, in the order in which a finding names them.
_IDENTITY = ("born", *IDENTIFIERS)


def findings(forms: list[Facts], as_of: date) -> Iterator[CaseFinding]:
    """Yield what is found in the last versions of a case's forms, which are in date order."""
    yield from who_it_is(forms)
    yield from due_items.findings(forms, as_of)
    yield from missing_forms.findings(forms, as_of)
    yield from _categories(forms)
    yield from _levels(forms)
    yield from named_people.findings((form.stem, form.source, form.named) for form in forms)


def differing_copies(forms: list[Facts]) -> Iterator[CaseFinding]:
    """Yield a finding where one version of a document came in twice and not the same (CASE-8)."""
    copies: dict[tuple[object, ...], list[Facts]] = defaultdict(list)
    for form in forms:
        if form.reference:
            copies[*form.document, form.day("dated"), form.version].append(form)
    for of_one_version in copies.values():
        if len({form.checksum for form in of_one_version}) > 1:
            name = schema_files.name_of(of_one_version[0].stem)
            sources = (form.source for form in of_one_version)
            yield about_case("CASE-8", sources, parameters={"form": name})


def level(forms: list[Facts]) -> int | None:
    """Return the level of the case: what the last meeting decided, else the last that is given.
    None where no form tells, and where the case has left MAPPA."""
    meeting = last(forms, "mappa-b")
    if meeting and "conclusion" in meeting.known:
        return level_after(meeting.known["conclusion"]) or None
    given = [form.number("level") for form in forms if "level" in form.known]
    return given[-1] if given else None


def who_it_is(forms: list[Facts]) -> Iterator[CaseFinding]:
    """Yield a finding where the forms don't agree on who the offender is (CASE-1)."""
    values: dict[str, set[object]] = defaultdict(set)
    for form in forms:
        for kind, value in _identity(form):
            values[kind].add(value)
    differing = [kind for kind in _IDENTITY if len(values[kind]) > 1]
    if differing:
        yield about_case(
            "CASE-1",
            (
                form.source
                for form in forms
                if any(kind in differing for kind, _ in _identity(form))
            ),
            parameters={"differing": tuple(Term(f"identity.{kind}") for kind in differing)},
        )


def _identity(form: Facts) -> set[tuple[str, object]]:
    """Return what a form says of who the offender is, as pairs of kind and value."""
    return {*form.identifiers, *([("born", form.born)] if form.born else [])}


def _categories(forms: list[Facts]) -> Iterator[CaseFinding]:
    """Yield a finding where the categories differ (6.2)."""
    given = [form for form in forms if "category" in form.known]
    odd = [
        (before, after)
        for before, after in pairwise(given)
        if not _may_follow(before.known["category"], after.known["category"])
    ]
    if odd:
        sources = (form.source for pair in odd for form in pair)
        yield about_case("CASE-7", sources, sentence="CASE-7.category")


def _may_follow(before: object, after: object) -> bool:
    """Return whether a case may go from one category to the other: who leaves category 1 goes on in
    category 2 while on licence (6.33), and who leaves either may go on in category 3 (6.30)."""
    return before == after or (before, after) in ((1, 2), (1, 3), (2, 3))


def _levels(forms: list[Facts]) -> Iterator[CaseFinding]:
    """Yield a finding for each form after the last meeting that gives another level than was
    decided by then, at that meeting or on a later referral (13a.34, 13a.35)."""
    meeting = last(forms, "mappa-b")
    held = meeting.day("meeting") if meeting else None
    if meeting is None or held is None or level_after(meeting.known.get("conclusion")) is None:
        return
    decided = level_history.steps([form for form in forms if form.stem in ("mappa-a", "mappa-b")])
    for form in forms:
        day, given = form.day("dated"), form.known.get("level")
        if form.stem not in ("mappa-f", "mappa-g") or given is None or not day or day <= held:
            continue
        step = level_history.step_on(decided, day)
        if step and step.level and step.level != given:
            yield about_case(
                "CASE-7",
                (step.source, form.source),
                sentence="CASE-7.level",
                parameters={"form": schema_files.name_of(form.stem)},
            )
