"""MAPPA O: who reviews a case, and what its Overview Report must not give away."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mappa_docs.intake.answers import Answers
from mappa_docs.model import Term
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.subjects.further_offence import ground_fits
from mappa_docs.rules.support.ages import BORN
from mappa_docs.rules.support.printed_texts import passages
from mappa_docs.text.person_names import (
    Person,
    by_last_name,
    names_anybody,
    names_one_of,
    names_person,
    person,
    person_of,
)
from mappa_docs.text.words import Words, gives_day, identifies, together

_NOT_ON_PANEL = ("lay_adviser", "mappa_coordination")
_APPROVALS = ("/approval/overview_approved", "/approval/overview_checked")
_EVENTS = ("/further_offence/offence_date", "/further_offence/charge_date")


class Case(NamedTuple):
    """What the Overview Report must not say: who is concerned, and the days that tell who it is.

    `staff` has the members of the review by each word of their last names.
    """

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
        yield Problem("/process/panel", sentence="O-2.lay-adviser")
    for pointer, _ in answers.rows("/agencies"):
        agency = answers.text(f"{pointer}/agency")
        if agency and agency not in panel and agency not in _NOT_ON_PANEL:
            panel.add(agency)
            yield Problem(f"{pointer}/agency")


@rule("O-4", "mappa-o")
def overview_identifies_nobody(answers: Answers) -> Iterator[Problem]:
    """Look in the texts of the Overview Report for people who could be recognised (20.22).

    A text that surely gives a name or the date of birth is an error, one that may a warning.
    """
    case = _case(answers)
    texts = list(passages(answers, "overview"))
    if not any(_identified(case, together(passage.text for passage in texts))):
        return
    for passage in texts:
        sure, unsure = _identified(case, Words(passage.text))
        if sure:
            yield passage.problem("O-4.surely", {"clues": sure})
        elif unsure:
            yield passage.problem("O-4.perhaps", {"clues": unsure}, severity="warning")


@rule("O-5", "mappa-o")
def is_shared_after_approval(answers: Answers) -> Iterator[Problem]:
    """Compare the day of sharing with those of both approvals (20.22, 20.24)."""
    shared = answers.day("/approval/overview_shared")
    by_board, by_omppg = map(answers.day, _APPROVALS)
    if shared and any(approved and approved > shared for approved in (by_board, by_omppg)):
        yield Problem("/approval/overview_shared")


def _case(answers: Answers) -> Case:
    events = (answers.day(pointer) for pointer in _EVENTS)
    return Case(
        person(answers.text("/offender/last_name"), answers.text("/offender/first_name")),
        by_last_name(_staff(answers)),
        answers.day(BORN),
        [event for event in events if event],
    )


def _identified(case: Case, words: Words) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """Return the clues that surely identify somebody, and those that may."""
    sure: list[str] = []
    unsure: list[str] = []
    named = names_person(words, case.offender, bare=True)
    if named:
        (sure if named == "surely" else unsure).append("offenders_name")
    if names_one_of(words, case.staff):
        sure.append("reviewers_name")
    if case.born and gives_day(words, case.born):
        sure.append("date_of_birth")
    if not named and names_anybody(words):
        unsure.append("a_name")
    if any(gives_day(words, event) for event in case.events):
        unsure.append("date_of_offence_or_charge")
    if identifies(words):
        unsure.append("reference_or_postcode")
    return tuple(map(Term, sure)), tuple(map(Term, unsure))


def _staff(answers: Answers) -> Iterator[Person]:
    yield person_of(answers.text("/review/board_chair"))
    yield person_of(answers.text("/process/lead/name"))
    for pointer, _ in answers.rows("/process/panel"):
        yield person_of(answers.text(f"{pointer}/name"))
