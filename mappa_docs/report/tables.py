"""A list of records as text, JSON, JSON lines, CSV or an HTML page."""

import io
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from mappa_docs.report import pages, terminal

FORMATS = ("text", "json", "jsonl", "csv", "html")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# Room for the columns where the output is not a terminal.
_WIDTH = 160
# Signs between two columns, what a column has if there is any room, and what it always has.
_BETWEEN, _NARROW, _NARROWEST = 3, 20, 8

Record = Mapping[str, Any]


def table(
    records: Sequence[Record],
    columns: Mapping[str, str],
    to: str,
    *,
    title: str,
    whole: Mapping[str, Any],
) -> str:
    """Return `records` in the format `to`, one of FORMATS.

    `columns` maps the names to show to their headings. JSON is `whole` as it is: the records, under
    their name, and what else there is to say.
    """
    if to == "json":
        return json.dumps(whole, ensure_ascii=False, indent=2)
    writers: dict[str, Callable[[Sequence[Record], Mapping[str, str], str], str]] = {
        "text": as_text,
        "jsonl": lambda rows, _, __: "\n".join(json.dumps(row, ensure_ascii=False) for row in rows),
        "csv": lambda rows, names, _: as_csv(rows, names),
        "html": _html,
    }
    return writers[to](records, columns, title)


def as_csv(records: Sequence[Record], columns: Mapping[str, str]) -> str:
    """Return CSV with a heading row, in which no cell can be taken for a formula. It begins with a
    byte order mark, by which Excel knows that it is UTF-8."""
    rows = ([record[name] for name in columns] for record in records)
    return lines_of_csv([[*columns.values()], *rows]).rstrip("\n")


def lines_of_csv(rows: Iterable[Sequence[Any]]) -> str:
    """Return rows as CSV, as `as_csv` does."""
    import csv

    buffer = io.StringIO()
    buffer.write("\ufeff")
    csv.writer(buffer, lineterminator="\n").writerows(map(_cell, row) for row in rows)
    return buffer.getvalue()


def words(value: Any) -> str:
    """Return one value of a record as it reads in a table."""
    if isinstance(value, list):
        separator = "; " if any(isinstance(entry, dict) for entry in value) else ", "
        return separator.join(words(entry) for entry in value)
    if value is None:
        return ""
    return str(value["label"]) if isinstance(value, dict) else str(value)


def _cell(value: Any) -> str:
    """Return a value as it stands in CSV. A number is a number, below 0 too."""
    cell = _CONTROL.sub("?", words(value))
    if isinstance(value, int | float):
        return cell
    from mappa_docs.sheets import cells

    return f"\t{cell}" if cells.is_like_formula(cell) else cell


def as_text(
    records: Sequence[Record], columns: Mapping[str, str], title: str, width: int | None = None
) -> str:
    """Return a table of a `width`, unless given that of the terminal. 0 is no terminal."""
    from prettytable import HRuleStyle, PrettyTable, VRuleStyle

    rows = [[_CONTROL.sub("?", words(record[name])) for name in columns] for record in records]
    room = (terminal.width() if width is None else width) or _WIDTH
    drawn = PrettyTable(
        [*columns.values()],
        align="l",
        hrules=HRuleStyle.HEADER,
        vrules=VRuleStyle.NONE,
        horizontal_char="─",
        junction_char="─",
    )
    widths = _widths(columns.values(), rows, room)
    drawn.max_width = dict(zip(columns.values(), widths, strict=True))
    drawn.add_rows(rows)
    # What stands at both ends belongs to a frame that is not drawn.
    lines = [line[2:-2].rstrip() for line in drawn.get_string().splitlines()]
    return "\n".join((title, "", *lines))


def _widths(headings: Iterable[str], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Return how wide each column may be, so that the table is no wider than `width` if possible:
    the widest give way first, and words are broken last."""
    columns = [[*map(str.split, column)] for column in zip(headings, *rows, strict=True)]
    widths = [max(len(" ".join(cell)) for cell in column) for column in columns]
    words = [max(len(word) for cell in column for word in cell) for column in columns]
    room = width - _BETWEEN * (len(widths) - 1)
    for least in (
        [max(word, _NARROW) for word in words],
        [min(word, _NARROW) for word in words],
        [_NARROWEST] * len(words),
    ):
        while sum(widths) > room and (wide := _wider(widths, least)):
            widths[max(wide, key=widths.__getitem__)] -= 1
    return widths


def _wider(widths: list[int], least: list[int]) -> list[int]:
    """Return the places of the columns that are wider than they have to be."""
    return [place for place, width in enumerate(widths) if width > least[place]]


def _html(records: Sequence[Record], columns: Mapping[str, str], title: str) -> str:
    return pages.rendered("table.html", title=title, marking="", **for_page(records, columns))


def for_page(records: Sequence[Record], columns: Mapping[str, str]) -> dict[str, Any]:
    """Return the headings and rows that the template "table.html" shows of the records."""
    rows = [[words(record[name]) for name in columns] for record in records]
    return {"headings": list(columns.values()), "rows": rows}
