"""`Document` → the fields of its PDF: which answers are entered where."""

from collections.abc import Iterator
from typing import Any

from mappa_docs.documents.blocks import Cell, Document
from mappa_docs.markings.property_names import DOCUMENT, EDITION, FORM
from mappa_docs.pdf import widgets
from mappa_docs.pdf.entry import Entry
from mappa_docs.pdf.typeface import typeface
from mappa_docs.text import drawn_characters


def with_fields(pdf: bytes, document: Document) -> bytes:
    """Return the PDF of a document with its fields, and with what it is read back by."""
    about = {
        FORM: document.form_name,
        DOCUMENT: document.labels.document,
        EDITION: document.labels.edition,
    }
    return widgets.with_fields(pdf, entries(document), about, shown)


def entries(thing: Any) -> Iterator[Entry]:
    """Yield the fields of a document, or of a part of it, in order."""
    if isinstance(thing, Cell):
        yield from thing.entries
    elif isinstance(thing, tuple):
        for part in thing:
            yield from entries(part)


def as_drawn(entry: Entry) -> dict[str, Any]:
    """Return what Typst is told of a field: what stands in it, and how that is shown in one."""
    return {
        "name": entry.name,
        "kind": entry.kind,
        "label": entry.label,
        "text": entry.text,
        "shown": shown(entry.text),
        "size": entry.size,
    }


def shown(text: str) -> str:
    """Return the text as it is drawn in a field: a character that the typeface of fields does not
    have is drawn as its code and name."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    there = typeface().glyphs
    if not typeface().lacks(text.replace("\n", "").replace("\t", "")):
        return text
    return "".join(
        letter
        if letter in there or letter in "\n\t"
        else f"[{drawn_characters.code_and_name(letter)}]"
        for letter in text
    )
