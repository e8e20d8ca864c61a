"""`Document` → PDF, drawn by Typst.

Everything that the page says is in the document; how it looks is in `forms/layout.typ`. The
document goes there as JSON, so what somebody wrote stays data and is never read as Typst.
"""

import json
from typing import TYPE_CHECKING, Any

from mappa_docs.definition import pointers
from mappa_docs.documents.blocks import Document, Filling, Paragraph
from mappa_docs.documents.pack_document import PackDocument
from mappa_docs.documents.pdf import carried, fillable, places, told
from mappa_docs.documents.pdf.carried import Carried
from mappa_docs.documents.pdf.missing_glyphs import Drawable
from mappa_docs.errors import GlyphError
from mappa_docs.pdf import typst_compiler
from mappa_docs.text import drawn_characters

if TYPE_CHECKING:
    import typst

_LAYOUT, _PACK = "form.typ", "pack.typ"
_STANDARDS: list["typst.PDFStandard"] = ["ua-1", "a-2a"]
# The first of these that lets a file carry another of any kind.
_CARRYING: list["typst.PDFStandard"] = ["ua-1", "a-3a"]


def write(document: Document, carrying: Carried | None = None) -> bytes:
    """Return the document as a PDF that meets PDF/UA-1 and PDF/A-2a; PDF/A-3a where it is
    `carrying` its answers as data.

    The marking stands in the header and footer of every page and in the file's keywords (14.4). The
    same document gives the same bytes each time, with data on the same day. A character that no
    typeface has is printed as its code and name.

    Raises BrokenInstallationError when the shipped files and the installed Typst do not fit
    together.
    """
    pdf = _with_every_letter(document, _LAYOUT, carrying)
    return fillable.with_fields(pdf, document) if document.filling is Filling.FIELDS else pdf


def write_pack(pack: PackDocument) -> bytes:
    """Return the documents as one PDF that meets the same standards, with a bookmark for each of
    them and of their sections. The same documents give the same bytes. Raises as `write` does."""
    return _with_every_letter(pack, _PACK)


def write_with_places(document: Document) -> bytes:
    """Return the pages that `write` gives the document with a link at each place that `places`
    numbers: to "answer:" or "label:", the numbers, a colon and the width of the answer in points.
    This is to be held against other pages, and keeps to no standard."""
    whole = drawn_characters.with_codes(told.as_json(told.plain(document)))
    if not drawn_characters.is_common(whole):
        try:  # what can be drawn depends on the standards
            _drawn(whole)
        except GlyphError:
            whole = _drawable(document, json.loads(whole))
    inputs = {"document": told.as_json(places.numbered(json.loads(whole))), "places": "yes"}
    return typst_compiler.drawn(_LAYOUT, inputs, [], tagged=False)


def _with_every_letter(
    thing: Document | PackDocument, layout: str, carrying: Carried | None = None
) -> bytes:
    """Return the PDF of a document or of several, with codes for what can't be drawn."""
    whole = drawn_characters.with_codes(told.as_json(told.plain(thing)))
    try:
        return _drawn(whole, layout, carrying)
    except GlyphError:
        return _drawn(_drawable(thing, json.loads(whole)), layout, carrying)


def _drawable(thing: Document | PackDocument, whole: dict[str, Any]) -> str:
    """Return as JSON a document, or several, of which some letter can't be drawn, with codes in its
    texts where needed."""
    some = thing.parts[0] if isinstance(thing, PackDocument) else thing
    alone = told.plain(some._replace(reference="", blocks=()))

    def draw(text: str) -> bytes:
        alone["blocks"] = [told.plain(Paragraph(text, "absent"))]
        return _drawn(told.as_json(alone))

    drawable = Drawable(draw)
    return told.as_json(
        pointers.replaced(
            whole, lambda _, value: drawable.text(value) if isinstance(value, str) else value
        )
    )


def _drawn(document: str, layout: str = _LAYOUT, carrying: Carried | None = None) -> bytes:
    inputs = {"document": document}
    if carrying is None:
        return typst_compiler.drawn(layout, inputs, _STANDARDS)
    return typst_compiler.drawn(layout, inputs | carried.inputs(carrying), _CARRYING)
