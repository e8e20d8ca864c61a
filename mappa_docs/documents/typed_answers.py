"""Answers as a person types them into a fillable PDF, nested as the layout asks for them.

They are read back by the same words: a date as DD/MM/YYYY, an option by its label, a list one
entry to a line, and an answer that is absent with its reason.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from mappa_docs.definition import carried_words, views
from mappa_docs.documents import answer_words
from mappa_docs.documents.answer_words import ABSENT
from mappa_docs.documents.printed_answers import Printed
from mappa_docs.documents.shapes import flat_name
from mappa_docs.model import Field, Form, Kind


def typed(form: Form, answers: dict[str, Any]) -> Printed:
    """Return every question of the form with the words to type, "" where there is no answer. Under
    the name `absent` are the words for why a table has no entries, as among the printed answers."""
    answers = carried_words.in_words(form.stem, answers)
    entries: Printed = {ABSENT: {}}
    return entries | _inside(form.top, answers, form.document, entries[ABSENT])


def words(field: Field, value: Any) -> str:
    """Return one answer as it is typed; "" where there is none."""
    if field.kind is Kind.DATE and isinstance(value, str):
        try:
            return f"{date.fromisoformat(value):%d/%m/%Y}"
        except ValueError:
            return value
    return answer_words.words(field, value)


def _inside(
    fields: Iterable[Field], answers: Mapping[str, Any], document: str, reasons: dict[str, str]
) -> Printed:
    entries: Printed = {}
    for field in fields:
        value = answers.get(field.name)
        if field.takes_answer:
            entries[field.name] = words(field, value)
        elif field.kind is Kind.GROUP:
            inside = value if isinstance(value, dict) else {}
            entries[field.name] = _inside(field.fields, inside, document, reasons)
        elif isinstance(value, list):
            entries[field.name] = [_inside(field.fields, row, document, reasons) for row in value]
        else:
            entries[field.name] = []
            if views.shows_reason(field, document):
                reasons[flat_name(field)] = words(field, value)
    return entries
