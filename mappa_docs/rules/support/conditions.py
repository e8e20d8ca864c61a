"""Conditions on answers, as tables of rules write them.

A condition is a pointer with the answers that count: a list of options, numbers, or yes and no;
"given" for any answer that says something; or "date" for a date. Of a choice of several options one
is enough. A pointer may have one `*`, which stands for a row of a table.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from mappa_docs.intake.answers import Answers
from mappa_docs.rules.support.form_dates import sound_day
from mappa_docs.text.placeholders import stand_in

GIVEN, DATE = "given", "date"
Conditions = Mapping[str, tuple[Any, ...] | str]
# Returns what stands at a pointer, in the row that is looked at where the pointer has a `*`.
Look = Callable[[str], Any]
_ROW = "/*/"
_PARTS_KEPT = 512


def look(answers: Answers, row: int | None = None) -> Look:
    """Return a function that gives what stands at a pointer, and in this row of its table."""

    def read(pointer: str) -> Any:
        if _ROW not in pointer:
            return answers.get(pointer)
        table, name = _parts(pointer)
        rows = answers.table(table)
        return rows[row].get(name) if row is not None and row < len(rows) else None

    return read


def is_row(pointer: str) -> bool:
    """Return whether the pointer leads into the rows of a table."""
    return _ROW in pointer


def soonest_first(conditions: Conditions) -> Conditions:
    """Return the conditions in the order in which it is soonest seen that one is not met: those
    outside of rows before those in rows, and options before any answer that says something."""
    return dict(
        sorted(conditions.items(), key=lambda entry: (is_row(entry[0]), isinstance(entry[1], str)))
    )


def is_met(value: Any, wanted: tuple[Any, ...] | str) -> bool:
    """Return whether an answer is one of those wanted."""
    if wanted == GIVEN:
        return standing(value) is not None
    if wanted == DATE:
        return sound_day(value) is not None
    if type(value) is str:
        return value in wanted
    given = value if isinstance(value, list) else [value]
    # Yes and 1 are equal to Python, and not on a form.
    return any(
        one in wanted and any(one == option and type(one) is type(option) for option in wanted)
        for one in given
    )


def standing(value: Any) -> Any:
    """Return an answer as it is compared, or None where it says nothing: it is empty, is absent
    with a reason, or is a word such as “none”. Texts are compared without regard to capitals."""
    if isinstance(value, str):
        text = " ".join(value.split()).casefold()
        return None if not text or stand_in(text) else text
    if isinstance(value, dict):
        return None if not value or "absent" in value else value
    return None if value == [] else value


@lru_cache(maxsize=_PARTS_KEPT)
def _parts(pointer: str) -> tuple[str, str]:
    table, _, name = pointer.partition(_ROW)
    return table, name
