"""Invitations held against attendance and apologies, and who had to be invited and was not."""

import re
from collections.abc import Iterator

from mappa_docs.intake.answers import Answers, Row
from mappa_docs.lazy_patterns import expression
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.attendees import name_words
from mappa_docs.rules.support.tables import rows, text

_INVITED, _CAME, _SORRY = "/invitations", "/attendance", "/apologies"
_ANYWHERE = (_INVITED, _CAME, _SORRY)
_MANAGER = expression(r"\b(?:offender|case) manager\b|\bresponsible officer\b", re.IGNORECASE)
_MENTAL_HEALTH = ("mental_health_trust", "health_authority", "acute_trust")
_CLINICAL = expression(
    r"psychiatr|mental health|\bclinician|\bclinical|\bhospital|\bward\b|\bforensic"
    r"|\bcare co-?ordinator|\bapproved mental",
    re.IGNORECASE,
)
_PRISON = expression(
    r"\bhm ?p\b|\bhmyoi\b|\byoi\b|\bprison|\bsecure (?:training|children)", re.IGNORECASE
)
# The unit keeps the minutes, and organisations of this kind differ among themselves.
_NOT_COMPARED = ("mappa_coordination", "other")
_SHORT = 3


@rule("INV-5", "mappa-b")
def who_was_invited_came_or_sent_apologies(answers: Answers) -> Iterator[Problem]:
    """13b.3, 31.21: of each agency that was invited the minutes say whether it came. Of the
    offender manager they say so by name, because somebody else comes only where that was agreed
    (13a.12)."""
    if not rows(answers, _CAME) or answers.text(f"{_SORRY}/absent") == "not_known":
        return
    answered = [*rows(answers, _CAME), *rows(answers, _SORRY)]
    agencies = _heard_of(answers, answered)
    for pointer, row in answers.rows(_INVITED):
        agency = text(row, "agency")
        if not agency or agency in _NOT_COMPARED:
            continue
        if agency not in agencies:
            if not any(_may_be_same(row, other) for other in answered):
                agencies.add(agency)  # said once
                yield Problem(f"{pointer}/agency", sentence="INV-5.agency")
        elif _manages(answers, row) and not _accounted_for(row, answered):
            yield Problem(f"{pointer}/name")


@rule("ATT-11", "mappa-b")
def a_patients_clinicians_are_invited(answers: Answers) -> Iterator[Problem]:
    """13a.17: somebody of the clinical team is invited to a meeting about a patient."""
    is_patient = answers.text("/offender/location") == "hospital"
    is_led = answers.text("/offender/lead_agency") == "mental_health_trust"
    if (is_patient or is_led) and _nobody(answers, _MENTAL_HEALTH, _CLINICAL):
        yield Problem(_INVITED)


@rule("ATT-12", "mappa-b")
def a_prisoners_prison_is_invited(answers: Answers) -> Iterator[Problem]:
    """15.19, 13a.15: the prison is invited to every meeting about a prisoner."""
    in_custody = answers.text("/offender/location") == "custody"
    if in_custody and _nobody(answers, ("prison_service",), _PRISON):
        yield Problem(_INVITED)


def _nobody(answers: Answers, agencies: tuple[str, ...], role: re.Pattern[str]) -> bool:
    """Return whether nobody of the agencies, by agency or by name and role, was asked or came."""
    if not rows(answers, _INVITED):
        return False
    people = [row for table in _ANYWHERE for row in rows(answers, table)]
    return not any(
        row.get("agency") in agencies or role.search(f"{text(row, 'role')} {text(row, 'name')}")
        for row in people
    )


def _heard_of(answers: Answers, answered: list[Row]) -> set[str]:
    """Return the agencies that came, sent apologies, or gave the meeting information."""
    gave = (text(row, "agency") for row in rows(answers, "/agency_information"))
    agencies = {*(text(row, "agency") for row in answered), *gave}
    agencies.add(answers.text("/meeting/chair_agency"))
    if answers.is_yes("/prison_report/received"):
        agencies.add("prison_service")
    return agencies


def _manages(answers: Answers, row: Row) -> bool:
    """Return whether the row is that of the offender manager in the agency that manages."""
    is_lead = row.get("agency") == answers.text("/offender/lead_agency")
    return is_lead and bool(_MANAGER.search(text(row, "role")))


def _accounted_for(row: Row, answered: list[Row]) -> bool:
    """Return whether the person, or another manager of the agency, came or sent apologies."""
    if len(name_words(text(row, "name"))) < 2:  # too little to tell
        return True
    return any(
        _may_be_same(row, other)
        or (other.get("agency") == row.get("agency") and _MANAGER.search(text(other, "role")))
        for other in answered
    )


def _may_be_same(row: Row, other: Row) -> bool:
    """Return whether two names may be those of one person: they share a word, and what differs
    begins alike, as an initial or a short form does."""
    name, another = name_words(text(row, "name")), name_words(text(other, "name"))
    if not any(len(word) >= _SHORT for word in name & another):
        return False
    left, right = name - another, another - name
    return not (left and right) or any(_begins_alike(a, b) for a in left for b in right)


def _begins_alike(word: str, other: str) -> bool:
    shared = min(len(word), len(other), _SHORT)
    return shared > 0 and word[:shared] == other[:shared]
