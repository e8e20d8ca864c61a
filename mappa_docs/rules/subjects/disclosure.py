"""Decisions to disclose: who must be there, who must agree first, and who is warned."""

from collections.abc import Iterator
from datetime import date

from mappa_docs.intake.answers import Answers, day
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.ages import is_minor
from mappa_docs.rules.support.tables import column


@rule("DIS-3", "mappa-b")
def young_people_have_their_services_there(answers: Answers) -> Iterator[Problem]:
    """No decision about an offender under 18 without senior staff of the YOT and of Children’s
    Services, unless it is urgent (10.13, 23.25)."""
    if not is_minor(answers, answers.day("/meeting/date")):
        return
    disclosure = answers.get("/disclosure")
    if not isinstance(disclosure, dict) or not isinstance(disclosure.get("decision"), bool):
        return
    pointer = "/disclosure/youth_services_present"
    if "youth_services_present" not in disclosure:
        yield Problem(pointer, sentence="DIS-3.unanswered", kind="missing")
    elif answers.is_yes(pointer) and _is_without(answers, "yot", "childrens_services"):
        yield Problem(pointer)


def _is_without(answers: Answers, *agencies: str) -> bool:
    """Return whether it is certain that the attendance shows nobody senior of one of the agencies.

    Who holds which grade stands in the attendance; a row without it leaves the question open.
    """
    came = column(answers, "/attendance", "agency")
    grades = column(answers, "/attendance", "grade")
    senior = [agency for agency, grade in zip(came, grades, strict=False) if _is_senior(grade)]
    return bool(came and grades) and any(agency not in senior for agency in agencies)


def _is_senior(grade: str) -> bool:
    return grade not in ("practitioner", "probation_officer", "administrator", "observer")


@rule("DIS-4", "mappa-b")
def media_come_after_leave(answers: Answers) -> Iterator[Problem]:
    """What goes to the media is approved, and the Press Office told, beforehand (10.15, 10.17)."""
    supervised = _is_supervised(answers)
    for pointer, row in answers.rows("/disclosure/disclosures"):
        if row.get("media") is not True:
            continue
        disclosed = day(row.get("disclosed_on"))
        if _is_after(day(row.get("media_approved_on")), disclosed):
            yield Problem(f"{pointer}/media_approved_on", sentence="DIS-4.approved-late")
        press_told = row.get("press_office_told")
        untold = press_told.get("absent") if isinstance(press_told, dict) else None
        if _is_after(day(press_told), disclosed):
            yield Problem(f"{pointer}/press_office_told", sentence="DIS-4.told-late")
        elif supervised and untold == "not_applicable":
            yield Problem(f"{pointer}/press_office_told", sentence="DIS-4.not-told")
        elif supervised and untold == "none" and disclosed:
            yield Problem(
                f"{pointer}/press_office_told", sentence="DIS-4.not-told", severity="warning"
            )


def _is_supervised(answers: Answers) -> bool:
    """Return whether the prison or probation is known to supervise the offender."""
    agency = answers.text("/offender/lead_agency")
    return answers.text("/offender/location") == "custody" or agency in (
        "probation",
        "prison_service",
    )


def _is_after(first: date | None, second: date | None) -> bool:
    return first is not None and second is not None and first > second


@rule("DIS-5", "mappa-b")
def recipients_are_warned(answers: Answers) -> Iterator[Problem]:
    """Where the offender was not asked, the recipient is told that they do not know (10.23)."""
    for pointer, row in answers.rows("/disclosure/disclosures"):
        if row.get("representations_sought") is False and row.get("recipient_warned") is False:
            yield Problem(f"{pointer}/recipient_warned")
