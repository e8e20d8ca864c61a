"""The paragraphs of a part of a Word file as text, each with its place: under which heading, in
which table and row, and in which elements it stands."""

from collections.abc import Iterator
from typing import NamedTuple

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.styles import whole
from mappa_docs.ooxml.word_file import Package

# What stands in a paragraph between its words, as one letter each.
_AS_TEXT = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
_OBJECTS = {"drawing", "pict", "object", "sym", "fldChar", "footnoteReference", "endnoteReference"}
_NO_TEXT = {"pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "trPr", "tcPr", "tblGrid", "sectPr"}
_NO_TEXT |= {"instrText", "delText", "delInstrText"}
_HEADING, _DEEPEST_HEADING = "heading ", 8
_LONGEST_HEADING = 60


class Place(NamedTuple):
    """Where something stands: the part, the words of the heading above it, the number of the table,
    and of the row in it; "" and 0 where there is none."""

    part: str
    heading: str = ""
    table: int = 0
    row: int = 0


class Piece(NamedTuple):
    """Letters of a paragraph, and the text element that holds them: None for a tab or a picture."""

    text: str
    element: Element | None


class Paragraph(NamedTuple):
    """One paragraph with its place, and the row and the cell that it stands in, if any."""

    element: Element
    pieces: tuple[Piece, ...]
    place: Place
    row: Element | None
    cell: Element | None

    @property
    def text(self) -> str:
        """All text of the paragraph, as it is read in one go."""
        return "".join(piece.text for piece in self.pieces)

    def elements(self, start: int, end: int) -> list[Element | None]:
        """Return the text elements, or None for others, in which the letters from `start` to `end`
        stand, in order."""
        found, at = [], 0
        for piece in self.pieces:
            if at < end and at + len(piece.text) > start:
                found.append(piece.element)
            at += len(piece.text)
        return found


class Headings:
    """Which paragraphs of a file are headings, and of which level, counted from 1."""

    def __init__(self, package: Package) -> None:
        name = package.related("styles", package.main)
        styles = package.xml(name) if name else ()
        self._styles: dict[str, Element] = {
            markup.attribute(style, "styleId"): style
            for style in styles
            if markup.name(style) == "style"
        }
        self._levels: dict[str, int] = {}

    def level(self, paragraph: Element) -> int:
        """Return the level of a heading, 0 for any other paragraph."""
        properties = markup.child(paragraph, "pPr")
        if properties is None:
            return 0
        own = _outline(properties)
        return self._of_style(_value(properties, "pStyle")) if own is None else own

    def _of_style(self, identifier: str) -> int:
        """Return the level of a style, which it may have from the one that it is based on."""
        if identifier not in self._levels:
            self._levels[identifier] = 0  # should it be based on itself
            style = self._styles.get(identifier)
            if style is not None:
                self._levels[identifier] = self._level(style)
        return self._levels[identifier]

    def _level(self, style: Element) -> int:
        name = _value(style, "name").lower()
        if name.startswith(_HEADING) and name.removeprefix(_HEADING).isdigit():
            return int(name.removeprefix(_HEADING))
        properties = markup.child(style, "pPr")
        own = None if properties is None else _outline(properties)
        return self._of_style(_value(style, "basedOn")) if own is None else own


def _outline(properties: Element) -> int | None:
    """Return the level that properties give, None where they give none."""
    outline = markup.child(properties, "outlineLvl")
    if outline is None:
        return None
    level = whole(markup.attribute(outline, "val"), _DEEPEST_HEADING + 1)
    return level + 1 if level <= _DEEPEST_HEADING else 0


def _value(element: Element, name: str) -> str:
    found = markup.child(element, name)
    return "" if found is None else markup.attribute(found, "val")


def paragraphs(root: Element, part: str, headings: Headings) -> Iterator[Paragraph]:
    """Yield every paragraph of a part in order, those of tables and text boxes included."""
    return _Walk(headings).inside(root, None, None, Place(part))


class _Walk:
    """Goes through a part and counts its tables."""

    def __init__(self, headings: Headings) -> None:
        self.headings = headings
        self.heading, self.tables = "", 0

    def inside(
        self, element: Element, row: Element | None, cell: Element | None, place: Place
    ) -> Iterator[Paragraph]:
        for child in element:
            name = markup.name(child)
            if name == "p":
                yield from self.paragraph(child, row, cell, place)
            elif name == "tbl":
                self.tables += 1
                inner = place._replace(table=self.tables, row=0)
                for number, each in enumerate(_rows(child), 1):
                    yield from self.inside(each, each, None, inner._replace(row=number))
            elif name == "tc":
                yield from self.inside(child, row, child, place)
            elif name not in _NO_TEXT:
                yield from self.inside(child, row, cell, place)

    def paragraph(
        self, element: Element, row: Element | None, cell: Element | None, place: Place
    ) -> Iterator[Paragraph]:
        pieces: list[Piece] = []
        boxes: list[Element] = []
        _read(element, pieces, boxes)
        text = "".join(piece.text for piece in pieces)
        if text.strip() and self.headings.level(element):
            self.heading = _short(text)
        here = place._replace(heading=self.heading)
        yield Paragraph(element, tuple(pieces), here, row, cell)
        for box in boxes:
            yield from self.inside(box, None, None, here)


def _rows(table: Element) -> Iterator[Element]:
    """Yield the rows of a table, those in controls and of custom XML included."""
    for child in table:
        name = markup.name(child)
        if name == "tr":
            yield child
        elif name not in _NO_TEXT and name != "tbl":
            yield from _rows(child)


def _read(element: Element, pieces: list[Piece], boxes: list[Element]) -> None:
    for child in element:
        name = markup.name(child)
        if name in _NO_TEXT or not name:
            continue
        if name == "txbxContent":
            boxes.append(child)
        elif name == "t":
            pieces.append(Piece(markup.text(child), child))
        elif name in _AS_TEXT:
            pieces.append(Piece(_AS_TEXT[name], None))
        else:
            if name in _OBJECTS:
                pieces.append(Piece(_OBJECT, None))
            _read(child, pieces, boxes)


def _short(text: str) -> str:
    line = " ".join(text.replace(_OBJECT, " ").split())
    return line if len(line) <= _LONGEST_HEADING else f"{line[: _LONGEST_HEADING - 1].rstrip()}…"
