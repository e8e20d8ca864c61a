"""What a check found, as one HTML page that needs no other file: filters, and a good print."""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from mappa_docs.cases.case import Case
from mappa_docs.cases.case_findings import CaseFinding
from mappa_docs.checking.checked_file import CheckedFile
from mappa_docs.checking.completeness import Completeness
from mappa_docs.checking.folder import CheckResults
from mappa_docs.messages.english import day_in_words
from mappa_docs.model import Marking
from mappa_docs.report import (
    cases,
    check_filters,
    finding_groups,
    findings,
    pages,
    report_marking,
    totals,
    work,
)
from mappa_docs.report.check_filters import Fits
from mappa_docs.report.check_records import Row

# The message of each finding, with the small print below it.
_Lines = list[tuple[str, str]]


class _ShownFile(NamedTuple):
    """What the page says of a file. Parts and sections are empty where they are not shown."""

    name: str
    status: str
    fits: Fits
    facts: str
    parts: list[tuple[str, _Lines]]
    sections: Sequence[Completeness]


class _ShownCase(NamedTuple):
    """What the page says of a case. Links are addresses, each with the name of the file."""

    title: str
    fits: Fits
    facts: str
    findings: _Lines
    links: list[tuple[str, str]]


def page(results: CheckResults, rows: Sequence[Row], *, least: Marking, folder: Path) -> str:
    """Return the page. `rows` are the records of the files in the order in which to show them, and
    `folder` is where the page will lie.

    The page carries the highest marking of the forms that it is about, and `least` at least (14.4).
    """
    by_file = {file.source: file for file in results.files}
    as_of = results.settings.as_of
    overdue = {file for item in results.work if item.is_overdue(as_of) for file in item.files}
    shown = [(row, check_filters.of_file(row, overdue)) for row in rows]
    fits_by_file = {row["file"]: fits for row, fits in shown}
    telling = [
        (case, check_filters.of_case(case, [fits_by_file[file] for file in case.files]))
        for case in results.cases
        if case.findings
    ]
    statuses, kinds = check_filters.choices(fits for _, fits in (*shown, *telling))
    day = day_in_words(as_of)
    markings = (file.judgement.marking for file in results.files)
    return pages.rendered(
        "check.html",
        title=f"MAPPA forms checked – {day}",
        marking=report_marking.marking(markings, [least]),
        as_of=day,
        totals=_totals(rows, results.cases),
        statuses=statuses,
        kinds=kinds,
        work=[
            (row, check_filters.of_work(item, [fits_by_file[file] for file in item.files], as_of))
            for item, row in zip(results.work, work.rows(results.work, as_of), strict=True)
        ],
        has_overdue=bool(overdue),
        work_title=work.title(results.settings.ahead),
        cases=[_case(case, fits, by_file, folder) for case, fits in telling],
        files=(_file(by_file[row["file"]], row, fits) for row, fits in shown),
    )


def _totals(rows: Sequence[Row], case_list: Sequence[Case]) -> list[totals.Total]:
    every = totals.Total(len(rows), "checked")
    return [every, *(total for part in totals.totals(rows, case_list) for total in part)]


def _case(case: Case, fits: Fits, by_file: Mapping[str, CheckedFile], folder: Path) -> _ShownCase:
    # What lies in an e-mail can be opened only there.
    links = [(_address(by_file[file].path, folder), file) for file in case.files]
    return _ShownCase(cases.title(case), fits, cases.facts(case), _case_lines(case.findings), links)


def _case_lines(case_findings: Iterable[CaseFinding]) -> _Lines:
    """Return the findings of a case, each with the files that it rests on."""
    return [
        (finding.finding.message, " · ".join((*finding.files, findings.place(finding.finding))))
        for finding in case_findings
    ]


def _address(file: str, folder: Path) -> str:
    """Return the address of a file as a link to it has it, on a page that lies in the folder."""
    try:
        return quote(os.fsencode(Path(os.path.relpath(file, folder)).as_posix()))
    except ValueError:  # on another drive there is no way from one to the other
        return Path(file).absolute().as_uri()


def _file(checked: CheckedFile, row: Row, fits: Fits) -> _ShownFile:
    judgement = checked.judgement
    facts = [row["form"], row["reference"], row["version"] and f"version {row['version']}"]
    if row["needed"]:
        facts.append(f"{row['answered']} of {row['needed']} answers")
    facts.append(row["reason"] or finding_groups.counted(judgement.findings))
    parts = () if row["reason"] else findings.parts(judgement, lay=True)
    return _ShownFile(
        name=row["file"],
        status=row["status"],
        fits=fits,
        facts=" · ".join(fact for fact in facts if fact),
        parts=[(heading, findings.for_page(part)) for heading, part in parts],
        sections=() if row["status"] == "complete" else checked.sections,
    )
