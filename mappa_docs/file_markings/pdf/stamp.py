"""A marking, drawn once by Typst with its typeface embedded, to be put on the pages of other PDFs.

Its colour is bound to no device and its letters are embedded, so it breaks no promise of PDF/A that
the other file makes; that it is an artifact is said where it is put on a page.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from mappa_docs.pdf import page_tree, qpdf, typst_compiler
from mappa_docs.pdf.revision import Revision

if TYPE_CHECKING:
    import typst

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

    def taken_into(self, revision: Revision) -> "Taken":
        """Copy typeface and colour into a revision of a PDF, once for all of its pages."""
        with qpdf.opened(self.data) as own:
            (page,) = page_tree.pages(own, 1)
            resources = page.value("/Resources")
            font, grey = (
                (name, revision.copied(own, entry))
                for kind in ("/Font", "/ColorSpace")
                for name, entry in resources[kind].items()
            )
            return Taken(bytes(page.own["/Contents"].read_bytes()), font, grey)


@dataclass(frozen=True, slots=True)
class Taken:
    """What draws the stamp in another PDF: instructions, and the typeface and the grey that they
    use, each with the name that it has in them and the reference to it. The grey is bound to no
    device."""

    drawing: bytes
    font: tuple[str, bytes]
    grey: tuple[str, bytes]

    def drawn(self, font: str, grey: str) -> bytes:
        """Return the instructions with the names that a page has for typeface and grey."""
        named = {self.font[0].encode(): font.encode(), self.grey[0].encode(): grey.encode()}
        names = re.compile(b"|".join(rb"%s\b" % re.escape(name) for name in named))
        return names.sub(lambda name: named[name[0]], self.drawing)


@cache
def drawn(text: str) -> Stamp:
    """Return the stamp of a marking. Raises as `typst_compiler.drawn` does."""
    pdf = typst_compiler.drawn("marking.typ", {"marking": text}, _STANDARDS, tagged=False)
    with qpdf.opened(pdf) as own:
        left, bottom, right, top = map(float, page_tree.pages(own, 1)[0].value("/MediaBox"))
    return Stamp(text, pdf, right - left, top - bottom)
