"""A marking, drawn once by Typst with its typeface embedded, to be put on the pages of other PDFs.

Its colour is bound to no device and its letters are embedded, so it breaks no promise of PDF/A that
the other file makes; that it is an artifact is said where it is put on a page.
"""

import io
import re
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from mappa_docs import resources
from mappa_docs.errors import BrokenInstallationError

if TYPE_CHECKING:
    import typst

_TEMPLATE = "forms/marking.typ"
_FONT = "forms/fonts/LiberationSans-Bold.ttf"
# The oldest and strictest part of PDF/A, so that it fits into files of every part.
_STANDARDS: list["typst.PDFStandard"] = ["a-1b"]
# The height of its capitals is that of 12 point letters.
SIZE = 12.0

_lock = Lock()
_shipped = ExitStack()


@dataclass(frozen=True, slots=True)
class Stamp:
    """The drawn marking: a PDF of one page, and the width and height of its letters in points."""

    text: str
    data: bytes
    width: float
    height: float

    def taken_into(self, writer: Any) -> "Taken":
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
    font: tuple[str, Any]
    grey: tuple[str, Any]

    def drawn(self, font: str, grey: str) -> bytes:
        """Return the instructions with the names that a page has for typeface and grey."""
        named = {self.font[0].encode(): font.encode(), self.grey[0].encode(): grey.encode()}
        names = re.compile(b"|".join(rb"%s\b" % re.escape(name) for name in named))
        return names.sub(lambda found: named[found[0]], self.drawing)


def _copied(entries: Any, writer: Any) -> tuple[str, Any]:
    """Copy the one entry into pypdf's writer, and return its name and the reference to the copy."""
    (name,) = entries
    return str(name), entries.raw_get(name).clone(writer)


@cache
def drawn(text: str) -> Stamp:
    """Return the stamp of a marking. Raises BrokenInstallationError when it can't be drawn."""
    import typst
    from pypdf import PdfReader

    pdf = None
    with _lock:
        try:
            inputs = {"marking": text}
            pdf = _compiler().compile(
                sys_inputs=inputs, format="pdf", pdf_standards=_STANDARDS, pdf_tags=False
            )
        except typst.TypstError:
            pass
    if not isinstance(pdf, bytes):
        raise BrokenInstallationError(
            f"The marking could not be drawn: {_TEMPLATE} and the installed Typst do not fit "
            "together. Install mappa-docs again."
        )
    box = PdfReader(io.BytesIO(pdf)).pages[0].mediabox
    return Stamp(text, pdf, float(box.width), float(box.height))


@cache
def _compiler() -> "typst.Compiler":
    import typst

    for path in (_TEMPLATE, _FONT):
        resources.read_bytes(path)  # Typst would draw in another typeface without a word
    folder = _shipped.enter_context(resources.on_disk("forms"))
    typefaces = typst.Fonts(include_system_fonts=False, font_paths=[folder / "fonts"])
    return typst.Compiler(folder / "marking.typ", root=folder, font_paths=typefaces)
