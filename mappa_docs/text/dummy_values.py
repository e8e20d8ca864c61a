"""Dates, telephone numbers and e-mail addresses that nobody can have meant.

`schemas/suspicious-texts.json` says which.
"""

import re
from datetime import date
from functools import cache, lru_cache

from mappa_docs.lazy_patterns import expression
from mappa_docs.text.damage import data

_CENTURIES = ("19", "20")
_BETWEEN_FIGURES = expression(r"[\s().-]+")
_EXTENSION = expression(r"(?:ext|x|option).*", re.I | re.DOTALL)


def is_dummy_date(text: str, as_of: date) -> bool:
    """Return whether a program puts the date in for none, or nobody plans or remembers so far."""
    earliest, latest, defaults = _dates(as_of.year)
    if earliest <= text < latest and text not in defaults:
        return False
    return text[:2] in _CENTURIES and text[4:5] == "-"  # what is no date the schema finds


def is_dummy_telephone(text: str) -> bool:
    """Return whether the figures of a telephone number are noughts, one figure, or in order."""
    return _telephones().fullmatch(_BETWEEN_FIGURES.sub("", _EXTENSION.sub("", text))) is not None


def is_dummy_email(text: str) -> bool:
    """Return whether nobody reads what is sent to the e-mail address."""
    name, _, domain = text.strip().casefold().rpartition("@")
    emails = data()["emails"]
    return bool(name) and (
        name in emails["names"]
        or domain in emails["domains"]
        or domain.endswith(tuple(emails["endings"]))
    )


def dates_left_out() -> tuple[str, ...]:
    """Return the names of the dates of which any may be true."""
    return tuple(data()["dates"]["left_out"])


@lru_cache(maxsize=8)
def _dates(year: int) -> tuple[str, str, frozenset[str]]:
    """Return the first year that may be meant, the first after these, and the dates of programs."""
    dates = data()["dates"]
    earliest, latest = year - dates["years_back"], year + dates["years_ahead"] + 1
    return str(earliest), str(latest), frozenset(dates["defaults"])


@cache
def _telephones() -> re.Pattern[str]:
    return re.compile("|".join(data()["telephones"]["signs"]))
