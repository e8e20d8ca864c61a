"""From one form to another: what a complete A or B holds of the minimum data (14.25).

The minimum data sets use the pointers of A and B, so an answer goes to the same place. The few
that are one text there and several questions here are named in `schemas/mappings`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from mappa_docs import resources
from mappa_docs.checking import judging
from mappa_docs.definition import forms, pointers, schema_files
from mappa_docs.documents import answer_words
from mappa_docs.errors import NotReadyError, UsageError
from mappa_docs.messages import catalogue
from mappa_docs.model import Field, Kind, Submission


def to_minimum(submission: Submission) -> dict[str, Any]:
    """Return the answers of the minimum data set that a complete submission holds.

    MAPPA A gives the minimum referral and MAPPA B the minimum minutes. Raises UsageError for
    another form, and NotReadyError for a submission that is not complete.
    """
    known = tuple(resources.names("schemas/mappings", ".json"))
    if submission.stem not in known:
        names = tuple(map(schema_files.name_of, known))
        raise UsageError(catalogue.sentence("MINIMUM.forms", (("forms", names),)))
    mapping = resources.read_json(f"schemas/mappings/{submission.stem}.json")
    judgement = judging.judge(submission)
    form = ("form", judgement.form)
    if judgement.status != "complete":
        status = ("status", judgement.status)
        raise NotReadyError(catalogue.sentence("MINIMUM.not_ready", (form, status)))
    target = forms.form(mapping["to"])
    answers: dict[str, Any] = {}
    for field in _asked(target.stem):
        value = _carried(field, submission, mapping["joined"].get(field.pointer))
        if value is None and field.absent and field.required != "no":
            reason = catalogue.sentence("MINIMUM.not_needed", (form,))
            value = {answer_words.ABSENT: "not_applicable", "reason": reason}
        if value is not None:
            pointers.put(answers, field.pointer, value)
    return answers | {"form": target.name, "edition": target.edition}


def _asked(stem: str) -> list[Field]:
    """Return the questions and tables of the form, without the columns of its tables."""
    return [
        field
        for field in forms.fields(stem).values()
        if field.kind is not Kind.GROUP and pointers.ROW not in field.pointer
    ]


def _carried(field: Field, submission: Submission, joined: Mapping[str, Any] | None) -> Any:
    if joined is None:
        return _asked_for(field, pointers.get(submission.answers, field.pointer))
    fields = forms.fields(submission.stem)
    given = [
        (fields[pointer], value)
        for pointer in joined["from"]
        if (value := pointers.get(submission.answers, pointer)) is not None
    ]
    if len(given) == 1 and isinstance(given[0][1], dict):
        return given[0][1]  # absent for a reason, which is carried over as it is
    return _text(given, labelled=joined.get("labelled", False)) or None


def _asked_for(field: Field, value: Any) -> Any:
    """Return an answer as it is, or of a table only the columns that the target has."""
    if field.kind is not Kind.TABLE or not isinstance(value, list):
        return value
    names = {child.name for child in field.fields}
    return [{name: cell for name, cell in row.items() if name in names} for row in value]


def _text(given: Sequence[tuple[Field, Any]], *, labelled: bool) -> str:
    return "\n".join(
        f"{field.label}: {answer_words.words(field, value)}"
        if labelled
        else answer_words.words(field, value)
        for field, value in given
    )
