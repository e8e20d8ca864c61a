"""A filled form as PDF → `Submission`: one that carries its answers as data."""

from datetime import date

from mappa_docs.errors import UnreadableError
from mappa_docs.files import kinds
from mappa_docs.files.signs import Kind
from mappa_docs.intake import carried_data
from mappa_docs.model import Submission


def parse(data: bytes, source: str = "", today: date | None = None) -> Submission:
    """Return the submission that a filled form as PDF is. `today` is the day by which a year of two
    figures is told.

    Raises UnreadableError for a file without data, and for one whose pages do not say it.
    """
    submission = carried_data.read(data, source)
    if submission is None:
        raise UnreadableError(kinds.why_not_read(Kind.PDF, source))
    return submission
