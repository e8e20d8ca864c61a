"""What is due in a case, or overdue: the minutes of a meeting, and the next review.

No finding holds an answer.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from mappa_docs.cases import level_history, planned_meetings
from mappa_docs.cases.facts import Facts
from mappa_docs.cases.planned_meetings import Held
from mappa_docs.cases.queries import CaseFinding, about_case, days_of, last
from mappa_docs.domain.periods import counted
from mappa_docs.domain.working_days import in_words, plus_working_days, working_days_between

# Working days that the minutes have, by the level of the meeting (13b.2).
_MINUTES = {2: 10, 3: 5}
# What a level 2 or 3 meeting may decide on, so that there is no review (13a.33).
_NO_REVIEW = ("level_1", "exit")


def findings(forms: list[Facts], as_of: date) -> Iterator[CaseFinding]:
    """Yield what is due on the day, going by the last versions of a case's forms, which are in date
    order. Nothing is due that the end of MAPPA or a move came before (6.29, 17.8)."""
    # Local minutes give no date, so beside them nothing can be said of when minutes are due.
    if last(forms, "minimum-minutes"):
        return
    held, ends = Held(forms), level_history.ends(forms, as_of)
    yield from _minutes(forms, held, ends, as_of)
    yield from _review(forms, held, ends, as_of)


def _minutes(
    forms: list[Facts], held: Held, ends: list[date], as_of: date
) -> Iterator[CaseFinding]:
    """A meeting that another form tells of, and no minutes of it (13b.2).

    MAPPA E is of a meeting that took place. The day on A and F is only planned: there is no such
    meeting where it was held on another day, or where the case was over before.
    """
    minuted = days_of(forms, "mappa-b", "meeting")
    told: dict[date, list[Facts]] = defaultdict(list)
    for one in forms:
        day = one.day("meeting")
        if not day or day > as_of or day in minuted or planned_meetings.level(one) not in _MINUTES:
            continue
        instead, since = held.of(one), planned_meetings.since(one)
        if instead == day or not (instead or any(since <= end < day for end in ends)):
            told[day].append(one)
    for day, of_day in sorted(told.items()):
        number = planned_meetings.level(of_day[-1]) or 0
        due = plus_working_days(day, _MINUTES[number])
        days = working_days_between(due, as_of)
        if as_of > due:
            days = max(days, 1)  # a weekend after the last day is late too
        if days > 0:
            said = f"were due by {in_words(due)}, {counted(days, 'working day')} ago"
        else:
            said = f"are due by {in_words(due)}: {counted(-days, 'working day')} left"
        yield about_case(
            "CASE-2",
            f"A level {number} meeting has no minutes (MAPPA B) among these files: they {said}",
            [one.source for one in of_day],
            due=due.isoformat(),
            days=days,
            **({} if days > 0 else {"severity": "advice"}),
        )


def _review(forms: list[Facts], held: Held, ends: list[date], as_of: date) -> Iterator[CaseFinding]:
    """The next meeting that the last minutes give has passed, and nothing came of it (13a.33)."""
    meeting = last(forms, "mappa-b")
    due = meeting.day("next") if meeting else None
    if meeting is None or due is None or due >= as_of:
        return
    since = meeting.day("meeting") or date.min
    if meeting.known.get("conclusion") in _NO_REVIEW or any(since <= end for end in ends):
        return
    # A list may be prepared for a meeting to come.
    if any(since < day <= as_of for day in held.days) and since > date.min:
        return
    days = (as_of - due).days
    yield about_case(
        "CASE-3",
        f"The next review is {counted(days, 'day')} overdue: no MAPPA B or E among these files "
        "is of a later meeting than the last minutes",
        [meeting.source],
        days=days,
    )
