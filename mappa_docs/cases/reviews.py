"""The next meeting of a case: until when its invitations go out, on which day it is, and whether it
took place (13a.25, 13a.33).
"""

from collections.abc import Iterator
from datetime import date, timedelta

from mappa_docs.cases.case_findings import CaseFinding, about_case
from mappa_docs.cases.facts import Facts, last
from mappa_docs.cases.planned_meetings import HeldMeetings
from mappa_docs.domain.decisions import ACTIVE, level_after
from mappa_docs.model import Count

# Invitations go out so long before the meeting (13a.25), and are spoken of so long before that.
_NOTICE, _AHEAD = timedelta(days=14), timedelta(days=14)


def findings(
    forms: list[Facts], held: HeldMeetings, ends: list[date], as_of: date
) -> Iterator[CaseFinding]:
    """Yield what is to be said of the next meeting that the last minutes give: that it is coming,
    or that its day has passed and nothing came of it (13a.33).

    `forms` are the last versions of a case's forms in date order, `ends` the days on which it ended
    or left the area.
    """
    yield from _first(forms, held, ends, as_of)
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
            parameters={"late": Count(days, "day"), "day": planned},
            due=planned.isoformat(),
            days=days,
        )
    elif as_of >= max(planned - _NOTICE - _AHEAD, since):
        yield _coming(meeting.source, planned, as_of)


def _first(
    forms: list[Facts], held: HeldMeetings, ends: list[date], as_of: date
) -> Iterator[CaseFinding]:
    """Yield what is due before the meeting that the last referral plans."""
    referral = last(forms, "mappa-a")
    planned, since = (referral.day(name) if referral else None for name in ("meeting", "decided"))
    if referral is None or planned is None or since is None or held.for_plan(referral):
        return
    is_accepted = level_after(referral.known.get("decision")) in ACTIVE
    is_near = max(planned - _NOTICE - _AHEAD, since) <= as_of <= planned
    if is_accepted and is_near and not any(since <= end for end in ends):
        # An emergency meeting needs no such notice.
        notice = timedelta() if referral.known.get("emergency") else _NOTICE
        yield _coming(referral.source, planned, as_of, notice)


def _coming(source: str, planned: date, as_of: date, notice: timedelta = _NOTICE) -> CaseFinding:
    """Return what is due before the next meeting: its invitations, or itself."""
    invited = planned - notice
    code, due = ("CASE-10", invited) if notice and as_of <= invited else ("CASE-3", planned)
    left = (due - as_of).days
    return about_case(
        code,
        [source],
        sentence=f"{code}.due",
        parameters={"due": due, "left": Count(left, "day"), "day": planned},
        severity="advice",
        due=due.isoformat(),
        days=-left,
    )
