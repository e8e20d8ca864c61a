"""Invitations in time, and who is never at the table: non-signatories, the offender’s and the
victim’s side, and Lay Advisers as more than observers."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from mappa_docs.intake.answers import Answers, day
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.attendees import is_same_person, rows, text, words
from mappa_docs.text.lazy_patterns import expression
from mappa_docs.text.roles import is_of_a_side

NOTICE = timedelta(days=14)
# The people who speak for victims at these meetings (22.14, 22.23) describe themselves so.
_SPEAK_FOR_VICTIMS = ("victim_liaison_unit", "idva")
_LAY_ADVISER = expression(r"\s*(?:the )?lay advis[eo]r\s*(?:$|[,(;:–—-])", re.IGNORECASE)
_OWNED = {
    "mappa-a": ("/risk_management_plan/actions",),
    "mappa-b": (
        "/risk_management_plan/actions",
        "/previous_actions",
        "/disclosure/disclosures",
        "/meeting_actions",
        "/absent_agency_actions",
    ),
    "minimum-minutes": ("/meeting_actions",),
}


@rule("INV-1", "mappa-b")
def invitations_leave_14_days(answers: Answers) -> Iterator[Problem]:
    """13a.25, 14.9. An emergency meeting may be called at shorter notice."""
    if answers.text("/meeting/kind") in ("initial", "review"):
        met = answers.day("/meeting/date")
        for pointer, row in answers.rows("/invitations"):
            yield from _notice(
                f"{pointer}/invited_on",
                day(row.get("invited_on")),
                met,
                "Date invited: invite at least 14 days before a meeting that is no emergency",
            )


@rule("INV-1", "mappa-a")
def screening_leaves_14_days(answers: Answers) -> Iterator[Problem]:
    """14.9: the additional invitees are asked when the meeting is set, which is at screening."""
    if not answers.is_yes("/screening/emergency"):
        yield from _notice(
            "/screening/meeting_date",
            answers.day("/screening/decision_date"),
            answers.day("/screening/meeting_date"),
            "Date of the meeting: leave at least 14 days for the invitations, or say that it is an "
            "emergency meeting",
        )


@rule("INV-1", "mappa-f")
def the_prison_has_14_days(answers: Answers) -> Iterator[Problem]:
    """13a.15, 15.20."""
    if answers.is_no("/request/emergency"):
        yield from _notice(
            "/request/date_of_request",
            answers.day("/request/date_of_request"),
            answers.day("/request/meeting_date"),
            "Date of the request: a prison is invited at least 14 days before a meeting that is no "
            "emergency",
        )


@rule("INV-2", "mappa-b", "mappa-e")
def who_was_not_admitted_did_not_attend(answers: Answers) -> Iterator[Problem]:
    """14.6, 13a.22. The schemas say on what somebody outside the protocol is admitted."""
    table = "/non_signatories" if answers.stem == "mappa-e" else "/confidentiality/non_signatories"
    kept_out = [
        words(text(row, "name")) for row in rows(answers, table) if row.get("admitted") is False
    ]
    for pointer, row in answers.rows("/attendance") if kept_out else ():
        name = words(text(row, "name"))
        if any(is_same_person(name, one) for one in kept_out):
            yield Problem(
                f"{pointer}/name",
                "Name: this person is recorded as not admitted, so take the line out or correct "
                "that record",
            )


@rule("INV-3", "mappa-b", "mappa-e")
def neither_side_attends(answers: Answers) -> Iterator[Problem]:
    """13a.24, 22.7: neither offenders nor victims, nor anyone who represents them."""
    for table, name in (("/attendance", "role"), ("/observers", "organisation")):
        for pointer, row in answers.rows(table):
            if is_of_a_side(text(row, name)) and row.get("agency") not in _SPEAK_FOR_VICTIMS:
                yield Problem(
                    f"{pointer}/{name}",
                    "offenders, victims and those who represent them may not attend: their views "
                    "come through the offender manager or the Victim Liaison Officer",
                )


@rule("INV-4", "mappa-b", "mappa-e")
def a_lay_adviser_observes(answers: Answers) -> Iterator[Problem]:
    """5.1, 5.4, 5.7. Of the agency “Lay Adviser” the schemas say so."""
    for pointer, row in answers.rows("/attendance"):
        agency, grade = row.get("agency"), row.get("grade")
        if agency == "lay_adviser" or grade == "observer":
            continue
        if _LAY_ADVISER.match(text(row, "role")):
            yield Problem(
                f"{pointer}/role",
                "a Lay Adviser attends as an observer: move the name to the observers"
                if answers.stem == "mappa-e"
                else "a Lay Adviser attends as an observer: select “Lay Adviser (observer)” and "
                "the grade “Observer”",
            )


@rule("INV-4", "mappa-a", "mappa-b", "minimum-minutes")
def a_lay_adviser_owns_no_action(answers: Answers) -> Iterator[Problem]:
    """5.4, 5.7: no decisions and no operational activity."""
    for table in _OWNED[answers.stem]:
        for pointer, row in answers.rows(table):
            if row.get("agency") == "lay_adviser":
                yield Problem(
                    f"{pointer}/agency",
                    "Agency: a Lay Adviser only observes, so select the agency that does this",
                )
            elif _LAY_ADVISER.match(text(row, "owner")):
                yield Problem(
                    f"{pointer}/owner",
                    "Person: a Lay Adviser only observes, so name somebody else",
                )


def _notice(pointer: str, asked: date | None, met: date | None, said: str) -> Iterator[Problem]:
    if asked and met and met - asked < NOTICE:
        # No calendar reaches back further; what is so early is wrong in another way.
        due = met - NOTICE if met - date.min >= NOTICE else met
        yield Problem(pointer, said, due=due.isoformat(), days=(asked - due).days)
