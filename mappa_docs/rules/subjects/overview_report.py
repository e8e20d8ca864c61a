"""MAPPA O: what its Overview Report must not give away (20.22)."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mappa_docs.domain.references import printable_reference
from mappa_docs.intake.answers import Answers
from mappa_docs.model import Term
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.ages import BORN
from mappa_docs.rules.support.named_people import offender, staff
from mappa_docs.rules.support.printed_texts import passages
from mappa_docs.text.identifying import (
    gives_age,
    gives_contact,
    gives_day,
    gives_day_of_year,
    gives_street_address,
    identifies,
)
from mappa_docs.text.person_names import (
    Person,
    by_last_name,
    gives_initial,
    gives_initials,
    names_one_of,
    names_person,
)
from mappa_docs.text.unknown_names import Sighting, capitals, seen
from mappa_docs.text.words import Words

_OVERVIEW = "overview"
_REFERENCE = "/overview_reference"
# No phrase or name runs from one text to the next.
_BETWEEN = " . ; "
# What is shorter, such as "GW" or "26", stands in a reference by chance.
_SHORTEST_REFERENCE = 6
_EVENTS = ("/further_offence/offence_date", "/further_offence/charge_date")


class Case(NamedTuple):
    """Who must not be recognised, and the days that tell who it is.

    `staff` has the members of the review by each word of their last names, and `others` all whom
    the rest of the report names.
    """

    offender: Person
    staff: dict[str, list[Person]]
    others: dict[str, list[Person]]
    born: date | None
    events: list[date]

    @property
    def people(self) -> Iterator[Person]:
        """The offender, the members of the review, and the others."""
        yield self.offender
        for people in (self.staff, self.others):
            for of_one_name in people.values():
                yield from of_one_name


@rule("O-4", "mappa-o")
def overview_identifies_nobody(answers: Answers) -> Iterator[Problem]:
    """Look in all that the Overview Report prints for people who could be recognised (20.22).

    A text that surely gives a name or the date of birth is an error, one that may a warning.
    """
    texts = [text for text in passages(answers, _OVERVIEW) if text.pointer != _REFERENCE]
    if not texts:
        return
    whole = _BETWEEN.join(passage.text for passage in texts)
    case = _case(answers, {passage.pointer for passage in texts}, capitals(whole))
    if not any(_identified(case, whole)):
        return
    for passage in texts:
        sure, unsure = _identified(case, passage.text)
        if sure:
            yield passage.problem("O-4.surely", {"clues": tuple(map(Term, sure))})
        elif unsure:
            clues = tuple(map(Term, unsure))
            yield passage.problem("O-4.perhaps", {"clues": clues}, severity="warning")


@rule("O-6", "mappa-o")
def overview_has_its_own_reference(answers: Answers) -> Iterator[Problem]:
    """Refuse a reference of the Overview Report by which the case can be found: that of the report
    or a part of it, or one with a name or a date of birth in it (20.22)."""
    own = answers.text(_REFERENCE)
    if own and (
        _leads_to(own, answers.text("/reference"))
        or not printable_reference(own, answers.get("/offender"))
        or names_one_of(Words(own.replace("-", " ")), by_last_name(staff(answers)), alone=True)
    ):
        yield Problem(_REFERENCE)


def _leads_to(own: str, reference: str) -> bool:
    """Return whether one reference stands in the other, but for signs and case."""
    bare, other = ("".join(Words(text).folded).replace("_", "") for text in (own, reference))
    return bool(other) and (other in bare or (len(bare) >= _SHORTEST_REFERENCE and bare in other))


def _case(answers: Answers, overview: set[str], printed: frozenset[str]) -> Case:
    """Return the case of a report. `overview` has the pointers of what the Overview prints, and
    `printed` what may be names in it: nobody else has to be looked for."""
    who = offender(answers)
    rest = [
        text
        for passage in passages(answers)
        if not passage.is_code and passage.pointer not in overview
        if Words(text := passage.text).may_hold(printed)
    ]
    both = printed & capitals(_BETWEEN.join(rest))
    others = (
        sighting.who
        for text in rest
        if Words(text).may_hold(both)
        for sighting in seen(text, besides=frozenset(who.family))
        if sighting.certainty == "surely" and not both.isdisjoint(sighting.who.family)
    )
    events = (answers.day(pointer) for pointer in _EVENTS)
    return Case(
        who,
        by_last_name(staff(answers)),
        by_last_name(others),
        answers.day(BORN),
        [event for event in events if event],
    )


def _identified(case: Case, text: str) -> tuple[list[str], list[str]]:
    """Return the clues that surely identify somebody, and those that may."""
    words = Words(text)
    sightings = list(seen(text))
    sure: list[str] = []
    unsure: list[str] = []

    def judge(certainty: str, clue: str) -> None:
        if certainty and clue not in (*sure, *unsure):
            (sure if certainty == "surely" else unsure).append(clue)

    judge(names_person(words, case.offender, bare=True), "offenders_name")
    judge(names_one_of(words, case.staff, alone=True), "reviewers_name")
    if not sure:
        somebody = _somebody(words, case, sightings)
        if somebody == "surely" or not unsure:
            judge(somebody, "a_name")
        if not unsure and (
            gives_initial(words, case.offender) or gives_initials(words, case.people)
        ):
            unsure.append("initials")
    if case.born and gives_day(words, case.born):
        sure.append("date_of_birth")
    clues = (
        ("date_of_offence_or_charge", any(gives_day(words, event) for event in case.events)),
        ("date_of_offence_or_charge", any(gives_day_of_year(words, day) for day in case.events)),
        ("date_of_birth", case.born is not None and gives_day_of_year(words, case.born)),
        ("reference_or_postcode", identifies(words)),
        ("an_age", gives_age(text)),
        ("an_address", gives_street_address(text)),
        ("telephone_or_email", gives_contact(text)),
    )
    for clue, is_given in clues:
        judge("perhaps" if is_given else "", clue)
    return sure, unsure


def _somebody(words: Words, case: Case, sightings: list[Sighting]) -> str:
    """Return how certain it is that the text names somebody: surely where a rank or first name
    stands before the last name, or the rest of the report names the same person. "Mrs Sample" may
    be an invented name."""
    known = names_one_of(words, case.others)
    if known == "surely" or any(
        sighting.certainty == "surely" and (sighting.by == "rank" or sighting.who.given)
        for sighting in sightings
    ):
        return "surely"
    alone = names_one_of(words, case.others, alone=True)
    return "perhaps" if alone or any(sighting.certainty for sighting in sightings) else ""
