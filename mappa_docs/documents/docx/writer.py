"""Word documents: a form's template, the filled document, the fillable blank."""

from collections.abc import Container
from datetime import UTC, datetime, time
from functools import cache
from typing import Any, NamedTuple

from mappa_docs import resources
from mappa_docs.definition.carried import CARRIED
from mappa_docs.documents import layout, printed_answers
from mappa_docs.documents.blocks import State
from mappa_docs.documents.docx import package_parts, self_check, template
from mappa_docs.documents.printed_answers import DOCUMENT
from mappa_docs.documents.request import Contents
from mappa_docs.model import Form, Marking
from mappa_docs.ooxml.zip_writer import pack, unpack

_TOKEN = "{{{{ document.{} }}}}"


def template_of(form: Form) -> bytes:
    """Return the form's docxtpl template as a Word file, made from its schema alone."""
    from mappa_docs.documents.docx import builder

    name, handling = _TOKEN.format("marking"), _TOKEN.format("handling")
    marking = Marking("", name, name, handling=handling)
    contents = Contents(form, State.TEMPLATE, marking, printed_answers.tokens(form))
    document = layout.document(contents)._replace(
        banner=_TOKEN.format("banner"),
        reference=_TOKEN.format("reference"),
        copy=_TOKEN.format("copy_number"),
    )
    return pack(builder.build(document))


def write(contents: Contents) -> bytes:
    """Return the form as a Word file: the fillable blank, perhaps with answers in it, or the filled
    template.

    Raises MarkingError if the finished file does not carry its marking wherever it has to (14.4).
    """
    if _is_drawn(contents):
        from mappa_docs.documents.docx import builder

        parts = builder.build(layout.document(contents))
        changing: Container[str] = ()
    else:
        parts, changing = _filled(contents)
    if contents.label:
        from mappa_docs.file_markings.docx import label_writer

        day = contents.set_on
        moment = datetime.combine(day, time(), UTC) if day else None
        parts = label_writer.labelled(parts, contents.label, moment)
    data = pack(parts, changing)
    self_check.check(data, contents.marking, contents.copy)
    return data


def about(contents: Contents) -> dict[str, str]:
    """Return what a template says of the document itself, besides the answers."""
    return {
        "marking": contents.marking.text,
        "handling": contents.marking.handling,
        "banner": layout.banner(contents.state),
        "reference": layout.reference(contents.form, contents.answers),
        "copy_number": contents.copy,
    }


def _is_drawn(contents: Contents) -> bool:
    """Return whether a document is drawn by itself, and not by its template: a form to fill in, and
    a draft that says which answers were carried forward."""
    is_draft = contents.state is State.DRAFT
    return contents.state.is_filled_in or (is_draft and bool(contents.answers.get(CARRIED)))


def _filled(contents: Contents) -> tuple[dict[str, bytes], Container[str]]:
    """Return the parts of the filled template, and the names of those that no other has alike."""
    form, marking = contents.form, contents.marking
    taken_apart = _taken_apart(form.template)
    context: dict[str, Any] = {**contents.answers, DOCUMENT: about(contents)}
    parts = dict(taken_apart.fixed)
    for name, plan in taken_apart.plans.items():
        parts[name] = template.fill(plan, context)
    title = f"{form.name} – {layout.title(form, contents.state)}"
    return parts | package_parts.properties(title, form.name, marking), taken_apart.plans


class _Template(NamedTuple):
    """A template taken apart once: parts that never change, and plans for those that do."""

    fixed: dict[str, bytes]
    plans: dict[str, template.Plan]


@cache
def _taken_apart(name: str) -> _Template:
    parts = unpack(resources.read_bytes(f"forms/{name}.docx"))
    plans = {
        name: template.plan(content)
        for name, content in parts.items()
        if b"{{" in content or b"{%" in content
    }
    # Those that change keep their place, so that the order of the parts is the template's.
    return _Template(parts, plans)
