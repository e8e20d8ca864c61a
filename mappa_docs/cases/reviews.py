"""The next meeting of a case: until when its invitations go out, on which day it is, and whether it
took place (13a.25, 13a.33).
"""

from collections.abc import Iterator
from datetime import date

from mappa_docs.cases.case_findings import AHEAD, CaseFinding, about_case
from mappa_docs.cases.facts import Facts, last
from mappa_docs.cases.planned_meetings import HeldMeetings
from mappa_docs.domain.decisions import ACTIVE, level_after
from mappa_docs.domain.periods import span
from mappa_docs.model import Count, Parameter, Term

# Invitations go out so long before the meeting (13a.25).
_NOTICE = span("-14 days")


def findings(
    forms: list[Facts], held: HeldMeetings, ends: list[date], as_of: date, ahead: int = AHEAD
) -> Iterator[CaseFinding]:
    """Yield what is to be said of the next meeting that the last minutes give: that its invitations
    or it itself are due within so many days `ahead`, or that its day has passed and nothing came of
    it (13a.33).

    `forms` are the last versions of a case's forms in date order, `ends` the days on which it ended
    or left the area.
    """
    yield from _first(forms, held, ends, as_of, ahead)
    meeting = last(forms, "mappa-b")
    planned = meeting.day("next") if meeting else None
    if meeting is None or planned is None:
        return
    since = meeting.day("meeting") or date.min
    decided = level_after(meeting.known.get("conclusion"))
    has_no_review = decided is not None and decided not in ACTIVE
    if has_no_review or any(since <= end for end in ends):
        return
    # A list may be prepared for a meeting to come.
    if any(since < day <= as_of for day in held.days) and since > date.min:
        return
    if planned < as_of:
        days = (as_of - planned).days
        yield about_case(
            "CASE-3",
            [meeting.source],
            parameters={"task": Term("task.review"), "late": Count(days, "day"), "day": planned},
            due=planned.isoformat(),
            days=days,
        )
    elif as_of >= since:
        yield from _coming(meeting.source, planned, as_of, ahead)


def _first(
    forms: list[Facts], held: HeldMeetings, ends: list[date], as_of: date, ahead: int
) -> Iterator[CaseFinding]:
    """Yield what is due before the meeting that the last referral plans."""
    referral = last(forms, "mappa-a")
    planned, since = (referral.day(name) if referral else None for name in ("meeting", "decided"))
    if referral is None or planned is None or since is None or held.for_plan(referral):
        return
    is_accepted = level_after(referral.known.get("decision")) in ACTIVE
    is_ahead = since <= as_of <= planned
    if is_accepted and is_ahead and not any(since <= end for end in ends):
        is_emergency = bool(referral.known.get("emergency"))
        yield from _coming(referral.source, planned, as_of, ahead, is_emergency=is_emergency)


def _coming(
    source: str, planned: date, as_of: date, ahead: int, *, is_emergency: bool = False
) -> Iterator[CaseFinding]:
    """Yield what is due for the next meeting: its invitations, of which an emergency meeting needs
    no such notice, and it itself."""
    notice: dict[str, Parameter] = {
        "event": Term("event.meeting"),
        "length": Count(_NOTICE.number, _NOTICE.unit),
    }
    steps = [("CASE-3", "next_meeting", planned, dict[str, Parameter]())]
    if not is_emergency:
        steps.insert(0, ("CASE-10", "invitations", _NOTICE.due(planned), notice))
    for code, task, due, counted in steps:
        left = (due - as_of).days
        if 0 <= left <= ahead:
            own: dict[str, Parameter] = {
                "task": Term(f"task.{task}"),
                "due": due,
                "left": Count(left, "day"),
            }
            yield about_case(
                code,
                [source],
                sentence=f"{code}.due",
                parameters={**own, "day": planned, **counted},
                severity="advice",
                due=due.isoformat(),
                days=-left,
            )
