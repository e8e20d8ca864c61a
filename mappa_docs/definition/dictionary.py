"""The field dictionary: each form's fields as plain records, for people and programs."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from mappa_docs.definition import answer_limits, condition_words, forms, pointers
from mappa_docs.definition.printed_words import ABSENCES
from mappa_docs.errors import UsageError
from mappa_docs.model import MAIN, WRITTEN, Field, Kind, Section

# What kind of answer a field takes.
KINDS = {
    Kind.LINE: "A line of text",
    Kind.TEXT: "Text, in paragraphs if need be",
    Kind.LINES: "A list of texts",
    Kind.DATE: "A date",
    Kind.TIME: "A time",
    Kind.NUMBER: "A number",
    Kind.YES_NO: "Yes or no",
    Kind.CHOICE: "One of",
    Kind.CHOICES: "Any of",
    Kind.GROUP: "A group of fields",
    Kind.TABLE: "A table",
}
# What a reason stands for where it is shown how an absent answer is written.
_REASON = "…"
FORM_COLUMNS = {
    "form": "Form",
    "title": "Title",
    "completed_by": "Completed by",
    "goes_to": "Goes to",
    "when": "When",
    "fields": "Fields",
}


def all_forms(stems: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return one record for each form of the set."""
    return [
        {
            "form": form.name,
            "stem": form.stem,
            "edition": form.edition,
            "title": form.title,
            "completed_by": form.completed_by,
            "goes_to": form.goes_to,
            "when": form.when,
            "fields": sum(field.takes_answer for field in forms.fields(form.stem).values()),
        }
        for form in map(forms.form, stems)
    ]


class _Conditions(NamedTuple):
    """Of one question: when it is asked for, and what else the form says under conditions."""

    required_when: list[str]
    others: list[str]


def whole(stem: str) -> dict[str, Any]:
    """Return the field dictionary of the form with what is to be known of all its fields: how an
    absent answer is written, and the kinds of it."""
    form = forms.form(stem)
    return {
        "form": form.name,
        "title": form.title,
        "edition": form.edition,
        "absence": {
            "written": {"absent": next(iter(ABSENCES)), "reason": _REASON},
            "kinds": _options(ABSENCES),
        },
        "fields": fields(stem),
    }


def fields(stem: str) -> list[dict[str, Any]]:
    """Return one record for each field of the form, in the order of the paper.

    `*` in a pointer stands for each row; `required` is "always", "conditional" or "no", and
    `required_when` says where; `absent` says whether an absent answer is taken, and `absences` of
    which kinds; `basis` says whether the guidance, a published form or an inference stands behind
    the field.
    """
    whole = forms.form(stem)
    by_section = {section.field.name: section for section in whole.sections}
    titles = forms.section_titles(stem)
    return [
        _record(stem, field, titles[name], by_section.get(name))
        for field in forms.fields(stem).values()
        for name in [field.path.split(".")[0]]
    ]


def below(stem: str, pointer: str) -> list[dict[str, Any]]:
    """Return the records of the field at a pointer, into answers or with `*` for each row, and of
    all fields in it. Raises UsageError where the form has no field there."""
    wanted = pointers.general(pointer.strip()).removesuffix(f"/{pointers.ROW}")
    if wanted not in forms.fields(stem):
        name = forms.form(stem).name
        raise UsageError(f"{name} has no field there. “mappa-docs fields {stem}” lists them.")
    return [
        record
        for record in fields(stem)
        if record["pointer"] == wanted or record["pointer"].startswith(f"{wanted}/")
    ]


def _record(stem: str, field: Field, section: str, of: Section | None) -> dict[str, Any]:
    limits = answer_limits.limits(stem)[field.pointer]
    about = _conditions(stem)[field.pointer]
    return {
        "pointer": field.pointer,
        "section": section,
        "label": field.label,
        "note": field.note,
        "form_says": list(field.statement),
        "type": str(field.kind),
        "json_type": limits.json_type,
        "options": [{"value": choice.value, "label": choice.label} for choice in field.choices],
        "absent": field.absent,
        "absences": _options(limits.absences),
        "example": answer_limits.example(field, limits),
        "format": limits.words,
        "pattern": limits.pattern,
        "longest": _longest(field, limits),
        "most": limits.most or None,
        "table": {"layout": field.layout or "table", "row": field.item_label}
        if field.kind is Kind.TABLE
        else None,
        "required": field.required,
        "required_when": list(about.required_when),
        "asked_when": list(condition_words.arising(stem).get(field.pointer, ())),
        "conditions": list(about.others),
        "minimum": list(field.minimum),
        "completed_by": of.completed_by if of else "",
        "stage": of.stage if of else "",
        "documents": [MAIN] if field.documents is None else list(field.documents),
        "guidance": list(field.guidance),
        "basis": field.basis,
    }


def _options(labels: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"value": value, "label": label} for value, label in labels.items()]


def _longest(field: Field, limits: answer_limits.Limits) -> int | None:
    """Return how long a text may be, or each in a list. Of what has a pattern, that says it."""
    is_text = field.kind in WRITTEN
    return limits.longest if is_text and limits.longest else None


@cache
def _conditions(stem: str) -> dict[str, _Conditions]:
    """Return what the form says under conditions of each field, by its pointer."""
    found = {pointer: _Conditions([], []) for pointer in forms.fields(stem)}
    for saying in condition_words.sayings(stem):
        for pointer in saying.asks_for:
            if saying.when:
                found[pointer].required_when.append(saying.when)
            else:
                found[pointer].others.append(saying.sentence)
        for pointer in saying.narrows - saying.asks_for:
            found[pointer].others.append(saying.sentence)
    for field in forms.fields(stem).values():
        for pointer in _of_a_group(field):
            found[pointer].required_when.append(f"“{field.label}” is given")
    return found


def _of_a_group(field: Field) -> Iterator[str]:
    """Yield the pointers of what a group needs that need not be there itself."""
    if field.kind is Kind.GROUP and field.required != "always":
        yield from (f"{field.pointer}/{name}" for name in field.needs)
