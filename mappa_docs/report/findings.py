"""Judgements in words for people, and in records for programs. Never an answer."""

import html
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from mappa_docs.model import Finding, Judgement
from mappa_docs.report import tables
from mappa_docs.report.terminal import printable

REPORT_VERSION = 1
_COLUMNS = {
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
}
_NOTHING = Finding("", "", "", "", "", "", "")


def unreadable(source: str, why: str) -> Judgement:
    """Return the judgement on a file that could not be read, for the reason `why`."""
    finding = Finding("UNREADABLE", "error", "unread", "", "", "", why)
    return Judgement("", "", "unreadable", "", (finding,), source)


def report(judgements: Sequence[Judgement], to: str) -> str:
    """Return the judgements in the format `to`, one of tables.FORMATS."""
    if to == "text":
        return "\n\n".join(text(judgement) for judgement in judgements)
    if to == "json":
        files = [record(judgement) for judgement in judgements]
        whole = {"report_version": REPORT_VERSION, "files": files}
        return json.dumps(whole, ensure_ascii=False, indent=2)
    if to == "jsonl":
        return "\n".join(json.dumps(record(one), ensure_ascii=False) for one in judgements)
    if to == "csv":
        return tables.as_csv([row for one in judgements for row in _rows(one)], _COLUMNS)
    return tables.page("MAPPA forms", "\n".join(_html(judgement) for judgement in judgements))


def record(judgement: Judgement) -> dict[str, Any]:
    """Return one judgement as the contract's JSON object."""
    return {
        "file": judgement.source,
        "form": judgement.form,
        "edition": judgement.edition,
        "status": judgement.status,
        "marking": judgement.marking,
        "findings": [
            {**asdict(finding), "guidance": list(finding.guidance)}
            for finding in judgement.findings
        ],
    }


def text(judgement: Judgement) -> str:
    """Return one judgement as a practitioner reads it: what to do, section by section."""
    lines = [_opening(judgement)]
    for section, findings in groupby(judgement.findings, key=lambda finding: finding.section):
        lines += ["", section or "The file"]
        for finding in findings:
            lines += [f"  {finding.message}", f"      {_place(finding)}"]
    return "\n".join(lines)


def counted(judgement: Judgement) -> str:
    """Return how many things are missing and wrong, such as "3 things are missing"."""
    kinds = [finding.kind for finding in judgement.findings]
    missing, wrong = kinds.count("missing"), len(kinds) - kinds.count("missing")
    parts = [(missing, "missing"), (wrong, "wrong")]
    return ", ".join(f"{_things(number)} {what}" for number, what in parts if number)


def _things(number: int) -> str:
    return f"{number} things are" if number > 1 else "1 thing is"


def _opening(judgement: Judgement) -> str:
    name = printable(judgement.source)
    if judgement.status == "complete":
        return f"{name}: {judgement.form} is complete. Marking: {judgement.marking}."
    if judgement.status == "unreadable":
        return f"{name}: could not be read"
    if judgement.unlisted and not judgement.findings:
        left = _things(judgement.unlisted)
        return f"{name}: nothing is wrong in this draft of {judgement.form}; {left} still missing"
    return f"{name}: there is a problem with {judgement.form}: {counted(judgement)}"


def _place(finding: Finding) -> str:
    paragraphs = ", ".join(finding.guidance)
    parts = (finding.code, finding.pointer, f"guidance {paragraphs}" if paragraphs else "")
    return "  ".join(part for part in parts if part)


def _rows(judgement: Judgement) -> Iterator[dict[str, Any]]:
    about = {key: value for key, value in record(judgement).items() if key != "findings"}
    for finding in judgement.findings or (_NOTHING,):
        yield {**asdict(finding), "guidance": list(finding.guidance), **about}


def _html(judgement: Judgement) -> str:
    parts = [f"<h1>{html.escape(_opening(judgement))}</h1>"]
    for section, findings in groupby(judgement.findings, key=lambda finding: finding.section):
        parts += [f"<h2>{html.escape(section or 'The file')}</h2>", "<ul>"]
        parts += [
            f"<li>{html.escape(finding.message)} "
            f'<span class="code">{html.escape(_place(finding))}</span></li>'
            for finding in findings
        ]
        parts.append("</ul>")
    return "\n".join(parts)
