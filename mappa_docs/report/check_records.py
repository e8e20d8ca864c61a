"""One checked file as a record: a line of the table, or the contract's JSON object."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from mappa_docs.cases import tracker
from mappa_docs.cases.shown_elsewhere import OpenStep
from mappa_docs.cases.supersession import Replacement
from mappa_docs.cases.tracker import TrackedForm
from mappa_docs.checking.checked_file import CheckedFile
from mappa_docs.model import Mail
from mappa_docs.report import finding_groups, findings
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
    "sender": "Sender",
    "sent": "Sent",
    "agency": "Lead agency",
    "category": "Category",
    "level": "Level",
    "meeting": "Meeting",
    "review": "Next review",
}
# The same for a line of each finding. What findings have in common with files stands in front.
FINDING_COLUMNS = (
    {name: COLUMNS[name] for name in ("file", "form", "reference", "version", "status")}
    | {"group": "Group"}
    | findings.COLUMNS
    | {name: COLUMNS[name] for name in ("sender", "sent")}
)

Row = dict[str, Any]


def row(checked: CheckedFile) -> Row:
    """Return one file as a record of COLUMNS: the findings of each group are counted. The reason is
    why it could not be read."""
    judgement = checked.judgement
    unreadable = judgement.status == "unreadable"
    counts = {
        name: len(members) for name, members in finding_groups.grouped(judgement.findings).items()
    }
    return (
        {
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
        | _mail(checked.arrival.mail or Mail())
        | _tracked(checked)
    )


def _tracked(checked: CheckedFile) -> dict[str, Any]:
    """Return what the form says of its case, for a tracker."""
    said = (tracker.of_form(checked.facts) if checked.facts else TrackedForm())._asdict()
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in said.items()
    }


def worst_first(
    rows: Iterable[Row],
    superseded: Mapping[str, Replacement],
    settled: Iterable[OpenStep] = (),
) -> list[Row]:
    """Return the records of `row` in the order in which somebody should look at them, each with
    what stands `instead` of the file, or None. What another file shows to be done, and so is
    `settled`, is not counted as late or due."""
    done = Counter(step.source for step in settled)

    def order(row: Row) -> tuple[Any, ...]:
        counts = [-row[name] for name in finding_groups.GROUPS]
        return STATUSES.index(row["status"]), sum(counts[:4]), counts[4:], row["file"]

    rows = [row | {"late": max(row["late"] - done[row["file"]], 0)} for row in rows]
    ordered = sorted(rows, key=order)
    return [row | {"instead": superseded.get(row["file"])} for row in ordered]


def record(checked: CheckedFile) -> dict[str, Any]:
    """Return one file as the contract's JSON object, with its reference and completeness. What came
    with an e-mail has its sender and when it was sent, and what came beside files that are no forms
    has their names."""
    sections = [
        {"section": count.section, "answered": count.answered, "needed": count.needed}
        for count in checked.sections
    ]
    arrival = checked.arrival
    return (
        findings.record(checked.judgement)
        | {
            "reference": checked.reference,
            "version": checked.version,
            "completeness": sections,
        }
        | ({"mail": _mail(arrival.mail)} if arrival.mail else {})
        | ({"beside": [*arrival.beside]} if arrival.beside else {})
    )


def _mail(mail: Mail) -> dict[str, str]:
    return {"sender": mail.sender, "sent": mail.sent.isoformat() if mail.sent else ""}


def line(checked: CheckedFile) -> str:
    """Return one file as a line of JSON."""
    return json.dumps(record(checked), ensure_ascii=False)


def finding_rows(checked: CheckedFile) -> Iterator[dict[str, Any]]:
    """Yield a record of FINDING_COLUMNS for each finding, and one where there is none."""
    document = {"reference": checked.reference, "version": checked.version}
    document |= _mail(checked.arrival.mail or Mail())
    return (document | row for row in findings.rows(checked.judgement))
