"""A part of a Word file → its paragraphs and tables, as a form that somebody filled in.

Everything that a person may have typed comes out here: as text, or counted beside it. Elements
that are not known are looked through.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from mappa_docs.ooxml import alternate_content, form_controls, markup
from mappa_docs.ooxml.form_blocks import (
    Block,
    Blocks,
    Control,
    FormText,
    Paragraph,
    Piece,
    Table,
    paragraphs,
)
from mappa_docs.ooxml.form_pieces import (
    ELSEWHERE,
    FROM_ELSEWHERE,
    GONE,
    SKIPPED,
    PieceReader,
    number,
)
from mappa_docs.ooxml.markup import NAMES, Element

NO_STYLES: Mapping[str, str] = MappingProxyType({})


def read(root: Element, hidden: Mapping[str, str] | None = NO_STYLES) -> FormText:
    """Return what stands in a part, such as the body of a file. `hidden` are the looks of the
    styles whose text is hidden or struck through, None where nothing in the file is."""
    reader = _Reader(hidden)
    body = markup.child(root, "body")
    blocks = reader.blocks(root if body is None else body, None)
    words = reader.words
    return FormText(blocks, tuple(words.asides), words.inserted, words.deleted)


class _Reader:
    """Walks through a part."""

    def __init__(self, hidden: Mapping[str, str] | None) -> None:
        self.words = PieceReader(hidden)

    def blocks(self, element: Element, control: Control | None) -> Blocks:
        """Return the paragraphs and tables in an element."""
        found: list[Block] = []
        self.add_blocks(element, control, found)
        return tuple(found)

    def add_blocks(self, element: Element, control: Control | None, found: list[Block]) -> None:
        for child in element[:]:
            name = NAMES[child.tag]
            if name == "p":
                found.append(self.paragraph(child, control))
            elif name == "tbl":
                before = self.words.position
                found.append(Table(tuple(self.rows(child, control)), before))
            elif name == "sdt":
                self.add_blocks(*form_controls.inside(child, control), found)
            elif name in GONE:
                self.words.gone(child)
            elif name in FROM_ELSEWHERE:
                self.words.aside(ELSEWHERE)
            elif name == "mc:AlternateContent":
                branch = alternate_content.taken(child)
                if branch is not None:
                    self.add_blocks(branch, control, found)
            elif name == "r":  # which stands in no paragraph
                found.append(
                    Paragraph(tuple(self.words.pieces((child,), control)), self.words.position)
                )
            elif name and name not in SKIPPED:
                self.add_blocks(child, control, found)

    def rows(self, element: Element, control: Control | None) -> list[tuple[Blocks, ...]]:
        """Return the rows of a table, those in controls and other wrappings included."""
        found: list[tuple[Blocks, ...]] = []
        for child in element[:]:
            name = NAMES[child.tag]
            if name == "tr":
                inside = child[:]
                mark = _mark(inside)
                if mark == "del":
                    self.words.gone(child)
                elif mark == "hidden":
                    self.words.hidden(child)
                else:
                    found.append(tuple(self.cells(inside, control)))
            elif name == "sdt":
                found += self.rows(*form_controls.inside(child, control))
            elif name in GONE:
                self.words.gone(child)
            elif name and name not in SKIPPED:
                found += self.rows(child, control)
        return found

    def cells(self, element: Element, control: Control | None) -> list[Blocks]:
        """Return the cells of a row. One that goes on with the cell above has none of its own."""
        found: list[Blocks] = []
        for child in element[:]:
            name = NAMES[child.tag]
            if name == "tc":
                words = self.words
                fields, in_code = words.fields, words.in_code
                words.fields, words.in_code = [], 0  # no field goes on beyond its cell
                found.append(self.blocks(child, control))
                words.fields, words.in_code = fields, in_code
            elif name == "sdt":
                found += self.cells(*form_controls.inside(child, control))
            elif name in GONE:
                self.words.gone(child)
            elif name and name not in SKIPPED:
                found += self.cells(child, control)
        return found

    def paragraph(self, element: Element, control: Control | None) -> Paragraph:
        words = self.words
        words.position += 1
        position = words.position
        pieces = words.pieces(element, control)
        if not pieces and control is not None:  # an empty line of an answer
            pieces = [Piece("", control)]
        return Paragraph(tuple(pieces), position)


def _mark(row: Sequence[Element]) -> str:
    """Return the mark of a row of a table with these elements in it: "del" where it is a tracked
    deletion, "hidden" where it is not shown, else ""."""
    for child in row:
        name = NAMES[child.tag]
        if name == "trPr":
            marks = [NAMES[mark.tag] for mark in child[:] if markup.is_on(mark)]
            return next((mark for mark in ("del", "hidden") if mark in marks), "")
        if name == "tc":
            break
    return ""


def notes(root: Element) -> Mapping[int, int]:
    """Return the number of letters in each comment or footnote of a part, by its number; of several
    with one number in all of them."""
    letters: dict[int, int] = {}
    for note in root:
        if markup.name(note):
            identifier = number(note)
            letters[identifier] = letters.get(identifier, 0) + _letters(read(note).blocks)
    return letters


def _letters(blocks: Blocks) -> int:
    return sum(len(paragraph.text.strip()) for paragraph in paragraphs(blocks))
