"""The column of a table, for rules that need to know what all its rows say."""

from functools import cache
from typing import Any

from mappa_docs.definition.form_index import index
from mappa_docs.intake.answers import Answers


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
