"""The field dictionary: each form's fields as plain records, for people and programs."""

from typing import Any

from mappa_docs.definition import forms

COLUMNS = {
    "pointer": "Pointer",
    "section": "Section",
    "label": "Label",
    "type": "Type",
    "options": "Options",
    "required": "Required",
    "minimum": "Minimum data",
    "completed_by": "Completed by",
    "guidance": "Guidance",
    "basis": "Basis",
}
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


def fields(stem: str) -> list[dict[str, Any]]:
    """Return one record for each field of the form, in the order of the paper.

    `*` in a pointer stands for each row; `required` is "always", "conditional" or "no"; `basis`
    says whether the guidance, a published form or an inference stands behind the field.
    """
    whole = forms.form(stem)
    by_section = {section.field.name: section for section in whole.sections}
    titles = forms.section_titles(stem)
    records = []
    for field in forms.fields(stem).values():
        top = field.path.split(".")[0]
        records.append(
            {
                "pointer": field.pointer,
                "section": titles[top],
                "label": field.label,
                "type": str(field.kind),
                "options": [
                    {"value": choice.value, "label": choice.label} for choice in field.choices
                ],
                "required": field.required,
                "minimum": list(field.minimum),
                "completed_by": by_section[top].completed_by if top in by_section else "",
                "guidance": list(field.guidance),
                "basis": field.basis,
            }
        )
    return records
