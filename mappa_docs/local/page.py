"""A Word file as the lines of a page: with the cells that they stand in and the controls around
parts of them, so that what was read of each line can be told from what was not."""

from collections.abc import Iterator
from typing import NamedTuple

from mappa_docs.ooxml.form_blocks import Blocks, Control, Paragraph


class Cell(NamedTuple):
    """A cell by the numbers of its table, its row and its column."""

    table: int
    row: int
    column: int


class Span(NamedTuple):
    """A part of a line, from a character up to another, and the innermost control around it."""

    start: int
    end: int
    control: Control | None = None


class Line(NamedTuple):
    """One line: its number on the page, its text, the innermost cell that it stands in, the number
    of its paragraph, and the parts of it that stand in controls."""

    number: int
    text: str
    cell: Cell | None
    paragraph: int = 0
    spans: tuple[Span, ...] = ()


# The numbers of the lines in each cell, row by row; those of a table in a cell are among them.
Shape = tuple[tuple[tuple[int, ...], ...], ...]


class Page(NamedTuple):
    """The lines of a file in order, and the shape of each of its tables."""

    lines: tuple[Line, ...]
    tables: tuple[Shape, ...]

    def in_cell(self, cell: Cell) -> tuple[int, ...]:
        """Return the numbers of the lines in a cell, none where the table has no such cell."""
        rows = self.tables[cell.table]
        if not 0 <= cell.row < len(rows) or not 0 <= cell.column < len(rows[cell.row]):
            return ()
        return rows[cell.row][cell.column]

    def width(self, table: int, row: int) -> int:
        """Return how many cells a row has, 0 where there is none."""
        rows = self.tables[table]
        return len(rows[row]) if 0 <= row < len(rows) else 0


def page(blocks: Blocks) -> Page:
    """Return the page that these paragraphs and tables make."""
    maker = _Maker()
    maker.take(blocks, None)
    return Page(tuple(maker.lines), tuple(maker.tables))


class _Maker:
    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.tables: list[Shape] = []

    def take(self, blocks: Blocks, cell: Cell | None) -> None:
        for block in blocks:
            if isinstance(block, Paragraph):
                for text, spans in _lines(block):
                    self.lines.append(Line(len(self.lines), text, cell, block.position, spans))
                continue
            number = len(self.tables)
            self.tables.append(())  # its place, before those of tables in it
            shape = []
            for row, cells in enumerate(block.rows):
                shape.append(
                    tuple(self._cell(one, Cell(number, row, c)) for c, one in enumerate(cells))
                )
            self.tables[number] = tuple(shape)

    def _cell(self, blocks: Blocks, cell: Cell) -> tuple[int, ...]:
        first = len(self.lines)
        self.take(blocks, cell)
        return tuple(range(first, len(self.lines)))


def _lines(paragraph: Paragraph) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Yield the lines of a paragraph, which line breaks part."""
    text = ""
    spans: list[Span] = []
    for piece in paragraph.pieces:
        first, *others = piece.text.split("\n")
        spans.append(Span(len(text), len(text) + len(first), piece.control))
        text += first
        for line in others:
            yield text, tuple(spans)
            text, spans = line, [Span(0, len(line), piece.control)]
    yield text, tuple(spans)
