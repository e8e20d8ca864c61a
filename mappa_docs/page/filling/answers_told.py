"""All answers of a draft in words, section by section, as somebody checks them before the end."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from mappa_docs.definition.form_index import index
from mappa_docs.definition.printed_words import NO_ENTRIES, NOT_PROVIDED
from mappa_docs.documents import answer_words
from mappa_docs.model import Field, Kind
from mappa_docs.page.filling import as_typed, problems
from mappa_docs.page.filling.asked import Asked
from mappa_docs.page.filling.draft import Draft
from mappa_docs.page.filling.rows import count
from mappa_docs.page.filling.steps import Step


class Line(NamedTuple):
    """A question with its answer in words, and where it is changed. `heading` is that of the group
    or row that begins with it, "" where it goes on with the one before; `is_open` says that there
    is no answer, and `is_unusable` that what was typed is none."""

    question: str
    answer: str
    to: str
    heading: str = ""
    is_open: bool = False
    is_unusable: bool = False


def lines(base: str, draft: Draft, asked: Asked, step: Step) -> Iterator[Line]:
    """Yield all answers of a section, and the questions without one that arise."""
    above = step.pointer if step.table is None else ""
    if step.section and step.table is None and (odd := draft.unusable.get(step.pointer)):
        yield Line(step.title, _typed(odd.typed), _to(base, draft, step.pointer), is_unusable=True)
    for field in step.fields:
        yield from _lines(base, draft, asked, field, f"{above}/{field.name}", "")


def words(draft: Draft, field: Field, pointer: str) -> str:
    """Return the answer at a pointer in words, or what was typed there and is none; "" where there
    is nothing."""
    if pointer in draft.unusable:
        return _typed(draft.unusable[pointer].typed)
    return _worded(field, draft.at(pointer))


def value_in_words(stem: str, pointer: str, value: Any) -> str:
    """Return a value that answers, or would answer, the question at a pointer in words."""
    field = index(stem).at(pointer)
    if field is None or not field.takes_answer:
        return as_typed.as_json(value)
    return _worded(field, value)


def _worded(field: Field, value: Any) -> str:
    try:
        return answer_words.words(field, value)
    except (TypeError, KeyError, ValueError):
        return as_typed.as_json(value)


def row(draft: Draft, table: Field, number: int) -> list[tuple[str, str]]:
    """Return the answers of a row in words, each after its label."""
    above = f"{table.pointer}/{number}"
    if not isinstance(given := draft.at(above), dict):
        return [(table.item_label or table.label, as_typed.as_json(given))]
    told = (
        (column.label, words(draft, column, f"{above}/{column.name}")) for column in table.fields
    )
    return [(label, answer) for label, answer in told if answer]


def _lines(
    base: str, draft: Draft, asked: Asked, field: Field, pointer: str, heading: str
) -> Iterator[Line]:
    if asked.hides(draft, pointer):
        return
    if field.takes_answer:
        yield _line(base, draft, field, pointer, heading)
    elif field.kind is Kind.GROUP and isinstance(draft.at(pointer), dict | None):
        for child in field.fields:
            for line in _lines(base, draft, asked, child, f"{pointer}/{child.name}", heading):
                yield line._replace(heading=line.heading or field.label)
    elif field.kind is Kind.TABLE and count(draft, pointer):
        yield from _rows(base, draft, asked, field)
    else:
        said = words(draft, field, pointer) or NO_ENTRIES
        yield Line(field.label, said, _to(base, draft, pointer))


def _rows(base: str, draft: Draft, asked: Asked, table: Field) -> Iterator[Line]:
    for number in range(count(draft, table.pointer)):
        heading = f"{table.item_label or table.label} {number + 1}"
        for column in table.fields:
            pointer = f"{table.pointer}/{number}/{column.name}"
            if not asked.hides(draft, pointer):
                yield _line(base, draft, column, pointer, heading)


def _line(base: str, draft: Draft, field: Field, pointer: str, heading: str) -> Line:
    said = words(draft, field, pointer)
    return Line(
        field.label,
        said or NOT_PROVIDED,
        _to(base, draft, pointer),
        heading,
        is_open=not said,
        is_unusable=pointer in draft.unusable,
    )


def _typed(typed: as_typed.Typed) -> str:
    return " ".join(text for texts in typed.values() for text in texts)


def _to(base: str, draft: Draft, pointer: str) -> str:
    return problems.address(base, draft.stem, pointer)


def place_words(draft: Draft, pointer: str) -> str:
    """Return the answer at the pointer of a question or of a whole table in words."""
    field = index(draft.stem).at(pointer)
    if field is None:
        return as_typed.as_json(draft.at(pointer))
    if field.kind is Kind.TABLE and count(draft, pointer):
        every = (row(draft, field, number) for number in range(count(draft, pointer)))
        return "\n".join("; ".join(answer for _, answer in answers) for answers in every)
    return words(draft, field, pointer)
