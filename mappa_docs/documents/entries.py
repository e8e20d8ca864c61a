"""The fields of a fillable PDF: which of them a question has, and what stands in them.

A choice of few options has a tick box for each of them, and where it may have no answer, a line for
the reason beside them. A choice of many options is a list to choose from, and so is one in a column
of a table. Any other answer is typed.
"""

from typing import NamedTuple

from mappa_docs.definition import field_names
from mappa_docs.definition.printed_words import WHY_NOT
from mappa_docs.documents.measures import measures
from mappa_docs.model import Field, Kind
from mappa_docs.pdf.entry import Entry, EntryKind

# A choice with more options than this is a list to choose from, not a box for each option.
MOST_BOXES = 8
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
    """Return the fields of a question in which these words stand. What is no option, such as the
    reason why none is chosen, stands in the line beside the boxes."""
    name = field_names.of_answer(field, place.row)
    said = field_names.tooltip(place.stem, field, place.row)
    size = place.size or measures().sizes["text"]
    required = field.required == "always" and place.row is None
    if not _has_boxes(field, place):
        if field.choices:
            kind = EntryKind.OPEN_LIST if field.absent else EntryKind.LIST
        elif field.kind in _TYPED:
            kind = _TYPED[field.kind]
            if place.in_column or "\n" in text:
                kind = EntryKind.TEXT
        else:
            kind = EntryKind.SHORT
        options = tuple(choice.label for choice in field.choices)
        if text and field.choices and text not in options:
            kind = EntryKind.OPEN_LIST
        return (Entry(name, kind, said, text, "", options, size, required),)
    lines = text.split("\n") if text else []
    boxes = [
        Entry(
            field_names.of_option(name, choice.value),
            EntryKind.BOX,
            field_names.tooltip_of_option(place.stem, field, choice.label, place.row),
            choice.label if choice.label in lines else "",
            choice.label,
            size=size,
        )
        for choice in field.choices
    ]
    labels = {choice.label for choice in field.choices}
    other = "\n".join(line for line in lines if line not in labels)
    if field.absent or other:
        boxes.append(reason(field, other, place))
    return tuple(boxes)


def reason(field: Field, text: str, place: Place) -> Entry:
    """Return the line for why a question or table has no answer."""
    return Entry(
        field_names.of_reason(field_names.of_answer(field, place.row)),
        EntryKind.TEXT if "\n" in text else EntryKind.LINE,
        field_names.tooltip_of_reason(place.stem, field, place.row),
        text,
        WHY_NOT,
        size=place.size or measures().sizes["text"],
    )


def _has_boxes(field: Field, place: Place) -> bool:
    if field.kind is Kind.CHOICES:
        return True
    return 0 < len(field.choices) <= MOST_BOXES and not place.in_column
