"""What a person reads in a part of a Word file: its lines, as far as the file shows them."""

from dataclasses import dataclass, field
from typing import NamedTuple

from mappa_docs.word import markup
from mappa_docs.word.markup import Element

# Deleted or moved text, hidden properties and field codes: in the file, and on no page.
_UNSHOWN = {"del", "moveFrom", "delText", "instrText", "pPr", "rPr", "sectPr", "sdtPr"}
_AS_TEXT = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_PICTURES = {"blip", "imagedata"}


class Line(NamedTuple):
    """One paragraph. `kept` says that a field or a bound control gives its text, so that what is
    stored may not be what Word will show; `in_table`, that it stands in a table."""

    text: str
    kept: bool
    in_table: bool
    element: Element


@dataclass(slots=True)
class Content:
    """What was read in a part: paragraphs, watermarks, codes of fields, whether it has pictures."""

    lines: list[Line] = field(default_factory=list)
    watermarks: list[str] = field(default_factory=list)
    codes: str = ""
    has_picture: bool = False


def content(root: Element, *, every: bool = False) -> Content:
    """Return what the part shows, text boxes and shapes included and each counted once.

    With `every`, what stands there for programs that can't show a shape is read too.
    """
    reader = _Reader(every)
    reader.visit(root, None, kept=False, in_table=False)
    for paragraph in reader.paragraphs:
        said = "".join(piece for piece, _ in paragraph.pieces)
        kept = any(kept and piece.strip() for piece, kept in paragraph.pieces)
        reader.found.lines.append(Line(said, kept, paragraph.in_table, paragraph.element))
    return reader.found


class _Paragraph(NamedTuple):
    element: Element
    in_table: bool
    pieces: list[tuple[str, bool]]


class _Reader:
    """Walks through a part. A field may begin in one paragraph and end in another."""

    def __init__(self, every: bool) -> None:
        self.every = every
        self.found = Content()
        self.paragraphs: list[_Paragraph] = []
        self.fields: list[str] = []  # of each open field, "begin" or "separate"

    def visit(
        self, element: Element, into: _Paragraph | None, *, kept: bool, in_table: bool
    ) -> None:
        name = markup.local(element)
        if name == "instrText":
            self.found.codes += element.text or ""
        if not name or name in _UNSHOWN or (name == "r" and _is_hidden(element)):
            return
        if name == "AlternateContent" and not self.every:
            choice = markup.child(element, "Choice")
            element = markup.child(element, "Fallback") if choice is None else choice
            if element is None:
                return
        elif name == "p":
            into = _Paragraph(element, in_table, [])
            self.paragraphs.append(into)
        elif name == "txbxContent":
            in_table = False
        else:
            in_table = in_table or name == "tbl"
            kept = kept or name == "fldSimple" or _is_bound(element, name)
            self.piece(element, name, into, kept)
        for child in element:
            self.visit(child, into, kept=kept, in_table=in_table)

    def piece(self, element: Element, name: str, into: _Paragraph | None, kept: bool) -> None:
        """Note what one element below a paragraph says."""
        if name == "fldChar":
            state = markup.attribute(element, "fldCharType")
            if state == "begin":
                self.fields.append(state)
            elif self.fields:
                self.fields.pop()
                if state == "separate":
                    self.fields.append(state)
        elif name == "fldSimple":
            self.found.codes += f" {markup.attribute(element, 'instr')} "
        elif name in _PICTURES:
            self.found.has_picture = True
        elif name == "textpath":
            self.found.watermarks.append(markup.attribute(element, "string"))
        elif into is not None and "begin" not in self.fields:
            kept = kept or bool(self.fields)
            if name == "t":
                said = element.text or ""
                into.pieces.append((said.upper() if _is_capitals(element) else said, kept))
            elif name in _AS_TEXT:
                into.pieces.append((_AS_TEXT[name], False))


def _is_bound(element: Element, name: str) -> bool:
    return name == "sdt" and markup.child(element, "sdtPr", "dataBinding") is not None


def _is_hidden(run: Element) -> bool:
    return markup.is_on(markup.child(run, "rPr", "vanish"))


def _is_capitals(text: Element) -> bool:
    run = text.getparent()
    return run is not None and markup.is_on(markup.child(run, "rPr", "caps"))
