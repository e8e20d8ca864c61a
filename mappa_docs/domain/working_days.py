"""Days: the working days of England and Wales, and calendar months."""

from datetime import date, timedelta
from functools import cache
from typing import Any

_ONE = timedelta(days=1)
_SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Return whether the day is neither at a weekend nor a bank holiday in England and Wales."""
    return day.weekday() < _SATURDAY and day not in _bank_holidays()


def plus_working_days(start: date, number: int) -> date:
    """Return the working day that is so many working days after `start`, or before if negative."""
    step = _ONE if number > 0 else -_ONE
    day = start
    for _ in range(abs(number)):
        day += step
        while not is_working_day(day):
            day += step
    return day


def working_days_between(start: date, end: date) -> int:
    """Return how many working days come after `start` up to and with `end`; negative if before."""
    if end < start:
        return -working_days_between(end, start)
    return _weekdays(end) - _weekdays(start) - _bank_holidays_between(start, end)


def plus_months(start: date, months: int) -> date:
    """Return the date so many calendar months later, or earlier if negative. Where that month is
    too short, its last day."""
    years, month = divmod(start.month - 1 + months, 12)
    first = date(start.year + years, month + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - _ONE
    return first.replace(day=min(start.day, last.day))


def _weekdays(day: date) -> int:
    """Return how many days from Monday to Friday there are up to and with the day, from the first
    day that a calendar here has, which is a Monday."""
    weeks, more = divmod(day.toordinal(), 7)
    return weeks * _SATURDAY + min(more, _SATURDAY)


def _bank_holidays_between(start: date, end: date) -> int:
    """Return how many bank holidays come after `start` up to and with `end`, weekends left out."""
    known = _bank_holidays()
    for year in range(start.year, end.year + 1):
        known.get(date(year, 1, 1))  # a year is known from when it was first asked for
    days = tuple(known)  # another thread may ask for a year meanwhile
    return sum(start < day <= end and day.weekday() < _SATURDAY for day in days)


@cache
def _bank_holidays() -> Any:
    from holidays import country_holidays

    return country_holidays("GB", subdiv="ENG")  # those of Wales are the same
