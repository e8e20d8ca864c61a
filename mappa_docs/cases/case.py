"""The forms of each case → a case: its level, its files, and what is found in them together."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from mappa_docs.cases import consistency
from mappa_docs.cases.facts import Facts
from mappa_docs.cases.grouping import contradicts, groups
from mappa_docs.cases.queries import CaseFinding


@dataclass(frozen=True, slots=True)
class Case:
    """The forms of one case, and what is found when they are put side by side. `level` is that of
    the last meeting, or None where no form tells; `files` are in the order of their dates."""

    references: tuple[str, ...]
    level: int | None
    files: tuple[str, ...]
    findings: tuple[CaseFinding, ...]


def cases(some: Iterable[Facts], as_of: date) -> list[Case]:
    """Return the cases that have several forms, or that something is found in, worst first."""
    found = [_case(forms, as_of) for forms in groups(some)]
    return sorted((case for case in found if case.findings or len(case.files) > 1), key=_urgency)


def _urgency(case: Case) -> tuple[Any, ...]:
    """Return the key by which cases stand worst first. Where the forms may be about two people, or
    are not the same in one version, nothing else is sure, so that comes before what is overdue."""
    codes = {one.about.code for one in case.findings}
    overdue = max((one.about.days or 0 for one in case.findings), default=0)
    first = "CASE-1" not in codes, "CASE-8" not in codes, -max(overdue, 0), not codes
    return *first, -(case.level or 0), -len(case.findings), case.references, case.files


def _case(forms: list[Facts], as_of: date) -> Case:
    ordered = in_order(forms)
    current = last_versions(ordered)
    # What is said of a case has to be true of one person.
    of_two = contradicts(current)
    found = consistency.who(current) if of_two else consistency.findings(current, as_of)
    return Case(
        references=tuple(sorted({one.shown for one in ordered if one.shown})),
        level=consistency.level(current),
        files=tuple(one.source for one in ordered),
        findings=(*consistency.about_versions(ordered), *found),
    )


def in_order(forms: Iterable[Facts]) -> list[Facts]:
    """Return the forms in the order of their dates and versions."""
    return sorted(forms, key=lambda one: (one.day("dated") or date.min, one.version, one.source))


def last_versions(ordered: list[Facts]) -> list[Facts]:
    """Return the last version of each document. Without a reference each file is a document.

    Forms of one version but of different dates are different documents: no version was raised. An
    older version that may be about somebody else is not replaced.
    """
    newest: dict[object, Facts] = {}
    for one in ordered:
        last = newest.setdefault(one.document, one)
        if one.version >= last.version:
            newest[one.document] = one
    current: dict[object, Facts] = {}
    for one in ordered:
        last = newest[one.document]
        if one.version == last.version:
            current[one.document, one.day("dated")] = one
        elif contradicts([one, last]):
            current[one.source] = one
    return list(current.values())
