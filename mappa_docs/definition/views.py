"""One form's answers as several documents: which questions each of them shows.

The form itself shows everything but what is kept internal. Any other document is an allow-list:
it shows only the questions that name it, so that a new question is never in it by accident.
"""

from dataclasses import replace
from functools import cache

from mappa_docs.definition import forms
from mappa_docs.errors import UsageError
from mappa_docs.model import MAIN, Field, Form

# What identifies a document, whichever it is.
_ON_ALL = ("form", "edition", "reference", "version", "marking")


@cache
def view(stem: str, document: str = MAIN) -> Form:
    """Return the form as the document of that name shows it.

    Raises UsageError, with the documents there are, for another name.
    """
    whole = forms.form(stem)
    if document != MAIN and document not in whole.documents:
        known = ", ".join((MAIN, *whole.documents))
        raise UsageError(f"{whole.name} has no document of that name. It has: {known}.")
    sections = [replace(one, field=shown(one.field, document)) for one in whole.sections]
    identity, purpose = whole.identity, whole.purpose
    if document != MAIN:
        purpose = f"From the answers to {whole.name}, {whole.title}."
        # Numbers and who completes what are the form's, and so is the stage it has come to.
        sections = [replace(one, number="", completed_by="") for one in sections]
        identity = tuple(one for one in identity if one.name in _ON_ALL or _named(one, document))
    return replace(
        whole,
        title=whole.documents.get(document, whole.title),
        purpose=purpose,
        identity=identity,
        sections=tuple(one for one in sections if one.field.fields or one.field.statement),
        document=document,
    )


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
    return replace(field, fields=kept, statement=statement)


def _kept(field: Field, document: str) -> bool:
    if not field.takes_answer:
        return bool(field.fields or field.statement)
    return _named(field, document)


def _named(field: Field, document: str) -> bool:
    if field.documents is None:
        return document == MAIN
    return document in field.documents
