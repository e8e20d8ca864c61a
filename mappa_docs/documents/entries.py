"""The fields of a fillable PDF: which of them a question has, and what stands in them.

A choice of few options has a tick box for each of them, and where it may have no answer, a line for
the reason beside them. A choice of many options is a list to choose from, and so is one in a column
of a table. Any other answer is typed.
"""

from collections.abc import Iterator
from typing import NamedTuple

from mappa_docs.definition import field_names
from mappa_docs.definition.printed_words import WHY_NOT
from mappa_docs.documents.measures import measures
from mappa_docs.model import Field, Kind
from mappa_docs.pdf.entry import Entry, EntryKind

_TYPED = {
    Kind.LINE: EntryKind.LINE,
    Kind.TEXT: EntryKind.TEXT,
    Kind.LINES: EntryKind.TEXT,
}


class Place(NamedTuple):
    """Where a question stands: on the form with this stem, in the row of a table with this number,
    in a column of it, in letters of this size."""

    stem: str
    row: int | None = None
    in_column: bool = False
    size: float = 0


def of(field: Field, text: str, place: Place) -> tuple[Entry, ...]:
    """Return the fields of a question in which these words stand."""
    are_few = 0 < len(field.choices) <= measures().most_boxes
    if field.kind is Kind.CHOICES or (are_few and not place.in_column):
        return tuple(_boxes(field, text, place))
    return (_typed(field, text, place),)


def _typed(field: Field, text: str, place: Place) -> Entry:
    options = tuple(choice.label for choice in field.choices)
    if options:
        is_open = field.absent or (text and text not in options)
        kind = EntryKind.OPEN_LIST if is_open else EntryKind.LIST
    else:
        kind = _TYPED.get(field.kind, EntryKind.SHORT)
        if kind is EntryKind.LINE and (place.in_column or "\n" in text):
            kind = EntryKind.TEXT
    return Entry(
        field_names.of_answer(field, place.row),
        kind,
        field_names.tooltip(place.stem, field, place.row),
        text,
        options=options,
        size=_size(place),
        required=field.required == "always" and place.row is None,
    )


def _boxes(field: Field, text: str, place: Place) -> Iterator[Entry]:
    """Yield a tick box for each option, and the line beside them where there may be a reason for
    none. There stands whatever is not a list of options alone: a reason may have any words."""
    labels = {choice.label for choice in field.choices}
    chosen = set(text.split("\n") if field.kind is Kind.CHOICES else [text])
    if not chosen <= labels:
        chosen = set()
    for choice in field.choices:
        yield Entry(
            field_names.of_option(field_names.of_answer(field, place.row), choice.value),
            EntryKind.BOX,
            field_names.tooltip_of_option(place.stem, field, choice.label, place.row),
            choice.label if choice.label in chosen else "",
            choice.label,
            size=_size(place),
        )
    if field.absent or (text and not chosen):
        yield reason(field, "" if chosen else text, place)


def reason(field: Field, text: str, place: Place) -> Entry:
    """Return the line for why a question or table has no answer."""
    return Entry(
        field_names.of_reason(field_names.of_answer(field, place.row)),
        EntryKind.TEXT if "\n" in text else EntryKind.LINE,
        field_names.tooltip_of_reason(place.stem, field, place.row),
        text,
        WHY_NOT,
        size=_size(place),
    )


def _size(place: Place) -> float:
    return place.size or measures().sizes["text"]
