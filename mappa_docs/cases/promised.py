"""What a form says will follow by a day, and no form of the case shows: a referral that MAPPA H
announces, the report of a review that MAPPA N decides on.

Each entry of `checks` at CASE-9 in `schemas/rules/cases.json` is a `Promise`. No finding holds an
answer but the day by which it is due.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from mappa_docs.cases import shown_elsewhere
from mappa_docs.cases.case_findings import AHEAD, CaseFinding, about_case
from mappa_docs.cases.facts import Facts
from mappa_docs.definition.rulebook import rulebook
from mappa_docs.domain.periods import span
from mappa_docs.model import Count, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Something that has to follow from a form. `day` is the fact that gives the day by which, or
    from which it may take the time `within`; `task` names the words for it. It holds where each
    fact of `when` is one of those listed, and none of `unless` is known as listed there; an empty
    list stands for any. `shown_by` is that of `shown_elsewhere`. It `lapses` so long after the day,
    and where it `ends_with_case`, nothing is due after the case ended or left the area.
    """

    form: str
    day: str
    task: str
    shown_by: Mapping[str, str]
    within: str = "0 days"
    when: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    unless: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    lapses: str = "12 months"
    ends_with_case: bool = False


def findings(forms: list[Facts], as_of: date, ahead: int = AHEAD) -> Iterator[CaseFinding]:
    """Yield what is due by a day that a form gives, from so many days `ahead` of it, going by the
    last versions of a case's forms, which are in date order."""
    for form in forms:
        for promise in _promises().get(form.stem, ()):
            if _holds(promise, form) and not shown_elsewhere.is_shown(
                form, forms, promise.shown_by
            ):
                yield from _due(promise, form, forms, as_of, ahead)


def _due(
    promise: Promise, form: Facts, forms: list[Facts], as_of: date, ahead: int
) -> Iterator[CaseFinding]:
    start = form.day(promise.day)
    if start is None:
        return
    due = span(promise.within).due(start)
    days = (as_of - due).days
    is_old = as_of > span(promise.lapses).due(due)
    if days < -ahead or is_old or as_of < (form.day("dated") or as_of):
        return
    if promise.ends_with_case and shown_elsewhere.is_over(form, forms, as_of):
        return
    is_late = days > 0
    yield about_case(
        "CASE-9",
        [form.source],
        sentence="CASE-9.overdue" if is_late else "CASE-9.due",
        parameters={
            "task": Term(f"task.{promise.task}"),
            "due": due,
            "late" if is_late else "left": Count(abs(days), "day"),
        },
        severity="warning" if is_late else "advice",
        due=due.isoformat(),
        days=days,
    )


def _holds(promise: Promise, form: Facts) -> bool:
    return all(_is_met(form, name, wanted) for name, wanted in promise.when.items()) and not any(
        _is_met(form, name, wanted) for name, wanted in promise.unless.items()
    )


def _is_met(form: Facts, name: str, wanted: Sequence[Any]) -> bool:
    return name in form.known and (not wanted or form.known[name] in wanted)


@cache
def _promises() -> Mapping[str, list[Promise]]:
    """Return what may have to follow, by the form that it follows from."""
    by_form: dict[str, list[Promise]] = {}
    for entry in rulebook()["CASE-9"].checks:
        promise = Promise(**entry)
        by_form.setdefault(promise.form, []).append(promise)
    return by_form
