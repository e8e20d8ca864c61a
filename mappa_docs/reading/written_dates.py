"""Dates and times of day as people in Britain write them. Nothing is guessed: a date without its
year, or with the month first in figures, can't be read."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from mappa_docs import resources
from mappa_docs.lazy_patterns import expression

_YEAR = r"(?P<year>\d{4}|'?\d{2})"
_FIGURES = expression(
    r"(?P<day>\d{1,2})\s*(?P<sign>[/.\-\u2010-\u2013 ])\s*(?P<month>\d{1,2})\s*(?P=sign)\s*" + _YEAR
)
_ISO = expression(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?:T00:00(?::00)?)?")
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|af|ain|fed|ydd|eg)?"
_WORDS = expression(
    rf"(?:(?P<week>[^\W\d]{{2,12}})[,.]?\s+)?(?:the\s+)?{_DAY}\s*(?:of\s+|[-/.,]\s*)?"
    rf"(?P<month>[^\W\d]{{3,12}})[.,]?\s*[-/.]?\s*{_YEAR}",
    re.IGNORECASE,
)
_MONTH_FIRST = expression(
    rf"(?:(?P<week>[^\W\d]{{2,12}})[,.]?\s+)?(?P<month>[^\W\d]{{3,12}})\.?\s+{_DAY},?\s+"
    r"(?P<year>\d{4})",
    re.IGNORECASE,
)
_TIME = expression(
    r"(?P<hour>\d{1,2})(?:\s*(?P<sign>[:.])\s*(?P<minute>\d{2})|(?P<figures>\d{2}))?"
    r"(?::00)?\s*(?P<half>[ap]\.?\s*m\.?)?\s*(?:hrs?|hours|h)?",
    re.IGNORECASE,
)
_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WELSH_WEEK = ("llun", "mawrth", "mercher", "iau", "gwener", "sadwrn", "sul")
# A year of two figures is taken for the one from so many years ago on.
_OLDEST = 79
_CENTURY = 100
_NOON = 12
# “2:30” may be in the night or in the afternoon; “8:30” on a form is in the morning.
_FIRST_HOUR = 7


class WrittenDate(NamedTuple):
    """A day in ISO 8601, and whether its year was written in full."""

    day: str
    is_whole: bool


def written_date(text: str, today: date) -> WrittenDate | None:
    """Return the date that a text gives, or None where it gives none, or not surely.

    A year of two figures is one of the 79 years before today, or of those to come.
    """
    words = " ".join(text.split()).rstrip(".")
    for pattern in (_ISO, _FIGURES, _WORDS, _MONTH_FIRST):
        if found := pattern.fullmatch(words):
            return _date(found.groupdict(), today)
    return None


def _date(parts: dict[str, str | None], today: date) -> WrittenDate | None:
    month = _month(parts["month"] or "")
    figures = (parts["year"] or "").lstrip("'")
    year = int(figures)
    is_whole = year >= _CENTURY or len(figures) > 2  # figures
    if not is_whole:
        oldest = today.year - _OLDEST
        year += oldest - oldest % _CENTURY
        year += _CENTURY if year < oldest else 0
    try:
        day = date(year, month, int(parts["day"] or 0))
    except ValueError:
        return None
    week = (parts.get("week") or "").casefold().removeprefix("dydd ")
    if week and week[:3] != _WEEK[day.weekday()] and week != _WELSH_WEEK[day.weekday()]:
        return None
    return WrittenDate(day.isoformat(), is_whole)


def _month(words: str) -> int:
    """Return the number of a month, 0 where there is none of that name."""
    return int(words) if words.isdecimal() else _months().get(words.casefold(), 0)


@cache
def _months() -> dict[str, int]:
    listed = resources.read_json("schemas/wording/days.json")["months"]
    return {name: number for number, names in enumerate(listed, 1) for name in names}


def written_time(text: str) -> str:
    """Return the time of day that a text gives as HH:MM, or "" where it gives none, or not surely
    whether it is in the morning."""
    words = " ".join(text.split())  # or else spaces could be shared out in very many ways
    if words.casefold() in ("noon", "midday", "12 noon"):
        return "12:00"
    found = _TIME.fullmatch(words)
    if not found:
        return ""
    written, half = found["hour"], (found["half"] or "")[:1].casefold()
    hour, minute = int(written), int(found["minute"] or found["figures"] or 0)
    has_minutes = bool(found["minute"] or found["figures"])
    if half:
        if not 1 <= hour <= _NOON:
            return ""
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    elif not has_minutes or (len(written) == 1 and hour < _FIRST_HOUR):
        return ""
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""  # a day
