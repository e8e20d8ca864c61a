"""What is due in a case, or overdue: the minutes of a meeting, its review, and what forms promise.

No finding holds an answer about a person: the day of a meeting is given, because it tells which.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from mappa_docs.cases import level_history, planned_meetings, promised, reviews
from mappa_docs.cases.case_findings import AHEAD, CaseFinding, about_case
from mappa_docs.cases.facts import Facts, last
from mappa_docs.cases.planned_meetings import HeldMeetings
from mappa_docs.definition.rulebook import rulebook
from mappa_docs.domain.periods import Span, span
from mappa_docs.model import Count, Term


@cache
def _time_for_minutes() -> Mapping[int, Span]:
    """Return how long the minutes may take, by the level of the meeting (13b.2)."""
    return {
        level: span(limit["within"])
        for limit in rulebook()["LIM-13"].checks
        for level in limit["when"]["/meeting/level"]
    }


def findings(forms: list[Facts], as_of: date, ahead: int = AHEAD) -> Iterator[CaseFinding]:
    """Yield what is due on the day or within so many days `ahead`, going by the last versions of a
    case's forms, which are in date order. Minutes are due from the day of their meeting. Nothing is
    due that the end of MAPPA or a move came before (6.29, 17.8)."""
    yield from promised.findings(forms, as_of, ahead)
    # Local minutes give no date, so beside them nothing can be said of when minutes are due.
    if last(forms, "minimum-minutes"):
        return
    held, ends = HeldMeetings(forms), level_history.ends(forms, as_of)
    yield from _minutes(forms, held, ends, as_of)
    yield from reviews.findings(forms, held, ends, as_of, ahead)


def _minutes(
    forms: list[Facts], held: HeldMeetings, ends: list[date], as_of: date
) -> Iterator[CaseFinding]:
    """Yield a finding for each meeting that another form tells of, and no minutes (13b.2).

    MAPPA E is of a meeting that took place. The day on A and F is only planned: there is no such
    meeting where it was held on another day, or where the case was over before.
    """
    minuted = {form.day("meeting") for form in forms if form.stem == "mappa-b"}
    without: dict[date, list[Facts]] = defaultdict(list)
    for form in forms:
        day = form.day("meeting")
        if not day or day > as_of or day in minuted:
            continue
        if planned_meetings.level(form) not in _time_for_minutes():
            continue
        took_place, since = held.for_plan(form), planned_meetings.planned_since(form)
        is_off = took_place is None and any(since <= end < day for end in ends)
        if took_place in (day, None) and not is_off:
            without[day].append(form)
    for day, telling in sorted(without.items()):
        yield _missing_minutes(day, telling, as_of)


def _missing_minutes(day: date, telling: list[Facts], as_of: date) -> CaseFinding:
    """Return the finding about a meeting on the day, which these forms tell of."""
    level = planned_meetings.level(telling[-1]) or 0
    length = _time_for_minutes()[level]
    due = length.due(day)
    days = length.over(due, as_of)
    is_late = days > 0
    return about_case(
        "CASE-2",
        [form.source for form in telling],
        sentence="CASE-2.overdue" if is_late else "CASE-2.due",
        parameters={
            "task": Term("task.minutes"),
            "event": Term("event.meeting"),
            "length": length.length,
            "level": level,
            "day": day,
            "due": due,
            "late" if is_late else "left": Count(abs(days), length.counts),
        },
        due=due.isoformat(),
        days=days,
        severity="warning" if is_late else "advice",
    )
