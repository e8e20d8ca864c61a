"""How a workbook looks: typeface, rows high enough for their texts, what paper shows."""

import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from mappa_docs.errors import MarkingError
from mappa_docs.sheets.cells import Kind

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_NUMBERS: dict[Kind, str] = {
    "text": "General",
    "date": "d mmm yyyy",
    "number": "0.######",
    "share": "0.0%",
    "days": "0",
}
_FACE = {"font_name": "Arial", "font_size": 10, "valign": "top"}
# Headings, the marking, and the line below it.
HEAD: dict[str, Any] = _FACE | {
    "bold": True,
    "text_wrap": True,
    "bg_color": "#E6E6E6",
    "bottom": 1,
    "top": 1,
}
MARKING: dict[str, Any] = _FACE | {"bold": True, "font_size": 11, "text_wrap": True}
NOTE: dict[str, Any] = _FACE | {"text_wrap": True}
# Paper, and in inches its margins at the sides, and above and below.
_A4, _SIDE, _ABOVE = 9, 0.4, 0.8
# The heights of a line and of the space around all lines, in points; no row is higher than that.
_LINE, _AROUND, _HIGHEST = 12.75, 3.0, 409.0
# Letters of a text to a figure, by which a column is measured.
_LETTERS = 1.12
# What goes into a header.
_MOST_SIGNS = 255


def cell(kind: Kind, **more: Any) -> dict[str, Any]:
    """Return the look of a cell in a column of the kind, with what `more` says."""
    align = {"text": "left", "date": "left"}.get(kind, "center")
    return (
        _FACE | {"num_format": _NUMBERS[kind], "text_wrap": kind == "text", "align": align} | more
    )


def height(texts: Iterable[tuple[str, int]]) -> float:
    """Return how high a row has to be for its texts, each with the width of its column. Programs
    that don't work that out themselves would print one line over the next."""
    lines = max((_lines(text, width) for text, width in texts), default=1)
    return min(max(lines, 1) * _LINE + _AROUND, _HIGHEST)


def _lines(text: str, column: int) -> int:
    width = int(column * _LETTERS)
    if len(text) <= width and "\n" not in text:
        return 1
    return sum(len(textwrap.wrap(line, width)) or 1 for line in text.split("\n"))


def paper(page: "Worksheet", head: int, title: str, marking: str) -> None:
    """Set up a sheet for paper: the marking above and below, page numbers, and its headings, which
    are in the row `head`, on each page. Raises MarkingError where there is no room for the marking.
    """
    page.set_landscape()
    page.set_paper(_A4)
    page.set_margins(_SIDE, _SIDE, _ABOVE, _ABOVE)
    page.fit_to_pages(1, 0)
    page.repeat_rows(head)
    middle, left, pages = f"&C{_plain(marking)}", f"&L{_plain(title)}", "&RPage &P of &N"
    if len(middle) + len(pages) > _MOST_SIGNS:
        raise MarkingError("The marking is too long for the header of a workbook.")
    has_room = len(left) + len(middle) <= _MOST_SIGNS
    page.set_header(f"{left if has_room else ''}{middle}")
    page.set_footer(f"{middle}{pages}")


def _plain(text: str) -> str:
    """Return text for a header, in which “&” begins a code."""
    return text.replace("&", "&&").replace("\n", " ")
