"""Who must be asked or heard because of the case: social workers, victim services, immigration."""

import re
from collections.abc import Iterator

from mappa_docs.domain.seniority import anyone, is_senior_enough
from mappa_docs.intake.answers import Answers, Row
from mappa_docs.lazy_patterns import expression
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.attendees import is_child, is_same_person, name_words
from mappa_docs.rules.support.tables import of_agency, rows, text, yes_no
from mappa_docs.text.nationality import is_foreign

_IDVA = expression(r"\bidva\b|\bdomestic (?:violence|abuse) (?:advi[sc]|advoca)", re.I)
_VICTIM_LIAISON = expression(r"\bvlo\b|\bvictim (?:liaison|contact)\b", re.I)
_PREMISES = expression(r"\bapproved premises\b|\bprobation hostel\b", re.I)
_IMMIGRATION = expression(r"\bimmigration\b|\bborder (?:agency|force)\b|\bukba\b", re.I)
_TABLES = ("/invitations", "/attendance", "/apologies")


@rule("ATT-5", "mappa-b")
def social_workers_can_decide(answers: Answers) -> Iterator[Problem]:
    """13a.18, 13a.19: who comes for the child or adult at risk can commit the local authority."""
    if not rows(answers, "/attendance"):
        return
    # For an offender under 18, ATT-3 already asks who came from Children’s Services.
    if answers.is_yes("/safeguarding/child_protection_concerns") and (
        of_agency(answers, "/attendance", "childrens_services") or not is_child(answers)
    ):
        yield from _social_worker(answers, "childrens_services", "ATT-5.child")
    if answers.is_yes("/safeguarding/adult_at_risk_concerns"):
        yield from _social_worker(answers, "adult_social_care", "ATT-5.adult")


@rule("ATT-6", "mappa-b")
def idva_is_invited_for_a_marac_victim(answers: Answers) -> Iterator[Problem]:
    """22.23: a victim referred to a MARAC has an IDVA, who must be invited."""
    asked = answers.is_yes("/victim_concerns/marac") and rows(answers, "/invitations")
    if asked and not _is_in(answers, _TABLES, "idva", _IDVA):
        yield Problem("/invitations")


@rule("ATT-7", "mappa-b")
def victim_liaison_comes_or_reports(answers: Answers) -> Iterator[Problem]:
    """13a.13, 22.14: the Victim Liaison Officer brings the victim’s views, or sends them."""
    came = rows(answers, "/attendance")
    if not came or not answers.is_yes("/victim_concerns/victim_contact"):
        return
    officer = name_words(answers.text("/victim_concerns/victim_liaison_officer"))
    if not (any(_is_officer(row, officer) for row in came) or _has_reported(answers, officer)):
        yield Problem("/attendance")


@rule("ATT-8", "mappa-b")
def immigration_is_told_of_the_meeting(answers: Answers) -> Iterator[Problem]:
    """25.2, 25.6, 25.7, 3.90: whoever is not a British citizen is a foreign national. In cases of
    doubt immigration is contacted as well (25.5)."""
    foreign: bool | None = True
    if answers.text("/offender/location") != "immigration_detention":
        foreign = _is_foreign(answers)
    asked = foreign is not False and rows(answers, "/invitations")
    if not asked or _is_in(answers, _TABLES, "immigration", _IMMIGRATION):
        return
    if foreign is None:
        yield Problem("/invitations", sentence="ATT-8.in-doubt", severity="advice")
    else:
        yield Problem("/invitations", sentence="ATT-8.foreign")


def _is_foreign(answers: Answers) -> bool | None:
    if answers.text("/offender/nationality/absent") == "not_known":
        return None
    # A form that does not give the nationality leaves nothing to doubt.
    nationality = answers.text("/offender/nationality")
    return is_foreign(nationality) if nationality.strip() else False


@rule("ATT-9", "mappa-b")
def approved_premises_attend_for_a_resident(answers: Answers) -> Iterator[Problem]:
    """12.26, 18.5: staff of the Approved Premises are at any meeting about a resident."""
    lives_there = answers.text("/offender/location") == "approved_premises"
    asked = lives_there and rows(answers, "/attendance")
    if asked and not _is_in(answers, ("/attendance",), "approved_premises", _PREMISES):
        yield Problem("/attendance")


def _social_worker(answers: Answers, agency: str, sentence: str) -> Iterator[Problem]:
    came = of_agency(answers, "/attendance", agency)
    if not came:
        yield Problem("/attendance", sentence=sentence)
    elif anyone(_can_decide(row) for row in came) is not True:
        yield Problem("/attendance", sentence=f"{sentence}-decides")


def _can_decide(row: Row) -> bool | None:
    authority = yes_no(row, "authority")
    # A manager is enough at either level here: 13a.18 asks for the social worker’s manager.
    return is_senior_enough(text(row, "agency"), text(row, "grade"), 2, authority=authority)


def _is_in(answers: Answers, tables: tuple[str, ...], agency: str, role: re.Pattern[str]) -> bool:
    people = [row for table in tables for row in rows(answers, table)]
    return any(row.get("agency") == agency for row in people) or any(
        role.search(text(row, "role")) for row in people
    )


def _is_officer(row: Row, officer: frozenset[str]) -> bool:
    return (
        row.get("agency") == "victim_liaison_unit"
        or bool(_VICTIM_LIAISON.search(text(row, "role")))
        or is_same_person(officer, name_words(text(row, "name")))
    )


def _has_reported(answers: Answers, officer: frozenset[str]) -> bool:
    return (
        bool(answers.text("/victim_views/views"))
        or any(
            row.get("agency") == "victim_liaison_unit"
            or _VICTIM_LIAISON.search(text(row, "given_by"))
            for row in rows(answers, "/agency_information")
        )
        or any(
            row.get("report") is True and _is_officer(row, officer)
            for row in rows(answers, "/apologies")
        )
    )
