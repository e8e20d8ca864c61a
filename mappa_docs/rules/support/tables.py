"""Reads the tables of a form for rules: their rows, what stands in a row, and whole columns."""

from functools import cache
from typing import Any

from mappa_docs.definition.form_index import index
from mappa_docs.intake.answers import Answers, Row


def text(row: Row, name: str) -> str:
    """Return the text that a row has under the name, or ""."""
    value = row.get(name)
    return value if isinstance(value, str) else ""


def yes_no(row: Row, name: str) -> bool | None:
    """Return the yes or no that a row has under the name, or None."""
    value = row.get(name)
    return value if isinstance(value, bool) else None


def rows(answers: Answers, table: str) -> list[Row]:
    """Return the rows of the table at the pointer, without the pointer of each."""
    return [row for _, row in answers.rows(table)]


def of_agency(answers: Answers, table: str, agency: str) -> list[Row]:
    """Return the rows of the table that are for the agency."""
    return [row for row in rows(answers, table) if row.get("agency") == agency]


def column(answers: Answers, table: str, name: str) -> tuple[str, ...]:
    """Return the option that each row of the table gives in the column, or nothing where a row
    gives none: it could be any of them, and so the rule can't tell."""
    given: list[Any] = [row.get(name) for row in answers.table(table)]
    try:
        known = _options(answers.stem, table, name).issuperset(given)
    except TypeError:  # a list or an object is no option
        return ()
    return tuple(given) if known else ()


@cache
def _options(stem: str, table: str, name: str) -> frozenset[Any]:
    field = index(stem).within(f"{table}/*").get(name)
    return frozenset(choice.value for choice in field.choices) if field else frozenset()
