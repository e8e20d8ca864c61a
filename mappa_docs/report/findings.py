"""Judgements in words for people, and in records for programs. Never an answer."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from textwrap import indent
from typing import Any

from mappa_docs.checking import judging
from mappa_docs.definition import schema_files
from mappa_docs.messages import bases, english
from mappa_docs.model import Count, Finding, Judgement, Marking
from mappa_docs.report import finding_groups
from mappa_docs.report.terminal import printable

REPORT_VERSION = 1
COLUMNS = {
    "file": "File",
    "form": "Form",
    "status": "Status",
    "marking": "Marking",
    "severity": "Severity",
    "kind": "Kind",
    "section": "Section",
    "message": "What to do",
    "code": "Code",
    "pointer": "Pointer",
    "guidance": "Guidance",
    "basis": "Basis",
    "due": "Due",
    "days": "Days over",
}
# What a record has of every finding, in its order.
_NAMES = (
    *("code", "severity", "kind", "pointer", "section", "label", "message"),
    *("guidance", "basis", "place", "parameters"),
)


def report(judgements: Sequence[Judgement], to: str, *, least: Marking) -> str:
    """Return the judgements in the format `to`, one of tables.FORMATS.

    The page carries the highest marking of the forms that it is about, and `least` at least (14.4).
    """
    if to == "text":
        return "\n\n".join(text(judgement) for judgement in judgements)
    if to == "json":
        files = [record(judgement) for judgement in judgements]
        whole = {"report_version": REPORT_VERSION, "files": files}
        return json.dumps(whole, ensure_ascii=False, indent=2)
    if to == "jsonl":
        return "\n".join(
            json.dumps(record(judgement), ensure_ascii=False) for judgement in judgements
        )
    if to == "csv":
        return as_csv(judgements)
    from mappa_docs.report import pages, report_marking

    marking = report_marking.marking((judgement.marking for judgement in judgements), [least])
    shown = [_for_page(judgement) for judgement in judgements]
    return pages.rendered("findings.html", title="MAPPA forms", marking=marking, judgements=shown)


def streamed(judgements: Iterable[Judgement], to: str) -> Iterator[str]:
    """Yield the pieces of what `report` returns as the judgements come, so that memory stays flat:
    in all formats but a page, whose marking depends on every form."""
    before, between, after = "", "\n", ""
    if to == "text":
        between = "\n\n"
    elif to == "csv":
        before = f"{as_csv([])}\n"
    elif to == "json":
        empty = json.dumps({"report_version": REPORT_VERSION, "files": [0]}, indent=2)
        before, after = empty.split("0")
        between = f",{before[before.rindex(chr(10)) :]}"
    yield before
    for number, judgement in enumerate(judgements):
        yield f"{between if number else ''}{_piece(judgement, to)}"
    yield after


def _piece(judgement: Judgement, to: str) -> str:
    if to == "text":
        return text(judgement)
    if to == "csv":
        _, _, lines = as_csv([judgement]).partition("\n")
        return lines
    if to == "json":
        return indent(json.dumps(record(judgement), ensure_ascii=False, indent=2), " " * 4).lstrip()
    return json.dumps(record(judgement), ensure_ascii=False)


def as_csv(judgements: Sequence[Judgement]) -> str:
    """Return CSV with a line for each finding, and one for each file that has none."""
    from mappa_docs.report import tables

    return tables.as_csv([row for judgement in judgements for row in rows(judgement)], COLUMNS)


def rows(judgement: Judgement) -> Iterator[dict[str, Any]]:
    """Yield a record of COLUMNS for each finding, with its `group`, or one where there is none."""
    file = {key: value for key, value in record(judgement).items() if key != "findings"}
    for finding in judgement.findings:
        yield _row(finding) | file
    if not judgement.findings:
        yield dict.fromkeys((*COLUMNS, "group"), "") | file


def _row(finding: Finding) -> dict[str, Any]:
    row = {name: getattr(finding, name) for name in (*_NAMES, "due", "days") if name in COLUMNS}
    return row | {
        "guidance": list(finding.guidance),
        "group": finding_groups.group(finding),
    }


def record(judgement: Judgement) -> dict[str, Any]:
    """Return one judgement as the contract's JSON object."""
    return {
        "file": judgement.source,
        "form": judgement.form,
        "edition": judgement.edition,
        "status": judgement.status,
        "marking": judgement.marking,
        "findings": [as_record(finding) for finding in judgement.findings],
    }


def as_record(finding: Finding) -> dict[str, Any]:
    """Return one finding as the contract's JSON object. A time limit adds `due` and `days`, and a
    choice its `options`."""
    whole = {name: getattr(finding, name) for name in _NAMES} | {
        "guidance": list(finding.guidance),
        "place": finding.place._asdict(),
        "parameters": {name: _value(value) for name, value in finding.parameters},
    }
    if finding.options:
        whole["options"] = [
            {"value": option.value, "label": option.label} for option in finding.options
        ]
    return whole | ({} if finding.days is None else {"due": finding.due, "days": finding.days})


def _value(value: object) -> object:
    """Return a parameter of a sentence as JSON has it."""
    if isinstance(value, Count):
        return value._asdict()
    if isinstance(value, tuple):
        return [_value(entry) for entry in value]
    return value.isoformat() if isinstance(value, date) else value


def text(judgement: Judgement, *, lay: bool = False) -> str:
    """Return one judgement as a practitioner reads it, or as `lay` people do, who never saw the
    data: what to do, section by section, then what is late, what to check, and advice."""
    lines = [_opening(judgement)]
    for part, findings in parts(judgement, lay=lay):
        lines += ["", part]
        for finding in findings:
            lines += [f"  {finding.message}", f"      {place(finding)}"]
    return "\n".join(lines)


def parts(
    judgement: Judgement, *, nowhere: str = "The file", lay: bool = False
) -> Iterator[tuple[str, list[Finding]]]:
    """Yield the headings of a judgement, each with its findings, and each sentence once.

    `nowhere` is the heading for what is in no section. With `lay`, findings read as for somebody
    who filled in the form and never saw its data.
    """
    stem = schema_files.stem_of(judgement.form) if judgement.form else ""
    aside: dict[str, list[Finding]] = {name: [] for name in finding_groups.ASIDE}
    ahead: list[Finding] = []
    for finding in judgement.findings:
        aside.get(finding_groups.group(finding), ahead).append(finding)
    for section, findings in groupby(ahead, key=lambda finding: finding.section):
        yield english.capital(section or nowhere), finding_groups.once(findings, stem, lay=lay)
    for name, members in aside.items():
        if members:
            yield finding_groups.ASIDE[name], finding_groups.once(members, stem, lay=lay)


def _opening(judgement: Judgement) -> str:
    name = printable(judgement.source)
    counts = finding_groups.counted(judgement.findings)
    if judgement.status == "complete":
        sentence = f"{name}: {judgement.form} is complete. Marking: {judgement.marking}."
        return f"{sentence} {counts}" if counts else sentence
    if judgement.status == "unreadable":
        return f"{name}: could not be read"
    if judgement.unlisted and judging.is_sound(judgement):
        left = "1 thing is" if judgement.unlisted == 1 else f"{judgement.unlisted} things are"
        fine = f"{name}: nothing is wrong in this draft of {judgement.form}; {left} still missing"
        return f"{fine}, {counts}" if counts else fine
    return f"{name}: there is a problem with {judgement.form}: {counts}"


def place(finding: Finding) -> str:
    """Return what identifies a finding: its code, where it is, and what stands behind it."""
    known = (finding.code, finding.pointer, bases.behind(finding))
    return "  ".join(part for part in known if part)


def for_page(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """Return the message of each finding, with the small print that identifies it."""
    return [(finding.message, place(finding)) for finding in findings]


def _for_page(judgement: Judgement) -> tuple[str, list[tuple[str, list[tuple[str, str]]]]]:
    """Return the opening sentence of a judgement and, under their headings, its findings."""
    shown = [(heading, for_page(findings)) for heading, findings in parts(judgement)]
    return _opening(judgement), shown
