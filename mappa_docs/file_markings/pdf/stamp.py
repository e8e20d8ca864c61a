"""A marking, drawn once by Typst with its typeface embedded, to be put on the pages of other PDFs.

Its colour is bound to no device and its letters are embedded, so it breaks no promise of PDF/A that
the other file makes; that it is an artifact is said where it is put on a page.
"""

import io
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from mappa_docs.pdf import typst_compiler

if TYPE_CHECKING:
    import typst
    from pypdf import PdfWriter
    from pypdf.generic import DictionaryObject, PdfObject

# The oldest and strictest part of PDF/A, so that it fits into files of every part.
_STANDARDS: list["typst.PDFStandard"] = ["a-1b"]
# The height of its capitals is that of 12 point letters.
SIZE = 12.0


@dataclass(frozen=True, slots=True)
class Stamp:
    """The drawn marking: a PDF of one page, and the width and height of its letters in points."""

    text: str
    data: bytes
    width: float
    height: float

    def taken_into(self, writer: "PdfWriter") -> "Taken":
        """Copy typeface and colour into pypdf's writer, once for all of its pages."""
        from pypdf import PdfReader

        page: Any = PdfReader(io.BytesIO(self.data)).pages[0]
        kinds = (page["/Resources"][kind] for kind in ("/Font", "/ColorSpace"))
        font, grey = (_copied(entries, writer) for entries in kinds)
        return Taken(page.get_contents().get_data(), font, grey)


@dataclass(frozen=True, slots=True)
class Taken:
    """What draws the stamp in another PDF: instructions, and the typeface and the grey that they
    use, each with the name that it has in them. The grey is bound to no device."""

    drawing: bytes
    font: tuple[str, "PdfObject"]
    grey: tuple[str, "PdfObject"]

    def drawn(self, font: str, grey: str) -> bytes:
        """Return the instructions with the names that a page has for typeface and grey."""
        named = {self.font[0].encode(): font.encode(), self.grey[0].encode(): grey.encode()}
        names = re.compile(b"|".join(rb"%s\b" % re.escape(name) for name in named))
        return names.sub(lambda name: named[name[0]], self.drawing)


def _copied(entries: "DictionaryObject", writer: "PdfWriter") -> tuple[str, "PdfObject"]:
    """Copy the one entry into pypdf's writer, and return its name and the reference to the copy."""
    (name,) = entries
    return str(name), entries.raw_get(name).clone(writer)


@cache
def drawn(text: str) -> Stamp:
    """Return the stamp of a marking. Raises as `typesetting.drawn` does."""
    from pypdf import PdfReader

    pdf = typst_compiler.drawn("marking.typ", {"marking": text}, _STANDARDS, tagged=False)
    box = PdfReader(io.BytesIO(pdf)).pages[0].mediabox
    return Stamp(text, pdf, float(box.width), float(box.height))
