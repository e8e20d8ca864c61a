"""The tables of a form that is filled in as a PDF: as many entries as there are and some to spare,
and the sheet at the end on which they go on."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mappa_docs.definition import forms
from mappa_docs.definition.printed_words import (
    CONTINUATION_SHEET,
    CONTINUED_ON,
    CONTINUING,
    WHY_NO_ENTRIES,
)
from mappa_docs.documents import entries
from mappa_docs.documents.answer_words import ABSENT
from mappa_docs.documents.blocks import Block, Cards, Cell, Heading, Line, Paragraph, Questions
from mappa_docs.documents.entries import Place
from mappa_docs.documents.printed_answers import Printed
from mappa_docs.documents.questions import Drawing
from mappa_docs.documents.shapes import SIDE, flat_name
from mappa_docs.model import Field, Form, Kind

_CARDS = "cards"
# Of a list of which each entry takes much of a page, a form has so many to begin with.
_FIRST_CARDS = 2
# So many entries are free below those that there are, and on the continuation sheet.
_SPARE = {_CARDS: 1, "": 2}
_ON_THE_SHEET = {_CARDS: 1, "": 4}


def table(
    field: Field,
    answers: Mapping[str, Any],
    rows: Sequence[Printed] | None,
    drawing: Drawing,
    least: int,
) -> Iterator[Block]:
    """Yield a table in its place on the form, with room for at least so many entries, or as it is
    where nothing can be added any more."""
    given = rows or ()
    why = answers.get(ABSENT, {}).get(flat_name(field), "")
    if drawing.flat:
        yield _drawn(field, given or [{}], drawing, 0)
    else:
        yield Paragraph(CONTINUED_ON, "continued", field.path)
        yield _drawn(field, [*given, *[{}] * _spare(field, rows, least)], drawing, 0)
    if why or (field.absent and not drawing.flat):
        entry = entries.reason(field, why, Place(drawing.fields_of))
        cell = Cell(field.path, WHY_NO_ENTRIES, why, Kind.LINE, entries=(entry,))
        yield Questions(field.label, (Line(SIDE, (cell,)),))


def sheet(form: Form, answers: Mapping[str, Any], drawing: Drawing, least: int) -> Iterator[Block]:
    """Yield the continuation sheet: each table of the form goes on with its next entries."""
    tables = [field for field in forms.every(form.top) if field.kind is Kind.TABLE]
    tables = [field for field in tables if field.fields]
    if not tables:
        return
    yield Heading(2, CONTINUATION_SHEET, new_page=True)
    yield Paragraph(CONTINUING, "statement")
    titles = {section.field.name: section for section in form.sections}
    for field in tables:
        section = titles[field.path.partition(".")[0]]
        number = f"{section.number}. " if section.number else ""
        place = "" if section.field == field else f"{section.field.label}: "
        rows = _at(answers, field)
        first = len(rows) + _spare(field, rows, least)
        yield Heading(3, f"{number}{place}{field.label}", path=field.path)
        yield _drawn(field, [{}] * _ON_THE_SHEET[_layout(field)], drawing, first)


def _drawn(field: Field, rows: Sequence[Printed], drawing: Drawing, first: int) -> Block:
    if field.layout != _CARDS:
        return drawing.rows(field, field.path, rows, first)
    cards = tuple(drawing.card(field, row, number) for number, row in enumerate(rows, first))
    return Cards(field.path, field.label, field.item_label, cards, first + 1)


def _spare(field: Field, rows: Sequence[Printed] | None, least: int) -> int:
    """Return how many free entries follow those that there are."""
    given = len(rows or ())
    at_first = least or (_FIRST_CARDS if field.layout == _CARDS else field.rows)
    return max(at_first - given, _SPARE[_layout(field)] if given else 0)


def _layout(field: Field) -> str:
    return _CARDS if field.layout == _CARDS else ""


def _at(answers: Mapping[str, Any], field: Field) -> Sequence[Printed]:
    found: Any = answers
    for name in field.path.split("."):
        found = found.get(name, {})
    return found or ()
