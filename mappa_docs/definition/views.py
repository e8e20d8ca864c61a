"""One form's answers as several documents: which questions each of them shows.

The form itself shows everything but what is kept internal. Any other document is an allow-list:
it shows only the questions that name it, so that a new question is never in it by accident.
"""

from dataclasses import replace
from functools import cache

from mappa_docs.definition import forms
from mappa_docs.definition.carried import CARRIED
from mappa_docs.errors import UsageError
from mappa_docs.model import MAIN, Field, Form

REFERENCE = "reference"
# What identifies a document, whichever it is.
_ON_ALL = ("form", "edition", "reference", "version", "marking")


@cache
def view(stem: str, document: str = MAIN, *, is_worked_on: bool = False) -> Form:
    """Return the form as the document of that name shows it. Which answers were carried forward,
    it shows only while it `is_worked_on`: a blank has none, and what is complete answers for them.

    Raises UsageError, with the documents there are, for another name.
    """
    form = forms.form(stem)
    if document != MAIN and document not in form.documents:
        names = ", ".join((MAIN, *form.documents))
        raise UsageError(f"{form.name} has no document of that name. It has: {names}.")
    sections = [
        replace(section, field=shown(section.field, document))
        for section in form.sections
        if is_worked_on or section.field.name != CARRIED
    ]
    identity, purpose = form.identity, form.purpose
    if document != MAIN:
        purpose = f"From the answers to {form.name}, {form.title}."
        # Numbers and who completes what are the form's, and so is the stage it has come to.
        sections = [replace(section, number="", completed_by="") for section in sections]
        own = reference_name(form, document)
        identity = tuple(
            field
            for field in identity
            if (field.name in _ON_ALL and field.name != REFERENCE)
            or field.name == own
            or _named(field, document)
        )
    return replace(
        form,
        title=form.documents.get(document, form.title),
        purpose=purpose,
        identity=identity,
        sections=tuple(
            section for section in sections if section.field.fields or section.field.statement
        ),
        document=document,
        record_title=form.record_title if document == MAIN else "",
        front=form.front if document == MAIN else (),
    )


def reference_name(form: Form, document: str) -> str:
    """Return the name of the question for the reference of a document: a document that goes to
    people who know that of the form has one of its own, such as "overview_reference"."""
    own = f"{document}_{REFERENCE}"
    return own if any(field.name == own for field in form.identity) else REFERENCE


def documents(stem: str) -> tuple[str, ...]:
    """Return the names of all documents of the form, the form itself first."""
    return (MAIN, *forms.form(stem).documents)


def shown(field: Field, document: str) -> Field:
    """Return a group or table with only those questions that the document shows."""
    if document == MAIN and field.documents is not None and MAIN not in field.documents:
        return replace(field, fields=(), statement=())
    inner = (shown(child, document) if not child.takes_answer else child for child in field.fields)
    statement = field.statement if _named(field, document) else ()
    kept = tuple(child for child in inner if _kept(child, document))
    absent = field.absent and shows_reason(field, document)
    return replace(field, fields=kept, statement=statement, absent=absent)


def shows_reason(field: Field, document: str) -> bool:
    """Return whether the document says why a group or table has no answer: of one that another
    document than the form does not name, it shows no reason either."""
    return document == MAIN or document in (field.documents or ())


def _kept(field: Field, document: str) -> bool:
    if not field.takes_answer:
        return bool(field.fields or field.statement)
    return _named(field, document)


def _named(field: Field, document: str) -> bool:
    if field.documents is None:
        return document == MAIN
    return document in field.documents
