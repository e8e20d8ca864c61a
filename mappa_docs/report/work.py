"""What is due and overdue in all files and cases, by day, in words and in records."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from mappa_docs.cases.due import Due
from mappa_docs.checking.checked_file import CheckSettings
from mappa_docs.messages.english import counted, day_in_words
from mappa_docs.model import Count
from mappa_docs.report.terminal import named

# The columns of CSV, by the names in the record of an item.
COLUMNS = {
    "due": "Due",
    "overdue": "Overdue",
    "days": "Days over",
    "references": "Reference",
    "form": "Form",
    "task": "What is due",
    "by_whom": "By whom",
    "counted": "Counted",
    "guidance": "Guidance",
    "message": "More about it",
    "code": "Code",
    "files": "Files",
}


class WorkRow(NamedTuple):
    """What a table says of one item: the day, whether it is past, the references of the case, what
    is to be done, and the files that say so."""

    day: str
    is_overdue: bool
    references: tuple[str, ...]
    message: str
    files: tuple[str, ...]


def title(ahead: int) -> str:
    """Return what the list is called that looks so many days ahead."""
    return f"Work list: overdue, and due within {counted(Count(ahead, 'day'))}"


def record(item: Due, as_of: date) -> dict[str, Any]:
    """Return one item as a JSON object. `as_of` stands for today."""
    return {
        "due": item.by.isoformat(),
        "overdue": item.is_overdue(as_of),
        "days": item.finding.days,
        "task": item.task,
        "counted": item.counted,
        "by_whom": item.doer,
        "code": item.finding.code,
        "severity": item.finding.severity,
        "message": item.finding.message,
        "guidance": list(item.guidance),
        "references": list(item.references),
        "form": item.form,
        "files": list(item.files),
    }


def text(
    items: Sequence[Due], settings: CheckSettings, folder: str = "", *, details: bool = False
) -> str:
    """Return the list in words, "" where there is nothing on it. Files in the `folder` are named
    without it. With `details`, each item says whose task it is and how its day was found."""
    if not items:
        return ""
    lines = (
        line for item in items for line in _lines(item, settings.as_of, folder, details=details)
    )
    return "\n".join([title(settings.ahead), "", *lines])


def sentence(items: Sequence[Due], settings: CheckSettings) -> str:
    """Return how much there is on the list, in a sentence."""
    over = sum(item.is_overdue(settings.as_of) for item in items)
    until = day_in_words(settings.as_of + timedelta(days=settings.ahead))
    return f"{over} overdue, {len(items) - over} due by {until}"


def unread(number: int) -> str:
    """Return what has to be said of a list where so many files could not be read, or ""."""
    if not number:
        return ""
    files = counted(Count(number, "file"))
    return (
        f"{files} could not be read. What is due by what could not be read is not on this list: "
        "“check” names it."
    )


def _lines(item: Due, as_of: date, folder: str, *, details: bool) -> Iterator[str]:
    over = "OVERDUE  " if item.is_overdue(as_of) else ""
    yield f"  {over}{day_in_words(item.by)}  {', '.join(item.references)}".rstrip()
    yield f"      {item.finding.message}"
    if details:
        behind = f"guidance {', '.join(item.guidance)}" if item.guidance else ""
        yield f"      {' · '.join(filter(None, (item.doer, item.counted, behind)))}"
    yield f"      {' · '.join(named(file, folder) for file in item.files)}"


def rows(items: Sequence[Due], as_of: date) -> Iterator[WorkRow]:
    """Yield what a table says of each item. `as_of` stands for today."""
    for item in items:
        yield WorkRow(
            day_in_words(item.by),
            item.is_overdue(as_of),
            item.references,
            item.finding.message,
            item.files,
        )
