"""What a check found in each file and in each case, in every format."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from mappa_docs.cases import case, supersession
from mappa_docs.cases.case import Case
from mappa_docs.checking.file_check import Checked, Terms
from mappa_docs.markings import document_marking
from mappa_docs.report import cases as case_report
from mappa_docs.report import check_table, finding_groups, findings, tables
from mappa_docs.report.terminal import folder_of, wrapped
from mappa_docs.report.totals import STATUSES

COLUMNS = {
    "file": "File",
    "form": "Form",
    "reference": "Reference",
    "version": "Version",
    "status": "Status",
    "answered": "Answered",
    "needed": "Needed",
    **{name: name.capitalize() for name in finding_groups.GROUPS},
    "reason": "Reason",
}
# The same for a line of each finding. What findings have in common with files stands in front.
_FINDINGS = (
    {name: COLUMNS[name] for name in ("file", "form", "reference", "version", "status")}
    | {"group": "Group"}
    | findings.COLUMNS
)
# Formats that give every finding, asked for or not.
_SHOW_FINDINGS = ("json", "jsonl", "html")


def row(checked: Checked) -> dict[str, Any]:
    """Return one file as a record of COLUMNS: the findings of each group are counted. The reason is
    why it could not be read."""
    judgement = checked.judgement
    unreadable = judgement.status == "unreadable"
    counts = {name: len(some) for name, some in finding_groups.grouped(judgement.findings).items()}
    return {
        "file": judgement.source,
        "form": judgement.form,
        "reference": checked.reference,
        "version": checked.version,
        "status": judgement.status,
        "answered": sum(checked.counts.answered),
        "needed": sum(checked.counts.needed),
        **{name: counts.get(name, 0) for name in finding_groups.GROUPS},
        "reason": judgement.findings[0].message if unreadable else "",
    }


def record(checked: Checked) -> dict[str, Any]:
    """Return one file as the contract's JSON object, with its reference and completeness."""
    sections = [
        {"section": one.section, "answered": one.answered, "needed": one.needed}
        for one in checked.sections
    ]
    return findings.record(checked.judgement) | {
        "reference": checked.reference,
        "version": checked.version,
        "completeness": sections,
    }


def worst_first(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the records of `row` in the order in which somebody should look at them."""

    def order(one: dict[str, Any]) -> tuple[Any, ...]:
        counts = [-one[name] for name in finding_groups.GROUPS]
        return STATUSES.index(one["status"]), sum(counts[:4]), counts[4:], one["file"]

    return sorted(rows, key=order)


def text(checked: Checked) -> str:
    """Return one file in full: what was found, and how much of each section is answered."""
    said = findings.text(checked.judgement, lay=True)
    if not checked.sections or checked.judgement.status == "complete":
        return said
    wide = max(len(one.section) for one in checked.sections)
    lines = [
        f"  {one.section:<{wide}}  {one.answered:>3} of {one.needed:>3}" for one in checked.sections
    ]
    return "\n".join((said, "", "Answered, of what each section needs", *lines))


class Results(NamedTuple):
    """What a report is made of: the `row` of each file, worst first, the cases that they make, and
    the whole results of those whose every finding it shows, in the order of the paths."""

    rows: list[dict[str, Any]]
    cases: list[Case]
    whole: list[Checked]


def gathered(checked: Iterable[Checked], to: str, *, details: bool, as_of: date) -> Results:
    """Return what the `report` needs of the files, taken as they come, and no more than that: the
    findings of many thousand files are large."""
    rows, known = [], []
    whole: list[Checked] = []
    for one in checked:
        rows.append(row(one))
        if one.facts:
            known.append(one.facts)
        if details or to in _SHOW_FINDINGS or not whole:
            whole.append(one)
    instead = supersession.replaced(known)
    for file in rows:
        file["instead"] = instead.get(file["file"])
    return Results(worst_first(rows), case.cases(known, as_of), whole)


def report(
    results: Results,
    to: str,
    *,
    details: bool,
    terms: Terms,
    width: int = 0,
    every: bool = False,
    folder: Path = Path(),
) -> str:
    """Return all files, and the cases that they make, in the format `to`, one of tables.FORMATS.

    With `details`, text and CSV give every finding; JSON and HTML always do. CSV and JSON lines
    hold files alone. Text is for a terminal of the `width`, and leaves out nothing where `every`
    file is wanted; 0 is no terminal. The page is marked as the `terms` ask for, and lies in the
    `folder`.
    """
    rows, together, whole = results
    if to == "jsonl":
        return "\n".join(line(one) for one in whole)
    if to == "csv" and details:
        found = [one for checked in _worst_first(results) for one in _findings(checked)]
        return tables.as_csv(found, _FINDINGS)
    if to == "csv":
        return tables.as_csv(rows, COLUMNS)
    if to == "json":
        about = {"report_version": findings.REPORT_VERSION, "as_of": terms.as_of.isoformat()}
        files = {"files": [record(one) for one in whole]}
        told = {"cases": [case_report.record(one) for one in together]}
        return json.dumps(about | files | told, ensure_ascii=False, indent=2)
    if to == "html":
        from mappa_docs.report import check_page

        least = document_marking.floor(terms.scheme, area=terms.area)
        return check_page.page(whole, rows, together, as_of=terms.as_of, least=least, folder=folder)
    place = folder_of(one["file"] for one in rows)
    about_cases = case_report.text(together, place, details=details)
    if len(rows) == 1:
        parts = [text(whole[0]), about_cases]
        return wrapped("\n\n".join(part for part in parts if part), width)
    every_finding = [text(one) for one in _worst_first(results) if details and _tells(one)]
    parts = [*every_finding, about_cases]
    table = check_table.table(rows, together, width=width, every=every)
    return "\n\n".join((*(wrapped(part, width) for part in parts if part), table))


def _worst_first(results: Results) -> Iterator[Checked]:
    """Yield the whole results that there are in the order of the rows."""
    by_file = {one.judgement.source: one for one in results.whole}
    return (by_file[one["file"]] for one in results.rows if one["file"] in by_file)


def _tells(checked: Checked) -> bool:
    """Return whether there is more to say of a file than what the table says."""
    return bool(checked.judgement.findings) and checked.judgement.status != "unreadable"


def _findings(checked: Checked) -> Iterator[dict[str, Any]]:
    about = {"reference": checked.reference, "version": checked.version}
    return (about | one for one in findings.rows(checked.judgement))


def line(checked: Checked) -> str:
    """Return one file as a line of JSON."""
    return json.dumps(record(checked), ensure_ascii=False)
