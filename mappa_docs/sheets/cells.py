"""What may stand in a cell of a workbook: text that is nothing but text, and whole."""

import math
from collections.abc import Iterator
from datetime import date, datetime
from typing import Literal

from mappa_docs.lazy_patterns import expression
from mappa_docs.text.drawn_characters import code_and_name

# What a column holds. A share is a number from 0 to 1, shown in percent; days are whole ones.
Kind = Literal["text", "date", "number", "share", "days"]
Value = str | float | date | None

# What a workbook can't hold, and what would turn the reading order of the text around it.
_FORBIDDEN = expression(
    "[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_LINE_END = expression("\r\n?|[\x85\u2028\u2029]")
# Spreadsheet programs hold no more UTF-16 units in a cell, and no more lines.
MOST_UNITS, MOST_LINES = 32_767, 253
# They take text like this for a formula as soon as somebody edits it.
_FORMULA = tuple("=+-@−＝＋－＠")
# Before this day programs disagree on which number a date is.
_FIRST_DAY = date(1900, 3, 1)


def text(value: str) -> str:
    """Return a text as a cell can hold it: line ends as such, and in place of each character that
    must not be there its code and name."""
    value = _LINE_END.sub("\n", value)
    return _FORBIDDEN.sub(lambda match: f"[{code_and_name(match[0])}]", value)


def is_like_formula(value: str) -> bool:
    """Return whether a spreadsheet program would take the text for a formula once it is edited."""
    return value.startswith("\t") or value.strip().startswith(_FORMULA)


def pieces(value: str, room: int = MOST_UNITS, most_lines: int = MOST_LINES) -> Iterator[str]:
    """Yield the text in pieces that a cell has room for, in which together nothing is missing."""
    if 2 * len(value) <= room and value.count("\n") < most_lines:
        yield value
        return
    start = units = lines = 0
    for place, character in enumerate(value):
        size = 1 + (character > "\uffff")
        if units + size > room or (character == "\n" and lines == most_lines - 1):
            yield value[start:place]
            start, units, lines = place, 0, 0
        units += size
        lines += character == "\n"
    yield value[start:]


def fitting(value: Value, kind: Kind) -> Value:
    """Return a value as it is written in a column of the `kind`. Words such as “not known” may
    stand in any column. A day that no program shows rightly becomes text.

    Raises TypeError for a value of another kind, and ValueError for no finite number.
    """
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, date) and not isinstance(value, datetime):
        if kind != "date":
            raise TypeError(f"a date in a column of the kind {kind}")
        return value if value >= _FIRST_DAY else value.isoformat()
    if isinstance(value, bool) or not isinstance(value, int | float) or kind in ("text", "date"):
        raise TypeError(f"{type(value).__name__} in a column of the kind {kind}")
    if not math.isfinite(value):
        raise ValueError("a cell holds no infinite number")
    return value
