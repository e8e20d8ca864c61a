"""What is due and overdue in all files and cases, by day, in words and in records."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from mappa_docs.cases.promised import AHEAD
from mappa_docs.checking.work_list import WorkItem
from mappa_docs.messages.english import day_in_words
from mappa_docs.report.terminal import named

TITLE = f"Work list: overdue, and due within {AHEAD} days"


class WorkRow(NamedTuple):
    """What a table says of one item: the day, whether it is past, the references of the case, what
    is to be done, and the files that say so."""

    day: str
    is_overdue: bool
    references: tuple[str, ...]
    message: str
    files: tuple[str, ...]


def record(item: WorkItem) -> dict[str, Any]:
    """Return one item as a JSON object."""
    return {
        "due": item.due.isoformat(),
        "days": item.finding.days,
        "code": item.finding.code,
        "severity": item.finding.severity,
        "message": item.finding.message,
        "references": list(item.references),
        "files": list(item.files),
    }


def text(items: Sequence[WorkItem], as_of: date, folder: str = "") -> str:
    """Return the list in words, "" where there is nothing on it. Files in the `folder` are named
    without it."""
    if not items:
        return ""
    return "\n".join([TITLE, "", *(line for item in items for line in _lines(item, as_of, folder))])


def _lines(item: WorkItem, as_of: date, folder: str) -> Iterator[str]:
    over = "OVERDUE  " if item.due < as_of else ""
    yield f"  {over}{day_in_words(item.due)}  {', '.join(item.references)}".rstrip()
    yield f"      {item.finding.message}"
    yield f"      {' · '.join(named(file, folder) for file in item.files)}"


def rows(items: Sequence[WorkItem], as_of: date) -> Iterator[WorkRow]:
    """Yield what a table says of each item. `as_of` stands for today."""
    for item in items:
        yield WorkRow(
            day_in_words(item.due),
            item.due < as_of,
            tuple(item.references),
            item.finding.message,
            tuple(item.files),
        )
