"""The field dictionary of a form as a workbook: what a person reads, what a program needs, and the
values of every list, each in a sheet of its own."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from mappa_docs.report import field_rows
from mappa_docs.report.field_rows import LONGEST_LIST, Record
from mappa_docs.sheets.cells import Value
from mappa_docs.sheets.workbook import Column, Sheet, workbook

_FIELDS = (
    Column("Pointer", width=30),
    Column("Section", width=18),
    Column("Label", width=24),
    Column("Answer", width=32),
    Column("Values and labels", width=36),
    Column("Or absent", width=8),
    Column("Needed", width=12),
    Column("Needed or asked where", width=34),
    Column("Notes and other conditions", width=40),
    Column("Completed by", width=14),
)
_DETAILS = {
    "pointer": Column("Pointer", width=34),
    "label": Column("Label", width=26),
    "json_type": Column("Type in JSON", width=14),
    "example": Column("Example, as JSON", width=18),
    "pattern": Column("Pattern", width=30),
    "longest": Column("Most characters", "number", 10),
    "most": Column("Most entries", "number", 8),
    "table": Column("Kind of table", width=22),
    "minimum": Column("Minimum data", width=14),
    "stage": Column("Stage", width=14),
    "documents": Column("Shown in", width=12),
    "form_says": Column("What the form prints", width=40),
    "basis": Column("Basis", width=10),
    "behind": Column("Rests on", width=24),
}
_VALUES = (
    Column("Pointer", width=44),
    Column("Label of the question", width=36),
    Column("Value, as JSON", width=30),
    Column("Label of the option", width=56),
)
_ABOUT = (Column("What", width=24), Column("Is", width=110))


def book(whole: Mapping[str, Any], title: str) -> bytes:
    """Return the dictionary, as `dictionary.whole` gives it, as a workbook. It holds no answer, and
    carries no marking."""
    records, absence = whole["fields"], whole["absence"]
    rows = [field_rows.row(record, absence) for record in records]
    details = [tuple(row[name] for name in _DETAILS) for row in rows]
    sheets = (
        Sheet("Fields", _FIELDS, [_field(record, absence) for record in records]),
        Sheet("Details", [*_DETAILS.values()], details),
        Sheet("Values", _VALUES, [*_values(records)]),
        Sheet("About", _ABOUT, _about(whole, title)),
    )
    return workbook(sheets, title=f"Field dictionary of {title}", marking="")


def _field(record: Record, absence: Record) -> tuple[Value, ...]:
    options = field_rows.options(record)
    is_long = len(options) > LONGEST_LIST
    where = [f"Needed where {when}" for when in record["required_when"]]
    where += [f"Asked only where {when}" for when in record["asked_when"]]
    notes = [record["note"], *record["conditions"]]
    return (
        record["pointer"],
        record["section"],
        record["label"],
        "; ".join((field_rows.kind(record), *field_rows.how_written(record))),
        f"{len(options)} values, in the sheet Values" if is_long else "\n".join(options),
        field_rows.absence(record, absence),
        field_rows.NEEDED[record["required"]],
        "\n".join(where),
        "\n".join(filter(None, notes)),
        record["completed_by"],
    )


def _values(records: Iterable[Record]) -> Iterable[tuple[Value, ...]]:
    for record in records:
        for option in record["options"]:
            value = json.dumps(option["value"], ensure_ascii=False)
            yield record["pointer"], record["label"], value, option["label"]


def _about(whole: Mapping[str, Any], title: str) -> list[tuple[Value, ...]]:
    return [
        ("Form", title),
        ("Edition", whole["edition"]),
        ("Pointer", "Where the answer stands in the data. * stands for the number of a row."),
        ("Or absent", field_rows.about_absence(whole["absence"])),
        ("As JSON", "Quotation marks are part of it: a number without them is a number."),
    ]
