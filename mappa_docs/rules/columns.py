"""A column of a table as rules compare it: as a whole, or not at all."""

from functools import cache

from mappa_docs import form as forms
from mappa_docs.rules.answers import Answers


def column(answers: Answers, table: str, name: str) -> tuple[str, ...]:
    """Return the option that each row of the table gives in the column.

    Where a row gives none of the options it could be any, and so nothing is returned.
    """
    rows = answers.get(table)
    options = _options(answers.stem, f"{table}/*/{name}")
    given = [row.get(name) for _, row in answers.rows(table)]
    known = tuple(one for one in given if isinstance(one, str) and one in options)
    return known if isinstance(rows, list) and len(known) == len(rows) else ()


@cache
def _options(stem: str, pointer: str) -> frozenset[str]:
    field = forms.fields(stem).get(pointer)
    return frozenset(choice.value for choice in field.choices) if field else frozenset()
