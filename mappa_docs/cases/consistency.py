"""What is found when the forms of one case are put side by side: whether they agree on the
offender, the category, the level and the version. No finding holds an answer.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from mappa_docs.cases import agreement, due_items, level_history, missing_forms, named_people
from mappa_docs.cases.case_findings import AHEAD, CaseFinding, about_case
from mappa_docs.cases.facts import IDENTIFIERS, Facts
from mappa_docs.definition import schema_files
from mappa_docs.model import Term

# By what the forms tell who the offender is, in the order in which a finding names them.
_IDENTITY = ("born", *IDENTIFIERS)


def findings(
    forms: list[Facts], as_of: date, others: Sequence[Facts] = (), ahead: int = AHEAD
) -> Iterator[CaseFinding]:
    """Yield what is found in the last versions of a case's forms, which are in date order. `others`
    have its reference and contradict it, and may belong to it after all. What is due is said from
    so many days `ahead`."""
    yield from due_items.findings(forms, as_of, ahead)
    yield from missing_forms.findings(forms, as_of, others)
    yield from agreement.findings(forms)
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


def level(forms: list[Facts], as_of: date) -> int | None:
    """Return the level of the case on the day: what a meeting, or a referral, decided last, else
    the last that is given. None where no form tells, and where the case has left MAPPA."""
    decided = level_history.decided(forms, as_of)
    if decided:
        return decided[-1].level or None
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
