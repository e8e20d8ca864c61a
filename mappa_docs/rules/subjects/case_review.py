"""MAPPA O: who reviews a case, and what its Overview Report must not give away."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mappa_docs.intake.answers import Answers
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.subjects.further_offence import ground_fits
from mappa_docs.rules.support.ages import BORN
from mappa_docs.rules.support.printed_texts import passages
from mappa_docs.text.person_names import (
    Person,
    by_last_name,
    names,
    names_anybody,
    names_one_of,
    person,
    person_of,
)
from mappa_docs.text.words import Words, gives_day, identifies, together

_NOT_ON_PANEL = ("lay_adviser", "mappa_coordination")


class Case(NamedTuple):
    """What the report says of people, and what its Overview Report must not say."""

    offender: Person
    staff: dict[str, list[Person]]
    born: date | None
    events: list[date]


@rule("N-2", "mappa-o")
def ground_of_review_fits(answers: Answers) -> Iterator[Problem]:
    """Hold the ground of a discretionary review against offence and level (20.5)."""
    if answers.text("/reason/basis") == "discretionary":
        is_active = answers.is_yes("/reason/active_management")
        yield from ground_fits(
            answers, "/reason/ground", "level_1_offender", "listed_offence", is_active
        )


@rule("O-2", "mappa-o")
def panel_is_complete(answers: Answers) -> Iterator[Problem]:
    """Ask for a Lay Adviser and somebody of each agency on the panel (20.14, 20.31)."""
    panel = {answers.text(f"{pointer}/agency") for pointer, _ in answers.rows("/process/panel")}
    if not panel or "" in panel:
        return
    if "lay_adviser" not in panel:
        yield Problem("/process/panel", "Add a Lay Adviser to the review panel")
    for pointer, _ in answers.rows("/agencies"):
        agency = answers.text(f"{pointer}/agency")
        if agency and agency not in panel and agency not in _NOT_ON_PANEL:
            panel.add(agency)
            said = "Add a senior person of this agency to the review panel"
            yield Problem(f"{pointer}/agency", said)


@rule("O-4", "mappa-o")
def overview_identifies_nobody(answers: Answers) -> Iterator[Problem]:
    """Look in the texts of the Overview Report for people who could be recognised (20.22).

    What is surely a name or the date of birth is an error, and what may be one a warning.
    """
    case = _case(answers)
    texts = list(passages(answers, "overview"))
    if not any(_identified(case, together(passage.text for passage in texts))):
        return
    for passage in texts:
        sure, unsure = _identified(case, Words(passage.text))
        if sure:
            said = f"{passage.called} must not identify anybody: take out {' and '.join(sure)}"
            yield Problem(passage.pointer, said)
        elif unsure:
            said = f"{passage.called} may identify somebody: look for {' and '.join(unsure)}"
            yield Problem(passage.pointer, said, severity="warning")


@rule("O-5", "mappa-o")
def is_shared_after_approval(answers: Answers) -> Iterator[Problem]:
    """Compare the day of sharing with those of both approvals (20.22, 20.24)."""
    shared = answers.day("/approval/overview_shared")
    approved = [answers.day(f"/approval/overview_{one}") for one in ("approved", "checked")]
    if shared and any(one and one > shared for one in approved):
        said = "The Board and OMPPG must approve the Overview Report first: check the dates"
        yield Problem("/approval/overview_shared", said)


def _case(answers: Answers) -> Case:
    events = (answers.day(f"/further_offence/{one}") for one in ("offence_date", "charge_date"))
    return Case(
        person(answers.text("/offender/last_name"), answers.text("/offender/first_name")),
        by_last_name(_staff(answers)),
        answers.day(BORN),
        [one for one in events if one],
    )


def _identified(case: Case, words: Words) -> tuple[list[str], list[str]]:
    """Return what surely identifies somebody, and what may."""
    sure: list[str] = []
    unsure: list[str] = []
    named = names(words, case.offender, bare=True)
    if named:
        (sure if named == "surely" else unsure).append("the offender’s name")
    if names_one_of(words, case.staff):
        sure.append("the name of a member of the review")
    if case.born and gives_day(words, case.born):
        sure.append("the date of birth")
    if not named and names_anybody(words):
        unsure.append("a name")
    if any(gives_day(words, one) for one in case.events):
        unsure.append("the exact date of the offence or charge")
    if identifies(words):
        unsure.append("a reference number or postcode")
    return sure, unsure


def _staff(answers: Answers) -> Iterator[Person]:
    yield person_of(answers.text("/review/board_chair"))
    yield person_of(answers.text("/process/lead/name"))
    for pointer, _ in answers.rows("/process/panel"):
        yield person_of(answers.text(f"{pointer}/name"))
