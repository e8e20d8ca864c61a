"""What a table of a blank form asks for: labels beside or above the places of their answers, tables
with rows to fill in, and headings across."""

from collections.abc import Iterator

from mappa_docs.local.drafting import empty_places
from mappa_docs.local.drafting.spots import RowsSpot, Spot
from mappa_docs.local.mapping import Place, Side
from mappa_docs.local.page import Cell, Page

# A heading, a table with rows, a label, or the lines of a cell that has its answer in itself.
Found = str | RowsSpot | Spot | tuple[int, ...]


def in_table(page: Page, number: int) -> Iterator[Found]:
    """Yield what a table asks for, and the headings in it, in their order."""
    table = _Table(page, number)
    above: set[int] = set()  # rows that have their labels in the row above
    for row in range(len(page.tables[number])):
        if row in above:
            continue
        texts = table.texts(row)
        if not any(texts) or all(table.is_empty(row, at) for at in range(len(texts))):
            continue
        below = table.empty_rows_below(row)
        if len(texts) == 1:
            yield from table.across(row, has_place_below=below > 0)
            above |= {row + 1} if below else set()
        elif below and not any(table.is_empty(row, at) for at in range(len(texts))):
            above |= set(range(row + 1, row + 1 + below))
            yield RowsSpot(tuple(texts), "", table.lines(row), may_be_single=below == 1)
            if below == 1:
                yield from table.above(row)
        else:
            yield from table.beside(row)


class _Table:
    """One table of a page."""

    def __init__(self, page: Page, number: int) -> None:
        self._page, self._number = page, number

    def texts(self, row: int) -> list[str]:
        """Return what stands in each cell of a row, on one line."""
        width = self._page.width(self._number, row)
        return [self._text(row, column) for column in range(width)]

    def lines(self, row: int) -> tuple[int, ...]:
        """Return the numbers of the lines in a row."""
        return tuple(n for numbers in self._page.tables[self._number][row] for n in numbers)

    def is_empty(self, row: int, column: int) -> bool:
        """Return whether a cell is a place to fill in."""
        lines = [self._page.lines[number] for number in self._in(row, column)]
        others = [line for line in lines if not empty_places.is_empty(line)]
        has_room = len(others) < len(lines)
        return not others or (has_room and all(empty_places.is_prompt(one.text) for one in others))

    def empty_rows_below(self, row: int) -> int:
        """Return how many rows of the same width below are all to be filled in."""
        width, count = self._page.width(self._number, row), 0
        while self._page.width(self._number, row + count + 1) == width and all(
            self.is_empty(row + count + 1, column) for column in range(width)
        ):
            count += 1
        return count

    def across(self, row: int, *, has_place_below: bool) -> Iterator[Found]:
        """Yield what a row of one cell is: a label with its answer below, one with its answer in
        the cell, or a heading."""
        text = self._text(row, 0)
        if has_place_below:
            yield self._spot(row, 0, "below", (row + 1, 0))
        elif self._has_own_place(row, 0):
            yield self._in(row, 0)
        else:
            yield text

    def above(self, row: int) -> Iterator[Found]:
        """Yield the labels of a row that has the places of their answers in the row below."""
        for column, text in enumerate(self.texts(row)):
            if text:
                yield self._spot(row, column, "below", (row + 1, column))

    def beside(self, row: int) -> Iterator[Found]:
        """Yield the labels of a row that have the places of their answers beside or in them."""
        texts = self.texts(row)
        for column, text in enumerate(texts):
            if not text or self.is_empty(row, column):
                continue
            if self._has_place_beside(row, column, texts):
                yield self._spot(row, column, "beside", (row, column + 1))
            elif self._has_own_place(row, column):
                yield self._in(row, column)

    def _has_place_beside(self, row: int, column: int, texts: list[str]) -> bool:
        """Return whether the next cell is a place to fill in, or says what to write there."""
        if column + 1 == len(texts):
            return False
        is_prompt = column % 2 == 0 and empty_places.is_prompt(texts[column + 1])
        return self.is_empty(row, column + 1) or is_prompt

    def _has_own_place(self, row: int, column: int) -> bool:
        """Return whether a cell has a label and the place of its answer: below it, or after its
        colon."""
        lines = [self._page.lines[number] for number in self._in(row, column)]
        has_empty_line = any(map(empty_places.is_empty, lines[1:]))
        return has_empty_line or any(":" in line.text for line in lines)

    def _spot(self, row: int, column: int, side: Side, answer: tuple[int, int]) -> Spot:
        words = self._text(row, column)
        place = Place("label", words.rstrip(":").rstrip(), side)
        line = self._in(row, column)[0]
        lines = [self._page.lines[number] for number in self._in(*answer)]
        prompts = tuple(line.text.strip() for line in lines if not empty_places.is_empty(line))
        printed = " ".join(line.text.strip() for line in lines if empty_places.is_empty(line))
        return Spot(words, place, "", line, printed.strip(), prompts)

    def _in(self, row: int, column: int) -> tuple[int, ...]:
        return self._page.in_cell(Cell(self._number, row, column))

    def _text(self, row: int, column: int) -> str:
        lines = (self._page.lines[number].text.strip() for number in self._in(row, column))
        return " ".join(filter(None, lines))
