"""Dates, telephone numbers and e-mail addresses that nobody can have meant.

`schemas/suspicious-texts.json` says which.
"""

import re
from datetime import date
from functools import cache
from typing import Any

from mappa_docs.text.damage import data
from mappa_docs.text.lazy_patterns import expression

_BETWEEN_FIGURES = expression(r"[\s().-]+")
_EXTENSION = expression(r"(?:ext|x|option).*", re.I | re.DOTALL)


def is_date(text: str, as_of: date) -> bool:
    """Return whether a program puts the date in for none, or nobody plans or remembers so far."""
    years = _dates()
    earliest, latest = as_of.year - years["years_back"], as_of.year + years["years_ahead"]
    year = text[:4]
    return text in years["defaults"] or (
        year.isdecimal() and len(text) == len("2026-03-31") and not earliest <= int(year) <= latest
    )


def is_telephone(text: str) -> bool:
    """Return whether the figures of a telephone number are noughts, one figure, or in order."""
    return _telephones().fullmatch(_BETWEEN_FIGURES.sub("", _EXTENSION.sub("", text))) is not None


def is_email(text: str) -> bool:
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
    return tuple(_dates()["left_out"])


@cache
def _dates() -> dict[str, Any]:
    dates: dict[str, Any] = data()["dates"]
    return dates


@cache
def _telephones() -> re.Pattern[str]:
    return re.compile("|".join(data()["telephones"]["signs"]))
