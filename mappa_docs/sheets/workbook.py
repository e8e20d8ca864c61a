"""Tables → a workbook (.xlsx) with real dates and numbers, filters, and the marking in each sheet.

XlsxWriter writes it, in memory: nothing of it lies on a disk before it is handed over. The same
tables always give the same bytes.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, NamedTuple

from mappa_docs.errors import MarkingError
from mappa_docs.markings import schemes
from mappa_docs.markings.property_names import MARKING, SCHEME
from mappa_docs.sheets import cells
from mappa_docs.sheets.cells import Kind, Value
from mappa_docs.sheets.names import sheet_names

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

# Rows in a sheet, and signs in a header or footer, that a spreadsheet program can hold.
_MOST_ROWS, _MOST_SIGNS = 1_048_576, 255
# Where no day stands for today, the file says the earliest that a zip file can hold.
_UNTOLD = date(1980, 1, 1)
_NUMBERS: dict[Kind, str] = {
    "text": "General",
    "date": "d mmm yyyy",
    "number": "0.######",
    "share": "0.0%",
    "days": "0",
}
_FACE = {"font_name": "Arial", "font_size": 10, "valign": "top"}
_HEAD = {"bold": True, "text_wrap": True, "bg_color": "#E6E6E6", "bottom": 1, "top": 1}
_A4, _MARGIN, _HIGH_MARGIN = 9, 0.4, 0.8
_ELSEWHERE = "Long texts"
_GOES_ON = "\n[goes on in the sheet “Long texts”]"


class Column(NamedTuple):
    """A column: what stands above it, what it holds, and how wide it is, in characters."""

    heading: str
    kind: Kind = "text"
    width: int = 14


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

    Raises TypeError and ValueError as `cells.fitting` does, and MarkingError where the marking is
    longer than a header can be.
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
    return buffer.getvalue()


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
        self._bold = book.add_format(_FACE | {"bold": True, "font_size": 12})
        self._plain = book.add_format(_FACE)
        self._head = book.add_format(_FACE | _HEAD)
        self._quoted = self._format("text", quote_prefix=True)
        self._text = self._format("text")
        self._formats = {kind: self._format(kind) for kind in _NUMBERS}

    def _format(self, kind: Kind, **more: Any) -> "Format":
        look = {"num_format": _NUMBERS[kind], "text_wrap": kind == "text"}
        if kind == "date":
            look["align"] = "left"
        return self._book.add_format(_FACE | look | more)

    def write(self, sheet: Sheet, name: str) -> list[_LongText]:
        """Write a sheet by that name, and return the texts that its cells have no room for."""
        page = self._book.add_worksheet(name)
        above = [(self.marking, self._bold)] * bool(self.marking)
        above += [(cells.text(sheet.note), self._plain)] * bool(sheet.note)
        for row, (line, look) in enumerate(above):
            page.write_string(row, 0, line, look)
        head = len(above)
        for place, column in enumerate(sheet.columns):
            page.set_column(place, place, column.width)
            page.write_string(head, place, column.heading, self._head)
        long: list[_LongText] = []
        for row, values in enumerate(sheet.rows, head + 1):
            for place, (column, value) in enumerate(zip(sheet.columns, values, strict=True)):
                long += self._cell(page, (row, place), cells.fitting(value, column.kind), column)
        self._set_up(page, head, head + len(sheet.rows), len(sheet.columns))
        return long

    def _cell(
        self, page: "Worksheet", at: tuple[int, int], value: Value, column: Column
    ) -> Iterator[_LongText]:
        """Write a cell, and yield its text where there is no room for that."""
        if value is None or value == "":
            return
        if isinstance(value, date):
            page.write_datetime(*at, datetime.combine(value, time()), self._formats["date"])
        elif not isinstance(value, str):
            page.write_number(*at, value, self._formats[column.kind])
        else:
            whole = cells.text(value)
            first, *rest = cells.pieces(whole)
            if rest:
                yield _LongText(page.get_name(), _place(*at), whole)
                room = cells.MOST_UNITS - len(_GOES_ON)
                first = next(cells.pieces(first, room, cells.MOST_LINES - 1)) + _GOES_ON
            look = self._quoted if cells.is_like_formula(first) else self._text
            page.write_string(*at, first, look)

    def _set_up(self, page: "Worksheet", head: int, last: int, wide: int) -> None:
        """Set what a person meets on the screen and on paper."""
        page.freeze_panes(head + 1, 0)
        page.autofilter(head, 0, last, wide - 1)
        page.ignore_errors({"number_stored_as_text": f"A1:{_place(last, wide - 1)}"})
        page.set_landscape()
        page.set_paper(_A4)
        page.set_margins(_MARGIN, _MARGIN, _HIGH_MARGIN, _HIGH_MARGIN)
        page.fit_to_pages(1, 0)
        page.repeat_rows(head)
        marking = f"&C{_plain(self.marking)}"
        title = f"&L{_plain(self._title)}"
        pages = "&RPage &P of &N"
        if len(marking) + len(pages) > _MOST_SIGNS:
            raise MarkingError("The marking is too long for the header of a workbook.")
        has_room = len(title) + len(marking) + len(pages) <= _MOST_SIGNS
        page.set_header(f"{title if has_room else ''}{marking}")
        page.set_footer(f"{marking}{pages}")


def _plain(text: str) -> str:
    """Return text for a header, in which “&” begins a code."""
    return text.replace("&", "&&").replace("\n", " ")


def _place(row: int, column: int) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell

    return str(xl_rowcol_to_cell(row, column))
