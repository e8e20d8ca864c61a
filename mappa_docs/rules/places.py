"""The dates of a form, read once for all rules, and which of them belong together."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from mappa_docs import form as forms
from mappa_docs.model import Field, Kind
from mappa_docs.rules.answers import Answers, day

# What stands at each date of a form: one value, or as many as the table has rows.
Dates = dict[str, list[Any]]
# Years that the forms take. Any other is a slip of the pen, and the schema's finding.
_YEARS = range(1900, 2100)
_ROW = "/*/"


class Pair(NamedTuple):
    """What stands at two places. `row` is the row of the second, if it is in a table."""

    first: Any
    second: Any
    row: int | None


class _Way(NamedTuple):
    """A field that is a date, or the way to some."""

    name: str
    pointer: str
    kind: Kind
    below: tuple["_Way", ...]


def dates(answers: Answers) -> Dates:
    """Return whatever stands where the form asks for a date, by pointers with `*` for each row.

    Outside tables, a date that is not given has no pointer here.
    """
    found: Dates | None = answers.known.get("dates")
    if found is None:
        found = answers.known["dates"] = {}
        for way in _ways(answers.stem):
            _read(answers.get(way.pointer), way, found)
    return found


def pairs(known: Dates, first: str, second: str) -> Iterator[Pair]:
    """Yield what stands at two of the pointers, wherever there is something at the first.

    Two places of one table are paired row by row. A place outside it is paired with every row. The
    other way round, when only the first place is in a table, the latest of its dates counts.
    """
    starts = known.get(first)
    if not starts:
        return
    table, in_row, _ = second.partition(_ROW)
    ends = known.get(second, [] if in_row else [None])
    if in_row and first.startswith(table + _ROW):
        yield from (Pair(start, ends[row], row) for row, start in enumerate(starts) if start)
        return
    start = _latest(starts) if _ROW in first else starts[0]
    if start:
        yield from (Pair(start, end, row if in_row else None) for row, end in enumerate(ends))


def place(pointer: str, row: int | None) -> str:
    """Return the pointer to the answer in a row, from one with `*`."""
    return pointer if row is None else pointer.replace("*", str(row), 1)


def is_before(first: Any, second: Any) -> bool:
    """Return whether both are dates that the forms take, and the first comes before the second.

    They are written so that their text sorts as they do, and few are worth reading as dates.
    """
    return (
        isinstance(first, str)
        and isinstance(second, str)
        and first < second
        and sound_day(first) is not None
        and sound_day(second) is not None
    )


def sound_day(value: Any) -> date | None:
    """Return the date that an answer gives, or None where the forms take no such date."""
    found = day(value)
    return found if found and found.year in _YEARS else None


def _latest(values: list[Any]) -> str | None:
    return max((one for one in values if sound_day(one)), default=None)


@cache
def _ways(stem: str) -> tuple["_Way", ...]:
    form = forms.form(stem)
    return _below((*form.identity, *(section.field for section in form.sections)))


def _below(fields: tuple[Field, ...]) -> tuple["_Way", ...]:
    """Return those of the fields that are dates or lead to any."""
    ways = (_Way(one.name, one.pointer, one.kind, _below(one.fields)) for one in fields)
    return tuple(way for way in ways if way.kind is Kind.DATE or way.below)


def _read(value: Any, way: "_Way", found: Dates) -> None:
    if way.kind is Kind.DATE:
        if value is not None:
            found[way.pointer] = [value]
    elif way.kind is Kind.TABLE:
        rows = value if isinstance(value, list) else []
        for child in way.below:
            found[child.pointer] = [
                row.get(child.name) if isinstance(row, dict) else None for row in rows
            ]
    elif isinstance(value, dict):
        for child in way.below:
            _read(value.get(child.name), child, found)
