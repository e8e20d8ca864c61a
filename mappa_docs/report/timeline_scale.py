"""The days of a case → where they stand across a picture, and which months are named there."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from mappa_docs.messages import english
from mappa_docs.timeline.case_file import CaseFile

# Between these two the days stand.
LEFT, RIGHT = 84.0, 748.0
# At most so many months or years are named.
_MOST = 14
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)


class Tick(NamedTuple):
    """A line across the picture at the beginning of a month, and the year where it is a new one."""

    x: float
    words: str
    year: str


class Scale(NamedTuple):
    """From which day to which a picture goes, and the ticks on the way."""

    first: date
    last: date
    ticks: Sequence[Tick]

    def x(self, day: date) -> float:
        """Return where a day stands, at an edge where it lies beyond."""
        return _x(day, self.first, self.last)


def scale(case: CaseFile) -> Scale:
    """Return the scale that has all the days of a case, today included."""
    days = [
        case.as_of,
        *(document.day for document in case.documents if document.day),
        *(meeting.day for meeting in case.meetings),
        *(one.day for one in case.due),
    ]
    earliest, latest = min(days), max(days)
    first = (earliest - timedelta(days=min(5, earliest.toordinal() - 1))).replace(day=1)
    last = min(latest, date.max - timedelta(days=40)) + timedelta(days=20)
    return Scale(first, last, tuple(_ticks(first, last)))


def _ticks(first: date, last: date) -> Iterator[Tick]:
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = next((step for step in _STEPS if months / step <= _MOST), months)
    year = 0
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        if month % step:
            continue
        day = date(month // 12, month % 12 + 1, 1)
        yield Tick(
            _x(day, first, last),
            english.month_in_short(day) if step < 12 else "",
            str(day.year) if day.year != year else "",
        )
        year = day.year


def _x(day: date, first: date, last: date) -> float:
    part = (day - first).days / max((last - first).days, 1)
    return round(LEFT + (RIGHT - LEFT) * min(max(part, 0), 1), 1)
