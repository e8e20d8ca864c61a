"""Reads a part of a Word file: what it shows, and of headers and footers what is surely seen."""

import re
from collections.abc import Container
from typing import NamedTuple

from mappa_docs.model.spots import Doubt
from mappa_docs.ooxml import alternate_content, markup, surroundings
from mappa_docs.ooxml.fields import Fields
from mappa_docs.ooxml.looks import Looks
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.paragraph_look import ParagraphLook
from mappa_docs.ooxml.styles import whole
from mappa_docs.ooxml.surroundings import Around
from mappa_docs.ooxml.text import Content, Extent, Line
from mappa_docs.ooxml.text_look import Look

# Deleted or moved text, hidden properties and field codes: in the file, and on no page.
_UNSHOWN = {"del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr", "sectPr"}
_UNSHOWN |= {"sdtPr", "tblPr", "tblPrEx", "trPr", "tcPr", "tblGrid", "sdtEndPr", "customXmlPr"}
_AS_TEXT = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": "\t"}
# What shows text or a picture that does not stand in the part itself.
_PICTURES = {
    *("a:blip", "v:imagedata", "dgm:relIds", "c:chart", "object", "o:OLEObject"),
    *("contentPart", "wp14:contentPart", "wpc:wpc"),
}
_ELSEWHERE = {"altChunk", "subDoc"}
# What turns the order of letters round.
_TURNING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]")
# Whoever says so many letters in the text of a document says more than a marking, and a line of a
# header with so many is not searched. Of both, only what nothing in them hides or replaces.
_LONG, _LONGER = 200, 10_000
_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())
_CAREFUL = (
    "del", "moveFrom", "vanish", "strike", "dstrike", "fldChar", "instrText", "fldSimple",
    "mc:AlternateContent", "drawing", "pict", "object", "sdt",
)  # fmt: skip
_TEXT_TAGS, _PARAGRAPH_TAGS = markup.tags("t"), markup.tags("p")
_TWIPS = 635  # units of drawings


def content(
    root: Element, looks: Looks | None = None, *, every: bool = False, judged: bool = False
) -> Content:
    """Return what the part shows, text boxes and shapes included and each counted once.

    `looks` are those of the file. With `every`, what stands there for programs that can't show a
    shape is read too. Only where it is `judged`, it is told of lines whether they are surely seen.
    """
    looks = looks or Looks()
    reader = _Reader(looks, every, judged, _with_care(root, looks))
    reader.visit(root, Around(behind=looks.paper), None)
    return reader.finished()


def _letters(text: str) -> int:
    """Return how many letters and digits of the plain alphabet a text has."""
    return len(text.encode("ascii", "ignore").translate(None, _SIGNS))


def _with_care(root: Element, looks: Looks) -> Container[Element]:
    """Return the paragraphs of which not all the text may be shown."""
    hiding = looks.styles.hiding()
    if hiding is None or not hiding.isdisjoint(
        markup.attribute(style, "val")
        for style in root.iter(*markup.tags("pStyle", "rStyle", "tblStyle"))
    ):
        return _Every()
    careful = set()
    for element in root.iter(*markup.tags(*_CAREFUL)):
        while element is not None and element.tag not in _PARAGRAPH_TAGS:
            element = element.getparent()
        while element is not None:  # and those around it, where it stands in a box
            if element in careful:
                break
            if element.tag in _PARAGRAPH_TAGS:
                careful.add(element)
            element = element.getparent()
    return careful


class _Every:
    """All paragraphs."""

    def __contains__(self, paragraph: object) -> bool:
        return True


class _Piece(NamedTuple):
    text: str
    kept: bool
    doubt: Doubt | None
    element: Element


class _Paragraph:
    """A paragraph while it is read."""

    def __init__(self, element: Element, around: Around, look: ParagraphLook, style: str) -> None:
        self.element = element
        self.around = around
        self.look = look
        self.style = style
        self.pieces: list[_Piece] = []
        self.size = 0
        self.extent = Extent()
        self.is_clipped = False
        self.is_long = False

    def line(self) -> Line:
        """Return the line that the paragraph is."""
        text = "".join(piece.text for piece in self.pieces)
        if self.is_long:
            return Line(text, text, (), False, self.around.in_table, self.element, is_long=True)
        turned = bool(_TURNING.search(text))
        plain: list[str] = []
        doubts: dict[Doubt, None] = {}
        for piece in self.pieces:
            doubt = Doubt.PLACE if self.is_clipped else Doubt.LOOK if turned else piece.doubt
            plain.append(piece.text if doubt is None else "\t")
            if doubt and piece.text.strip():
                doubts[doubt] = None
        return Line(
            text,
            "".join(plain),
            tuple(doubts),
            any(piece.kept and piece.text.strip() for piece in self.pieces),
            self.around.in_table,
            self.element,
            tuple(piece.element for piece in self.pieces),
            self.extent,
        )


class _Reader:
    """Walks through a part."""

    def __init__(
        self, looks: Looks, every: bool, judged: bool, careful: Container[Element]
    ) -> None:
        self.looks = looks
        self.careful = careful
        self.every = every
        self.judged = judged
        self.content = Content()
        self.paragraphs: list[_Paragraph] = []
        self.fields = Fields()
        self.look = Look()
        self.y = 0

    def finished(self) -> Content:
        """Return what was read."""
        self.content.lines = [paragraph.line() for paragraph in self.paragraphs]
        self.content.codes = self.fields.codes
        self.content.height = self.y
        return self.content

    def visit(self, element: Element, around: Around, into: _Paragraph | None) -> None:
        """Read an element and what stands in it, `into` the paragraph in which it stands."""
        name = markup.name(element)
        if name in ("instrText", "delInstrText"):
            self.fields.code(markup.text(element))
        if not name or name in _UNSHOWN or surroundings.is_hidden(element, name):
            return
        if self.judged:
            around = around.doubted(surroundings.doubt_about(element, name))
        if name == "r":
            self.run(element, around, into)
        elif name == "p":
            self.paragraph(element, around)
        elif name == "tr":
            self.row(element, around)
        elif name == "txbxContent":
            self.box(element, around)
        else:
            self.other(element, name, around, into)

    def inside(self, element: Element, around: Around, into: _Paragraph | None) -> None:
        """Read what stands in an element."""
        for child in element:
            self.visit(child, around, into)

    def other(self, element: Element, name: str, around: Around, into: _Paragraph | None) -> None:
        if name == "mc:AlternateContent" and not self.every:
            branch = alternate_content.taken(element)
            if branch is not None:
                self.inside(branch, around, into)
            return
        if name == "tbl":
            styles, theme = self.looks.styles, self.looks.theme
            around = surroundings.in_table(element, around, styles, theme)
        elif name == "fldSimple":
            self.fields.simple(markup.attribute(element, "instr"))
            self.inside(element, around, into)
            self.fields.end()
            return
        elif name == "sdt" and surroundings.is_given(element):
            around = around._replace(kept=True).doubted(Doubt.STORED)
        self.piece(element, name, around, into)
        self.inside(element, around, into)

    def paragraph(self, element: Element, around: Around) -> None:
        if element not in self.careful and not self.fields.is_in_result:
            text = "".join(element.itertext(*_TEXT_TAGS))
            if _letters(text) > (_LONGER if self.judged else _LONG):
                self.long_paragraph(element, around, text)
                return
        properties = markup.child(element, "pPr")
        style = self.looks.paragraphs.style_of(properties)
        look = ParagraphLook()
        if self.judged:
            look = self.looks.paragraphs.of(properties, around.tables, around.behind)
            around = around.doubted(look.doubt)._replace(behind=look.behind)
        paragraph = _Paragraph(element, around, look, style)
        self.paragraphs.append(paragraph)
        top = self.y
        self.inside(element, around, paragraph)
        if self.judged:
            self.measure(paragraph, top)

    def long_paragraph(self, element: Element, around: Around, text: str) -> None:
        """Take a paragraph as it is that says more than a marking, whatever its look."""
        paragraph = _Paragraph(element, around, ParagraphLook(), "")
        paragraph.pieces.append(_Piece(text, around.kept, around.doubt, element))
        paragraph.is_long = True
        self.paragraphs.append(paragraph)
        self.content.is_overdrawn = True  # how it lies was not looked at

    def measure(self, paragraph: _Paragraph, top: int) -> None:
        """Say where a paragraph lies, now that it was read, and go on below it."""
        look, around = paragraph.look, paragraph.around
        text = "".join(piece.text for piece in paragraph.pieces)
        size = paragraph.size or self.looks.text.of(None, paragraph.style).size
        if text.strip() and look.is_low(size):
            self.content.is_overdrawn = True
            paragraph.pieces = [piece._replace(doubt=Doubt.LOOK) for piece in paragraph.pieces]
        inlines = self.y - top  # what stands in the line as a picture
        lines = 1 + text.count("\n")
        height = max(look.height(size) * lines, inlines)
        first = top + max(look.before, 0)
        paragraph.extent = Extent(
            first, first + height, look.left, look.right, look.align, around.left, around.width,
            look.tabs if "\t" in text else (), size,
        )  # fmt: skip
        self.y = top if look.is_frame else first + height + max(look.after, 0)

    def row(self, element: Element, around: Around) -> None:
        top, lowest, count = self.y, self.y, len(self.paragraphs)
        table = element.getparent()
        for child, inside in surroundings.cells(table, element, around, self.looks.theme):
            self.y = top
            self.visit(child, inside, None)
            lowest = max(lowest, self.y)
        exact = surroundings.exact_height(element)
        self.y = lowest if exact is None else top + exact
        if self.judged and exact is not None:
            for paragraph in self.paragraphs[count:]:
                paragraph.is_clipped = paragraph.extent.bottom - top > exact * 1.1

    def box(self, element: Element, around: Around) -> None:
        """Read a text box, which lies beside the text around it."""
        y, over = self.y, self.content.is_overdrawn
        self.inside(element, around._replace(in_table=False), None)
        self.y, self.content.is_overdrawn = y, over

    def run(self, element: Element, around: Around, into: _Paragraph | None) -> None:
        outside = self.look
        properties = markup.child(element, "rPr")
        style = into.style if into else self.looks.styles.default_paragraph
        self.look = self.looks.text.of(
            properties, style, around.tables, around.behind, judged=self.judged
        )
        if self.look.is_hidden:
            self.fields.follow(element)
        else:
            self.inside(element, around.doubted(self.look.doubt), into)
        self.look = outside

    def piece(self, element: Element, name: str, around: Around, into: _Paragraph | None) -> None:
        """Note what one element says."""
        if name == "fldChar":
            self.fields.step(markup.attribute(element, "fldCharType"))
        elif name in _PICTURES:
            self.content.has_picture = True
        elif name in _ELSEWHERE:
            self.content.is_elsewhere = True
        elif name == "v:textpath":
            self.content.watermarks.append(markup.attribute(element, "string"))
        elif name == "wp:inline":
            extent = markup.child(element, "wp:extent")
            self.y += 0 if extent is None else whole(markup.attribute(extent, "cy"), 0) // _TWIPS
        elif into is not None and not self.fields.is_in_code:
            self.text(element, name, around, into)

    def text(self, element: Element, name: str, around: Around, into: _Paragraph) -> None:
        doubt = around.doubt or self.fields.doubt
        if name == "t" or (self.judged and name.endswith(("}t", ":t"))):
            words = markup.text(element)
            words = words.upper() if self.look.is_capital else words
            kept = around.kept or self.fields.is_in_result
            into.pieces.append(_Piece(words, kept, doubt, element))
            into.size = max(into.size, self.look.size)
            if words.strip() and self.look.is_over_others:
                self.content.is_overdrawn = True
        elif name in _AS_TEXT:
            into.pieces.append(_Piece(_AS_TEXT[name], False, doubt, element))
