"""Meetings → the key performance indicators of 31.21.

What can't be told counts as not met and is named: an indicator is never better than its evidence.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from mappa_docs import form as forms
from mappa_docs.facts import Facts
from mappa_docs.gathering import Gathered
from mappa_docs.histories import History, histories
from mappa_docs.meetings import Meeting
from mappa_docs.reviews import Review, reviews
from mappa_docs.rules.reviews import WEEKS
from mappa_docs.rules.seniority import anyone, is_senior_enough

_YOUTH = {"yot", "childrens_services"}
ON_NO_FORM = "It is on no form of the set: see the board’s own list."
_BOARD = "Each member comes to the meetings of the Strategic Management Board"
# The agencies of 3.5 as the forms name them.
DUTY_TO_CO_OPERATE = (
    "yot",
    "jobcentre_plus",
    "education",
    "local_housing_authority",
    "registered_social_landlord",
    "childrens_services",
    "adult_social_care",
    "health_authority",
    "mental_health_trust",
    "acute_trust",
    "electronic_monitoring",
    "immigration",
)


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator: how many of how many, against a target in percent.

    `unclear` of the denominator could not be told, and count as not met; `against` names the files
    that count against it, and `untold` those of them that only don't tell. `met` is None where
    there was nothing to count, or the forms do not say.
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

    @property
    def percent(self) -> float | None:
        """The share in percent, or None where there was nothing to count."""
        return 100 * self.numerator / self.denominator if self.denominator else None

    @property
    def met(self) -> bool | None:
        """Whether the target is met."""
        return None if self.percent is None else self.percent >= self.target


Outcome = tuple[str, bool | None]


def indicators(
    gathered: Iterable[Gathered], start: date, end: date, as_of: date
) -> list[Indicator]:
    """Return the indicators for the meetings from `start` to `end`, both included (31.21).

    A review counts in the period in which it took place, or in which it fell due without one. What
    falls due after `as_of`, or is dated after it, does not count yet.
    """
    cases = list(histories(gathered, as_of))
    held = {one.source: one for case in cases for one in case.meetings}
    met = [one for one in held.values() if start <= one.held <= end]
    young = _youth(met, cases)
    every = (one for case in cases for one in reviews(case, as_of))
    reviewed = [one for one in every if start <= one.settled <= end]
    return [
        *_of_reviews("1", 3, reviewed),
        *_of_reviews("2", 2, reviewed),
        _indicator("3", "Disclosure is considered and the decision minuted", 100, _disclosure(met)),
        _indicator(
            "4", "YOT and Children’s Services come where the offender is under 18", 100, young
        ),
        Indicator("5", _BOARD, 75, 0, 0, 0, (), ON_NO_FORM),
        *_of_agencies(met),
        _indicator("7", "The Prison Service comes or sends MAPPA F", 90, _prison(met, cases)),
        _indicator("8", "The police come with the right rank", 90, _senior(met, "police")),
        _indicator("9", "Probation comes with the right grade", 90, _senior(met, "probation")),
    ]


def _of_reviews(number: str, level: int, reviewed: list[Review]) -> Iterator[Indicator]:
    """Yield the indicator both ways: 31.21 is about all, 13a.33 about those in the community."""
    says = f"Level {level} cases are reviewed at least every {WEEKS[level]} weeks"
    every = [one for one in reviewed if one.level == level]
    kept = [(one.source, one.kept) for one in every]
    yield _indicator(number, f"{says}, all of them", 90, kept, "All cases (31.21).")
    community = [
        (one.source, one.kept if one.in_community else None)
        for one in every
        if one.in_community is not False
    ]
    says += ", those in the community alone"
    yield _indicator(number, says, 90, community, "In the community alone (13a.33).")


def _indicator(
    number: str, says: str, target: int, outcomes: Iterable[Outcome], note: str = ""
) -> Indicator:
    known = list(outcomes)
    no = {source for source, ok in known if ok is False}
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
            dict.fromkeys(source for source, ok in known if ok is None and source not in no)
        ),
    )


def _disclosure(met: list[Meeting]) -> Iterator[Outcome]:
    yield from ((one.source, one.disclosure) for one in met)


def _youth(met: list[Meeting], cases: list[History]) -> Iterator[Outcome]:
    """Yield the meetings about somebody under 18, and as unclear those of which no form of the case
    tells the age. A list may be about several cases."""
    young: dict[str, list[bool | None]] = defaultdict(list)
    for case in cases:
        for one in case.meetings:
            young[one.source].append(case.under_18(one))
    for one in met:
        under_18 = anyone(young[one.source])
        if under_18 is not False:
            came = {person.agency for person in one.attended} >= _YOUTH
            yield one.source, came if under_18 else None


def _of_agencies(met: list[Meeting]) -> Iterator[Indicator]:
    """Yield indicator 6 for each agency that was invited, because it is about each of them."""
    says = "{} comes when it is invited, with the right seniority"
    asked = forms.fields("mappa-b")["/invitations/*/agency"]
    names = {choice.value: choice.label for choice in asked.choices}
    outcomes: dict[str, list[Outcome]] = defaultdict(list)
    for one in met:
        for agency in sorted((one.invited or frozenset()) & set(DUTY_TO_CO_OPERATE)):
            outcomes[agency].append((one.source, _came(one, agency)))
    for agency in DUTY_TO_CO_OPERATE:
        if agency in outcomes:
            yield _indicator("6", says.format(names[agency]), 90, outcomes[agency])
    if not outcomes:
        yield _indicator("6", says.format("Each duty to co-operate agency"), 90, ())


def _came(one: Meeting, agency: str) -> bool | None:
    people = [person for person in one.attended if person.agency == agency]
    if not people:
        return False
    return anyone(
        is_senior_enough(agency, person.grade, one.level, authority=person.authority)
        for person in people
    )


def _prison(met: list[Meeting], cases: list[History]) -> Iterator[Outcome]:
    reports = _reports(cases)
    for one in met:
        if "prison_service" in (one.invited or ()):
            sent = one.prison_report or any(
                one.source in together and one.held == day for together, day in reports
            )
            yield one.source, True if sent else _came(one, "prison_service")


def _reports(cases: list[History]) -> set[tuple[frozenset[str], date]]:
    """Return, for each MAPPA F that a prison has completed, the files of its case and the day."""
    found = set()
    for case in cases:
        together = frozenset(one.source for one in case.forms)
        found |= {(together, day) for one in case.forms if (day := _reported(one))}
    return found


def _reported(one: Facts) -> date | None:
    done = one.stem == "mappa-f" and one.day("reported")
    return one.day("meeting") if done else None


def _senior(met: list[Meeting], agency: str) -> Iterator[Outcome]:
    yield from ((one.source, _came(one, agency)) for one in met)
