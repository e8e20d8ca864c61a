"""A filled form as PDF → `Submission`, with findings about what of it could not be read: by the
data that it carries, where it carries any, else by its fields."""

from datetime import date

from mappa_docs.intake import carried_data, read_forms
from mappa_docs.model import Submission
from mappa_docs.reading import pdf_form


def parse(data: bytes, source: str = "", today: date | None = None) -> Submission:
    """Return the submission that a filled form as PDF is. `today` is the day by which a year of two
    figures is told.

    Raises UnreadableError for a file that is no form of the set, damaged, encrypted or not safe to
    open, one whose pages do not say what its data does, and one that has neither data nor fields.
    """
    carried = carried_data.read(data, source)
    return carried or read_forms.submission_of(pdf_form.read(data, today), data, source)
