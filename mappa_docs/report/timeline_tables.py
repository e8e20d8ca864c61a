"""A case → tables that say what its picture shows, and what no picture can: for every format."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from mappa_docs.messages.english import day_in_words
from mappa_docs.report import timeline_words
from mappa_docs.report.terminal import folder_of, named
from mappa_docs.timeline.case_file import CaseDocument, CaseFile

_HEADS = ("No.", "Date", "Document", "Reference, file", "From", "State", "Carried forward")
_WIDE = (0.04, 0.15, 0.168, 0.256, 0.138, 0.106, 0.142)
_NARROW = (0.04, 0.15, 0.165, 0.165, 0.13, 0.11, 0.12)

Row = tuple[str, ...]


class ShownTable(NamedTuple):
    """A table with its title, the heads of its columns, how wide these are in parts of the whole,
    and its rows."""

    title: str
    heads: Row
    widths: tuple[float, ...]
    rows: Sequence[Row]


def tables(case: CaseFile) -> list[ShownTable]:
    """Return the tables of a case, without those in which nothing stands. Files are named without
    the folder that all of them lie in."""
    folder = folder_of(
        [document.file for document in case.documents]
        + [one.file for one in case.made]
        + [one.file for one in case.not_read]
    )
    every = (
        _documents(case, folder),
        _due(case),
        _meetings(case),
        _findings(case, folder),
        _made(case, folder),
        _not_read(case, folder),
        _others(case),
    )
    return [table for table in every if table.rows]


def _documents(case: CaseFile, folder: str) -> ShownTable:
    """Return the documents. Where all have one marking, the title says it."""
    markings = list(dict.fromkeys(document.marking for document in case.documents))
    rows = [
        (
            str(document.number),
            day_in_words(document.day) if document.day else timeline_words.NO_DATE,
            _name(document),
            " · ".join(filter(None, (document.reference, named(document.file, folder)))),
            document.sender,
            timeline_words.state(document),
            "; ".join(map(timeline_words.carried, document.carried)),
            *([document.marking] if len(markings) > 1 else []),
        )
        for document in case.documents
    ]
    if len(markings) > 1:
        return ShownTable("Documents", (*_HEADS, "Marking"), (*_NARROW, 0.12), rows)
    title = timeline_words.documents(markings[0]) if markings else "Documents"
    return ShownTable(title, _HEADS, _WIDE, rows)


def _name(document: CaseDocument) -> str:
    version = f", version {document.version}" if document.version else ""
    return f"{document.form}{version}"


def _due(case: CaseFile) -> ShownTable:
    rows = [
        (
            timeline_words.letter(number),
            f"{timeline_words.OVERDUE if one.is_overdue else ''}{day_in_words(one.day)}",
            one.what,
            one.doer,
        )
        for number, one in enumerate(case.due)
    ]
    heads = ("Sign", "By", "What", "Whose task")
    return ShownTable("Due next", heads, (0.06, 0.22, 0.44, 0.28), rows)


def _meetings(case: CaseFile) -> ShownTable:
    """Return the meetings and the changes of level, a row for each day."""
    by_day: dict[date, list[str]] = {}
    for meeting in case.meetings:
        by_day.setdefault(meeting.day, []).append(
            f"{timeline_words.meeting(meeting)} ({_numbers(meeting.documents)})"
        )
    for step in case.levels:
        level = timeline_words.level(step.level)
        by_day.setdefault(step.day, []).append(f"{level} from this day ({step.document})")
    rows = [(day_in_words(day), "; ".join(said)) for day, said in sorted(by_day.items())]
    heads = ("Date", "What, and the documents that say so")
    return ShownTable("Meetings and levels", heads, (0.22, 0.78), rows)


def _findings(case: CaseFile, folder: str) -> ShownTable:
    rows = [
        (one.finding.code, one.finding.message, _files(one.files, folder)) for one in case.findings
    ]
    return ShownTable("To look at", ("Rule", "What", "Files"), (0.1, 0.62, 0.28), rows)


def _made(case: CaseFile, folder: str) -> ShownTable:
    rows = [
        (
            named(one.file, folder),
            _files(one.sources, folder) or timeline_words.NOT_HERE,
            timeline_words.made(one),
        )
        for one in case.made
    ]
    heads = ("File", "Made of", "How, and what became of it")
    return ShownTable("Made of what", heads, (0.38, 0.25, 0.37), rows)


def _not_read(case: CaseFile, folder: str) -> ShownTable:
    rows = [(named(one.file, folder), one.reason) for one in case.not_read]
    return ShownTable("Could not be read", ("File", "Why"), (0.35, 0.65), rows)


def _others(case: CaseFile) -> ShownTable:
    rows = [(timeline_words.references(one.references), str(one.forms)) for one in case.others]
    return ShownTable("Other cases among the files", ("Case", "Forms"), (0.8, 0.2), rows)


def _numbers(documents: Iterable[int]) -> str:
    return ", ".join(map(str, documents))


def _files(files: Iterable[str], folder: str) -> str:
    return " · ".join(named(file, folder) for file in files)


def lines(case: CaseFile) -> Iterator[str]:
    """Yield the tables line by line, as text."""
    for table in tables(case):
        yield ""
        yield table.title
        wide = [max(map(len, column)) for column in zip(*table.rows, strict=True)]
        for row in table.rows:
            cells = (cell.ljust(size) for cell, size in zip(row, wide, strict=True))
            yield f"  {'  '.join(cells)}".rstrip()
