"""A paragraph of a Word file while it is read, and the line that it becomes."""

from collections.abc import Iterable
from typing import NamedTuple

from mappa_docs.lazy_patterns import expression
from mappa_docs.model.spots import Doubt
from mappa_docs.ooxml import bending_signs
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.paragraph_look import ParagraphLook
from mappa_docs.ooxml.surroundings import Around
from mappa_docs.ooxml.text import Extent, Line

# Capitals are about so many times as wide as half their size, and usual text so many. A tab goes so
# far, and a column that is as wide as the text of a page is so wide.
_LETTER, _USUAL_LETTER, _TAB = 7, 5, 720
_USUAL_COLUMN = 9_000
_BLANKS = expression(" {2,}")
_CELL_MARGINS, _MOST_LINES = 216, 1_000


class Piece(NamedTuple):
    """A piece of text: whether a field or control gives it, why it may not be seen, where it is."""

    text: str
    kept: bool
    doubt: Doubt | None
    element: Element


class ReadParagraph:
    """A paragraph while it is read."""

    def __init__(self, element: Element, around: Around, look: ParagraphLook, style: str) -> None:
        self.element = element
        self.around = around
        self.look = look
        self.style = style
        self.pieces: list[Piece] = []
        self.size = 0
        self.extent = Extent()
        self.is_clipped = False
        self.is_long = False

    @property
    def text(self) -> str:
        """What was read of it so far."""
        return "".join(piece.text for piece in self.pieces)

    def lie(self, top: int, inlines: int, size: int, highest: int) -> int:
        """Note where the paragraph lies, of which all is read, and return where the next begins.
        It begins at `top`, pictures in its lines are `inlines` high, in twentieths of a point, and
        its letters of `size` half-points, the `highest` of its signs of so many."""
        look, around, text = self.look, self.around, self.text
        height = max(look.height(highest) * (1 + text.count("\n")), inlines)
        first = top + max(look.before, 0)
        self.extent = Extent(
            first, first + height, look.left, look.right, look.align, around.left, around.width,
            look.tabs if "\t" in text else (), size, around.aligned,
        )  # fmt: skip
        if look.is_frame:
            return top
        # What runs on in a cell is counted by its row.
        more = 0 if around.width else self.more_lines(_USUAL_LETTER)
        return first + height + more + max(look.after, 0)

    def more_lines(self, letter: int = _LETTER) -> int:
        """Return by how much a paragraph is higher than its breaks say, because its text runs on in
        further lines, about: where a `letter` is so many times as wide as half its size. Lengths
        are in twentieths of a point."""
        extent = self.extent
        column = extent.width - _CELL_MARGINS if extent.width else _USUAL_COLUMN
        room = max(column - extent.left - extent.right, 1)
        high = (extent.bottom - extent.top) // (
            1 + sum(piece.text == "\n" for piece in self.pieces)
        )
        # At the end of a line, blanks take no room.
        text = _BLANKS.sub(" ", self.text.rstrip())
        wide = sum(_TAB if sign == "\t" else extent.size * letter for sign in text)
        return int(min(wide / room, _MOST_LINES)) * high

    def reach(self, bottom: int) -> None:
        """Note that the paragraph may stand as low as `bottom`."""
        self.extent = self.extent._replace(bottom=max(self.extent.bottom, bottom))

    def line(self) -> Line:
        """Return the line that the paragraph is."""
        text = self.text
        if self.is_long:
            return Line(text, text, (), False, self.around.in_table, self.element, is_long=True)
        bent = bending_signs.are_in(text)
        plain: list[str] = []
        doubts: dict[Doubt, None] = {}
        for piece in self.pieces:
            doubt = Doubt.PLACE if self.is_clipped else Doubt.LOOK if bent else piece.doubt
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


def cut_off(end: int, bottom: int | None, top: int, paragraphs: Iterable[ReadParagraph]) -> None:
    """Note which of the paragraphs of a cell a row that does not grow may cut off: it ends at
    `end`, and they reach from `top` to `bottom`, each to its own end where that is None."""
    wrapped = 0
    for paragraph in paragraphs:
        wrapped += paragraph.more_lines()
        below = paragraph.extent.bottom if bottom is None else bottom
        paragraph.is_clipped = below - top + wrapped > (end - top) * 1.1


def run_on(paragraphs: Iterable[ReadParagraph]) -> int:
    """Return by how much the paragraphs of a cell are higher than their breaks say, about."""
    return sum(paragraph.more_lines(_USUAL_LETTER) for paragraph in paragraphs)
