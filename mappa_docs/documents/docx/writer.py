"""Word documents: a form's template, the filled document, the fillable blank."""

from collections.abc import Container
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any, NamedTuple

from mappa_docs import resources
from mappa_docs.documents import layout, printed_answers
from mappa_docs.documents.blocks import State
from mappa_docs.documents.docx import package_parts, self_check, template
from mappa_docs.documents.printed_answers import DOCUMENT, Printed
from mappa_docs.markings.area import Label
from mappa_docs.model import Form, Marking
from mappa_docs.ooxml.zip_writer import pack, unpack

_TOKEN = "{{{{ document.{} }}}}"


def template_of(form: Form) -> bytes:
    """Return the form's docxtpl template as a Word file, made from its schema alone."""
    from mappa_docs.documents.docx import builder

    name, handling = _TOKEN.format("marking"), _TOKEN.format("handling")
    marking = Marking("", name, name, handling=handling)
    document = replace(
        layout.document(form, State.TEMPLATE, marking, printed_answers.tokens(form)),
        banner=_TOKEN.format("banner"),
        reference=_TOKEN.format("reference"),
        copy=_TOKEN.format("copy_number"),
    )
    return pack(builder.build(document))


def write(
    form: Form,
    state: State,
    marking: Marking,
    answers: Printed,
    *,
    copy: str = "",
    label: Label | None = None,
    set_on: date | None = None,
) -> bytes:
    """Return the form as a Word file: the fillable blank, or the template filled with `answers`,
    the words that `display` gives.

    `copy` is the number that each page has among paper copies (13b.2); `label` the sensitivity
    label to carry, and `set_on` the day that it says it was set, if it is to say one.

    Raises MarkingError if the finished file does not carry `marking` wherever it has to (14.4).
    """
    if state is State.BLANK:
        from mappa_docs.documents.docx import builder

        content = builder.build(layout.document(form, state, marking, answers))
        changing: Container[str] = ()
    else:
        content, changing = _filled(form, state, marking, answers, copy)
    if label:
        from mappa_docs.file_markings.docx import label_writer

        moment = datetime.combine(set_on, time(), UTC) if set_on else None
        content = label_writer.labelled(content, label, moment)
    data = pack(content, changing)
    self_check.check(data, marking, copy)
    return data


def _filled(
    form: Form, state: State, marking: Marking, answers: Printed, copy: str
) -> tuple[dict[str, bytes], Container[str]]:
    """Return the parts of the filled template, and the names of those that no other has alike."""
    whole = _plans(form.template)
    context: dict[str, Any] = answers | {
        DOCUMENT: {
            "marking": marking.text,
            "handling": marking.handling,
            "banner": layout.banner(state),
            "reference": layout.reference(answers),
            "copy_number": copy,
        }
    }
    content = dict(whole.fixed)
    for name, plan in whole.plans.items():
        content[name] = template.fill(plan, context)
    title = f"{form.name} – {form.title}"
    return content | package_parts.properties(title, form.name, marking), whole.plans


class _Template(NamedTuple):
    """A template taken apart once: parts that never change, and plans for those that do."""

    fixed: dict[str, bytes]
    plans: dict[str, template.Plan]


@cache
def _plans(name: str) -> _Template:
    everything = unpack(resources.read_bytes(f"forms/{name}.docx"))
    plans = {
        name: template.plan(content.decode())
        for name, content in everything.items()
        if b"{{" in content or b"{%" in content
    }
    # Those that change keep their place, so that the order of the parts is the template's.
    return _Template(everything, plans)
