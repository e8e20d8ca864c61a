"""Tables → a workbook (.xlsx) with real dates and numbers, filters, and the marking in each sheet.

XlsxWriter writes it, in memory: nothing of it lies on a disk before it is handed over. The same
tables always give the same bytes.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple, get_args

from mappa_docs.markings import schemes
from mappa_docs.markings.property_names import MARKING, SCHEME
from mappa_docs.sheets import cells, last_look, look
from mappa_docs.sheets.cells import Kind, Value
from mappa_docs.sheets.names import sheet_names

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

# Rows that a spreadsheet program can hold.
_MOST_ROWS = 1_048_576
# Where no day stands for today, the file says the earliest that a zip file can hold.
_UNTOLD = date(1980, 1, 1)
_ELSEWHERE = "Long texts"
_GOES_ON = "\n[goes on in the sheet “Long texts”]"


class Column(NamedTuple):
    """A column: what stands above it, what it holds, and how wide it is, in characters. A program
    offers the `choices` to whoever fills it in."""

    heading: str
    kind: Kind = "text"
    width: int = 14
    choices: tuple[str, ...] = ()


class Sheet(NamedTuple):
    """A table by its name, with what a line above it says, if anything. A row has a value for each
    column; None leaves the cell empty."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]
    note: str = ""


class _LongText(NamedTuple):
    """A text that no cell has room for, and the cell that it belongs to."""

    sheet: str
    cell: str
    text: str


def workbook(
    sheets: Iterable[Sheet], *, title: str, marking: str, as_of: date | None = None
) -> bytes:
    """Return a workbook of the sheets, in their order.

    The `marking` stands in the first line of each sheet, which stays in view, in its header and
    footer, and in the properties of the file; "" is none. What a cell has no room for stands whole
    in a sheet of its own, and a table that is longer than a sheet goes on in the next. `as_of` is
    the day on which the file says that it was made.

    Raises TypeError and ValueError as `cells.fitting` does, and MarkingError as `look.paper`, and
    where the finished workbook does not carry its marking.
    """
    from xlsxwriter import Workbook

    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True})
    writer = _Writer(book, title, cells.text(marking))
    parts = [part for sheet in sheets for part in _parts(sheet, _MOST_ROWS)]
    long: list[_LongText] = []
    names = sheet_names([*(part.name for part in parts), _ELSEWHERE])
    for part, name in zip(parts, names[:-1], strict=True):
        long += writer.write(part, name)
    if long:
        writer.write(_of_long_texts(long), names[-1])
    made = datetime.combine(as_of or _UNTOLD, time())
    book.set_properties({"title": cells.text(title), "keywords": writer.marking, "created": made})
    _say_marking(book, writer.marking)
    book.close()
    return last_look.looked_at(buffer.getvalue(), marking)


def _say_marking(book: "Workbook", marking: str) -> None:
    if not marking:
        return
    book.set_custom_property(MARKING, marking, "text")
    for name in schemes.schemes():
        if schemes.whole(marking, name):
            book.set_custom_property(SCHEME, name, "text")
            break


def _parts(sheet: Sheet, room: int) -> Iterator[Sheet]:
    """Yield the sheet, in as many as its rows need."""
    room -= 3  # the marking, the note, the headings
    yield sheet._replace(rows=sheet.rows[:room])
    for start in range(room, len(sheet.rows), room):
        yield sheet._replace(rows=sheet.rows[start : start + room])


def _of_long_texts(long: Iterable[_LongText]) -> Sheet:
    columns = [Column("Sheet", width=20), Column("Cell", width=10), Column("Text", width=120)]
    rows = [(text.sheet, text.cell, piece) for text in long for piece in cells.pieces(text.text)]
    return Sheet(_ELSEWHERE, columns, rows)


class _Writer:
    """Writes tables into a workbook, all in the same look."""

    def __init__(self, book: "Workbook", title: str, marking: str) -> None:
        self.marking = marking
        self._book = book
        self._title = title
        self._above = book.add_format(look.MARKING), book.add_format(look.NOTE)
        self._head = book.add_format(look.HEAD)
        self._quoted = book.add_format(look.cell("text", quote_prefix=True))
        self._looks = {kind: book.add_format(look.cell(kind)) for kind in get_args(Kind)}

    def write(self, sheet: Sheet, name: str) -> list[_LongText]:
        """Write a sheet by that name, and return the texts that its cells have no room for."""
        page = self._book.add_worksheet(name)
        above = zip((self.marking, cells.text(sheet.note)), self._above, strict=True)
        lines = [(line, form) for line, form in above if line]
        head, wide = len(lines), len(sheet.columns)
        for row, (line, form) in enumerate(lines):
            # Over all columns, so that a long line makes no page of paper wider than the table.
            if wide > 1:
                page.merge_range(row, 0, row, wide - 1, "", form)
            page.write_string(row, 0, line, form)
            page.set_row(row, look.height([(line, sum(each.width for each in sheet.columns))]))
        for place, column in enumerate(sheet.columns):
            page.set_column(place, place, column.width)
            page.write_string(head, place, column.heading, self._head)
        page.set_row(head, look.height((column.heading, column.width) for column in sheet.columns))
        long: list[_LongText] = []
        for row, values in enumerate(sheet.rows, head + 1):
            long += self._row(page, row, sheet.columns, values)
        last = head + len(sheet.rows)
        for place, column in enumerate(sheet.columns):
            if column.choices:
                offered = {"validate": "list", "source": [*column.choices]}
                page.data_validation(head + 1, place, max(last, head + 1), place, offered)
        page.freeze_panes(head + 1, 0)
        page.autofilter(head, 0, last, wide - 1)
        page.ignore_errors({"number_stored_as_text": f"A1:{_place(last, wide - 1)}"})
        look.paper(page, head, self._title, self.marking)
        return long

    def _row(
        self, page: "Worksheet", row: int, columns: Sequence[Column], values: Sequence[Value]
    ) -> Iterator[_LongText]:
        """Write a row, and yield the texts for which there is no room."""
        shown: list[tuple[str, int]] = []
        for place, (column, given) in enumerate(zip(columns, values, strict=True)):
            value = cells.fitting(given, column.kind)
            if value is None or value == "":
                page.write_blank(row, place, None, self._looks[column.kind])
            elif isinstance(value, str):
                whole = cells.text(value)
                first, *rest = cells.pieces(whole)
                if rest:
                    yield _LongText(page.get_name(), _place(row, place), whole)
                    first = _beginning(whole)
                shown.append((first, column.width))
                form = self._quoted if cells.is_like_formula(first) else self._looks["text"]
                page.write_string(row, place, first, form)
            elif isinstance(value, date):
                day = datetime.combine(value, time())
                page.write_datetime(row, place, day, self._looks["date"])
            else:
                page.write_number(row, place, value, self._looks[column.kind])
        page.set_row(row, look.height(shown))


def _beginning(whole: str) -> str:
    """Return the beginning of a text, with where the whole stands."""
    room = cells.MOST_UNITS - len(_GOES_ON)
    return next(cells.pieces(whole, room, cells.MOST_LINES - 1)) + _GOES_ON


def _place(row: int, column: int) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell

    return str(xl_rowcol_to_cell(row, column))
