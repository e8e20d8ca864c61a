"""A marking, drawn once by Typst with its typeface embedded, to be put on the pages of other PDFs.

Its colour is bound to no device and its letters are embedded, so it breaks no promise of PDF/A that
the other file makes; that it is an artifact is said where it is put on a page.
"""

import io
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
# What round letters reach beyond the line, in points.
_ROUND = 0.5

_lock = Lock()
_shipped = ExitStack()


@dataclass(frozen=True, slots=True)
class Stamp:
    """The drawn marking: a PDF of one page, and the width and height of its letters in points."""

    data: bytes
    width: float
    height: float

    def form(self, writer: Any) -> Any:
        """Add the stamp to pypdf's writer as a form to be drawn, and return the reference to it."""
        from pypdf import PdfReader
        from pypdf.generic import DecodedStreamObject, NameObject, RectangleObject

        page = PdfReader(io.BytesIO(self.data)).pages[0]
        form = DecodedStreamObject()
        form.set_data(page.get_contents().get_data())
        form[NameObject("/Type")] = NameObject("/XObject")
        form[NameObject("/Subtype")] = NameObject("/Form")
        box = (-_ROUND, -_ROUND, self.width + _ROUND, self.height + _ROUND)
        form[NameObject("/BBox")] = RectangleObject(box)
        form[NameObject("/Resources")] = page["/Resources"].get_object().clone(writer)
        return writer._add_object(form)


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
    return Stamp(pdf, float(box.width), float(box.height))


@cache
def _compiler() -> "typst.Compiler":
    import typst

    for path in (_TEMPLATE, _FONT):
        resources.read_bytes(path)  # Typst would draw in another typeface without a word
    folder = _shipped.enter_context(resources.on_disk("forms"))
    typefaces = typst.Fonts(include_system_fonts=False, font_paths=[folder / "fonts"])
    return typst.Compiler(folder / "marking.typ", root=folder, font_paths=typefaces)
