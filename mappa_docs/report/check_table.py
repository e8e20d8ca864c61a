"""The files of a check for people, worst first, with the totals below: in tables where there is
room for them, else in two lines for each file."""

import textwrap
from collections.abc import Iterator, Sequence

from mappa_docs.cases.case import Case
from mappa_docs.messages import catalogue
from mappa_docs.report import finding_groups, tables, totals
from mappa_docs.report.check_records import Row
from mappa_docs.report.terminal import folder_of, named, printable, wrapped

_COLUMNS = {
    "file": "File",
    "form": "Form",
    "reference": "Reference",
    "status": "Status",
    "answers": "Answered",
    "found": "Found",
}
_UNREADABLE = {"file": "File", "found": "Why it could not be read"}
# Signs in a line that tables need, so that no file is broken into many lines.
_ROOM = 110
# So many files in which nothing was found are listed one by one.
_FEW = 10
# Where a file's name and what is said of it begin, after its status.
_INDENT = 13


def table(rows: Sequence[Row], cases: Sequence[Case], *, width: int, every: bool) -> str:
    """Return the files in their order, and the totals. `rows` are records of `check_records.row`.

    The folder that all of them are in is named once, so that the lines stay short. For a terminal
    of a `width`, many complete forms in which nothing was found are only counted, unless `every`
    file is wanted. 0 is no terminal, and nothing is left out.
    """
    folder = folder_of(row["file"] for row in rows)
    shown = [_shown(row, folder) for row in rows]
    fine = [row["status"] == "complete" and not row["found"] for row in shown]
    folded = sum(fine) if width and not every and sum(fine) > _FEW else 0
    if folded:
        shown = [row for row, is_fine in zip(shown, fine, strict=True) if not is_fine]
    place = f", in {printable(folder)}" if folder else ""
    parts = [*(_lines if 0 < width < _ROOM else _tables)(shown, place, width)]
    if folded:
        more = f"{folded} complete, with nothing found in them (list them with --all)"
        parts.append(wrapped(f"and {more}" if parts else more, width))
    return "\n\n".join((*parts, wrapped(totals.sentence(rows, cases), width)))


def _tables(shown: Sequence[Row], place: str, width: int) -> Iterator[str]:
    """Yield a table of the files that could not be read, of which there is little to say, and of
    the others."""
    for unreadable, title, columns in (
        (True, "Could not be read", _UNREADABLE),
        (False, "Forms checked, worst first", _COLUMNS),
    ):
        listed = [row for row in shown if (row["status"] == "unreadable") == unreadable]
        if listed:
            yield tables.as_text(listed, columns, f"{title}{place}", width)


def _lines(shown: Sequence[Row], place: str, width: int) -> Iterator[str]:
    """Yield all files in a list: the status and the name of each, and below what is said of it."""
    lines = []
    for row in shown:
        answers = f"{row['answers']} answered" if row["answers"] else ""
        parts = (row["form"], row["reference"], answers, row["found"])
        for first, rest in (
            (row["status"], row["file"]),
            ("", " · ".join(part for part in parts if part)),
        ):
            lines += textwrap.wrap(
                rest,
                width,
                initial_indent=f"{first:<{_INDENT}}",
                subsequent_indent=" " * _INDENT,
                break_on_hyphens=False,
            )
    if lines:
        yield "\n".join((wrapped(f"Forms checked, worst first{place}", width), "", *lines))


def _shown(row: Row, folder: str) -> Row:
    """Return the record of a file with what the columns of the table show."""
    answers = f"{row['answered']} of {row['needed']}" if row["needed"] else ""
    name = named(row["file"], folder)
    return {**row, "file": name, "answers": answers, "found": found(row, folder)}


def found(row: Row, folder: str) -> str:
    """Return what was found in a file, or why it could not be read, in words."""
    return row["reason"] or ", ".join(_found(row, folder))


def _found(row: Row, folder: str) -> Iterator[str]:
    """Yield what stands in the place of a file, if anything does, and how much of each group was
    found in it."""
    if other := row["instead"]:
        file = named(other.source, folder)
        yield catalogue.sentence(other.sentence, (("file", file),))
    yield from (
        f"{row[name]} {finding_groups.SHORT[name]}" for name in finding_groups.GROUPS if row[name]
    )
