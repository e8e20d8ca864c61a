"""The sheets that a unit fills in, as they come back: where each thing stands, and all that is
wrong with one at once. `schemas/unit-sheets.json` says what is printed on them."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from mappa_docs import resources
from mappa_docs.errors import UnreadableError
from mappa_docs.files import opening
from mappa_docs.lazy_patterns import expression
from mappa_docs.local import label_words, sheet_copies
from mappa_docs.local.sheet_copies import Sheet, Sheets
from mappa_docs.messages import catalogue
from mappa_docs.model import Parameter

_MOST_BYTES = 20_000_000
_ZIP = b"PK"
_NUMBERED = expression(r"(.*\S)\s+[1-9][0-9]?")


class FilledSheet(NamedTuple):
    """A sheet below and with its row of headings: the name of its file, the number of that row,
    counted from 0, and each row from there on."""

    file: str
    first: int
    rows: Sheet

    @property
    def heads(self) -> tuple[str, ...]:
        """The row of headings."""
        return self.rows[0]

    def filled(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield each row below the headings in which anything stands, with its place in `rows`."""
        return ((place, row) for place, row in enumerate(self.rows) if place and any(row))

    def cell(self, place: int, column: int) -> str:
        """Return what a spreadsheet program calls a cell, by the place of its row in `rows`."""
        return f"{sheet_copies.letters_of(column)}{self.first + place + 1}"


@cache
def printed(name: str) -> dict[str, Any]:
    """Return what is printed on the sheet of that name."""
    listed: dict[str, Any] = resources.read_json("schemas/unit-sheets.json")[name]
    return listed


def read(path: Path, heads: Sequence[str]) -> FilledSheet:
    """Return the sheet in the workbook or CSV file at `path` whose headings begin with `heads`.

    Raises UnreadableError, which names the file, where it can't be read, or where no or more than
    one row begins so: the forms that it is counted with can fail in the same words.
    """
    try:
        return _found(path, heads)
    except UnreadableError as fault:
        raise UnreadableError(f"{path.name}: {fault}") from None


def _found(path: Path, heads: Sequence[str]) -> FilledSheet:
    data = opening.read(path, _MOST_BYTES)
    if data.startswith(_ZIP):
        readings: Iterator[Sheets] = iter([sheet_copies.workbook(data)])
    else:
        readings = sheet_copies.readings(data)
    wanted = [label_words.key(head) for head in heads]
    for sheets in readings:
        there = [
            (sheet, number)
            for sheet in sheets.by_name.values()
            for number, row in enumerate(sheet)
            if [label_words.key(cell) for cell in row[: len(wanted)]] == wanted
        ]
        if len(there) > 1:
            raise UnreadableError(catalogue.sentence("SHEET.several", (("heads", tuple(heads)),)))
        if there:
            ((sheet, number),) = there
            wide = max(map(len, sheet))
            padded = tuple((*row, *[""] * (wide - len(row))) for row in sheet[number:])
            return FilledSheet(path.name, number, padded)
    raise UnreadableError(catalogue.sentence("SHEET.no_heads", (("heads", tuple(heads)),)))


def known(name: str, allowed: Sequence[str]) -> str:
    """Return the name as the sheet prints it, with its number if it has one, or "" for a name that
    is not among those that are allowed."""
    by_key = {label_words.key(one): one for one in allowed}
    whole = by_key.get(label_words.key(name))
    numbered = _NUMBERED.fullmatch(name.strip())
    if whole or not numbered:
        return whole or ""
    own = by_key.get(label_words.key(numbered[1]))
    return f"{own} {name.split()[-1]}" if own else ""


def fault(key: str, cell: str = "", **parameters: Parameter | tuple[Parameter, ...]) -> str:
    """Return what is wrong in a cell, in words. No cell is ever quoted."""
    return catalogue.sentence(f"SHEET.{key}", (("cell", cell), *parameters.items()))


def refuse(sheet: FilledSheet, faults: Sequence[str]) -> NoReturn:
    """Raise UnreadableError with all that is wrong with a sheet."""
    parameters = ("file", sheet.file), ("faults", tuple(faults))
    raise UnreadableError(catalogue.sentence("SHEET.unsound", parameters))
