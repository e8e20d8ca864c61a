"""What a check found in each file and in each case, in every format."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from mappa_docs.checking.checked_file import CheckedFile
from mappa_docs.checking.folder import CheckResults
from mappa_docs.markings import document_marking
from mappa_docs.report import cases as case_report
from mappa_docs.report import check_records, check_table, findings, tables, work
from mappa_docs.report.check_records import Row
from mappa_docs.report.terminal import folder_of, wrapped

# Formats that give every finding, asked for or not.
_SHOW_FINDINGS = ("json", "jsonl", "html", "xlsx")


def shows_findings(to: str, *, details: bool) -> bool:
    """Return whether a report of several files in the format `to` gives every finding. Without, it
    needs of each file no more than its row."""
    return details or to in _SHOW_FINDINGS


def report(
    results: CheckResults,
    rows: Sequence[Row],
    to: str,
    *,
    details: bool,
    width: int = 0,
    every: bool = False,
    folder: Path = Path(),
) -> str:
    """Return all files, and the cases that they make, in the format `to`, one of tables.FORMATS.

    `rows` are the records of all files, worst first. The results hold the whole files where the
    report `shows_findings`, and where there is one file alone.

    With `details`, text and CSV give every finding; JSON and HTML always do. CSV and JSON lines
    hold files alone. Text is for a terminal of the `width`, and leaves out nothing where `every`
    file is wanted; 0 is no terminal. The page is marked as the settings of the check ask for, and
    lies in the `folder`.
    """
    if to == "jsonl":
        return "\n".join(map(check_records.line, results.files))
    if to == "csv" and details:
        every_file = _worst_first(results, rows)
        records = [row for file in every_file for row in check_records.finding_rows(file)]
        return tables.as_csv(records, check_records.FINDING_COLUMNS)
    if to == "csv":
        return tables.as_csv(rows, check_records.COLUMNS)
    if to == "json":
        return json.dumps(record(results), ensure_ascii=False, indent=2)
    if to == "html":
        from mappa_docs.report import check_page

        settings = results.settings
        least = document_marking.floor(settings.scheme, area=settings.area)
        return check_page.page(results, rows, least=least, folder=folder)
    place = folder_of(row["file"] for row in rows)
    about_cases = case_report.text(results.cases, place, details=details)
    to_do = work.text(results.work, results.settings, place)
    if len(rows) == 1:
        parts = [text(results.files[0]), about_cases, to_do]
        return wrapped("\n\n".join(part for part in parts if part), width)
    texts = [text(file) for file in _worst_first(results, rows) if details and _tells(file)]
    table = check_table.table(rows, results.cases, width=width, every=every)
    return "\n\n".join(
        (*(wrapped(part, width) for part in (*texts, about_cases, to_do) if part), table)
    )


def record(results: CheckResults) -> dict[str, Any]:
    """Return the results of a check as the contract's JSON object."""
    return {
        "report_version": findings.REPORT_VERSION,
        "as_of": results.settings.as_of.isoformat(),
        "files": list(map(check_records.record, results.files)),
        "cases": list(map(case_report.record, results.cases)),
        "work_list": [work.record(item, results.settings.as_of) for item in results.work],
    }


def text(checked: CheckedFile) -> str:
    """Return one file in full: what was found, and how much of each section is answered."""
    judgement = findings.text(checked.judgement, lay=True)
    if not checked.sections or checked.judgement.status == "complete":
        return judgement
    wide = max(len(count.section) for count in checked.sections)
    lines = [
        f"  {count.section:<{wide}}  {count.answered:>3} of {count.needed:>3}"
        for count in checked.sections
    ]
    return "\n".join((judgement, "", "Answered, of what each section needs", *lines))


def _worst_first(results: CheckResults, rows: Sequence[Row]) -> Iterator[CheckedFile]:
    """Yield the whole results that there are in the order of the rows."""
    by_path = {file.source: file for file in results.files}
    return (by_path[row["file"]] for row in rows if row["file"] in by_path)


def _tells(checked: CheckedFile) -> bool:
    """Return whether there is more to say of a file than what the table says."""
    return bool(checked.judgement.findings) and checked.judgement.status != "unreadable"
