"""Invitations in time, and who is never at the table: non-signatories, and Lay Advisers as more
than observers."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from mappa_docs.intake.answers import Answers, day
from mappa_docs.lazy_patterns import expression
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.attendees import is_same_person, name_words
from mappa_docs.rules.support.tables import rows, text

NOTICE = timedelta(days=14)
_LAY_ADVISER = expression(r"\s*(?:the )?lay advis[eo]r\s*(?:$|[,(;:–—-])", re.IGNORECASE)
# The tables of each form in which somebody owns an action.
_ACTIONS = {
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
                f"{pointer}/invited_on", day(row.get("invited_on")), met, "INV-1.minutes"
            )


@rule("INV-1", "mappa-a")
def screening_leaves_14_days(answers: Answers) -> Iterator[Problem]:
    """14.9: the additional invitees are asked when the meeting is set, which is at screening."""
    if not answers.is_yes("/screening/emergency"):
        yield from _notice(
            "/screening/meeting_date",
            answers.day("/screening/decision_date"),
            answers.day("/screening/meeting_date"),
            "INV-1.screening",
        )


@rule("INV-1", "mappa-f")
def the_prison_has_14_days(answers: Answers) -> Iterator[Problem]:
    """13a.15, 15.20."""
    if answers.is_no("/request/emergency"):
        yield from _notice(
            "/request/date_of_request",
            answers.day("/request/date_of_request"),
            answers.day("/request/meeting_date"),
            "INV-1.prison",
        )


@rule("INV-2", "mappa-b", "mappa-e")
def who_was_not_admitted_did_not_attend(answers: Answers) -> Iterator[Problem]:
    """14.6, 13a.22. On what terms somebody outside the protocol is admitted, the schemas say."""
    table = "/non_signatories" if answers.stem == "mappa-e" else "/confidentiality/non_signatories"
    kept_out = [
        name_words(text(row, "name"))
        for row in rows(answers, table)
        if row.get("admitted") is False
    ]
    for pointer, row in answers.rows("/attendance") if kept_out else ():
        name = name_words(text(row, "name"))
        if any(is_same_person(name, other) for other in kept_out):
            yield Problem(f"{pointer}/name")


@rule("INV-4", "mappa-b", "mappa-e")
def a_lay_adviser_observes(answers: Answers) -> Iterator[Problem]:
    """5.1, 5.4, 5.7. For the agency “Lay Adviser” the schemas ask for the grade."""
    for pointer, row in answers.rows("/attendance"):
        agency, grade = row.get("agency"), row.get("grade")
        if agency == "lay_adviser" or grade == "observer":
            continue
        if _LAY_ADVISER.match(text(row, "role")):
            has_observers = answers.stem == "mappa-e"
            yield Problem(
                f"{pointer}/role", sentence="INV-4.move" if has_observers else "INV-4.select"
            )


@rule("INV-4", "mappa-a", "mappa-b", "minimum-minutes")
def a_lay_adviser_owns_no_action(answers: Answers) -> Iterator[Problem]:
    """5.4, 5.7: no decisions and no operational activity."""
    for table in _ACTIONS[answers.stem]:
        for pointer, row in answers.rows(table):
            if row.get("agency") == "lay_adviser":
                yield Problem(f"{pointer}/agency", sentence="INV-4.agency")
            elif _LAY_ADVISER.match(text(row, "owner")):
                yield Problem(f"{pointer}/owner", sentence="INV-4.owner")


def _notice(
    pointer: str, invited: date | None, met: date | None, sentence: str
) -> Iterator[Problem]:
    """Yield the sentence where less than 14 days lie between the two days."""
    if invited and met and met - invited < NOTICE:
        # No calendar reaches back further; what is so early is wrong in another way.
        due = met - NOTICE if met - date.min >= NOTICE else met
        yield Problem(pointer, sentence=sentence, due=due.isoformat(), days=(invited - due).days)
