"""Documents that are read like a form, and that nobody wants to be judged as one: a record or an
overview that is made from a form, and a blank in which nobody filled anything in."""

from mappa_docs.definition import forms
from mappa_docs.intake.single_files import Found, Unread
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import MAIN, Reading, Submission


def judged(found: Found) -> Found:
    """Return what was found in a file, where it is no filled form why it is not judged: what is
    missing in such a document says nothing about the form, and nobody should be asked for it."""
    if isinstance(found, Unread) or found.reading is None:
        return found
    form = forms.form(found.stem)
    if found.reading.document != MAIN:
        parameters = (("title", form.documents[found.reading.document]), ("form", form.name))
        return Unread(found.source, sentence("FILE.form.document", parameters), found.arrival)
    if _is_empty(found, found.reading):
        why = sentence("FILE.form.empty", (("form", form.name),))
        return Unread(found.source, why, found.arrival)
    return found


def _is_empty(submission: Submission, reading: Reading) -> bool:
    """Return whether nothing at all was filled in, nothing that could not be read included."""
    return not (reading.certain or reading.matched or reading.unread or submission.findings)
