"""The table in which a form says which of its answers were carried forward from another one, and
who has confirmed that they are still current. It stands in the form itself, so that it goes
wherever the form goes, and any validator reads it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mappa_docs.definition import forms, pointers
from mappa_docs.model import Kind

CARRIED = "carried"
Row = Mapping[str, Any]


def rows(answers: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the rows of the table, without what is no row."""
    table = answers.get(CARRIED)
    return [row for row in table if isinstance(row, dict)] if isinstance(table, list) else []


def entries(answers: Mapping[str, Any]) -> list[Any]:
    """Return all that stands in the place of the table, for whoever writes it anew: also what is no
    row, which the schema finds."""
    table = answers.get(CARRIED, [])
    return table if isinstance(table, list) else [table]


def answers_of(row: Row) -> list[str]:
    """Return the pointers of the answers that a row is about."""
    given = row.get("answers")
    return [one for one in given if isinstance(one, str)] if isinstance(given, list) else []


def is_confirmed(row: Row) -> bool:
    """Return whether a row says who has confirmed its answers, and when."""
    return bool(row.get("confirmed_by") and row.get("confirmed_on"))


def unconfirmed(stem: str, answers: Mapping[str, Any]) -> frozenset[str]:
    """Return the pointers of the questions and tables of a form whose answers were carried forward
    and have to be confirmed, and are not. Another program may have named a section, which stands
    for all that is in it, or a place in a table, for the table."""
    named = {pointer for row in rows(answers) for pointer in unconfirmed_in(stem, answers, row)}
    return frozenset(one for pointer in named for one in _meant(stem, pointer))


def _meant(stem: str, pointer: str) -> Iterable[str]:
    fields = forms.fields(stem)
    place = pointers.table_of(pointer) or pointer
    if place not in fields or fields[place].kind is not Kind.GROUP:
        return (place,)
    return (
        one
        for one, field in fields.items()
        if one.startswith(f"{place}/") and field.kind is not Kind.GROUP and pointers.ROW not in one
    )


def unconfirmed_in(stem: str, answers: Mapping[str, Any], row: Row) -> Iterator[str]:
    """Yield the pointers of the answers of a row that have to be confirmed, and are not.

    What the row says need not be confirmed is believed only of a question that is copied as it is.
    An answer that is no longer there needs nothing; a place that is none of the form's may have
    been another one.
    """
    if is_confirmed(row):
        return
    fields = forms.fields(stem)
    for pointer in answers_of(row):
        field = fields.get(pointer)
        if field is None or pointers.get(answers, pointer) is not None:
            is_copied = field is not None and field.carry == "copy"
            if not (is_copied and row.get("to_confirm") is False):
                yield pointer
