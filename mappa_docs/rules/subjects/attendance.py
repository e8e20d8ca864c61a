"""Who must be at a level 2 or 3 meeting: police, probation, and for a child YOT and the council."""

import re
from collections.abc import Iterator

from mappa_docs.domain.seniority import anyone, grade_named, is_senior_enough
from mappa_docs.intake.answers import Answers, Row
from mappa_docs.lazy_patterns import expression
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.ages import is_minor
from mappa_docs.rules.support.attendees import is_child, is_same_person, name_words, without_chair
from mappa_docs.rules.support.tables import of_agency, rows, text, yes_no

# The grade of somebody who came, or "", and whether the person can decide for the agency.
Standing = tuple[str, bool | None]
_YOT_MANAGER = expression(
    r"\b(?:yot|yos|youth (?:offending|justice)(?: team| service)?) (?:\w+ )?manager\b", re.I
)
_DELEGATED = expression(r"\bdelegat|\bauthority\b", re.I)


@rule("ATT-1", "mappa-b", "mappa-e")
def chair_is_not_alone(answers: Answers) -> Iterator[Problem]:
    """13a.7: the Chair is not the only one from their agency."""
    has_agency = answers.text("/meeting/chair_agency") in ("police", "probation")
    if has_agency and rows(answers, "/attendance") and not without_chair(answers):
        yield Problem("/attendance")


@rule("ATT-2", "mappa-b", "mappa-e")
def police_and_probation_attend(answers: Answers) -> Iterator[Problem]:
    """13a.8, 13a.11. A Chair who is alone for their agency is ATT-1."""
    present = {text(row, "agency") for row in rows(answers, "/attendance")}
    present_or_chair = {*present, answers.text("/meeting/chair_agency")}
    for agency in ("police", "probation") if present else ():
        if agency not in present_or_chair:
            yield Problem("/attendance", sentence=f"ATT-2.{agency}")


@rule("ATT-3", "mappa-b")
def a_child_has_yot_and_council(answers: Answers) -> Iterator[Problem]:
    """13a.16, 23.5, 23.21, 23.22, 1.28: both come, as different people, and from YOT a manager."""
    if not rows(answers, "/attendance") or not is_child(answers):
        return
    yot = of_agency(answers, "/attendance", "yot")
    council = _of_the_council(answers, yot)
    if not yot:
        yield Problem("/attendance", sentence="ATT-3.yot")
    if not council:
        yield Problem("/attendance", sentence="ATT-3.childrens-services")
    if yot and council and not any(_is_manager(row) for row in yot):
        yield Problem("/attendance", sentence="ATT-3.manager", kind="wrong", severity="warning")


@rule("ATT-4", "mappa-b", "mappa-e")
def police_and_probation_are_senior_enough(answers: Answers) -> Iterator[Problem]:
    """31.21, 13a.8, 13a.11. Where only one of the paragraphs accepts a grade, this is advice."""
    level = answers.number("/meeting/level")
    if level not in (2, 3):
        return
    standing = _standing_by_role if answers.stem == "mappa-e" else _standing
    for agency in ("police", "probation"):
        came = [standing(row) for row in of_agency(answers, "/attendance", agency)]
        # Whoever the indicator counts is enough for 13a too.
        if _is_enough(agency, came, level, "31.21") is not False:
            continue
        if _is_enough(agency, came, level, "13a") is False:
            yield Problem("/attendance", sentence=f"ATT-4.{agency}-{level}")
        else:
            counted = f"ATT-4.counted-{agency}-{level}"
            yield Problem("/attendance", sentence=counted, severity="advice")


@rule("ATT-10", "mappa-a", "minimum-referral")
def yot_is_invited_when_another_agency_refers(answers: Answers) -> Iterator[Problem]:
    """23.18. Who refers stands on the referral, which lists additional invitees only. In the
    minutes ATT-3 asks for YOT in any case."""
    referrer = answers.text("/referring_agency/agency")
    # The minimum referral has no date. Somebody under 18 today was so when it was written.
    on = answers.day("/referral/date_of_referral") or answers.as_of
    if referrer in ("", "yot") or not is_minor(answers, on):
        return
    is_answered = answers.is_absent("/invitees") or rows(answers, "/invitees")
    if is_answered and not of_agency(answers, "/invitees", "yot"):
        yield Problem("/invitees")


def _of_the_council(answers: Answers, yot: list[Row]) -> list[Row]:
    """Return those who came for Children’s Services and not as the YOT manager too (23.22)."""
    return [
        row
        for row in of_agency(answers, "/attendance", "childrens_services")
        if not _YOT_MANAGER.search(text(row, "role"))
        and not any(is_same_person(_name(row), _name(other)) for other in yot)
    ]


def _is_manager(row: Row) -> bool:
    # That a grade is missing is the schema's finding.
    return row.get("grade") not in ("practitioner", "administrator", "observer") or (
        row.get("authority") is True
    )


def _name(row: Row) -> frozenset[str]:
    return name_words(text(row, "name"))


def _standing(row: Row) -> Standing:
    return text(row, "grade"), yes_no(row, "authority")


def _standing_by_role(row: Row) -> Standing:
    """Return the standing from a row of MAPPA E, where the role says grade and delegation."""
    role = text(row, "role")
    return grade_named(text(row, "agency"), role), bool(_DELEGATED.search(role)) or None


def _is_enough(agency: str, came: list[Standing], level: int, paragraph: str) -> bool | None:
    return anyone(
        is_senior_enough(agency, grade, level, paragraph=paragraph, authority=authority)
        for grade, authority in came
    )
