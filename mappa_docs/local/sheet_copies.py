"""A workbook or a CSV file → the copies in it: each row below the names of the columns is one, or
the whole is one, read by its cells."""

import csv
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO, StringIO
from typing import Any, NamedTuple

from mappa_docs.errors import UnreadableError
from mappa_docs.files import encoded_text, zips
from mappa_docs.local import label_words
from mappa_docs.local.copies import NO_FACTS, Leftover, Rows, Seen, joined, spaces
from mappa_docs.local.mapping import MappedTable, Mapping, Place
from mappa_docs.messages import catalogue

TEXT = "text"
# No list of referrals has more, and to read more takes too long.
_MOST_ROWS, _MOST_COLUMNS = 20_000, 1000
_SIGNS = (",", ";", "\t", "|")
_LETTERS = 26
_SHEETS, _LARGEST_SHEET = "xl/worksheets/", 200_000_000
_FAILED = re.compile(rb"""<(?:\w+:)?c\s[^<>]*\bt=["']e["']""")

Sheet = tuple[tuple[str, ...], ...]


class Sheets(NamedTuple):
    """The sheets of a workbook by their names, each cell as text. A CSV file has one, named ""."""

    by_name: dict[str, Sheet]


def workbook(data: bytes) -> Sheets:
    """Return the sheets of a workbook. Raises UnreadableError for one that can't be read."""
    from python_calamine import CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        named = {
            name: _sheet(book.get_sheet_by_name(name).to_python(skip_empty_area=False))
            for name in book.sheet_names
        }
        has_failed = _has_failed_formula(data)
    except UnreadableError:
        raise
    except Exception:  # its exceptions have no common kind, and may quote what stands there
        raise UnreadableError(catalogue.sentence("FILE.damaged")) from None
    if has_failed:
        raise UnreadableError(catalogue.sentence("FILE.failed_formula"))
    return Sheets(named)


def _has_failed_formula(data: bytes) -> bool:
    """Return whether a cell holds an error, such as #REF!, where its formula has no value: the
    library gives such a cell as an empty one. Raises one of `zips.FAULTS`."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        for entry in package.infolist():
            if entry.filename.startswith(_SHEETS) and entry.filename.endswith(".xml"):
                content = zips.unpacked(package, entry, _LARGEST_SHEET)
                if content is None:
                    raise UnreadableError(catalogue.sentence("FILE.damaged"))
                if _FAILED.search(content):
                    return True
    return False


def table_of_text(data: bytes, mapping: Mapping) -> Sheets | None:
    """Return the one sheet that a CSV file is, by the sign between its columns that gives those of
    the mapping; None where none does."""
    return next((sheets for sheets in readings(data) if is_copy(sheets, mapping)), None)


def readings(data: bytes) -> Iterator[Sheets]:
    """Yield the sheet that a CSV file is by each sign that may stand between its columns."""
    data = encoded_text.in_utf_8(data)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    for sign in _SIGNS:
        try:
            rows = [*csv.reader(StringIO(text, newline=""), delimiter=sign, strict=True)]
        except csv.Error:
            continue
        yield Sheets({"": _sheet(rows)})


def is_copy(sheets: Sheets, mapping: Mapping) -> bool:
    """Return whether the workbook has the sheet and all columns that the mapping names."""
    sheet = _meant(sheets, mapping)
    if sheet is None:
        return False
    if not mapping.header_row:
        said = {label_words.key(cell) for row in sheet for cell in row}
        return all(label_words.key(words) in said for words in mapping.recognised.words)
    if len(sheet) < mapping.header_row:
        return False
    names = set(map(label_words.key, sheet[mapping.header_row - 1]))
    return all(
        label_words.key(place.name) in names for place in mapping.places if place.kind == "column"
    )


def copies(
    sheets: Sheets, mapping: Mapping, blank: Sheets | None
) -> Iterator[tuple[str, "SheetCopy"]]:
    """Yield the copies in a workbook, each with its place, "" where the whole is one. What stands
    on other sheets, or above the names of the columns, is said with the first."""
    sheet = _meant(sheets, mapping) or ()
    printed = (_meant(blank, mapping) or ()) if blank else ()
    others = sum(
        len(cell)
        for one in sheets.by_name.values()
        if one is not sheet
        for row in one
        for cell in row
    )
    beside = [Leftover("", "other_sheet", others)] if others else []
    if not mapping.header_row:
        cells = {
            (row, column): cell
            for row, line in enumerate(sheet)
            for column, cell in enumerate(line)
        }
        own = {
            (row, column): cell
            for row, line in enumerate(printed)
            for column, cell in enumerate(line)
        }
        yield "", SheetCopy(cells, {}, own, mapping, beside)
        return
    names: dict[str, list[int]] = {}
    for column, name in enumerate(sheet[mapping.header_row - 1]):
        names.setdefault(label_words.key(name), []).append(column)
    for number, line in enumerate(sheet[mapping.header_row :], mapping.header_row):
        if any(line):
            cells = {(number, column): cell for column, cell in enumerate(line)}
            yield f"row {number + 1}", SheetCopy(cells, names, {}, mapping, beside)
            beside = []


class SheetCopy:
    """One copy in a workbook: its cells by row and column, and the columns by their names. `own`
    are the cells of the blank form."""

    facts = NO_FACTS

    def __init__(
        self,
        cells: dict[tuple[int, int], str],
        names: dict[str, list[int]],
        own: dict[tuple[int, int], str],
        mapping: Mapping,
        beside: Sequence[Leftover],
    ) -> None:
        self._cells, self._names, self._own = cells, names, own
        self._beside = beside
        self._row = next((row for row, _ in cells), 0)
        self._taken: set[tuple[int, int]] = set()
        self._printed = set(map(label_words.key, (*mapping.labels, *mapping.recognised.words)))
        self._ignored = set(map(label_words.key, mapping.ignored))

    def seen(self, place: Place) -> Seen | None:
        """Return what stands in a column, or in a cell such as B4."""
        if place.kind == "cell":
            return self._in_cell(_coordinates(place.name))
        columns = self._names.get(label_words.key(place.name), [])
        if len(columns) > 1:
            return Seen("", "", is_several=True)
        return self._in_cell((self._row, columns[0])) if columns else None

    def rows(self, table: MappedTable) -> Rows:
        """Return no rows: a row of a sheet, or its cells, have no tables."""
        return Rows(is_there=False)

    def leftovers(self) -> Iterator[Leftover]:
        """Yield the text in columns and cells that were not asked for."""
        ignored = {column for key, columns in self._names.items() if key in self._ignored
                   for column in columns}  # fmt: skip
        for (row, column), cell in self._cells.items():
            is_own = self._own.get((row, column), "") == cell or (
                not self._names and label_words.key(cell) in self._printed
            )
            if cell and not is_own and (row, column) not in self._taken and column not in ignored:
                letters = letters_of(column)
                name = f"column {letters}" if self._names else f"cell {letters}{row + 1}"
                yield Leftover(name, TEXT, len(cell))
        yield from self._beside

    def _in_cell(self, at: tuple[int, int]) -> Seen:
        self._taken.add(at)
        whole = self._cells.get(at, "")
        return Seen(whole, "" if self._own.get(at, "") == whole else whole)


def _meant(sheets: Sheets, mapping: Mapping) -> Sheet | None:
    """Return the sheet that a mapping is about: that of its name, or the only one."""
    wanted = label_words.key(mapping.recognised.sheet)
    if wanted and "" not in sheets.by_name:
        return next(
            (one for name, one in sheets.by_name.items() if label_words.key(name) == wanted), None
        )
    filled = [sheet for sheet in sheets.by_name.values() if any(map(any, sheet))]
    return filled[0] if len(filled) == 1 else None


def _sheet(rows: Sequence[Sequence[Any]]) -> Sheet:
    if len(rows) > _MOST_ROWS or any(len(row) > _MOST_COLUMNS for row in rows):
        raise UnreadableError(catalogue.sentence("FILE.sheet_too_large", (("rows", _MOST_ROWS),)))
    return tuple(tuple(map(_text, row)) for row in rows)


def _text(value: Any) -> str:
    """Return the value of a cell as it would be typed."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return joined(spaces(str(value)))


def _coordinates(name: str) -> tuple[int, int]:
    """Return the row and column of a cell, counted from 0."""
    letters = name.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return int(name[len(letters) :]) - 1, column - 1


def letters_of(column: int) -> str:
    """Return the letters by which a column is called."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters
