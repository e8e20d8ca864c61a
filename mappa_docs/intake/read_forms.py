"""A form as it was read from a document → `Submission`, which goes the way of any other."""

from dataclasses import replace
from zlib import crc32

from mappa_docs.intake import submission
from mappa_docs.model import Submission
from mappa_docs.reading.read_form import ReadForm


def submission_of(form: ReadForm, data: bytes, source: str) -> Submission:
    """Return the submission that a form is which was read from the document `data`."""
    read = submission.from_answers(form.answers, source)
    return replace(
        read,
        findings=(*read.findings, *form.findings),
        checksum=crc32(data),
        size=len(data),
        reading=form.reading,
        document=data,
    )
