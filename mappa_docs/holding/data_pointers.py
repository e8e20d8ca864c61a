"""Where in data the answers to questions stand, and what of it a document does not show."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from mappa_docs.definition import pointers
from mappa_docs.documents.answer_words import is_absent
from mappa_docs.model import Field, Kind

_PLAIN = (str, int, float)
# What the title and the margins of a document say of it.
ABOUT = ("/form", "/edition", "/marking")


def readable(fields: Iterable[Field], answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return data without the answers that no form can print: whoever made it may have put anything
    anywhere."""
    return {
        field.name: kept
        for field in fields
        if (kept := _readable(field, answers.get(field.name))) is not None
    }


def _readable(field: Field, value: Any) -> Any:
    """Return an answer, or what is readable of a group or table; None for nothing."""
    if is_absent(value):
        return value if all(isinstance(part, str) for part in value.values()) else None
    if field.takes_answer:
        parts = value if isinstance(value, list) else [value]
        return value if all(isinstance(part, _PLAIN) for part in parts) else None
    if field.kind is Kind.GROUP:
        return readable(field.fields, value) if isinstance(value, dict) else None
    if not isinstance(value, list):
        return None
    rows = (row if isinstance(row, dict) else {} for row in value)
    return [readable(field.fields, row) for row in rows]


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


def beyond(answers: Mapping[str, Any], shown: Mapping[str, Any], above: str = "") -> Iterator[str]:
    """Yield the pointers of what stands in data and not among the answers that are shown of it:
    whole groups and rows where nothing of them is."""
    for name, value in answers.items():
        pointer = f"{above}/{pointers.escaped(name)}"
        kept = shown.get(name)
        if isinstance(value, dict) and isinstance(kept, dict):
            yield from beyond(value, kept, pointer)
        elif isinstance(value, list) and isinstance(kept, list) and _has_rows(kept):
            for number, (row, left) in enumerate(zip(value, kept, strict=True)):
                if isinstance(row, dict):
                    yield from beyond(row, left, f"{pointer}/{number}")
                else:
                    yield f"{pointer}/{number}"
        elif kept is None:
            yield pointer


def without(answers: Mapping[str, Any], left_out: Collection[str], above: str = "") -> Any:
    """Return a copy of answers without those at the pointers. A row keeps its number."""
    kept = {}
    for name, value in answers.items():
        pointer = f"{above}/{pointers.escaped(name)}"
        if pointer in left_out:
            continue
        if isinstance(value, dict):
            value = without(value, left_out, pointer)
        elif isinstance(value, list) and _has_rows(value):
            value = [_row(row, left_out, f"{pointer}/{place}") for place, row in enumerate(value)]
        kept[name] = value
    return kept


def _row(row: Any, left_out: Collection[str], pointer: str) -> Any:
    if pointer in left_out:
        return {}
    return without(row, left_out, pointer) if isinstance(row, dict) else row


def _has_rows(value: list[Any]) -> bool:
    return any(isinstance(row, dict) for row in value)
