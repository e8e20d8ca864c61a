"""Meetings → the key performance indicators of 31.21.

What can't be told counts as not met and is named: an indicator is never better than its evidence.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from mappa_docs.cases.meetings import Meeting
from mappa_docs.definition import forms
from mappa_docs.domain.review_periods import review_weeks
from mappa_docs.statistics import attendance
from mappa_docs.statistics.attendance import Outcome
from mappa_docs.statistics.case_histories import histories
from mappa_docs.statistics.collect import CollectedFile
from mappa_docs.statistics.review_timeliness import Review, reviews

ON_NO_FORM = "It is on no form of the set: see the board’s own list."
_BOARD = "Each member comes to the meetings of the Strategic Management Board"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator: how many of how many, against a target in percent.

    `unclear` of the denominator could not be told, and count as not met; `against` names the files
    that count against it, and `untold` those of them that only don't tell. `behind` has the outcome
    of each meeting or review that was counted, by its file (31.20). `met` is None where there was
    nothing to count, or the forms do not say.
    """

    number: str
    says: str
    target: int
    numerator: int
    denominator: int
    unclear: int
    against: tuple[str, ...]
    note: str = ""
    untold: tuple[str, ...] = ()
    behind: tuple[Outcome, ...] = ()

    @property
    def percent(self) -> float | None:
        """The share in percent, or None where there was nothing to count."""
        return 100 * self.numerator / self.denominator if self.denominator else None

    @property
    def met(self) -> bool | None:
        """Whether the target is met."""
        return None if self.percent is None else self.percent >= self.target


def indicators(
    collected: Iterable[CollectedFile], start: date, end: date, as_of: date
) -> list[Indicator]:
    """Return the indicators for the meetings from `start` to `end`, both included (31.21).

    A review counts in the period in which it took place, or in which it fell due without one. What
    falls due after `as_of`, or is dated after it, does not count yet.
    """
    cases = list(histories(collected, as_of))
    held = {meeting.source: meeting for case in cases for meeting in case.meetings}
    met = [meeting for meeting in held.values() if start <= meeting.held <= end]
    young = attendance.youth(met, cases)
    prison = attendance.prison(met, cases)
    every = (review for case in cases for review in reviews(case, as_of))
    reviewed = [review for review in every if start <= review.settled <= end]
    return [
        *_of_reviews("1", 3, reviewed),
        *_of_reviews("2", 2, reviewed),
        _indicator(
            "3",
            "Disclosure is considered and the decision minuted",
            100,
            ((meeting.source, meeting.disclosure) for meeting in met),
        ),
        _indicator(
            "4", "YOT and Children’s Services come where the offender is under 18", 100, young
        ),
        Indicator("5", _BOARD, 75, 0, 0, 0, (), ON_NO_FORM),
        *_of_agencies(met),
        _indicator("7", "The Prison Service comes or sends MAPPA F", 90, prison),
        _indicator(
            "8", "The police come with the right rank", 90, attendance.senior(met, "police")
        ),
        _indicator(
            "9", "Probation comes with the right grade", 90, attendance.senior(met, "probation")
        ),
    ]


def _of_reviews(number: str, level: int, reviewed: list[Review]) -> Iterator[Indicator]:
    """Yield the indicator both ways: 31.21 is about all, 13a.33 about those in the community."""
    says = f"Level {level} cases are reviewed at least every {review_weeks()[level]} weeks"
    every = [review for review in reviewed if review.level == level]
    kept = [(review.source, review.kept) for review in every]
    yield _indicator(number, f"{says}, all of them", 90, kept, "All cases (31.21).")
    community = [
        (review.source, review.kept if review.in_community else None)
        for review in every
        if review.in_community is not False
    ]
    says += ", those in the community alone"
    yield _indicator(number, says, 90, community, "In the community alone (13a.33).")


def _indicator(
    number: str, says: str, target: int, outcomes: Iterable[Outcome], note: str = ""
) -> Indicator:
    known = list(outcomes)
    not_met = {source for source, ok in known if ok is False}
    return Indicator(
        number=number,
        says=says,
        target=target,
        numerator=sum(ok is True for _, ok in known),
        denominator=len(known),
        unclear=sum(ok is None for _, ok in known),
        against=tuple(dict.fromkeys(source for source, ok in known if not ok)),
        note=note,
        untold=tuple(
            dict.fromkeys(source for source, ok in known if ok is None and source not in not_met)
        ),
        behind=tuple(known),
    )


def _of_agencies(met: list[Meeting]) -> Iterator[Indicator]:
    """Yield indicator 6 for each agency that was invited, because it is about each of them."""
    says = "{} comes when it is invited, with the right seniority"
    asked = forms.fields("mappa-b")["/invitations/*/agency"]
    names = {choice.value: choice.label for choice in asked.choices}
    outcomes = attendance.invited(met)
    for agency, known in outcomes.items():
        yield _indicator("6", says.format(names[agency]), 90, known)
    if not outcomes:
        yield _indicator("6", says.format("Each duty to co-operate agency"), 90, ())
