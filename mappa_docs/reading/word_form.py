"""A filled form in Word → its answers, and what of it could not be read."""

from collections.abc import Iterator
from datetime import date

from mappa_docs.definition import carried_words, schema_files
from mappa_docs.markings.property_names import MARKING
from mappa_docs.model import MAIN, Finding
from mappa_docs.ooxml import form_reader, word_file
from mappa_docs.ooxml.form_blocks import FormText, Paragraph
from mappa_docs.ooxml.properties import application, custom
from mappa_docs.ooxml.word_file import Package
from mappa_docs.reading import (
    around,
    hidden_styles,
    raised_marking,
    read_form,
    reading_findings,
)
from mappa_docs.reading.assembling import Assembled, assembled
from mappa_docs.reading.comparing import comparable
from mappa_docs.reading.own_words import OwnWords, own_words
from mappa_docs.reading.placing import Placing
from mappa_docs.reading.read_form import Beside, ReadForm
from mappa_docs.reading.which_form import which_form

_REPEATED = "repeated"
# What a program calls itself that loses the places of answers, and of which deleted words may be
# live text. Others that lose places leave the words as they were.
_UNSURE_PROGRAMS = ("LibreOffice", "OpenOffice", "Collabora")


def read(data: bytes, today: date | None = None) -> ReadForm:
    """Return what a filled form in Word says. `today` is the day by which years of two figures are
    told.

    Raises UnreadableError where the file is damaged, encrypted or not safe to open, and where it is
    no form of the set, or can't be told which.
    """
    package = word_file.opened(data)
    text = form_reader.read(package.roots[package.main], hidden_styles.of(package))
    lines = around.lines(package)
    labels = which_form(package, _outside_tables(text), lines)
    words = own_words(labels.stem, labels.document or MAIN).with_labels(
        labels.by_path, labels.plain
    )
    placing = Placing(words)
    placing.take(text.blocks)
    typed = assembled(words, placing.places.entries, today or date.today())
    beside = [*_beside(package, words, text, placing, lines)]
    answers = {
        "form": schema_files.name_of(labels.stem),
        "edition": labels.edition or words.form.edition,
        **raised_marking.answer(
            (*placing.questions.marking, custom(package).get(MARKING, "")), words.form
        ),
        **carried_words.in_pointers(labels.stem, typed.answers),
    }
    return ReadForm(
        stem=labels.stem,
        answers=answers,
        reading=read_form.reading(labels.stem, words.form.document, typed, beside),
        findings=tuple(_findings(labels.stem, typed, beside, text, package)),
    )


def _outside_tables(text: FormText) -> Iterator[str]:
    return (block.text for block in text.blocks if isinstance(block, Paragraph))


def _beside(
    package: Package, words: OwnWords, text: FormText, placing: Placing, lines: list[str]
) -> Iterator[Beside]:
    """Yield the text that is no answer: its section, what it is, and the number of its letters."""
    for one in placing.places.unplaced:
        yield one.section, one.what, one.letters
    for aside in (*around.notes(package, text.asides), *around.typed(words, lines)):
        yield placing.where.at(aside.position), aside.what, aside.letters
    if not placing.repeated:
        return
    said = {
        comparable(line)
        for entry in placing.places.entries.values()
        for line in entry.text.split("\n")
    }
    for line in (
        line for whole in placing.repeated for line in whole.replace("\t", "\n").split("\n")
    ):
        if line.strip() and comparable(line) not in said and not words.of(line):
            yield None, _REPEATED, len(line.strip())


def _findings(
    stem: str, typed: Assembled, beside: list[Beside], text: FormText, package: Package
) -> Iterator[Finding]:
    yield from reading_findings.of_answers(stem, typed.unread)
    yield from reading_findings.of_texts(stem, beside)
    yield from reading_findings.of_changes(stem, text.inserted, text.deleted)
    program = application(package)
    named = next((name for name in _UNSURE_PROGRAMS if name in program), "")
    if named and typed.matched:
        yield reading_findings.of_program(stem, named)
    if named:
        yield from reading_findings.of_lost_breaks(stem, typed.run_together)
    yield from reading_findings.of_matched(stem, typed.matched, typed.meant)
