"""The field dictionary of a form as text, JSON, CSV, an HTML page or a workbook."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from mappa_docs.report import field_book, field_rows, pages, tables
from mappa_docs.report.field_rows import COLUMNS, LONGEST_LIST, Record

_PAGE = {
    "pointer": "In the data",
    "label": "Label",
    "answer": "Answer",
    "needed": "Needed",
    "more": "Notes and conditions",
    "behind": "Rests on",
}


def written(whole: Mapping[str, Any], to: str, *, every: bool) -> str | bytes:
    """Return the dictionary, as `dictionary.whole` gives it, in the format `to`: one of
    tables.FORMATS, or "xlsx".

    Text has `every` option of a long list, or how many there are.
    """
    title, records = f"{whole['form']}: {whole['title']}", whole["fields"]
    match to:
        case "json":
            return json.dumps(whole, ensure_ascii=False, indent=2)
        case "jsonl":
            return "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
        case "csv":
            rows = [field_rows.row(record, whole["absence"]) for record in records]
            return tables.as_csv(rows, COLUMNS)
        case "html":
            return _page(title, whole)
        case "xlsx":
            return field_book.book(whole, title)
    blocks = (_block(record, whole["absence"], every=every) for record in records)
    return "\n\n".join((title, field_rows.about_absence(whole["absence"]), *blocks))


def _page(title: str, whole: Mapping[str, Any]) -> str:
    shown = [_in_brief(record, whole["absence"], every=True) for record in whole["fields"]]
    table = tables.for_page(shown, _PAGE)
    absence = field_rows.about_absence(whole["absence"])
    return pages.rendered("fields.html", title=title, marking="", absence=absence, **table)


def _block(record: Record, absence: Record, *, every: bool) -> str:
    """Return one field as a paragraph: where it is, and in lines below it all there is to know."""
    shown = _in_brief(record, absence, every=False)
    lines = [shown["answer"]]
    if every and _is_long(record):
        lines += [f"    {option}" for option in field_rows.options(record)]
    lines += [f"Needed: {shown['needed']}", *shown["more"].split("\n")]
    lines.append(f"Rests on: {shown['behind']}")
    first = f"{record['pointer']}  {record['label']}"
    return "\n".join((first, *(f"    {line}" for line in lines if line)))


def _in_brief(record: Record, absence: Record, *, every: bool) -> dict[str, str]:
    """Return a field in the few columns that a page has room for."""
    return {
        "pointer": record["pointer"],
        "label": record["label"],
        "answer": "; ".join(_answer(record, absence, every=every)),
        "needed": field_rows.needed(record),
        "more": "\n".join(_more(record)),
        "behind": field_rows.behind(record),
    }


def _answer(record: Record, absence: Record, *, every: bool) -> Iterator[str]:
    kind, options = field_rows.kind(record), field_rows.options(record)
    if _is_long(record) and not every:
        yield f"{kind} {len(options)} values, which --field {record['pointer']} lists"
    else:
        yield f"{kind}: {' · '.join(options)}" if options else kind
    yield from field_rows.how_written(record)
    if record["absent"]:
        kinds = field_rows.absence(record, absence)
        yield "or absent" if kinds == "Yes" else f"or absent, {kinds[0].lower()}{kinds[1:]}"


def _is_long(record: Record) -> bool:
    return len(record["options"]) > LONGEST_LIST


def _more(record: Record) -> Iterator[str]:
    if record["note"]:
        yield record["note"]
    yield from (f"Asked only where {when}" for when in record["asked_when"])
    yield from record["conditions"]
    yield from (f"The form says: {words}" for words in record["form_says"])
    if record["pattern"]:
        yield f"Pattern: {record['pattern']}"
    if record["stage"]:
        yield f"Stage: {record['stage']}"
    if record["documents"] != ["form"]:
        yield f"Shown in: {', '.join(record['documents']) or 'no document'}"
    if record["completed_by"]:
        yield f"Completed by: {record['completed_by']}"
