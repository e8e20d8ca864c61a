"""Minutes that were cut to what may go → the summary of them, begun, with where each answer comes
from."""

from dataclasses import replace
from datetime import date
from typing import Any

from mappa_docs.definition import carrying, forms, pointers, schema_files
from mappa_docs.definition.carried import CARRIED
from mappa_docs.definition.carrying import Way
from mappa_docs.forward import cutting, prefilling, record, taking
from mappa_docs.forward.record import CarriedAnswer
from mappa_docs.intake import submission as submissions
from mappa_docs.model import Kind, Submission

SUMMARY, MINUTES = "mappa-m", "mappa-b"


def begun(
    cut: Submission,
    into: Submission | None,
    today: date,
) -> Submission:
    """Return the summary with what goes. Who released what is no answer of it."""
    made = prefilling.prefill(SUMMARY, [cut], into=into, as_of=today, are_released=True)
    summary = made.submission
    whole = dict(summary.answers)
    carried = []
    for way in carrying.released(SUMMARY, MINUTES):
        value = _released(way, cut.answers)
        if value is None or pointers.get(whole, way.target.pointer) is not None:
            continue
        whole = _with(whole, way.target.pointer, value)
        carried.append(_record(way, cut))
    if carried:
        whole[CARRIED] = [*whole.get(CARRIED, ()), *record.rows(carried)]
        whole = forms.in_order(SUMMARY, whole)
        summary = replace(submissions.from_answers(whole), source=summary.source)
    return summary


def _released(way: Way, left: dict[str, Any]) -> Any:
    """Return the answer that goes only by a release, None for none. Of a table the texts in one
    column go, one below the other."""
    value = pointers.get(left, way.source.pointer)
    if way.source.kind is not Kind.TABLE:
        return None if value is None else taking.taken(way, value)
    (column,) = cutting.columns(way)
    texts = [row[column] for row in value or () if isinstance(row.get(column), str)]
    return "\n\n".join(texts) or None


def _with(answers: dict[str, Any], pointer: str, value: Any) -> dict[str, Any]:
    """Return the answers with another one, without a change to those that were given."""
    section, name = pointers.steps(pointer)
    return {**answers, section: {**answers.get(section, {}), name: value}}


def _record(way: Way, cut: Submission) -> CarriedAnswer:
    day = pointers.get(cut.answers, "/meeting/date")
    return CarriedAnswer(
        pointer=way.target.pointer,
        form=schema_files.name_of(MINUTES),
        version="",
        date=day if isinstance(day, str) else "",
        place=way.source.pointer,
        to_confirm=True,
    )
