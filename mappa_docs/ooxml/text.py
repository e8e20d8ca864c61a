"""What a person reads in a part of a Word file: its lines, as far as the file shows them."""

from dataclasses import dataclass, field
from typing import NamedTuple

from mappa_docs.ooxml import alternate_content, formatting, markup
from mappa_docs.ooxml.formatting import Look, Looks
from mappa_docs.ooxml.markup import Element

# Deleted or moved text, hidden properties and field codes: in the file, and on no page.
_UNSHOWN = {"del", "moveFrom", "delText", "instrText", "pPr", "rPr", "sectPr", "sdtPr"}
_AS_TEXT = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# What shows text or a picture that does not stand in the part itself.
_PICTURES = {"blip", "imagedata", "relIds", "chart", "object", "OLEObject", "contentPart"}
_ELSEWHERE = {"altChunk", "subDoc"}
_PLAIN = Look(is_hidden=False, is_capital=False, is_faint=False)


class Line(NamedTuple):
    """One paragraph. `kept` says that a field or a bound control gives its text, so that what is
    stored may not be what Word will show; `in_table`, that it stands in a table; `is_faint`, that
    a person may not be able to read it. `runs` are the text elements that are shown."""

    text: str
    kept: bool
    in_table: bool
    element: Element
    is_faint: bool = False
    runs: tuple[Element, ...] = ()


@dataclass(slots=True)
class Content:
    """What was read in a part: paragraphs, watermarks, codes of fields, whether it has pictures,
    and whether it shows text of another document."""

    lines: list[Line] = field(default_factory=list)
    watermarks: list[str] = field(default_factory=list)
    codes: str = ""
    has_picture: bool = False
    is_elsewhere: bool = False


def content(root: Element, styles: Looks | None = None, *, every: bool = False) -> Content:
    """Return what the part shows, text boxes and shapes included and each counted once.

    `styles` are those of the file. With `every`, what stands there for programs that can't show a
    shape is read too.
    """
    reader = _Reader(styles or Looks(), every)
    reader.visit(root, None, kept=False, in_table=False)
    for paragraph in reader.paragraphs:
        pieces = paragraph.pieces
        reader.content.lines.append(
            Line(
                "".join(piece.text for piece in pieces),
                any(piece.kept and piece.text.strip() for piece in pieces),
                paragraph.in_table,
                paragraph.element,
                any(piece.is_faint and piece.text.strip() for piece in pieces),
                tuple(piece.element for piece in pieces),
            )
        )
    return reader.content


class _Piece(NamedTuple):
    text: str
    kept: bool
    is_faint: bool
    element: Element


class _Paragraph(NamedTuple):
    element: Element
    in_table: bool
    is_faint: bool
    pieces: list[_Piece]


class _Reader:
    """Walks through a part. A field may begin in one paragraph and end in another."""

    def __init__(self, styles: Looks, every: bool) -> None:
        self.styles = styles
        self.every = every
        self.content = Content()
        self.paragraphs: list[_Paragraph] = []
        self.fields: list[str] = []  # of each open field, "begin" or "separate"
        self.faint = 0  # how many rows and shapes around are hard to read
        self.look = _PLAIN

    def visit(
        self, element: Element, into: _Paragraph | None, *, kept: bool, in_table: bool
    ) -> None:
        name = markup.local(element)
        if name == "instrText":
            self.content.codes += element.text or ""
        if name in _UNSHOWN or formatting.is_hidden(element, name):
            return
        around, faint = self.look, formatting.is_faint(element, name)
        if name == "r":
            self.look = self.styles.of_run(element, None if into is None else into.element)
        if name == "r" and self.look.is_hidden:
            self.hidden(element)
            self.look = around
            return
        self.faint += faint
        if name == "AlternateContent" and not self.every:
            branch = alternate_content.taken(element)
            children = [] if branch is None else list(branch)
        else:
            children = list(element)
        if name == "p":
            low = bool(self.faint) or self.styles.is_low(element)
            into = _Paragraph(element, in_table, low, [])
            self.paragraphs.append(into)
        elif name == "txbxContent":
            in_table = False
        else:
            in_table = in_table or name == "tbl"
            kept = kept or name == "fldSimple" or _is_bound(element, name)
            self.piece(element, name, into, kept)
        for child in children:
            self.visit(child, into, kept=kept, in_table=in_table)
        self.faint -= faint
        self.look = around

    def hidden(self, run: Element) -> None:
        """Follow the fields that a hidden run begins or ends, and keep their codes."""
        for element in run:
            if markup.local(element) == "instrText":
                self.content.codes += element.text or ""
            elif markup.local(element) == "fldChar":
                self.field(element)

    def field(self, element: Element) -> None:
        state = markup.attribute(element, "fldCharType")
        if state == "begin":
            self.fields.append(state)
        elif self.fields:
            self.fields.pop()
            if state == "separate":
                self.fields.append(state)

    def piece(self, element: Element, name: str, into: _Paragraph | None, kept: bool) -> None:
        """Note what one element below a paragraph says."""
        if name == "fldChar":
            self.field(element)
        elif name == "fldSimple":
            self.content.codes += f" {markup.attribute(element, 'instr')} "
        elif name in _PICTURES:
            self.content.has_picture = True
        elif name in _ELSEWHERE:
            self.content.is_elsewhere = True
        elif name == "textpath":
            self.content.watermarks.append(markup.attribute(element, "string"))
        elif into is not None and "begin" not in self.fields:
            faint = into.is_faint or self.look.is_faint
            if name == "t":
                words = element.text or ""
                words = words.upper() if self.look.is_capital else words
                into.pieces.append(_Piece(words, kept or bool(self.fields), faint, element))
            elif name in _AS_TEXT:
                into.pieces.append(_Piece(_AS_TEXT[name], False, faint, element))


def _is_bound(element: Element, name: str) -> bool:
    return name == "sdt" and markup.child(element, "sdtPr", "dataBinding") is not None
