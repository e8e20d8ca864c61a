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
from mappa_docs.report.work import WorkRow

# The message of each finding, with the small print below it.
_Lines = list[tuple[str, str]]


class ShownFile(NamedTuple):
    """What the page says of a file. Parts and sections are empty where they are not shown."""

    name: str
    status: str
    fits: Fits
    facts: str
    parts: list[tuple[str, _Lines]]
    sections: Sequence[Completeness]


class ShownCase(NamedTuple):
    """What the page says of a case. Links are addresses, each with the name of the file."""

    title: str
    fits: Fits
    facts: str
    findings: _Lines
    links: list[tuple[str, str]]


class Shown(NamedTuple):
    """What a page says of a check. `statuses` and `kinds` are the choices of its filters, and what
    is shown says by what it is found; `work` has the records of the work list."""

    marking: str
    as_of: str
    totals: list[totals.Total]
    statuses: dict[str, str]
    kinds: dict[str, str]
    work: list[tuple[WorkRow, Fits]]
    has_overdue: bool
    work_title: str
    cases: list[ShownCase]
    files: list[ShownFile]


def page(results: CheckResults, rows: Sequence[Row], *, least: Marking, folder: Path) -> str:
    """Return the page. `rows` are the records of the files in the order in which to show them, and
    `folder` is where the page will lie.

    The page carries the highest marking of the forms that it is about, and `least` at least (14.4).
    """
    whole = shown(results, rows, least=least, folder=folder)
    title = f"MAPPA forms checked – {whole.as_of}"
    return pages.rendered("check.html", title=title, **whole._asdict())


def shown(results: CheckResults, rows: Sequence[Row], *, least: Marking, folder: Path) -> Shown:
    """Return what the page says, for whoever makes one. The arguments are those of `page`."""
    by_file = {file.source: file for file in results.files}
    as_of = results.settings.as_of
    overdue = {file for item in results.work if item.is_overdue(as_of) for file in item.files}
    found_by = [(row, check_filters.of_file(row, overdue)) for row in rows]
    fits_by_file = {row["file"]: fits for row, fits in found_by}
    telling = [
        (case, check_filters.of_case(case, [fits_by_file[file] for file in case.files]))
        for case in results.cases
        if case.findings
    ]
    statuses, kinds = check_filters.choices(fits for _, fits in (*found_by, *telling))
    markings = (file.judgement.marking for file in results.files)
    return Shown(
        marking=report_marking.marking(markings, [least]),
        as_of=day_in_words(as_of),
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
        files=[_file(by_file[row["file"]], row, fits) for row, fits in found_by],
    )


def _totals(rows: Sequence[Row], case_list: Sequence[Case]) -> list[totals.Total]:
    every = totals.Total(len(rows), "checked")
    return [every, *(total for part in totals.totals(rows, case_list) for total in part)]


def _case(case: Case, fits: Fits, by_file: Mapping[str, CheckedFile], folder: Path) -> ShownCase:
    # What lies in an e-mail can be opened only there.
    links = [(_address(by_file[file].path, folder), file) for file in case.files]
    return ShownCase(cases.title(case), fits, cases.facts(case), _case_lines(case.findings), links)


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


def _file(checked: CheckedFile, row: Row, fits: Fits) -> ShownFile:
    judgement = checked.judgement
    facts = [row["form"], row["reference"], row["version"] and f"version {row['version']}"]
    if row["needed"]:
        facts.append(f"{row['answered']} of {row['needed']} answers")
    facts.append(row["reason"] or finding_groups.counted(judgement.findings))
    parts = () if row["reason"] else findings.parts(judgement, lay=True)
    return ShownFile(
        name=row["file"],
        status=row["status"],
        fits=fits,
        facts=" · ".join(fact for fact in facts if fact),
        parts=[(heading, findings.for_page(part)) for heading, part in parts],
        sections=() if row["status"] == "complete" else checked.sections,
    )
