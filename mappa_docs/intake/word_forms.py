"""A filled form in Word → `Submission`, with findings about what of it could not be read."""

from dataclasses import replace
from datetime import date
from zlib import crc32

from mappa_docs.intake import submission
from mappa_docs.model import Submission
from mappa_docs.reading import word_form


def parse(data: bytes, source: str = "", today: date | None = None) -> Submission:
    """Return the submission that a filled form in Word is. `today` is the day by which a year of
    two figures is told.

    Raises UnreadableError for a file that is no form of the set, damaged, or not safe to open.
    """
    form = word_form.read(data, today)
    read = submission.from_answers(form.answers, source)
    return replace(
        read,
        findings=(*read.findings, *form.findings),
        checksum=crc32(data),
        size=len(data),
        reading=form.reading,
        document=data,
    )
