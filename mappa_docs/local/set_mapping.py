"""The mapping of a blank of the set: each answer stands in the content control that has its path,
each row of a table below the labels of its columns."""

from pathlib import Path

from mappa_docs.definition import forms, pointers
from mappa_docs.local.mapping import Mapped, MappedTable, Mapping, Place, Recognised
from mappa_docs.local.mapping_faults import IDENTITY
from mappa_docs.model import Field, Kind

# What stands in controls; the rest of what identifies a form is printed on it.
_TYPED = ("/reference", "/version")
_CARDS = "cards"


def mapping(stem: str, name: str, blank: Path) -> Mapping:
    """Return the mapping of the blank of a minimum data set that lies at the path `blank`, and is
    called and known by `name`, which it prints."""
    fields = forms.fields(stem).values()
    answers = tuple(
        Mapped(field.pointer, (Place("control", field.path),))
        for field in fields
        if field.takes_answer
        and pointers.ROW not in field.pointer
        and (field.pointer not in IDENTITY or field.pointer in _TYPED)
    )
    tables = tuple(_table(field) for field in fields if field.kind is Kind.TABLE)
    words = (name, forms.form(stem).title)
    return Mapping(stem, name, "word", Recognised(words), answers, tables, blank=blank)


def _table(field: Field) -> MappedTable:
    """Return where the rows of a table stand. One with an entry on each card has no columns: the
    mapping has the first card, and further ones are said to be there."""
    if field.layout == _CARDS:
        card = tuple(
            Mapped(column.name, (Place("control", column.path),)) for column in field.fields
        )
        return MappedTable(field.pointer, rows=(card,))
    return MappedTable(
        field.pointer,
        header=tuple(column.label for column in field.fields),
        columns=tuple(
            Mapped(column.name, (Place("column", column.label),)) for column in field.fields
        ),
    )
