"""The empty sheets that a unit fills in for what no form of the set says, as workbooks and CSV."""

from collections.abc import Mapping, Sequence
from typing import Any

from mappa_docs.errors import UsageError
from mappa_docs.markings import document_marking, schemes
from mappa_docs.markings.area import Area
from mappa_docs.report import tables
from mappa_docs.sheets.workbook import Column, Sheet, workbook
from mappa_docs.statistics import board_attendance, level_one, unit_sheets

NAMES = (board_attendance.SHEET, level_one.SHEET)
_SPARE_ROWS = 5


def as_workbook(name: str, scheme: str, area: Area | None = None) -> bytes:
    """Return the empty sheet of that name as a workbook, with the marking of a blank.

    Raises UsageError for an unknown name or scheme, and MarkingError where the finished workbook
    does not carry its marking.
    """
    printed, marking = _printed(name), _marking(scheme, area)
    columns, rows = _table(name, printed)
    sheet = Sheet("Sheet", columns, rows, f"{printed['title']}. {printed['note']}")
    return workbook([sheet], title=printed["title"], marking=marking)


def as_csv(name: str, scheme: str, area: Area | None = None) -> bytes:
    """Return the empty sheet of that name as CSV, with its marking in the first line. Raises
    UsageError for an unknown name or scheme."""
    columns, rows = _table(name, _printed(name))
    heads = [column.heading for column in columns]
    return tables.lines_of_csv([[_marking(scheme, area)], heads, *rows]).encode()


def _printed(name: str) -> Mapping[str, Any]:
    if name not in NAMES:
        raise UsageError(f"There is no sheet of that name. Take one of {', '.join(NAMES)}.")
    return unit_sheets.printed(name)


def _marking(scheme: str, area: Area | None) -> str:
    least = document_marking.floor(scheme, area=area)
    return schemes.printed(least.level, least.descriptors, blank_of=least.scheme)


def _table(
    name: str, printed: Mapping[str, Any]
) -> tuple[Sequence[Column], Sequence[tuple[str | None, ...]]]:
    """Return the columns and the rows of an empty sheet."""
    if name == level_one.SHEET:
        widths = (24, 62, 16, 12)
        heads = zip(printed["heads"], widths, strict=True)
        agencies = printed["agencies"].items()
        rows = [(agency, own["counts"], None, None) for agency, own in agencies]
        return [Column(head, width=width) for head, width in heads], rows
    meetings = printed["meetings"]
    answers = tuple(printed["answers"])
    columns = [
        Column(printed["head"], width=30),
        *[Column("", width=13, choices=answers)] * meetings,
    ]
    blank = (None,) * meetings
    members = [(member, *blank) for member in printed["members"]]
    return columns, [*members, *[(None, *blank)] * _SPARE_ROWS]
