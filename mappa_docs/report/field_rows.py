"""One field of the dictionary in words: a row of a table."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from mappa_docs.definition.dictionary import KINDS
from mappa_docs.messages import bases, english
from mappa_docs.model import Choice, Kind

COLUMNS = {
    "pointer": "Pointer",
    "section": "Section",
    "label": "Label",
    "note": "Note",
    "kind": "Kind of answer",
    "json_type": "Type in JSON",
    "options": "Values and labels",
    "absent": "Or absent",
    "example": "Example, as JSON",
    "format": "Format",
    "pattern": "Pattern",
    "longest": "Most characters",
    "most": "Most entries",
    "required": "Needed",
    "required_when": "Needed where",
    "asked_when": "Asked only where",
    "conditions": "Other conditions",
    "table": "Kind of table",
    "minimum": "Minimum data",
    "completed_by": "Completed by",
    "stage": "Stage",
    "documents": "Shown in",
    "form_says": "What the form prints",
    "basis": "Basis",
    "behind": "Rests on",
}
NEEDED = {"always": "Always", "conditional": "In some cases", "no": "No"}
# A longer list of options is not said along with all else that there is to say of a field.
LONGEST_LIST = 12
# What is said of a field that takes one value only.
_ALWAYS = "Always"
_TABLES = {"table": "Columns", "cards": "A card for each row"}

Record = Mapping[str, Any]


def row(record: Record, absence: Record) -> dict[str, str | int | None]:
    """Return a record of the dictionary as a row of COLUMNS, all of it in words or numbers."""
    return {
        **{name: record[name] for name in COLUMNS if isinstance(record.get(name), str)},
        "kind": kind(record),
        "options": "\n".join(options(record)),
        "absent": f"Yes: {absence_in_json(absence, record)}" if record["absent"] else "No",
        "example": example(record),
        "longest": record["longest"],
        "most": record["most"],
        "required": NEEDED[record["required"]],
        **{
            name: "\n".join(record[name])
            for name in ("required_when", "asked_when", "conditions", "form_says")
        },
        "table": table(record),
        "minimum": ", ".join(record["minimum"]),
        "documents": ", ".join(record["documents"]) or "Never printed",
        # Of a paragraph alone, such as 7.10, a spreadsheet program would make the number 7.1.
        "behind": behind(record),
    }


def kind(record: Record) -> str:
    """Return in words what kind of answer a field takes, or that it holds others."""
    return _ALWAYS if len(record["options"]) == 1 else KINDS[Kind(record["type"])]


def options(record: Record) -> list[str]:
    """Return the options of a question, each as its value in JSON and its label."""
    return [english.option(Choice(**option)) for option in record["options"]]


def example(record: Record) -> str:
    """Return the example of an answer as JSON, "" for a group or table."""
    answer = record["example"]
    return "" if answer is None else json.dumps(answer, ensure_ascii=False)


def table(record: Record) -> str:
    """Return what kind of table a field is, and what its rows are called, "" for none."""
    about = record["table"]
    return f"{_TABLES[about['layout']]}, each a “{about['row']}”" if about else ""


def absence_in_json(absence: Record, record: Record | None = None) -> str:
    """Return how an absent answer is written, with all kinds of absence, or those of a field."""
    kinds = "|".join(_values(record["absences"] if record else absence["kinds"]))
    return json.dumps({**absence["written"], "absent": kinds}, ensure_ascii=False)


def absence(record: Record, every: Record) -> str:
    """Return whether a field may be absent, and as what, where that is not of `every` kind."""
    if not record["absent"]:
        return "No"
    kinds = _values(record["absences"])
    return "Yes" if kinds == _values(every["kinds"]) else f"Only as {' or '.join(kinds)}"


def _values(options: list[dict[str, str]]) -> list[str]:
    return [option["value"] for option in options]


def about_absence(absence: Record) -> str:
    """Return in a sentence how an absent answer is written."""
    return (
        f"Where a field may be absent, {absence_in_json(absence)} is taken in place of the answer, "
        "with one of these words and a reason."
    )


def how_written(record: Record) -> Iterator[str]:
    """Yield what there is to know of how an answer is written."""
    yield from (words for words in (table(record), record["format"]) if words)
    if record["longest"]:
        yield f"{record['longest']:,} characters or less"
    if record["most"]:
        yield f"{record['most']:,} entries or fewer"
    if not record["options"] and (answer := example(record)):
        yield f"such as {answer}"


def needed(record: Record) -> str:
    """Return in a sentence when an answer is needed."""
    words = [NEEDED[record["required"]]]
    words += [f"where {when}" for when in record["required_when"]]
    words += [f"minimum data of the {name}" for name in record["minimum"]]
    return "; ".join(words)


def behind(record: Record) -> str:
    """Return what stands behind a field, such as "guidance 14.25"."""
    return bases.in_words(record["basis"], tuple(record["guidance"]))
