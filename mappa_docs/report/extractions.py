"""What was read of filled forms, in words and as records. Neither holds an answer, but for the
submission in a record."""

import json
from collections.abc import Iterable
from typing import Any

from mappa_docs.intake.extraction import Extraction
from mappa_docs.intake.single_files import Unread
from mappa_docs.messages import english
from mappa_docs.model import Count, Finding
from mappa_docs.report.findings import as_record
from mappa_docs.report.terminal import printable

_REPORT_VERSION = 1
_ANSWER = "answer"


def as_json(read: Iterable[Extraction | Unread]) -> str:
    """Return the contract's JSON object for all forms."""
    whole = {"report_version": _REPORT_VERSION, "files": [*map(record, read)]}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def record(read: Extraction | Unread) -> dict[str, Any]:
    """Return what was read of one form as the contract's JSON object, with its answers."""
    if isinstance(read, Unread):
        return {"file": read.source, "status": "unreadable", "why": read.why}
    return {
        "file": read.source,
        "form": read.form,
        "edition": read.edition,
        "document": read.document,
        "status": read.status,
        "certain": read.certain,
        "matched": list(read.matched),
        "unread": [one._asdict() for one in read.unread],
        "findings": [as_record(finding) for finding in read.findings],
        "submission": read.submission,
    }


def text(read: Extraction | Unread, saved_as: str = "") -> str:
    """Return what was read of one form in lines; `saved_as` is the name of the file that it was
    written to, "" for none."""
    name = printable(read.source)
    if isinstance(read, Unread):
        return f"{name}: {read.why}"
    answers = english.counted(Count(read.certain + len(read.matched), _ANSWER))
    written = f" → {saved_as}" if saved_as else ""
    lines = [f"{name}: {read.form}, {answers}{written}"]
    return "\n".join((*lines, *map(_line, read.findings)))


def _line(finding: Finding) -> str:
    where = f"{finding.section}: " if finding.section else ""
    return f"  {where}{finding.message}"
