"""Which answer holds the character that stopped a PDF.

`writer.write` raises GlyphError for the document as a whole. Only Typst knows what its typefaces
can draw, so an answer with unusual characters is put to it alone.
"""

from collections.abc import Iterator
from typing import Any

from mappa_docs.definition import pointers
from mappa_docs.documents.blocks import Document, Paragraph, State
from mappa_docs.documents.pdf import writer
from mappa_docs.errors import GlyphError
from mappa_docs.model import Marking

# Drawn by Liberation Sans, so that few answers have to be put to Typst: line breaks and tabs,
# Latin letters with all the accents of Welsh and of Europe, and common punctuation.
_DRAWN = frozenset(
    [*"\n\r\t", *map(chr, range(0x20, 0x7F)), *map(chr, range(0xA0, 0x250)), *"–—‘’“”•…€"]
)


def places(answers: dict[str, Any]) -> Iterator[str]:
    """Yield the JSON Pointer of each answer that the PDF cannot print."""
    for pointer, value in pointers.walk(answers):
        if isinstance(value, str) and unprintable(value):
            yield pointer


def unprintable(text: str) -> bool:
    """Return whether the text holds a character that the PDF's typefaces do not have."""
    if _DRAWN.issuperset(text):
        return False
    block = Paragraph(text, "absent")
    alone = Document("", "Answer", "", State.COMPLETE, Marking("", "", ""), "", "", "", (block,))
    try:
        writer.write(alone)
    except GlyphError:
        return True
    return False
