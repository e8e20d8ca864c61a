"""The function that reads a filled form, for other programs."""

from datetime import date
from pathlib import Path

from mappa_docs.files import opening
from mappa_docs.files.signs import Kind
from mappa_docs.intake import extraction, pdf_forms, single_files, word_forms
from mappa_docs.intake.extraction import Extraction
from mappa_docs.ooxml import safe_zip


def extract(source: str | Path | bytes, *, as_of: date | None = None) -> Extraction:
    """Return the answers of a filled form in Word or PDF, at a path or as bytes, and what of it
    could not be read.

    It may be one of our blanks, filled in with any program, or a document that was rendered and
    changed since; a PDF has to have its fields, or carry its answers as data, of which only what
    its pages say is taken. No text is lost: what is in no answer is counted in `unread`, with its
    section. `as_of` stands for today, by which a year of two figures is told. Raises
    UnreadableError for a file that is no form of the set, and for one that is damaged, encrypted or
    not safe to open.
    """
    if isinstance(source, bytes):
        data, name = source, ""
    else:
        data, name = opening.read(Path(source), safe_zip.MAX_BYTES), str(source)
    is_pdf = single_files.kind_of(data, name) == Kind.PDF
    parse = pdf_forms.parse if is_pdf else word_forms.parse
    return extraction.of_submission(parse(data, name, as_of))
