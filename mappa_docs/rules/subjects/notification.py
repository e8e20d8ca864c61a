"""Notifications by Youth Offending Teams and mental health services (chapters 6, 23 and 26)."""

from collections.abc import Iterator

from mappa_docs.intake.answers import Answers
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.ages import ADULT, BORN, age_on
from mappa_docs.rules.support.reference_day import day_of, is_ending

# Who can be the mental health service: health boards in Wales and independent providers are, too.
_MENTAL_HEALTH = ("", "mental_health_trust", "health_authority", "acute_trust", "other")
_COURT_RESTRICTED = ("s37_41", "cpia_5_2_restricted")
_RESTRICTED = (*_COURT_RESTRICTED, "s45a", "s47_49", "s48_49")
# Of remand prisoners: neither is a sentence, nor an order that brings anybody into category 2.
_ON_REMAND = ("s35", "s48_49")
# The parts of MAPPA I that come after Part 1, and the day of each.
_LATER_PARTS = (
    (2, "/leave/completed_on"),
    (3, "/changes/completed_on"),
    (4, "/exit/signed_on"),
)


@rule("H-1", "mappa-h")
def young_offender(answers: Answers) -> Iterator[Problem]:
    """2.7, 14.16: under 18 on the day of the notification, or supervised by the team still."""
    years = age_on(answers, day_of(answers))
    handed_over = answers.text("/notification/change/kind") == "lead_agency"
    if years is None or years < ADULT:
        return
    if not (is_ending(answers) or handed_over or answers.is_yes("/yot/supervises_after_18")):
        yield Problem(BORN)


@rule("I-1", "mappa-i")
def parts_in_order(answers: Answers) -> Iterator[Problem]:
    """26.59, 26.72: later parts follow Part 1, and Part 4 is the lead service’s."""
    first = answers.day("/notification/date_of_notification")
    for part, pointer in _LATER_PARTS:
        later = answers.day(pointer)
        if first and later and later < first:
            yield Problem(pointer, sentence="I-1.order", parameters={"part": part})
    led_elsewhere = answers.text("/offender/lead_agency") not in _MENTAL_HEALTH
    if led_elsewhere and isinstance(answers.get("/exit"), dict):
        yield Problem("/offender/lead_agency", sentence="I-1.lead-agency")


@rule("I-2", "mappa-i")
def authority_over_restricted_patients(answers: Answers) -> Iterator[Problem]:
    """26.7, 26.9, 26.24: while restrictions last, leave and discharge need the consent of the
    Secretary of State, or for discharge the Tribunal."""
    order, planned = answers.text("/hospital/order"), answers.day("/leave/planned_date")
    lifted = answers.day("/hospital/restrictions_end")
    if order not in _RESTRICTED or (planned and lifted and lifted <= planned):
        return
    event, authority = answers.text("/leave/event"), answers.text("/leave/authority")
    if event and event != "discharge" and authority in ("tribunal", "sentence"):
        yield Problem("/leave/authority", sentence="I-2.leave")
    elif event == "discharge" and _is_no_authority(authority, order):
        yield Problem("/leave/authority", sentence="I-2.discharge")
    yield from _consent(answers, authority)


def _is_no_authority(authority: str, order: str) -> bool:
    return authority == "hospital_managers" or (
        authority == "sentence" and order in _COURT_RESTRICTED
    )


def _consent(answers: Answers, authority: str) -> Iterator[Problem]:
    pointer = "/leave/ministry_consent"
    consent, planned = answers.day(pointer), answers.day("/leave/planned_date")
    none = answers.text(f"{pointer}/absent") in ("none", "not_applicable")
    if none and authority in ("responsible_clinician", "hospital_managers"):
        yield Problem(pointer, sentence="I-2.consent-needed")
    if consent and planned and consent > planned:
        yield Problem(pointer, sentence="I-2.consent-date")


@rule("I-3", "mappa-a", "mappa-b", "mappa-i")
def remand_is_no_hospital_order(answers: Answers) -> Iterator[Problem]:
    """26.19, 26.13: a remand to hospital, or a transfer there on remand, brings nobody into MAPPA
    by itself."""
    if (
        answers.text("/hospital/order") in _ON_REMAND
        and answers.number("/category/category") == 2
        and answers.text("/category/category_2_basis") in ("hospital_order", "guardianship_order")
    ):
        yield Problem("/category/category_2_basis", kind="wrong")
