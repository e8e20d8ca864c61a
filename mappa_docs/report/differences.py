"""What changed between two submissions, for people and for programs. The answers are in it only
where they are asked for."""

import json
from typing import Any

from mappa_docs.comparison import shared
from mappa_docs.comparison.changes import NOT_THERE, Change
from mappa_docs.comparison.differences import Differences
from mappa_docs.comparison.pieces import counted
from mappa_docs.definition import pointers, schema_files
from mappa_docs.definition.form_index import index
from mappa_docs.model import Submission
from mappa_docs.report import (
    difference_parts,
    difference_places,
    difference_values,
    findings,
    pages,
)
from mappa_docs.report.difference_values import Value, said

FORMATS = ("text", "json", "html", "docx")
_INDENT = "    "


def report(found: Differences, to: str, *, marking: str, values: bool) -> str:
    """Return what changed as "text", "json" or "html", with the marking at its top and bottom. With
    `values` it says what the answers were and are."""
    if to == "json":
        return json.dumps(
            record(found, marking=marking, values=values), ensure_ascii=False, indent=2
        )
    if to == "html":
        return pages.rendered(
            "differences.html",
            title=difference_parts.TITLE,
            marking=marking,
            opening=difference_parts.opening(found),
            cautions=difference_parts.cautions(found),
            parts=difference_parts.parts(found, values=values),
            said=said,
        )
    return text(found, marking=marking, values=values)


def text(found: Differences, *, marking: str, values: bool) -> str:
    """Return what changed in lines, between two with the marking."""
    lines = [marking, *difference_parts.cautions(found), difference_parts.opening(found)]
    for heading, entries in difference_parts.parts(found, values=values):
        lines += ["", heading]
        for entry in entries:
            lines.append(f"  {': '.join(filter(None, (entry.where, entry.what)))}")
            for value in entry.values:
                lines += _lines(value)
    return "\n".join((*lines, "", marking))


def _lines(value: Value) -> list[str]:
    """Return the lines of an answer, below its label where it has one."""
    label = f"{value.label}: " if value.label else ""
    whole = label + "".join(piece.text for piece in said(value.pieces))
    return [f"{_INDENT}{line}" for line in whole.split("\n")]


def record(found: Differences, *, marking: str, values: bool) -> dict[str, Any]:
    """Return what changed as the contract's JSON object, with the answers where `values` is set."""
    names = {False: found.old.stem, True: found.new.stem}
    return {
        "report_version": findings.REPORT_VERSION,
        "status": found.status,
        "marking": marking,
        "told_apart": list(found.told_apart),
        "old": _side(found.old),
        "new": _side(found.new),
        "changes": [_change(found.new.stem, change, values=values) for change in found.changes],
        "not_compared": [
            {
                "form": schema_files.name_of(names[one.is_new]),
                "section": one.section,
                "answers": one.answers,
            }
            for one in found.not_compared
        ],
    }


def _side(submission: Submission) -> dict[str, Any]:
    unread = submission.reading.unread if submission.reading else ()
    return {
        "file": submission.source,
        "form": schema_files.name_of(submission.stem),
        "unread": [one._asdict() for one in unread],
        "findings": [findings.as_record(finding) for finding in submission.findings],
    }


def _change(stem: str, change: Change, *, values: bool) -> dict[str, Any]:
    compared = difference_values.word_by_word(change) if change.kind == "changed" else None
    old_pointer, pointer = change.old_pointer, change.pointer
    if not values:  # a name that the form does not know may be an answer
        old_pointer, pointer = _known(stem, old_pointer), _known(stem, pointer)
    told: dict[str, Any] = {
        "kind": change.kind,
        "section": difference_places.section(stem, change),
        "place": difference_places.where(stem, change),
        "label": change.question.label if change.question else "",
        "old_pointer": old_pointer,
        "pointer": pointer,
        "answers": max(map(shared.counted, (change.old, change.new))),
    }
    if compared is not None:
        told["words"] = {kind: counted(compared, kind) for kind in ("removed", "added")}
    if values:
        told |= {"old": change.old, "new": change.new}
        if compared is not None:
            told["pieces"] = [piece._asdict() for piece in compared]
    return told


def _known(stem: str, pointer: str) -> str:
    """Return the pointer, or that to the nearest place that the form knows."""
    while pointer and index(stem).at(pointer) is None and not _is_entry(stem, pointer):
        pointer, _ = pointers.parted(pointer)
    return pointer


def _is_entry(stem: str, pointer: str) -> bool:
    above, last = pointers.parted(pointer)
    return (pointers.is_row(last) or last == NOT_THERE) and index(stem).at(above) is not None
