"""The rows of a table of a Word copy that is found by the words in its head."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Protocol

from mappa_docs.local import label_words
from mappa_docs.local.copies import NO_FACTS, Alone, Leftover, Rows, Seen
from mappa_docs.local.mapping import MappedTable, Place
from mappa_docs.local.page import Cell, Page
from mappa_docs.local.printed import Printed
from mappa_docs.local.word_labels import Labels

SEVERAL, WIDTH = "several_tables", "rows"


class Cells(Protocol):
    """A copy whose tables are read."""

    page: Page
    labels: Labels
    printed: Printed

    def in_cell(self, cell: Cell) -> Seen | None:
        """Return what stands in a cell, None where there is none."""


class Row:
    """One row of a table of a copy."""

    facts = NO_FACTS

    def __init__(self, copy: Cells, cells: dict[str, Cell]) -> None:
        self._copy = copy
        self._cells = cells

    def seen(self, place: Place) -> Seen | None:
        """Return what stands in a column, None where the table has none of that name."""
        cell = self._cells.get(label_words.key(place.name))
        return self._copy.in_cell(cell) if cell else None

    def rows(self, table: MappedTable) -> Rows:
        """Return no rows: a row has no tables."""
        return Rows(is_there=False)

    def leftovers(self) -> Iterable[Leftover]:
        """Return nothing: the copy that the row is on knows what was not read of it."""
        return ()


def rows(copy: Cells, table: MappedTable) -> Rows:
    """Return the rows of the table of the form that is meant. Its head may stand below a row with
    its name; each row below the head has to have as many cells as it."""
    heads = [*_heads(copy, table)]
    if len(heads) != 1:
        return Rows(why=SEVERAL if heads else "", is_there=bool(heads))
    ((number, head),) = heads
    shape = copy.page.tables[number]
    names = {_key(copy, Cell(number, head, column)): column for column in range(len(shape[head]))}
    typed = [
        (row, [at for at in range(len(shape[row])) if _is_typed(copy, Cell(number, row, at))])
        for row in range(head + 1, len(shape))
    ]
    filled = [(row, columns) for row, columns in typed if columns]
    alone = None
    if len(filled) == 1 and len(filled[0][1]) == 1:
        ((row, (column,)),) = filled
        cell = Cell(number, row, column)
        alone = Alone(_text(copy, cell), partial(copy.in_cell, cell))
    has_other_width = any(len(shape[row]) != len(shape[head]) for row, _ in filled)
    if has_other_width:
        return Rows(why=WIDTH, alone=alone)
    read = (
        Row(copy, {key: Cell(number, row, at) for key, at in names.items()}) for row, _ in filled
    )
    return Rows(tuple(read), alone=alone)


def _heads(copy: Cells, table: MappedTable) -> Iterator[tuple[int, int]]:
    """Yield the tables that have the words of the mapping in a row, with that row."""
    wanted = set(map(label_words.key, table.header))
    for number, shape in enumerate(copy.page.tables):
        for row, cells in enumerate(shape):
            keys = {_key(copy, Cell(number, row, column)) for column in range(len(cells))}
            if not wanted <= keys:
                continue
            first = next((line for numbers in cells for line in numbers), 0)
            is_meant = not table.section or copy.labels.is_in(table.section, first)
            if is_meant and copy.labels.is_printed(first):
                yield number, row
                break


def _key(copy: Cells, cell: Cell) -> str:
    return label_words.key(_text(copy, cell).replace("\n", " "))


def _text(copy: Cells, cell: Cell) -> str:
    return "\n".join(copy.page.lines[number].text for number in copy.page.in_cell(cell)).strip()


def _is_typed(copy: Cells, cell: Cell) -> bool:
    """Return whether anything stands in a cell that the blank form has not."""
    return any(
        copy.page.lines[number].text.strip() and number not in copy.printed.lines
        for number in copy.page.in_cell(cell)
    )
