"""A filled PDF form → `Submission`, with findings about what of it could not be read."""

from datetime import date

from mappa_docs.intake import read_forms
from mappa_docs.model import Submission
from mappa_docs.reading import pdf_form


def parse(data: bytes, source: str = "", today: date | None = None) -> Submission:
    """Return the submission that a filled PDF form is. `today` is the day by which a year of two
    figures is told.

    Raises UnreadableError for a file that is no form of the set, damaged, encrypted or not safe to
    open, and for one that has no fields.
    """
    # A PDF that carries its data is asked for that here, before its fields are.
    return read_forms.submission_of(pdf_form.read(data, today), data, source)
