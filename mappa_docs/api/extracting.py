"""The function that reads filled forms, for other programs."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from mappa_docs.definition import schema_files
from mappa_docs.files import opening
from mappa_docs.intake import word_forms
from mappa_docs.model import MAIN, Finding, Reading, Submission, UnreadText
from mappa_docs.ooxml import safe_zip


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read of a filled form. `status` is "partly" where something could not be read or
    placed, else "read".

    `document` says which of the form's documents the file is. Of the answers, `certain` were told
    by the file itself, and those at the pointers `matched` by their place on the form, or as they
    are meant to be; `unread` is text that is in none. `submission` has the answers, for `parse`.
    """

    source: str
    form: str
    edition: str
    document: str
    status: Literal["read", "partly"]
    certain: int
    matched: tuple[str, ...]
    unread: tuple[UnreadText, ...]
    findings: tuple[Finding, ...]
    submission: dict[str, Any]


def extract(source: str | Path | bytes, *, as_of: date | None = None) -> Extraction:
    """Return the answers of a filled form in Word, at a path or as bytes, and what of it could not
    be read.

    It may be one of our blanks, filled in with any program, or a document that was rendered and
    changed since. No text is lost: what is in no answer is counted in `unread`, with its section.
    `as_of` stands for today, by which a year of two figures is told. Raises UnreadableError for a
    file that is no form of the set, and for one that is damaged, encrypted or not safe to open.
    """
    if isinstance(source, bytes):
        return of_submission(word_forms.parse(source, today=as_of))
    data = opening.read(Path(source), safe_zip.MAX_BYTES)
    return of_submission(word_forms.parse(data, str(source), as_of))


def of_submission(submission: Submission) -> Extraction:
    """Return how a submission was read."""
    reading = submission.reading or Reading(MAIN, (), (), ())
    return Extraction(
        source=submission.source,
        form=schema_files.name_of(submission.stem),
        edition=str(submission.answers.get("edition", "")),
        document=reading.document,
        status="partly" if reading.unread else "read",
        certain=len(reading.certain),
        matched=reading.matched,
        unread=reading.unread,
        findings=submission.findings,
        submission=submission.answers,
    )
