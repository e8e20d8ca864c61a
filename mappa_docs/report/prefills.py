"""What was carried forward to a form, in words and as a record. Answers stand in it only where they
are asked for."""

import json
from collections.abc import Iterator
from typing import Any

from mappa_docs.definition.form_index import index
from mappa_docs.documents import answer_words
from mappa_docs.forward.prefilled import Open, Prefilled
from mappa_docs.messages import catalogue, finding_messages
from mappa_docs.report.terminal import printable

_REPORT_VERSION = 1


def as_json(result: Prefilled, *, with_values: bool = False) -> str:
    """Return the contract's JSON object as text."""
    return json.dumps(record(result, with_values=with_values), ensure_ascii=False, indent=2)


def record(result: Prefilled, *, with_values: bool = False) -> dict[str, Any]:
    """Return the contract's JSON object, without the answers of the form; with the answers of the
    sources where they disagree if they are asked for."""
    return {
        "report_version": _REPORT_VERSION,
        "form": result.form,
        "carried": [one._asdict() for one in result.carried],
        "open": [_open_record(one, with_values) for one in result.still_open],
        "remarks": [{"source": one.source, "text": one.text} for one in result.remarks],
    }


def text(result: Prefilled, *, with_values: bool = False) -> str:
    """Return the same in lines."""
    return "\n".join(_lines(result, with_values))


def _lines(result: Prefilled, with_values: bool) -> Iterator[str]:
    numbers = (
        ("number", len({one.pointer for one in result.carried})),
        ("open", len({one.pointer for one in result.carried if one.to_confirm})),
    )
    yield f"{result.form}: {catalogue.sentence('PREFILL.carried', numbers)}."
    for remark in result.remarks:
        yield f"  {printable(remark.text)}."
    for one in result.still_open:
        yield f"  {_place(result, one)}: {catalogue.sentence(f'PREFILL.{one.why}')}."
        for version in one.versions:
            value = f": {_words(result, one, version.value)}" if with_values else ""
            yield f"    {printable(version.source)}, {version.place}{value}"


def _place(result: Prefilled, one: Open) -> str:
    at = finding_messages.place_of(result.submission.stem, one.pointer)
    return f"{at.section}, {at.field.label}" if at.field else at.section


def _words(result: Prefilled, one: Open, value: Any) -> str:
    field = index(result.submission.stem).at(one.pointer)
    is_table = isinstance(value, list) and any(isinstance(row, dict) for row in value)
    if field is None or is_table:
        return printable(json.dumps(value, ensure_ascii=False))
    return printable(answer_words.words(field, value))


def _open_record(one: Open, with_values: bool) -> dict[str, Any]:
    versions = [version._asdict() for version in one.versions]
    if not with_values:
        for version in versions:
            del version["value"]
    return {"pointer": one.pointer, "why": one.why, "versions": versions}
