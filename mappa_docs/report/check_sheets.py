"""What a check found, as a workbook from which a unit keeps its tracker. Never an answer about a
person: references, levels, categories, agencies and the days of meetings."""

from collections.abc import Iterator, Sequence
from datetime import date

from mappa_docs.checking.folder import CheckResults
from mappa_docs.markings import document_marking
from mappa_docs.messages import english
from mappa_docs.model import Finding
from mappa_docs.report import (
    cases_sheet,
    check_table,
    finding_groups,
    report_marking,
    totals,
    work_sheet,
)
from mappa_docs.report.check_records import Row
from mappa_docs.report.terminal import folder_of, named
from mappa_docs.sheets.cells import Value
from mappa_docs.sheets.workbook import Column, Sheet, workbook

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
    work_sheet.OVER,
    Column("Code", width=13),
    Column("Guidance", width=12),
)


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
        cases_sheet.sheet(results, note),
        work_sheet.sheet(results.work, settings, folder),
        Sheet("Forms", _FORMS, [*_forms(rows, folder)], note),
        Sheet("Findings", _FINDINGS, [*_findings(results, rows, folder)], note),
    ]
    return workbook(sheets, title="MAPPA forms checked", marking=marking, as_of=settings.as_of)


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
