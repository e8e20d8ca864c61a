"""MAPPA K and L: whether the result follows from the scores."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mappa_docs.definition import forms
from mappa_docs.intake.answers import Answers
from mappa_docs.model import Field, Kind
from mappa_docs.rules.registry import Problem, rule

_SCORED = {
    "mappa-k": ("referral", "meeting", "attendance", "minutes", "conduct", "further"),
    "mappa-l": ("arrangements", "conduct", "risk_assessment", "risk_management_plan", "decisions"),
}
# How far a rounded percentage may be off, which is half of its last place, and a little more for
# fractions that a computer can't hold exactly.
_OFF_WHOLE, _OFF_TENTH, _INEXACT = 0.5, 0.05, 1e-9
# No audit has such a total. In JSON a number can be of any size.
_MOST = 100_000


class Result(NamedTuple):
    """What the scores add up to, and what they could have added up to."""

    scored: int
    maximum: int


@rule("AUD-1", "mappa-k", "mappa-l")
def total_is_the_sum(answers: Answers) -> Iterator[Problem]:
    """Add up the scores given."""
    total, result = answers.number("/totals/total_scored"), _result(answers)
    if result and total is not None and total != result.scored:
        yield Problem("/totals/total_scored")


@rule("AUD-2", "mappa-k", "mappa-l")
def maximum_is_the_sum(answers: Answers) -> Iterator[Problem]:
    """Add up the highest scores of the items that were scored."""
    maximum, result = answers.number("/totals/maximum"), _result(answers)
    if result and maximum is not None and maximum != result.maximum:
        yield Problem("/totals/maximum")


@rule("AUD-3", "mappa-k", "mappa-l")
def percentage_follows(answers: Answers) -> Iterator[Problem]:
    """Divide the total by the maximum, as they are entered."""
    total = answers.number("/totals/total_scored")
    maximum = answers.number("/totals/maximum")
    percentage = answers.get("/totals/percentage")
    if isinstance(percentage, bool) or not isinstance(percentage, (int, float)):
        return
    if total is None or maximum is None or not (0 <= total < _MOST and 0 < maximum < _MOST):
        return
    exact = 100 * total / maximum
    if not 0 <= percentage < _MOST or abs(percentage - exact) > _margin(percentage):
        yield Problem("/totals/percentage")


def _margin(percentage: float) -> float:
    """Return how far a percentage with so many places may be off."""
    return (_OFF_WHOLE if percentage == int(percentage) else _OFF_TENTH) + _INEXACT


def _result(answers: Answers) -> Result | None:
    """Return the sums, or None where a score is missing or is none of the options."""
    scored = maximum = 0
    for group in _scored_groups(answers.stem):
        given = answers.get(group.pointer)
        if given is None and group.required == "no":
            continue
        if not isinstance(given, dict) or not all(name in given for name in group.needs):
            return None
        for item in group.fields:
            if item.kind is not Kind.CHOICE or item.name not in given:
                continue
            if item.absent and answers.is_absent(item.pointer):
                continue
            score = answers.number(item.pointer)
            options = [choice.value for choice in item.choices]
            if score not in options:
                return None
            scored += score or 0
            maximum += max(options)
    return None if _reports_in_doubt(answers) else Result(scored, maximum)


def _reports_in_doubt(answers: Answers) -> bool:
    """Return whether the score for reports of absent agencies contradicts that for attendance, or
    is missing though an agency was absent. The schema says so, and nobody can tell the sums."""
    attendance = answers.number("/attendance/attendance")
    reports = answers.get("/attendance/reports")
    return (attendance in (1, 2) and reports is None) or (
        attendance not in (None, 1, 2) and isinstance(reports, int)
    )


@cache
def _scored_groups(stem: str) -> tuple[Field, ...]:
    fields = forms.fields(stem)
    return tuple(fields[f"/{name}"] for name in _SCORED[stem])
