"""What a check found, as a workbook from which a unit keeps its tracker. Never an answer about a
person: references, levels, categories, agencies and the days of meetings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from mappa_docs.cases.case import Case
from mappa_docs.cases.due import Due
from mappa_docs.cases.tracker import TrackedCase
from mappa_docs.checking.folder import CheckResults
from mappa_docs.markings import document_marking
from mappa_docs.messages import english
from mappa_docs.model import Finding
from mappa_docs.report import check_table, finding_groups, report_marking, totals, work_sheet
from mappa_docs.report.check_records import Row
from mappa_docs.report.terminal import folder_of, named
from mappa_docs.sheets.cells import Value
from mappa_docs.sheets.workbook import Column, Sheet, workbook

_OVER = Column("Days over (below 0: left)", "days", 10)
_CASES = (
    Column("Case", width=17),
    Column("Level", "number", 6),
    Column("Category", "number", 9),
    Column("Lead agency", width=15),
    Column("Last meeting", "date", 12),
    Column("Next meeting", "date", 12),
    Column("Due first", "date", 12),
    _OVER,
    Column("Due and overdue", width=52),
    Column("Findings about it", "number", 10),
    Column("Forms", "number", 7),
    Column("Remark", width=20),
)
_FORMS = (
    Column("File", width=26),
    Column("Form", width=10),
    Column("Reference", width=17),
    Column("Version", width=7),
    Column("Status", width=11),
    Column("Lead agency", width=15),
    Column("Category", "number", 9),
    Column("Level", "number", 6),
    Column("Meeting", "date", 12),
    Column("Next review", "date", 12),
    Column("Answered", "number", 9),
    Column("Needed", "number", 8),
    Column("Found", width=26),
    Column("Sender", width=18),
    Column("Sent", "date", 12),
)
_FINDINGS = (
    Column("Reference", width=17),
    Column("Form", width=10),
    Column("File", width=26),
    Column("Group", width=9),
    Column("Section", width=20),
    Column("What to do", width=56),
    Column("Due", "date", 12),
    _OVER,
    Column("Code", width=13),
    Column("Guidance", width=12),
)
# What files tell of, with the references of the case.
Told = TypeVar("Told", Due, Case)
_DOUBTFUL = "The forms may be about two people: see the findings."
_LEFT = "Not in MAPPA, or no longer of this area."


def book(results: CheckResults, rows: Sequence[Row]) -> bytes:
    """Return the workbook of a check. `rows` are the records of all files, worst first; the results
    hold the whole files.

    Raises MarkingError where the finished workbook does not carry its marking.
    """
    settings = results.settings
    folder = folder_of(row["file"] for row in rows)
    note = f"As of {english.day_in_words(settings.as_of)}. {totals.sentence(rows, results.cases)}"
    marking = report_marking.marking(
        (file.judgement.marking for file in results.files),
        [document_marking.floor(settings.scheme, area=settings.area)],
    )
    sheets = [
        Sheet("Cases", _CASES, [*_cases(results)], note),
        work_sheet.sheet(results.work, settings, folder),
        Sheet("Forms", _FORMS, [*_forms(rows, folder)], note),
        Sheet("Findings", _FINDINGS, [*_findings(results, rows, folder)], note),
    ]
    return workbook(sheets, title="MAPPA forms checked", marking=marking, as_of=settings.as_of)


def _cases(results: CheckResults) -> Iterator[tuple[Value, ...]]:
    due, found = _by_file(results.work), _by_file(results.cases)
    for case in results.tracked:
        to_do = sorted(_of_case(due, case), key=lambda item: item.by)
        first = to_do[0] if to_do else None
        yield (
            ", ".join(case.references) or "without a reference",
            case.level,
            case.category,
            case.agency,
            case.last_meeting,
            case.next_meeting,
            first.by if first else None,
            first.finding.days if first else None,
            "\n".join(map(_line, to_do)),
            len({about.finding for of_case in _of_case(found, case) for about in of_case.findings}),
            len(case.files),
            _remark(case),
        )


def _by_file(entries: Iterable[Told]) -> Mapping[str, list[Told]]:
    """Return what is due, or the cases, by each file that tells of it."""
    by_file: dict[str, list[Told]] = {}
    for entry in entries:
        for file in entry.files:
            by_file.setdefault(file, []).append(entry)
    return by_file


def _of_case(by_file: Mapping[str, list[Told]], case: TrackedCase) -> list[Told]:
    """Return those entries that are about the case. A file that is of several cases, as MAPPA E may
    be, does not make one of what the references tell apart."""
    entries = dict.fromkeys(entry for file in case.files for entry in by_file.get(file, ()))
    own = {*case.references}
    return [
        entry
        for entry in entries
        if not (own and entry.references) or not own.isdisjoint(entry.references)
    ]


def _line(item: Due) -> str:
    """Return what is due, by when and whose task it is, in a line."""
    doer = f" ({item.doer})" if item.doer else ""
    return f"{english.day_in_words(item.by)}: {item.task}{doer}"


def _remark(case: TrackedCase) -> str:
    return " ".join([_DOUBTFUL] * case.is_doubtful + [_LEFT] * case.has_left)


def _forms(rows: Sequence[Row], folder: str) -> Iterator[tuple[Value, ...]]:
    for row in rows:
        yield (
            named(row["file"], folder),
            row["form"],
            row["reference"],
            row["version"],
            row["status"].capitalize(),
            row["agency"],
            row["category"],
            row["level"],
            _day(row["meeting"]),
            _day(row["review"]),
            row["answered"],
            row["needed"],
            check_table.found(row, folder),
            row["sender"],
            _day(row["sent"][:10]),
        )


def _findings(
    results: CheckResults, rows: Sequence[Row], folder: str
) -> Iterator[tuple[Value, ...]]:
    """Yield the findings about cases, and then those of each file, worst first."""
    for case in results.cases:
        for about in case.findings:
            yield _finding(
                about.finding, ", ".join(case.references), "The case", _named(about.files, folder)
            )
    by_path = {file.source: file for file in results.files}
    for row in rows:
        file = named(row["file"], folder)
        for finding in by_path[row["file"]].judgement.findings:
            yield _finding(finding, row["reference"], row["form"], file)


def _finding(finding: Finding, reference: str, form: str, file: str) -> tuple[Value, ...]:
    return (
        reference,
        form,
        file,
        finding_groups.group(finding).capitalize(),
        finding.section,
        finding.message,
        _day(finding.due),
        finding.days,
        finding.code,
        ", ".join(finding.guidance),
    )


def _named(files: Sequence[str], folder: str) -> str:
    return "\n".join(named(file, folder) for file in files)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
