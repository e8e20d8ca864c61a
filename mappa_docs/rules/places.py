"""Where two answers that belong together stand: side by side, in each row, or one for many rows."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from mappa_docs.rules.answers import Answers, day

_ROW = "/*/"
# Years that the forms take. Any other is a slip of the pen, and the schema's finding.
_YEARS = range(1900, 2100)


class Pair(NamedTuple):
    """The date at the first place, and the pointer and whatever stands at the second."""

    first: date
    pointer: str
    second: Any


def pairs(answers: Answers, first: str, second: str) -> Iterator[Pair]:
    """Yield what stands at two pointers, in which `*` is each row, wherever the first is a date.

    Two places of one table are paired row by row. A place outside it is paired with every row. The
    other way round, when only the first place is in a table, the latest of its dates counts.
    """
    table, _, column = second.partition(_ROW)
    if not column:
        start = _latest(answers, first)
        if start is not None:
            yield Pair(start, second, answers.get(second))
        return
    beside, _, name = first.partition(_ROW)
    same = beside == table and bool(name)
    start = None if same else _latest(answers, first)
    for pointer, row in answers.rows(table):
        begins = sound_day(row.get(name)) if same else start
        if begins is not None:
            yield Pair(begins, f"{pointer}/{column}", row.get(column))


def values(answers: Answers, pointer: str) -> Iterator[tuple[str, Any]]:
    """Yield the pointer and the value of what stands at `pointer`, in which `*` is each row."""
    table, _, column = pointer.partition(_ROW)
    if not column:
        yield pointer, answers.get(pointer)
        return
    for place, row in answers.rows(table):
        yield f"{place}/{column}", row.get(column)


def sound_day(value: Any) -> date | None:
    """Return the date that an answer gives, or None where the forms take no such date."""
    found = day(value)
    return found if found and found.year in _YEARS else None


def _latest(answers: Answers, pointer: str) -> date | None:
    if _ROW not in pointer:
        return sound_day(answers.get(pointer))
    days = (sound_day(value) for _, value in values(answers, pointer))
    return max((one for one in days if one is not None), default=None)
