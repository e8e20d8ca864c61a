"""Who must be at a level 2 or 3 meeting: police, probation, and for a child YOT and the council."""

import re
from collections.abc import Iterator

from mappa_docs.rules.answers import Answers, Row, age
from mappa_docs.rules.attenders import (
    OF_AGE,
    is_child,
    is_listed,
    of_agency,
    same_person,
    text,
    without_chair,
)
from mappa_docs.rules.rule import Problem, rule
from mappa_docs.rules.seniority import anyone, grade_named, is_senior_enough

_YOT_MANAGER = re.compile(
    r"\b(?:yot|yos|youth (?:offending|justice)(?: team| service)?) (?:\w+ )?manager\b", re.I
)
_DELEGATED = re.compile(r"\bdelegat|\bauthority\b", re.I)
_USUAL = {
    ("police", 2): "an Inspector comes from the police to a meeting at level 2",
    ("police", 3): "a Chief Inspector or above comes from the police to a meeting at level 3",
    ("probation", 2): "a senior probation officer comes from probation to a meeting at level 2",
    ("probation", 3): "a senior manager comes from probation to a meeting at level 3",
}
_COUNTED = {
    ("police", 2): "an Inspector from the police at level 2",
    ("police", 3): "a Superintendent from the police at level 3",
    ("probation", 2): "a senior probation officer from probation at level 2",
    ("probation", 3): "an assistant chief officer from probation at level 3",
}


@rule("ATT-1", "mappa-b", "mappa-e")
def chair_is_not_alone(answers: Answers) -> Iterator[Problem]:
    """13a.7: the Chair is not the only one from their agency."""
    agency = answers.text("/meeting/chair_agency")
    if is_listed(answers) and agency in ("police", "probation"):
        if next(without_chair(answers), None) is None:
            yield Problem(
                "/attendance",
                "Attendance: add who came from the Chair’s agency besides the Chair",
            )


@rule("ATT-2", "mappa-b", "mappa-e")
def police_and_probation_attend(answers: Answers) -> Iterator[Problem]:
    """13a.8, 13a.11. A Chair who is alone for their agency is ATT-1."""
    if not is_listed(answers):
        return
    chairs = answers.text("/meeting/chair_agency")
    names = {"police": "the police", "probation": "probation"}
    missing = [
        name
        for agency, name in names.items()
        if agency != chairs and not of_agency(answers, "/attendance", agency)
    ]
    if missing:
        yield Problem(
            "/attendance",
            f"Attendance: add who came from {' and from '.join(missing)}; both attend every "
            "meeting at level 2 or 3",
        )


@rule("ATT-3", "mappa-b")
def a_child_has_yot_and_council(answers: Answers) -> Iterator[Problem]:
    """13a.16, 23.20 to 23.22, 1.28: both come, as different people, and from YOT a manager."""
    if not is_listed(answers) or not is_child(answers):
        return
    yot = of_agency(answers, "/attendance", "yot")
    missing = [] if yot else ["the Youth Offending Team"]
    missing += [] if _of_the_council(answers, yot) else ["Children’s Services"]
    if missing:
        yield Problem(
            "/attendance",
            f"Attendance: the offender is under 18, so add who came from {' and from '.join(missing)};"
            " a YOT manager does not represent the local authority",
        )
    elif not any(_is_manager(row) for row in yot):
        yield Problem(
            "/attendance",
            "Attendance: the offender is under 18, so a manager of the Youth Offending Team comes, "
            "senior enough to advise the Chair",
            kind="wrong",
            severity="warning",
        )


@rule("ATT-4", "mappa-b", "mappa-e")
def police_and_probation_are_senior_enough(answers: Answers) -> Iterator[Problem]:
    """31.21, 13a.8, 13a.11. What one paragraph accepts and the other does not is only advice."""
    level = answers.number("/meeting/level")
    for agency in ("police", "probation") if level in (2, 3) else ():
        rows = of_agency(answers, "/attendance", agency)
        if not rows or level is None:
            continue
        enough = _enough_in_words if answers.stem == "mappa-e" else _enough
        if anyone(enough(row, level, "13a") for row in rows) is False:
            yield Problem(
                "/attendance",
                f"Attendance: {_USUAL[agency, level]}, or somebody of a lower rank or grade who can "
                "decide for the agency: say who that is",
            )
        elif anyone(enough(row, level, "31.21") for row in rows) is False:
            yield Problem(
                "/attendance",
                f"Attendance: the key performance indicator counts {_COUNTED[agency, level]}, or "
                "somebody equivalent",
                severity="advice",
            )


@rule("ATT-10", "mappa-a", "minimum-referral")
def yot_is_invited_when_another_agency_refers(answers: Answers) -> Iterator[Problem]:
    """23.18. Who refers stands on the referral; in the minutes ATT-3 asks for YOT in any case."""
    referrer = answers.text("/referring_agency/agency")
    born = answers.day("/offender/date_of_birth")
    # The minimum referral has no date. Who is under 18 today was so when it was written.
    on = answers.day("/referral/date_of_referral") or answers.as_of
    if not born or born > on or age(born, on) >= OF_AGE or referrer in ("", "yot"):
        return
    known = answers.is_absent("/invitees") or next(answers.rows("/invitees"), None)
    if known and not of_agency(answers, "/invitees", "yot"):
        yield Problem(
            "/invitees",
            "Additional invitees: add the Youth Offending Team, which attends when another agency "
            "refers somebody under 18",
            severity="warning",
        )


def _of_the_council(answers: Answers, yot: list[Row]) -> list[Row]:
    """Return those who came for Children’s Services and not as the YOT manager too (23.22)."""
    return [
        row
        for row in of_agency(answers, "/attendance", "childrens_services")
        if not _YOT_MANAGER.search(text(row, "role"))
        and not any(same_person(text(row, "name"), text(other, "name")) for other in yot)
    ]


def _is_manager(row: Row) -> bool:
    # A grade that is not there is the schema's finding.
    return row.get("grade") not in ("practitioner", "administrator", "observer") or (
        row.get("authority") is True
    )


def _enough(row: Row, level: int, paragraph: str) -> bool | None:
    given = row.get("authority")
    return is_senior_enough(
        text(row, "agency"),
        text(row, "grade"),
        level,
        paragraph=paragraph,
        authority=given if isinstance(given, bool) else None,
    )


def _enough_in_words(row: Row, level: int, paragraph: str) -> bool | None:
    """Judge a row of MAPPA E, where grade and delegation stand in the role."""
    agency, role = text(row, "agency"), text(row, "role")
    given = True if _DELEGATED.search(role) else None
    grade = grade_named(agency, role)
    return is_senior_enough(agency, grade, level, paragraph=paragraph, authority=given)
