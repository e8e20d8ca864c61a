"""How long something may take, such as "10 working days", and how late it is."""

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from mappa_docs.domain import working_days
from mappa_docs.lazy_patterns import expression
from mappa_docs.model import Count

_WORDING = expression(r"(-?)([0-9]+) (working day|day|week|month)s?")
_WORKING_DAY = "working_day"
_SHORTEST_MONTH, _LONGEST_MONTH = 28, 31


class Span(NamedTuple):
    """A length of time after an event, or before it where `number` is negative."""

    number: int
    unit: str

    def due(self, start: date) -> date:
        """Return the last day that is in time."""
        if self.unit == _WORKING_DAY:
            return working_days.plus_working_days(start, self.number)
        if self.unit == "month":
            return working_days.plus_months(start, self.number)
        return start + timedelta(days=self.number * (7 if self.unit == "week" else 1))

    def is_surely_met(self, start: date, day: date) -> bool:
        """Return whether `day` would be in time even if there were no bank holidays, which take a
        while to load, or if months were as long as can be before an event, and as short after."""
        if self.unit == "month":
            days = _LONGEST_MONTH if self.number < 0 else _SHORTEST_MONTH
            return day <= start + timedelta(days=self.number * days)
        if self.unit != _WORKING_DAY or self.number < 0:
            return False
        weekday = min(start.weekday(), 4)
        weekends = (weekday + self.number) // 5
        counted_from = start - timedelta(days=start.weekday() - weekday)
        return day <= counted_from + timedelta(days=self.number + 2 * weekends)

    def over(self, due: date, day: date) -> int:
        """Return by how many days `day` is late, or early where negative.

        They are working days where the span is in working days. What is done on the Saturday after
        a Friday is a day late all the same.
        """
        if self.unit != _WORKING_DAY:
            return (day - due).days
        days = working_days.working_days_between(due, day)
        return max(days, 1) if day > due else days

    @property
    def length(self) -> Count:
        """How long the span is, before the event or after it, such as 10 working days."""
        return Count(abs(self.number), self.unit)

    @property
    def counts(self) -> str:
        """The unit of what `over` returns."""
        return self.unit if self.unit == _WORKING_DAY else "day"


@cache
def span(words: str) -> Span:
    """Return what the words stand for, such as "5 working days", or "-6 months" for six months
    before. Raises ValueError for other words."""
    match = _WORDING.fullmatch(words)
    if match is None:
        raise ValueError("not a length of time")
    return Span(int(match[1] + match[2]), match[3].replace(" ", "_"))
