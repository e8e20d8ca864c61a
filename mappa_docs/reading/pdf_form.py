"""A PDF form that somebody filled in → its answers, and what of it could not be read."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from mappa_docs.definition import carried_words, schema_files
from mappa_docs.lazy_patterns import expression
from mappa_docs.markings import schemes
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
_NO_FIELD, _NO_PAGE = "no_field", "no_page"
# What the foot of each page says.
_PAGE_NUMBER = expression(r"Page (\d{1,4}) of (\d{1,4})\s*$", re.MULTILINE)
# No keywords that say a marking are longer.
_LONGEST = 10_000
# What parts the sentences of a tooltip.
_SENTENCE_END = ". "


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
    gone: list[Beside] = [(fields.section(field), _NO_FIELD, 0) for field in fields.without_field()]
    pages = _lost_pages(file, fields)
    if pages:
        gone.append((None, _NO_PAGE, 0))
    keywords = schemes.keywords(file.information.get("/Keywords", "")[:_LONGEST])
    markings = (file.information.get(f"/{MARKING}", ""), *keywords)
    return ReadForm(
        stem=identity.stem,
        answers={
            "form": schema_files.name_of(identity.stem),
            "edition": identity.edition or words.form.edition,
            **raised_marking.answer(markings, words.form),
            **carried_words.in_pointers(identity.stem, typed.answers),
        },
        reading=read_form.reading(identity.stem, words.form.document, typed, [*beside, *gone]),
        findings=(
            *_findings(identity.stem, typed, beside, file),
            *reading_findings.of_lost_fields(
                identity.stem, Counter(section for section, what, _ in gone if what == _NO_FIELD)
            ),
            *reading_findings.of_lost_pages(identity.stem, pages),
        ),
    )


def _beside(file: FilledPdf, fields: PdfFields) -> Iterator[Beside]:
    """Yield what is written and drawn beside the fields."""
    for note in file.notes:
        section = fields.section_above(note.page, note.box)
        yield section, _ANNOTATION if note.letters else _DRAWING, note.letters


def _on_pages(file: FilledPdf, fields: PdfFields) -> Iterator[Beside]:
    """Yield what was typed on the pages themselves."""
    beside_boxes: Counter[str] = Counter()
    further: set[str] = set()
    for field, place in fields.known:
        sentences = field.tooltip.split(_SENTENCE_END)
        if place.choice is None:
            further.update(sentences)
            continue
        beside_boxes[place.choice.label] += 1
        # The words of the option are those of the box, and no more of them are expected.
        question = sentences[0].removesuffix(".").removesuffix(place.choice.label)
        further.update((question, *sentences[1:]))
    for piece in page_words.typed(fields.words, file.pages, beside_boxes, further):
        yield None, _PAGE_TEXT, len(piece)


def _lost_pages(file: FilledPdf, fields: PdfFields) -> int:
    """Return how many of the pages are not there that the feet of the others count. What came with
    the form, such as a cover sheet, may count its own: only what a page with fields says counts."""
    shown = {place.page for field, _ in fields.known for place in field.places}
    numbers: dict[int, set[int]] = {}
    counted: set[int] = set()
    for index, page in enumerate(file.pages):
        if found := _PAGE_NUMBER.findall(page.words):
            number, of = map(int, found[-1])
            numbers.setdefault(of, set()).add(number)
            counted.update((of,) if index in shown else ())
    return sum(max(of - len(numbers[of]), 0) for of in counted)


def _findings(
    stem: str, typed: Assembled, beside: list[Beside], file: FilledPdf
) -> Iterator[Finding]:
    yield from reading_findings.of_answers(stem, typed.unread)
    yield from reading_findings.of_texts(stem, beside)
    yield from reading_findings.of_things_to_run(stem, file.to_run)
    yield from reading_findings.of_matched(stem, typed.matched, typed.meant, by="names")
