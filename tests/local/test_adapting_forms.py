"""Every form of the set goes through a case system that writes its answers as people read them."""

from datetime import date
from typing import Any

import pytest

import mappa_docs
from mappa_docs.definition import forms, pointers
from mappa_docs.documents.answer_words import is_absent, words
from mappa_docs.model import Field, Kind
from tests.support import STEMS

# What follows from the mapping.
FIXED = ("/form", "/edition")


def _written(stem: str, field: Field, value: Any) -> Any:
    """Return an answer as a case system may have it."""
    if is_absent(value):
        return words(field, value)
    match field.kind:
        case Kind.DATE:
            return date.fromisoformat(value).strftime("%d/%m/%Y")
        case Kind.YES_NO:
            return "Y" if value else "N"
        case Kind.CHOICE:
            return mappa_docs.label_of(stem, field.pointer, value)
        case Kind.CHOICES:
            return [mappa_docs.label_of(stem, field.pointer, one) for one in value]
    return value


def _record(stem: str, answers: dict[str, Any]) -> dict[str, Any]:
    known = forms.fields(stem)

    def change(pointer: str, value: Any) -> Any:
        field = known.get(pointers.general(pointer))
        if field is None or (not field.takes_answer and not is_absent(value)):
            return value
        return _written(stem, field, value)

    record: dict[str, Any] = pointers.replaced(answers, change)
    return record


def _mapping(stem: str) -> dict[str, Any]:
    known = forms.fields(stem)
    return {
        "to": stem,
        "name": "Specimen",
        "kind": "record",
        "ignored": [*FIXED],
        "answers": [
            {"field": pointer, "at": {"pointer": pointer}}
            for pointer, field in known.items()
            if field.takes_answer and pointers.ROW not in pointer and pointer not in FIXED
        ],
        "tables": [
            {
                "field": pointer,
                "at": {"pointer": pointer},
                "columns": [
                    {"field": column.name, "pointer": f"/{column.name}"} for column in field.fields
                ],
            }
            for pointer, field in known.items()
            if field.kind is Kind.TABLE
        ],
    }


@pytest.mark.parametrize("kind", ["complete", "minimal"])
@pytest.mark.parametrize("stem", STEMS)
def test_a_whole_form_comes_back_as_it_was_or_is_told_of(stem: str, kind: str) -> None:
    answers = mappa_docs.sample(stem, kind)
    result = mappa_docs.adapt(_record(stem, answers), _mapping(stem), as_of=date(2027, 3, 31))
    before = dict(pointers.walk(answers))
    after = dict(pointers.walk(result.submission.answers))
    # A group has no place of its own: why it has no answer is named as not mapped.
    told = {place for one in result.unadapted for place in (one.field, *one.places) if place}

    lost = {pointer for pointer in before if before[pointer] != after.get(pointer)}
    assert not {one for one in lost if not any(one.startswith(place) for place in told)}
    assert not set(after) - set(before)
    assert len(lost) <= len(before) // 20
