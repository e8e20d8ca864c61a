"""What a check found in each file, worst first: a table, records, and the totals."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from mappa_docs import cases, marking, replaced
from mappa_docs.checking import Checked, Terms
from mappa_docs.facts import Facts
from mappa_docs.report import cases as case_report
from mappa_docs.report import findings, groups, tables
from mappa_docs.report.terminal import named, printable

COLUMNS = {
    "file": "File",
    "form": "Form",
    "reference": "Reference",
    "version": "Version",
    "status": "Status",
    "answered": "Answered",
    "needed": "Needed",
    **{name: name.capitalize() for name in groups.GROUPS},
}
_TABLE = {
    "file": "File",
    "form": "Form",
    "reference": "Reference",
    "status": "Status",
    "answers": "Answered",
    "found": "Found",
}
# Formats that give every finding, asked for or not.
_SHOW_FINDINGS = ("json", "jsonl", "html")
# From the worst on.
STATUSES = ("unreadable", "invalid", "incomplete", "complete")


def row(checked: Checked) -> dict[str, Any]:
    """Return one file as a record of COLUMNS: the findings of each group are counted."""
    judgement = checked.judgement
    counts = {name: len(some) for name, some in groups.grouped(judgement.findings).items()}
    return {
        "file": judgement.source,
        "form": judgement.form,
        "reference": checked.reference,
        "version": checked.version,
        "status": judgement.status,
        "answered": sum(answered for answered, _ in checked.counts),
        "needed": sum(needed for _, needed in checked.counts),
        **{name: counts.get(name, 0) for name in groups.GROUPS},
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
        counts = [-one[name] for name in groups.GROUPS]
        return STATUSES.index(one["status"]), sum(counts[:4]), counts[4:], one["file"]

    return sorted(rows, key=order)


def totals(rows: Sequence[dict[str, Any]]) -> str:
    """Return the totals in a sentence, such as "12 files: 1 invalid, 3 incomplete, 8 complete"."""
    statuses = Counter(one["status"] for one in rows)
    parts = [f"{statuses[status]} {status}" for status in STATUSES if statuses[status]]
    late = sum(bool(one["late"]) for one in rows)
    parts += [f"{late} with a time limit to look at"] if late else []
    return f"{len(rows)} {'file' if len(rows) == 1 else 'files'}: {', '.join(parts)}."


def table(rows: Sequence[dict[str, Any]]) -> str:
    """Return the files as a table for a terminal, in their order, with the totals below.

    The folder that all of them are in is named once, so that the lines stay short.
    """
    folder = _folder(one["file"] for one in rows)
    shown = [
        {
            **one,
            "file": named(one["file"], folder),
            "answers": f"{one['answered']} of {one['needed']}" if one["needed"] else "",
            "found": ", ".join((*_instead(one, folder), *_counted(one))),
        }
        for one in rows
    ]
    title = "Forms checked, worst first" + (f", in {printable(folder)}" if folder else "")
    drawn = tables.as_text(shown, _TABLE, title)
    return f"{drawn}\n\n{totals(rows)}"


def _counted(one: dict[str, Any]) -> Iterator[str]:
    yield from (f"{one[name]} {groups.SHORT[name]}" for name in groups.GROUPS if one[name])


def _instead(one: dict[str, Any], folder: str) -> Iterator[str]:
    """Yield what stands in the place of a file, if anything does."""
    if other := one.get("instead"):
        yield f"{other.how} {named(other.source, folder)}"


def _folder(files: Iterable[str]) -> str:
    """Return the folder that all the files are in, or "" where there is none to name."""
    try:
        return os.path.commonpath([Path(file).parent for file in files])
    except ValueError:  # some are named from the root and some are not
        return ""


def text(checked: Checked) -> str:
    """Return one file in full: what was found, and how much of each section is answered."""
    said = findings.text(findings.plainly(checked.judgement))
    if not checked.sections or checked.judgement.status == "complete":
        return said
    wide = max(len(one.section) for one in checked.sections)
    lines = [
        f"  {one.section:<{wide}}  {one.answered:>3} of {one.needed:>3}" for one in checked.sections
    ]
    return "\n".join((said, "", "Answered, of what each section needs", *lines))


class Results(NamedTuple):
    """What a report is made of: the `row` of each file, with what stands `instead` of it, the facts
    of each, and the whole results of those whose every finding it shows."""

    rows: list[dict[str, Any]]
    facts: list[Facts]
    whole: list[Checked]


def gathered(checked: Iterable[Checked], to: str, *, details: bool) -> Results:
    """Return what the `report` needs of the files, taken as they come, and no more than that: the
    findings of many thousand files are large."""
    results = Results([], [], [])
    for one in checked:
        results.rows.append(row(one))
        if one.facts:
            results.facts.append(one.facts)
        if details or to in _SHOW_FINDINGS or not results.whole:
            results.whole.append(one)
    instead = replaced.replaced(results.facts)
    for file in results.rows:
        file["instead"] = instead.get(file["file"])
    return results


def report(results: Results, to: str, *, details: bool, terms: Terms) -> str:
    """Return all files, and the cases that they make, in the format `to`, one of tables.FORMATS.

    With `details`, text and CSV give every finding; JSON and HTML always do. CSV and JSON lines
    hold files alone. The page is marked as the `terms` ask for.
    """
    rows, whole = worst_first(results.rows), results.whole
    if to == "jsonl":
        return "\n".join(line(one) for one in whole)
    if to == "csv" and details:
        return findings.as_csv([one.judgement for one in whole])
    if to == "csv":
        return tables.as_csv(rows, COLUMNS)
    if to == "text" and len(rows) == 1:
        return text(whole[0])
    together = cases.cases(results.facts, terms.as_of)
    if to == "json":
        about = {"report_version": findings.REPORT_VERSION, "as_of": terms.as_of.isoformat()}
        files = {"files": [record(one) for one in whole]}
        found = {"cases": [case_report.record(one) for one in together]}
        return json.dumps(about | files | found, ensure_ascii=False, indent=2)
    if to == "html":
        from mappa_docs.report import check_page

        least = marking.floor(terms.scheme, area=terms.area)
        return check_page.page(whole, rows, together, as_of=terms.as_of, least=least)
    every = "\n\n".join(text(one) for one in whole) if details else ""
    found_together = case_report.text(
        together, _folder(one["file"] for one in rows), details=details
    )
    return "\n\n".join(part for part in (every, found_together, table(rows)) if part)


def line(checked: Checked) -> str:
    """Return one file as a line of JSON."""
    return json.dumps(record(checked), ensure_ascii=False)
