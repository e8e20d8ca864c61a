"""Where in data the answers to questions stand, and what of it a document does not show."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from mappa_docs.definition import pointers
from mappa_docs.documents.answer_words import is_absent
from mappa_docs.model import Field

# What the title and the margins of a document say of it.
ABOUT = ("/form", "/edition", "/marking")


def answered(fields: Iterable[Field], answers: Mapping[str, Any], above: str = "") -> Iterator[str]:
    """Yield the pointers of the answers in data that a document shows with these fields: a group or
    table that gives the reason why it is empty is one answer."""
    for field in fields:
        value, pointer = answers.get(field.name), f"{above}/{field.name}"
        if value is None or pointer in ABOUT:
            continue
        if isinstance(value, list) and not field.takes_answer:
            for number, row in enumerate(value):
                yield from answered(field.fields, row, f"{pointer}/{number}")
        elif isinstance(value, dict) and not field.takes_answer and not is_absent(value):
            yield from answered(field.fields, value, pointer)
        else:
            yield pointer


def beyond(answers: Mapping[str, Any], shown: Mapping[str, Any]) -> Iterator[str]:
    """Yield the pointers of the values in data that are not among the answers that are shown."""
    there = dict(pointers.walk(shown))
    return (pointer for pointer, value in pointers.walk(answers) if there.get(pointer) != value)


def without(node: Any, left_out: Collection[str], above: str = "") -> Any:
    """Return a copy of answers without those at the pointers. A row keeps its number."""
    if isinstance(node, list):
        return [without(part, left_out, f"{above}/{place}") for place, part in enumerate(node)]
    if not isinstance(node, dict):
        return node
    return {
        name: without(part, left_out, f"{above}/{pointers.escaped(name)}")
        for name, part in node.items()
        if f"{above}/{pointers.escaped(name)}" not in left_out
    }
