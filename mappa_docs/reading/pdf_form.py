"""A PDF form that somebody filled in → its answers, and what of it could not be read."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from mappa_docs.definition import schema_files
from mappa_docs.markings.property_names import MARKING
from mappa_docs.model import MAIN, Finding
from mappa_docs.pdf.filled_pdf import FilledPdf
from mappa_docs.reading import (
    page_words,
    pdf_identity,
    raised_marking,
    read_form,
    reading_findings,
)
from mappa_docs.reading.assembling import Assembled, assembled
from mappa_docs.reading.own_words import own_words
from mappa_docs.reading.pdf_fields import PdfFields
from mappa_docs.reading.read_form import Beside, ReadForm

_ANNOTATION, _DRAWING, _PAGE_TEXT = "annotation", "drawing", "page_text"


def read(data: bytes, today: date | None = None) -> ReadForm:
    """Return what a filled PDF form says. `today` is the day by which years of two figures are
    told.

    Raises UnreadableError where the file is damaged, encrypted or not safe to open, where it is no
    form of the set, and where answers may stand on it that are in no fields.
    """
    file = pdf_identity.readable(data)
    identity = pdf_identity.identity(file)
    words = own_words(identity.stem, identity.document or MAIN)
    fields = PdfFields(words, file.fields)
    pdf_identity.refuse_others(file, fields)
    typed = assembled(words, fields.entries, today or date.today())
    beside = [*fields.unplaced, *_beside(file, fields), *_on_pages(file, fields)]
    marking = file.information.get(f"/{MARKING}", "")
    return ReadForm(
        stem=identity.stem,
        answers={
            "form": schema_files.name_of(identity.stem),
            "edition": identity.edition or words.form.edition,
            **raised_marking.answer((marking,), words.form),
            **typed.answers,
        },
        reading=read_form.reading(identity.stem, words.form.document, typed, beside),
        findings=tuple(_findings(identity.stem, typed, beside, file)),
    )


def _beside(file: FilledPdf, fields: PdfFields) -> Iterator[Beside]:
    """Yield what is written and drawn beside the fields."""
    for note in file.notes:
        section = fields.section_above(note.page, note.box)
        yield section, _ANNOTATION if note.letters else _DRAWING, note.letters


def _on_pages(file: FilledPdf, fields: PdfFields) -> Iterator[Beside]:
    """Yield what was typed on the pages themselves."""
    boxes = Counter(place.choice.label for field, place in fields.known if place.choice)
    for piece in page_words.typed(fields.words, file.words, boxes, _said_by_fields(file)):
        yield None, _PAGE_TEXT, len(piece)


def _said_by_fields(file: FilledPdf) -> Iterable[str]:
    """Return the words that the file itself has for its questions."""
    return {sentence for field in file.fields for sentence in field.tooltip.split(". ")}


def _findings(
    stem: str, typed: Assembled, beside: list[Beside], file: FilledPdf
) -> Iterator[Finding]:
    yield from reading_findings.of_answers(stem, typed.unread)
    yield from reading_findings.of_texts(stem, beside)
    yield from reading_findings.of_things_to_run(stem, file.to_run)
    yield from reading_findings.of_matched(stem, typed.matched, typed.meant, by="names")
