"""Of a submission's answers those that a document shows, and no others.

What a PDF carries as data is no more than its pages say: a question that the document leaves out
has no place in it, and neither has the reason why a group is empty that the document does not name.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mappa_docs.definition import pointers, views
from mappa_docs.definition.forms import every
from mappa_docs.documents.answer_words import ABSENT, is_absent, words
from mappa_docs.documents.printed_answers import Unshown
from mappa_docs.model import Field, Form, Kind
from mappa_docs.validation import arising

_REASON = "reason"


def shown(form: Form, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers that stand on the pages of a document, `form` being the view of it that
    `definition/views` gives."""
    return dict(_shown(form.top, answers, form.document))


def unshown(form: Form, answers: Mapping[str, Any]) -> Unshown:
    """Return what the other answers make of the document's words."""
    mine = shown(form, answers)
    known = {field.pointer: field for field in every(form.top)}
    gone = arising.not_arising(form.stem, dict(answers)) - arising.not_arising(form.stem, mine)
    groups = (pointer for pointer, field in known.items() if field.kind is Kind.GROUP)
    return Unshown(
        frozenset(pointer for pointer in gone if pointers.general(pointer) in known),
        frozenset(
            pointer
            for pointer in groups
            if pointers.get(mine, pointer) is None and _is_begun(pointers.get(answers, pointer))
        ),
    )


def _is_begun(value: Any) -> bool:
    return isinstance(value, dict) and bool(value) and not is_absent(value)


def _shown(
    fields: Iterable[Field], answers: Mapping[str, Any], document: str
) -> Iterator[tuple[str, Any]]:
    for field in fields:
        kept = _of_field(field, answers.get(field.name), document)
        if kept is not None:
            yield field.name, kept


def _of_field(field: Field, value: Any, document: str) -> Any:
    """Return what is shown of the answer to a question, a group or a table, None for nothing."""
    if field.takes_answer:
        return _said(value) if words(field, value) else None
    if not field.fields:
        return None
    expected = dict if field.kind is Kind.GROUP else list
    if is_absent(value) or not isinstance(value, expected):
        return _said(value) if value and views.shows_reason(field, document) else None
    if isinstance(value, dict):
        return dict(_shown(field.fields, value, document)) or None
    rows = (row if isinstance(row, dict) else {} for row in value)
    return [dict(_shown(field.fields, row, document)) for row in rows] or None


def _said(value: Any) -> Any:
    """Return an answer; of the reason why there is none, only what is printed."""
    if is_absent(value):
        return {key: value[key] for key in (ABSENT, _REASON) if value.get(key)}
    return value
