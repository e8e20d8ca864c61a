"""The files of a check for people, worst first, with the totals below: in tables where there is
room for them, else in two lines for each file."""

import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from mappa_docs.cases.case import Case
from mappa_docs.messages import catalogue
from mappa_docs.report import finding_groups, tables, totals
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


def table(
    rows: Sequence[dict[str, Any]], together: Sequence[Case], *, width: int, every: bool
) -> str:
    """Return the files in their order, and the totals. `rows` are the records of `checks.row`.

    The folder that all of them are in is named once, so that the lines stay short. For a terminal
    of a `width`, many complete forms in which nothing was found are only counted, unless `every`
    file is wanted. 0 is no terminal, and nothing is left out.
    """
    folder = folder_of(one["file"] for one in rows)
    shown = [_shown(one, folder) for one in rows]
    fine = [one["status"] == "complete" and not one["found"] for one in shown]
    folded = sum(fine) if width and not every and sum(fine) > _FEW else 0
    if folded:
        shown = [one for one, is_fine in zip(shown, fine, strict=True) if not is_fine]
    place = f", in {printable(folder)}" if folder else ""
    parts = [*(_lines if 0 < width < _ROOM else _tables)(shown, place, width)]
    if folded:
        more = f"{folded} complete, with nothing found in them (list them with --all)"
        parts.append(wrapped(f"and {more}" if parts else more, width))
    return "\n\n".join((*parts, wrapped(totals.sentence(rows, together), width)))


def _tables(shown: Sequence[dict[str, Any]], place: str, width: int) -> Iterator[str]:
    """Yield a table of the files that could not be read, of which there is little to say, and of
    the others."""
    for unreadable, title, columns in (
        (True, "Could not be read", _UNREADABLE),
        (False, "Forms checked, worst first", _COLUMNS),
    ):
        some = [one for one in shown if (one["status"] == "unreadable") == unreadable]
        if some:
            yield tables.as_text(some, columns, f"{title}{place}", width)


def _lines(shown: Sequence[dict[str, Any]], place: str, width: int) -> Iterator[str]:
    """Yield all files in a list: the status and the name of each, and below what is said of it."""
    lines = []
    for one in shown:
        answers = f"{one['answers']} answered" if one["answers"] else ""
        said = (one["form"], one["reference"], answers, one["found"])
        for first, rest in (
            (one["status"], one["file"]),
            ("", " · ".join(part for part in said if part)),
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


def _shown(one: dict[str, Any], folder: str) -> dict[str, Any]:
    answers = f"{one['answered']} of {one['needed']}" if one["needed"] else ""
    found = one["reason"] or ", ".join(_found(one, folder))
    return {**one, "file": named(one["file"], folder), "answers": answers, "found": found}


def _found(one: dict[str, Any], folder: str) -> Iterator[str]:
    """Yield what stands in the place of a file, if anything does, and how much of each group was
    found in it."""
    if other := one["instead"]:
        file = named(other.source, folder)
        yield catalogue.sentence(other.sentence, (("file", file),))
    yield from (
        f"{one[name]} {finding_groups.SHORT[name]}" for name in finding_groups.GROUPS if one[name]
    )
