"""The dates of a form, read once for all rules, and which of them are compared with each other."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import chain
from typing import Any

from mappa_docs.definition.form_index import ByPlace, index
from mappa_docs.intake.answers import Answers, day
from mappa_docs.model import Kind

# What stands at each date of a form: one value, or as many as the table has rows.
Dates = dict[str, list[Any]]
# Years that the forms take. Any other is a slip of the pen, and the schema's finding.
_YEARS = range(1900, 2100)
_ROW = "/*/"
# What stands at two places, and the row of the second, if it is in a table.
Pair = tuple[Any, Any, int | None]


def dates(answers: Answers) -> Dates:
    """Return whatever stands where the form asks for a date, by pointers with `*` for each row.

    Where no date is given at all there is no pointer.
    """
    given: Dates | None = answers.known.get("dates")
    if given is None:
        groups, tables = _asked(answers.stem)
        given = {}
        for above, names in groups.items():
            group = answers.groups[above]
            for name, field in names.items() if group else ():
                value = group.get(name)
                if value is not None:
                    given[field.pointer] = [value]
        for table, columns in tables.items():
            rows = answers.table(table)
            for name, field in columns.items() if rows else ():
                given[field.pointer] = [row.get(name) for row in rows]
        answers.known["dates"] = given
    return given


def bounds(answers: Answers) -> tuple[str, str]:
    """Return the earliest and the latest of all dates of the form as they are written, or two
    empty texts.

    No date lies before the first or after the last, which is mostly all that a rule has to know.
    """
    outermost: tuple[str, str] | None = answers.known.get("bounds")
    if outermost is None:
        every = chain.from_iterable(dates(answers).values())
        texts = [value for value in every if isinstance(value, str)]
        outermost = answers.known["bounds"] = (min(texts, default=""), max(texts, default=""))
    return outermost


def pairs(known: Dates, first: str, second: str) -> Iterable[Pair]:
    """Return what stands at two of the pointers, wherever there is something at the first.

    Two places of one table are paired row by row. A place outside it is paired with every row. The
    other way round, when only the first place is in a table, the latest of its dates counts.
    """
    starts = known.get(first)
    if not starts:
        return ()
    if _ROW not in first and _ROW not in second:
        return [(starts[0], known.get(second, [None])[0], None)] if starts[0] else ()
    table, in_row, _ = second.partition(_ROW)
    ends = known.get(second, [] if in_row else [None])
    if in_row and first.startswith(table + _ROW):
        return [(start, ends[row], row) for row, start in enumerate(starts) if start]
    start = _latest(starts) if _ROW in first else starts[0]
    if not start:
        return ()
    return [(start, end, row if in_row else None) for row, end in enumerate(ends)]


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
    real_day = day(value)
    return real_day if real_day and real_day.year in _YEARS else None


def _latest(values: list[Any]) -> str | None:
    return max((value for value in values if sound_day(value)), default=None)


@cache
def _asked(stem: str) -> tuple[ByPlace, ByPlace]:
    """Return the dates that the form asks for in each group, and in each table."""
    return index(stem).questions(lambda field: field.kind is Kind.DATE)
