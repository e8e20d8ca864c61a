"""Word documents: a form's template, the filled document, the fillable blank."""

from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from mappa_docs import display, layout, resources
from mappa_docs.display import DOCUMENT, Printed
from mappa_docs.document import State
from mappa_docs.model import Form, Marking
from mappa_docs.word import check, parts, template
from mappa_docs.word.package import pack, unpack

_TOKEN = "{{{{ document.{} }}}}"


def template_of(form: Form) -> bytes:
    """Return the form's docxtpl template as a Word file, made from its schema alone."""
    from mappa_docs.word import builder

    marking = Marking("", _TOKEN.format("marking"), _TOKEN.format("marking"))
    document = replace(
        layout.document(form, State.TEMPLATE, marking, display.tokens(form)),
        banner=_TOKEN.format("banner"),
        reference=_TOKEN.format("reference"),
    )
    return pack(builder.build(document))


def write(form: Form, state: State, marking: Marking, answers: Printed) -> bytes:
    """Return the form as a Word file: the fillable blank, or the template filled with `answers`,
    the words that `display` gives.

    Raises MarkingError if the finished file does not carry `marking` wherever it has to (14.4).
    """
    if state is State.BLANK:
        from mappa_docs.word import builder

        data = pack(builder.build(layout.document(form, state, marking, answers)))
    else:
        data = _filled(form, state, marking, answers)
    check.check(data, marking)
    return data


def _filled(form: Form, state: State, marking: Marking, answers: Printed) -> bytes:
    whole = _plans(form.template)
    context: dict[str, Any] = answers | {
        DOCUMENT: {
            "marking": marking.text,
            "banner": layout.banner(state),
            "reference": layout.reference(answers),
        }
    }
    content = dict(whole.fixed)
    for name, plan in whole.plans.items():
        content[name] = template.fill(plan, context)
    title = f"{form.name} – {form.title}"
    content |= parts.properties(title, form.name, marking)
    return pack(content, whole.plans)


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
