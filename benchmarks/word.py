"""Word documents beside docxtpl, from the same template and with the same text."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from docxtpl import DocxTemplate

import mappa_docs
from benchmarks import documents
from benchmarks.figures import Figure, Side, ratio
from mappa_docs import display, layout, marking, resources
from mappa_docs.document import State
from mappa_docs.word import writer

ROUNDS = 5
COUNT = ROUNDS * 4 + 1
TARGET = 40


def measure() -> Iterator[Figure]:
    """Yield how many times as fast documents are rendered, with and without judging them."""
    form = mappa_docs.get_form(documents.STEM)
    chosen = marking.floor(marking.DEFAULT_SCHEME)
    answers = documents.valid(COUNT, seed=4)
    contexts = [_context(display.printed(form, some), chosen.text) for some in answers]
    with resources.on_disk(f"forms/{form.stem}.docx") as path:

        def by_docxtpl(context: dict[str, Any]) -> bytes:
            template = DocxTemplate(path)
            template.render(context, autoescape=True)
            file = io.BytesIO()
            template.save(file)
            return file.getvalue()

        def render(submission: mappa_docs.Submission) -> bytes:
            return mappa_docs.render(submission, "docx").data

        def write(some: dict[str, Any]) -> bytes:
            return writer.write(form, State.COMPLETE, chosen, display.printed(form, some))

        plain = Side(by_docxtpl, contexts)
        parsed = documents.parsed(answers)
        if _text(by_docxtpl(contexts[0])) != _text(render(parsed[0])):
            raise AssertionError("The two Word documents do not say the same.")
        times = ratio(plain, Side(render, parsed), ROUNDS)
        yield Figure("Word, judged and checked: times as fast as docxtpl", times, TARGET, True)
        times = ratio(plain, Side(write, answers), ROUNDS)
        yield Figure("Word, writer alone: times as fast as docxtpl", times, TARGET, True)


def _context(printed: display.Printed, words: str) -> dict[str, Any]:
    about = {"marking": words, "banner": "", "reference": layout.reference(printed)}
    return printed | {display.DOCUMENT: about}


def _text(data: bytes) -> str:
    """Return the text of the body of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return "".join(ElementTree.fromstring(package.read("word/document.xml")).itertext())
