"""Form + answers + marking → `Document`. A blank is the same call without answers.

What stands in its margins and on its first lines is decided here, and what stands on its pages in
`sections`; the writers only draw it.
"""

from collections.abc import Mapping
from typing import Any

from mappa_docs.definition import forms, printed_words, prompts, views
from mappa_docs.documents import sections
from mappa_docs.documents.blocks import Document, Filling, State
from mappa_docs.documents.request import AreaWords, Contents
from mappa_docs.model import Form, Kind
from mappa_docs.ooxml.labels_part import Labels
from mappa_docs.reading.comparing import fingerprint
from mappa_docs.reading.own_words import own_words


def document(contents: Contents) -> Document:
    """Return the document that shows these contents."""
    form = contents.form
    return Document(
        form_name=form.name,
        title=title(form, contents.state),
        subtitle=form.purpose,
        state=contents.state,
        marking=contents.marking,
        banner=banner(contents.state),
        edition=f"{form.name}, edition {form.edition}",
        # It would stay as it is when somebody changes the reference or the version in its field.
        reference=_reference(contents) if contents.filling is not Filling.FIELDS else "",
        blocks=tuple(sections.blocks(contents)),
        labels=_labels(form, contents.words),
        heading=contents.words.heading,
        copy=contents.copy,
        filling_in=_filling_in(contents) if _is_filled_in(contents) else (),
        filling=contents.filling,
    )


def _labels(form: Form, words: AreaWords) -> Labels:
    by_path = {field.path: field.label for field in forms.every(form.top)}
    own = own_words(form.stem, form.document).plain
    contact = f"{printed_words.UNIT}: {words.contact}" if words.contact else ""
    lines = filter(None, (words.heading, contact, *words.statement))
    plain = sorted(own | {*map(fingerprint, lines)})
    return Labels(form.stem, form.document, form.edition, by_path, tuple(plain))


def _is_filled_in(contents: Contents) -> bool:
    return contents.state.is_filled_in or contents.filling is Filling.FIELDS


def _filling_in(contents: Contents) -> tuple[str, ...]:
    fields = list(forms.every(contents.form.top))
    return prompts.filling_in(
        contents.marking.level,
        has_entries=any(field.kind is Kind.TABLE for field in fields),
        may_be_absent=any(field.absent for field in fields),
        pdf=contents.filling is Filling.FIELDS,
        is_empty=contents.state is State.BLANK,
    )


def title(form: Form, state: State) -> str:
    """Return what the document is called: a record is not called like the task."""
    return form.title if state.is_filled_in else form.record_title or form.title


def banner(state: State) -> str:
    """Return what the header of each page says besides the marking."""
    return printed_words.DRAFT if state in (State.DRAFT, State.PREFILLED) else ""


def reference(form: Form, answers: Mapping[str, Any]) -> str:
    """Return the line of the footer by which a page finds its document again. A document with a
    reference of its own never gives that of the form in its place."""
    given = answers[views.reference_name(form, form.document)]
    named = f"Reference {given}" if given else form.record_title or form.title
    return f"{named}, version {answers['version'] or printed_words.NOT_PROVIDED}"


def _reference(contents: Contents) -> str:
    """Return the reference for the footer. What is begun may have none yet."""
    form, answers = contents.form, contents.answers
    if not answers or (contents.state is State.PREFILLED and not answers["version"]):
        return ""
    return reference(form, answers)
