"""What a workbook, a CSV file or JSON of another system asks for: the names of its columns or
properties."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Any

from mappa_docs.definition import pointers
from mappa_docs.local.drafting.spots import BlankForm, Spot
from mappa_docs.local.drafting.word_list import in_words
from mappa_docs.local.mapping import Place

# The names of columns stand in one of the first rows, below a title perhaps.
_FIRST_ROWS, _FEWEST_COLUMNS = 20, 3
_POINTERS = 3
_SIGNS = ",;\t|"
_SAMPLE = 20_000


def workbook(sheets: Mapping[str, Sequence[Sequence[str]]]) -> BlankForm:
    """Return what the sheet with the most columns asks for: the row with the most names is its
    head."""
    heads = [
        (name, row, [cell.strip() for cell in line])
        for name, sheet in sheets.items()
        for row, line in enumerate(sheet[:_FIRST_ROWS], 1)
    ]
    name, row, cells = max(
        heads, key=lambda head: len(set(filter(None, head[2]))), default=("", 1, [])
    )
    if len(set(filter(None, cells))) < _FEWEST_COLUMNS:
        return BlankForm("workbook", (), (), sheet=name, header_row=row)
    spots = tuple(
        Spot(in_words(cell), Place("column", cell), line=number)
        for number, cell in enumerate(cells)
        if cell and cells.count(cell) == 1
    )
    return BlankForm("workbook", (), spots, sheet=name, header_row=row)


def separated(text: str) -> list[list[str]]:
    """Return the first rows of a CSV file, by the sign that stands in it most often."""
    sign = max(_SIGNS, key=text[:_SAMPLE].count)
    rows = csv.reader(StringIO(text[:_SAMPLE], newline=""), delimiter=sign)
    return [row for row, _ in zip(_without_faults(rows), range(_FIRST_ROWS), strict=False)]


def record(content: Any) -> BlankForm:
    """Return what a record of another system asks for, by the names in it."""
    spots = tuple(_properties(content))
    known_by = tuple(spot.place.name for spot in spots[:_POINTERS])
    return BlankForm("json", known_by, spots)


def _properties(content: Any) -> Iterator[Spot]:
    for number, (pointer, value) in enumerate(pointers.walk(content)):
        steps = [pointers.unescaped(step) for step in pointer.split("/")[1:]]
        if not steps or isinstance(value, dict | list) or any(map(pointers.is_row, steps)):
            continue
        *around, name = map(in_words, steps)
        yield Spot(name, Place("pointer", pointer), " ".join(around[-1:]), number)


def _without_faults(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    try:
        yield from rows
    except csv.Error:
        return
