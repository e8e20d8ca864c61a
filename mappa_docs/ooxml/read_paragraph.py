"""A paragraph of a Word file while it is read, and the line that it becomes."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from mappa_docs.model.spots import Doubt
from mappa_docs.ooxml import table_place
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.paragraph_look import ParagraphLook
from mappa_docs.ooxml.surroundings import Around
from mappa_docs.ooxml.text import Extent, Line

# What turns the order of letters round.
_TURNING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]")

# Capitals are about so many times as wide as half their size, and a tab goes so far.
_LETTER, _TAB = 7, 720
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

    def lie(self, top: int, inlines: int, size: int) -> int:
        """Note where the paragraph lies, of which all is read, and return where the next begins.
        It begins at `top`, pictures in its lines are `inlines` high, in twentieths of a point, and
        its letters of `size` half-points."""
        look, around, text = self.look, self.around, self.text
        height = max(look.height(size) * (1 + text.count("\n")), inlines)
        first = top + max(look.before, 0)
        self.extent = Extent(
            first, first + height, look.left, look.right, look.align, around.left, around.width,
            look.tabs if "\t" in text else (), size, around.aligned,
        )  # fmt: skip
        return top if look.is_frame else first + height + max(look.after, 0)

    def more_lines(self) -> int:
        """Return by how much a paragraph in a cell is higher than its breaks say, because its text
        runs on in further lines, about. Lengths are in twentieths of a point."""
        extent = self.extent
        if not extent.width:
            return 0
        room = max(extent.width - extent.left - extent.right - _CELL_MARGINS, 1)
        high = (extent.bottom - extent.top) // (
            1 + sum(piece.text == "\n" for piece in self.pieces)
        )
        wide = sum(_TAB if sign == "\t" else extent.size * _LETTER for sign in self.text.rstrip())
        return int(min(wide / room, _MOST_LINES)) * high

    def line(self) -> Line:
        """Return the line that the paragraph is."""
        text = self.text
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


def cut_off(
    cell: Element, exact: int, bottom: int, top: int, paragraphs: Iterable[ReadParagraph]
) -> None:
    """Note which of the paragraphs of a cell a row that does not grow may cut off: it is `exact`
    high, and they reach from `top` to `bottom`."""
    above = table_place.margin_above(cell)
    wrapped = 0
    for paragraph in paragraphs:
        wrapped += paragraph.more_lines()
        below = paragraph.extent.bottom if table_place.is_from_top(cell) else bottom
        paragraph.is_clipped = below - top + above + wrapped > exact * 1.1
