"""Days: the working days of England and Wales, and calendar months."""

from datetime import date, timedelta
from functools import cache
from typing import Any

_SATURDAY = 5


def plus_working_days(start: date, number: int) -> date:
    """Return the working day that is so many working days after `start`, or before if negative."""
    if not number:
        return start
    day: date = _calendar().get_nth_working_day(start, number)
    return day


def working_days_between(start: date, end: date) -> int:
    """Return how many working days come after `start` up to and with `end`; negative if before.

    The library counts day by day, which takes a second where a form gives the year 1.
    """
    if end < start:
        return -working_days_between(end, start)
    return _weekdays(end) - _weekdays(start) - _bank_holidays_between(start, end)


def plus_months(start: date, months: int) -> date:
    """Return the date so many calendar months later, or earlier if negative. Where that month is
    too short, its last day."""
    years, month = divmod(start.month - 1 + months, 12)
    first = date(start.year + years, month + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(start.day, last.day))


def _weekdays(day: date) -> int:
    """Return how many days from Monday to Friday there are up to and with the day. They are counted
    from the first day of the year 1, which is a Monday."""
    weeks, more = divmod(day.toordinal(), 7)
    return weeks * _SATURDAY + min(more, _SATURDAY)


def _bank_holidays_between(start: date, end: date) -> int:
    """Return how many bank holidays come after `start` up to and with `end`, weekends left out."""
    known = _calendar()
    for year in range(start.year, end.year + 1):
        known.get(date(year, 1, 1))  # a year is known from when it was first asked for
    days = tuple(known)  # another thread may ask for a year meanwhile
    return sum(start < day <= end and day.weekday() < _SATURDAY for day in days)


@cache
def _calendar() -> Any:
    """Return the bank holidays of England and Wales, which take a while to load."""
    from holidays import country_holidays

    return country_holidays("GB", subdiv="ENG")  # those of Wales are the same
