"""The work list of a check by itself: as text, JSON, CSV, a workbook or a calendar."""

import json
from collections.abc import Sequence
from typing import Any

from mappa_docs.checking.folder import CheckResults
from mappa_docs.report import findings, tables, work
from mappa_docs.report.check_records import Row
from mappa_docs.report.terminal import folder_of, wrapped

FORMATS = ("text", "json", "csv", "xlsx", "ics")


def report(
    results: CheckResults, rows: Sequence[Row], to: str, *, marking: str, width: int = 0
) -> str | bytes:
    """Return what is overdue, and what is due within as many days as the check looks ahead, in the
    format `to`, one of FORMATS. `rows` are the records of all files.

    A workbook and a calendar carry the `marking`. Each format but CSV says how many files could not
    be read: what is due by them is not on the list. Raises MarkingError where the finished workbook
    does not carry its marking.
    """
    unread = [row["file"] for row in rows if row["status"] == "unreadable"]
    settings = results.settings
    if to == "ics":
        from mappa_docs.report import due_calendar

        return due_calendar.calendar(results.work, settings, marking=marking, unread=len(unread))
    place = folder_of(row["file"] for row in rows)
    if to == "xlsx":
        from mappa_docs.report import work_sheet
        from mappa_docs.sheets.workbook import workbook

        sheet = work_sheet.sheet(results.work, settings, place, work.unread(len(unread)))
        title = "MAPPA work list"
        return workbook([sheet], title=title, marking=marking, as_of=settings.as_of)
    if to == "json":
        return json.dumps(_record(results, unread, marking), ensure_ascii=False, indent=2)
    if to == "csv":
        records = [work.record(item, settings.as_of) for item in results.work]
        return tables.as_csv(records, work.COLUMNS)
    parts = (
        work.text(results.work, settings, place, details=True),
        work.sentence(results.work, settings),
        work.unread(len(unread)),
    )
    return wrapped("\n\n".join(filter(None, parts)), width)


def _record(results: CheckResults, unread: list[str], marking: str) -> dict[str, Any]:
    """Return the list as a JSON object."""
    settings = results.settings
    return {
        "report_version": findings.REPORT_VERSION,
        "as_of": settings.as_of.isoformat(),
        "days": settings.ahead,
        "marking": marking,
        "unreadable": unread,
        "work_list": [work.record(item, settings.as_of) for item in results.work],
    }
