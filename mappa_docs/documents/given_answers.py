"""The answers that a form has so far, as they stand in it while it is filled in.

It is the dictionary of `printed_answers` with what there is and no more: nothing is named that is
missing, because each question has its place to be answered in.
"""

from collections.abc import Iterable
from typing import Any

from mappa_docs.definition import carried_words
from mappa_docs.documents.answer_words import ABSENT, is_absent, words
from mappa_docs.documents.shapes import flat_name
from mappa_docs.model import Field, Form, Kind

Given = dict[str, Any]


def given(form: Form, answers: dict[str, Any]) -> Given:
    """Return the words of each answer, nested like the answers, "" where there is none. What stands
    in the place of a whole group or table is in the entry `absent`."""
    answers = carried_words.in_words(form.stem, answers)
    absent: Given = {}
    entries = _entries(form.top, answers, absent)
    return {**entries, ABSENT: absent}


def _entries(fields: Iterable[Field], answers: dict[str, Any], absent: Given) -> Given:
    return {field.name: _entry(field, answers.get(field.name), absent) for field in fields}


def _entry(field: Field, value: Any, absent: Given) -> Any:
    if field.takes_answer:
        return words(field, value)
    if isinstance(value, dict) and field.kind is Kind.GROUP and not is_absent(value):
        return _entries(field.fields, value, absent)
    if isinstance(value, list) and field.kind is Kind.TABLE:
        return [_row(field, row) for row in value]
    if value is not None:
        absent[flat_name(field)] = words(field, value)
    return {} if field.kind is Kind.GROUP else []


def _row(table: Field, row: Any) -> Given:
    cells = row if isinstance(row, dict) else {}
    return {field.name: words(field, cells.get(field.name)) for field in table.fields}
