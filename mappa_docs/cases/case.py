"""The forms of each case → a case: its level, its files, and what is found in them together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mappa_docs.cases import consistency, shared_references
from mappa_docs.cases.case_findings import AHEAD, CaseFinding
from mappa_docs.cases.facts import Facts
from mappa_docs.cases.grouping import are_of_two_people, groups
from mappa_docs.cases.one_person import of_one_person, surely
from mappa_docs.cases.shared_references import Shared


@dataclass(frozen=True, slots=True)
class Case:
    """The forms of one case, and what is found when they are put side by side. `level` is that of
    the last meeting, or None where no form tells; `files` are in the order of their dates."""

    references: tuple[str, ...]
    level: int | None
    files: tuple[str, ...]
    findings: tuple[CaseFinding, ...]


def cases(forms: Iterable[Facts], as_of: date, ahead: int = AHEAD) -> list[Case]:
    """Return the cases that have several forms, or that something is found in, worst first. What is
    due is said from so many days `ahead`."""
    return of_groups(groups(forms), as_of, ahead)


def of_groups(forms_by_case: Sequence[list[Facts]], as_of: date, ahead: int = AHEAD) -> list[Case]:
    """Do what `cases` does for forms that `grouping.groups` has put together."""
    shared = shared_references.shared(forms_by_case)
    every = [_case(*of_case, as_of, ahead) for of_case in zip(forms_by_case, shared, strict=True)]
    return sorted((case for case in every if case.findings or len(case.files) > 1), key=_urgency)


def _urgency(case: Case) -> tuple[Any, ...]:
    """Return the key by which cases stand worst first. Where the forms may be about two people, or
    are not the same in one version, nothing else is sure, so that comes before what is overdue."""
    findings = [of_case.finding for of_case in case.findings]
    codes = {finding.code for finding in findings}
    overdue = max((finding.days or 0 for finding in findings), default=0)
    doubts = "CASE-11" not in codes, "CASE-1" not in codes, "CASE-8" not in codes
    warned = any(finding.severity == "warning" for finding in findings)
    first = *doubts, -max(overdue, 0), not warned, not codes
    return *first, -(case.level or 0), -len(findings), case.references, case.files


def _case(forms: list[Facts], shared: Shared, as_of: date, ahead: int) -> Case:
    ordered = in_order(forms)
    current = last_versions(ordered)
    # What is said of a case has to be true of one person.
    parts = of_one_person(current)
    found = surely(
        [(part, consistency.findings(part, as_of, shared.others, ahead)) for part in parts]
    )
    return Case(
        references=tuple(sorted({form.printable_reference for form in ordered} - {""})),
        level=consistency.level(current, as_of),
        files=tuple(form.source for form in ordered),
        findings=(
            *shared.findings,
            *consistency.who_it_is(current),
            *consistency.differing_copies(ordered),
            *found,
        ),
    )


def in_order(forms: Iterable[Facts]) -> list[Facts]:
    """Return the forms in the order of their dates and versions."""
    return sorted(
        forms, key=lambda form: (form.day("dated") or date.min, form.version, form.source)
    )


def last_versions(ordered: list[Facts]) -> list[Facts]:
    """Return the last version of each document. Without a reference each file is a document.

    Forms of one version but of different dates are different documents: no version was raised. An
    older version that may be about somebody else is not replaced.
    """
    newest: dict[object, Facts] = {}
    for form in ordered:
        last = newest.setdefault(form.document, form)
        if form.version >= last.version:
            newest[form.document] = form
    current: dict[object, Facts] = {}
    for form in ordered:
        last = newest[form.document]
        if form.version == last.version:
            current[form.document, form.day("dated")] = form
        elif are_of_two_people([form, last]):
            current[form.source] = form
    return list(current.values())
