"""A case → tables that say what its picture shows, and what no picture can: for every format."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from mappa_docs.messages.english import day_in_words
from mappa_docs.report import timeline_words
from mappa_docs.report.terminal import folder_of, named
from mappa_docs.timeline.case_file import CaseDocument, CaseFile


class Cell(NamedTuple):
    """What a cell says, and below it in small print where that stands."""

    words: str
    small: tuple[str, ...] = ()


class ShownTable(NamedTuple):
    """A table with its title, the heads of its columns, how wide these are in parts of the whole,
    and its rows. One that is narrow may stand `beside` the next."""

    title: str
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    rows: Sequence[tuple[Cell, ...]]
    is_beside: bool = False


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
    rows = [
        (
            Cell(str(document.number)),
            Cell(day_in_words(document.day) if document.day else timeline_words.NO_DATE),
            Cell(_name(document), (_small(document, folder),)),
            Cell(document.sender),
            Cell(document.marking),
            Cell(timeline_words.state(document)),
            Cell("; ".join(map(timeline_words.carried, document.carried))),
        )
        for document in case.documents
    ]
    heads = ("No.", "Date", "Document", "From", "Marking", "How it stands", "Carried forward")
    return ShownTable("Documents", heads, (0.05, 0.15, 0.26, 0.14, 0.12, 0.11, 0.17), rows)


def _name(document: CaseDocument) -> str:
    version = f", version {document.version}" if document.version else ""
    return f"{document.form}{version}"


def _small(document: CaseDocument, folder: str) -> str:
    return " · ".join(filter(None, (document.reference, named(document.file, folder))))


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
    rows = [
        (Cell(day_in_words(day)), Cell("; ".join(said))) for day, said in sorted(by_day.items())
    ]
    return ShownTable("Meetings and levels", ("Date", "What"), (0.3, 0.7), rows, is_beside=True)


def _due(case: CaseFile) -> ShownTable:
    rows = [
        (
            Cell(timeline_words.letter(number)),
            Cell(f"{timeline_words.OVERDUE if one.is_overdue else ''}{day_in_words(one.day)}"),
            Cell(one.what, (one.doer,)),
        )
        for number, one in enumerate(case.due)
    ]
    return ShownTable("Due next", ("", "By", "What, and whose task"), (0.08, 0.3, 0.62), rows, True)


def _findings(case: CaseFile, folder: str) -> ShownTable:
    rows = [
        (Cell(one.finding.code), Cell(one.finding.message, (_files(one.files, folder),)))
        for one in case.findings
    ]
    return ShownTable("To look at", ("Rule", "What"), (0.12, 0.88), rows)


def _made(case: CaseFile, folder: str) -> ShownTable:
    rows = [
        (
            Cell(named(one.file, folder)),
            Cell(_files(one.sources, folder) or timeline_words.NOT_HERE),
            Cell(timeline_words.made(one)),
        )
        for one in case.made
    ]
    heads = ("File", "Made of", "How, and what became of it")
    return ShownTable("Made of what", heads, (0.4, 0.25, 0.35), rows)


def _not_read(case: CaseFile, folder: str) -> ShownTable:
    rows = [(Cell(named(one.file, folder)), Cell(one.reason)) for one in case.not_read]
    return ShownTable("Could not be read", ("File", "Why"), (0.35, 0.65), rows)


def _others(case: CaseFile) -> ShownTable:
    rows = [
        (Cell(timeline_words.references(one.references)), Cell(str(one.forms)))
        for one in case.others
    ]
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
        wide = [
            max(len(row[column].words) for row in table.rows) for column in range(len(table.heads))
        ]
        for row in table.rows:
            cells = [cell.words.ljust(size) for cell, size in zip(row, wide, strict=True)]
            yield f"  {'  '.join(cells)}".rstrip()
            for small in (one for cell in row for one in cell.small if one):
                yield f"      {small}"
