"""Values as programs and database drivers have them → the same as JSON has them, exactly or not at
all: days, times, decimal numbers, members of enumerations, UUIDs, tuples.

What has no one meaning is refused by its place and type: a day with a time of day where a day is
asked for may be another day elsewhere, and a decimal number that no JSON number equals would be
rounded. The value itself is never said.
"""

import math
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from numbers import Integral
from typing import Any, NamedTuple
from uuid import UUID

from mappa_docs.definition import pointers
from mappa_docs.errors import UnreadableError
from mappa_docs.intake.json_decoder import MAX_DEPTH
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Field, Kind

_PLAIN = (bool, str)
_MIDNIGHT = time()
# No more can be written, nor read from JSON.
_MOST_DIGITS = sys.int_info.default_max_str_digits
_TOO_LARGE: int = 10**_MOST_DIGITS


class Place(NamedTuple):
    """Where a value stands: the pointer to say, and the question there, None where there is none
    or any value may stand."""

    pointer: str
    field: Field | None = None


class _RefusedError(Exception):
    """A value that can't be taken. `why` is the variant of the sentence that says so."""

    def __init__(self, why: str = "other") -> None:
        super().__init__(why)
        self.why = why


class Converted(NamedTuple):
    """Values as JSON has them, and by its pointer why each of the others could not be taken."""

    values: dict[str, Any]
    refused: Mapping[str, str]


def as_json(values: Mapping[str, Any], place: Callable[[str], Place]) -> dict[str, Any]:
    """Return the values as `json.loads` would give them; `place` says of a pointer where that is.

    A day becomes text such as "2026-03-31", a time "14:30", a member of an enumeration its value.
    Raises UnreadableError with the place and the type of each value that can't be taken.
    """
    result = converted(values, place)
    if result.refused:
        whys = tuple(dict.fromkeys(result.refused.values()))
        raise UnreadableError(sentence("FILE.values", (("values", whys),)))
    return result.values


def converted(
    values: Mapping[str, Any], place: Callable[[str], Place], instead: Any = None
) -> Converted:
    """Return the values as `as_json` does, with `instead` in the place of each that can't be taken.
    Raises UnreadableError for what is nested too deeply."""
    refused: dict[str, str] = {}

    def taken(pointer: str, value: Any) -> Any:
        if pointer.count("/") > MAX_DEPTH:
            raise UnreadableError(sentence("FILE.nested"))
        where = place(pointer)
        try:
            return _taken(where.field, value)
        except _RefusedError as fault:
            about = (("pointer", where.pointer or "/"), ("type", type(value).__name__))
            refused[pointer] = sentence(f"FILE.value.{fault.why}", about)
            return instead

    return Converted(pointers.replaced(values, taken), refused)


def _taken(field: Field | None, value: Any) -> Any:
    if isinstance(value, Enum):
        return _taken(field, value.value)
    if isinstance(value, _PLAIN) or value is None:
        return value
    if isinstance(value, Mapping) or hasattr(value, "keys"):  # as a row of sqlite3 has
        return _named(value)
    if isinstance(value, list | tuple):
        return list(value)
    for kind, reader in _READERS:
        if isinstance(value, kind):
            return reader(field, value)
    raise _RefusedError


def _named(value: Any) -> dict[str, Any]:
    try:
        named = dict(value)
    except (TypeError, ValueError):
        raise _RefusedError from None
    if not all(isinstance(name, str) for name in named):
        raise _RefusedError("names")
    return named


def _moment(field: Field | None, value: datetime) -> str:
    """Return the day of a moment at which it begins, as drivers give it that know no days."""
    is_none = value != value  # as pandas has it
    if is_none or value.tzinfo or value.time() != _MIDNIGHT:
        raise _RefusedError("moment")
    return _day(field, value.date())


def _day(field: Field | None, value: date) -> str:
    if field and field.takes_answer and field.kind is not Kind.DATE:
        raise _RefusedError("day")
    return value.isoformat()


def _time(field: Field | None, value: time) -> str:
    if field and field.takes_answer and field.kind is not Kind.TIME:
        raise _RefusedError("day")
    if value.tzinfo or value.second or value.microsecond:
        raise _RefusedError("time")
    return value.isoformat("minutes")


def _decimal(_: Field | None, value: Decimal) -> int | float:
    if not value.is_finite():
        raise _RefusedError("number")
    if value.adjusted() >= _MOST_DIGITS:
        raise _RefusedError("digits")
    if value == value.to_integral_value():
        return int(value)
    if not math.isfinite(float(value)) or Decimal(repr(float(value))) != value:
        raise _RefusedError("number")
    return float(value)


def _whole(_: Field | None, value: Integral) -> int:
    number = int(value)
    if abs(number) >= _TOO_LARGE:
        raise _RefusedError("digits")
    return number


def _float(_: Field | None, value: float) -> float:
    if not math.isfinite(value):
        raise _RefusedError("number")
    return value


def _uuid(_: Field | None, value: UUID) -> str:
    return str(value)


# A moment is a day too, so that it comes first.
_READERS: tuple[tuple[type, Callable[[Field | None, Any], Any]], ...] = (
    (datetime, _moment),
    (date, _day),
    (time, _time),
    (Decimal, _decimal),
    (Integral, _whole),
    (float, _float),
    (UUID, _uuid),
)
