"""A filled form in Word → `Submission`, with findings about what of it could not be read."""

from datetime import date

from mappa_docs.intake import read_forms
from mappa_docs.model import Submission
from mappa_docs.reading import word_form


def parse(data: bytes, source: str = "", today: date | None = None) -> Submission:
    """Return the submission that a filled form in Word is. `today` is the day by which a year of
    two figures is told.

    Raises UnreadableError for a file that is no form of the set, damaged, or not safe to open.
    """
    return read_forms.submission_of(word_form.read(data, today), data, source)
