"""The history of a case → its reviews: whether each meeting was followed by the next in time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from mappa_docs.cases import level_history
from mappa_docs.cases.meetings import Meeting
from mappa_docs.domain.decisions import ACTIVE, ENDED
from mappa_docs.domain.review_periods import review_weeks
from mappa_docs.statistics.case_histories import History


@dataclass(frozen=True, slots=True)
class Review:
    """The time from one meeting to the next: its level, whether it was kept, when that showed.

    `source` is the form of the meeting that it follows. `kept` is None where it can't be told.
    """

    source: str
    level: int
    in_community: bool | None
    kept: bool | None
    settled: date


def reviews(case: History, as_of: date) -> Iterator[Review]:
    """Yield the reviews of a case that have taken place or fallen due before `as_of`.

    None is due after the end of MAPPA, or once the case has moved to another area (17.8).
    """
    ends, weeks = level_history.ends(case.forms), review_weeks()
    intervals = zip(_levels(case.meetings), case.meetings, _following(case), strict=True)
    for (level, sure, in_community), meeting, following in intervals:
        if level not in weeks:
            continue
        due = meeting.held + timedelta(weeks=weeks[level])
        if following is None and due >= as_of:
            continue  # still time
        if any(meeting.held <= end < min(due, following or due) for end in ends):
            continue
        kept = following is not None and following <= due
        settled = following if kept and following else due
        outcome = kept if sure and case.is_whole_case else None
        yield Review(meeting.source, level, in_community, outcome, settled)


def _following(case: History) -> list[date | None]:
    """Return for each meeting the day of the next, or None."""
    days = [meeting.held for meeting in case.meetings]
    return [*days[1:], None] if days else []


def _levels(meetings: list[Meeting]) -> Iterator[tuple[int, bool, bool | None]]:
    """Yield for each meeting the level from then on, whether that is sure, and whether the offender
    was in the community.

    An attendance list says neither what was decided nor where the offender was. What was decided
    before holds on; a list at another level than that shows that something is missing between.
    """
    level, sure, in_community = ENDED, True, None
    for meeting in meetings:
        if meeting.minuted:
            decided, in_community = meeting.decided, meeting.in_community
            level, sure = (meeting.level, False) if decided is None else (decided, True)
        else:
            sure = not sure or level not in ACTIVE or level == meeting.level
            level = meeting.level
        yield level, sure, in_community
