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
from mappa_docs import resources
from mappa_docs.definition import views
from mappa_docs.documents import layout, printed_answers
from mappa_docs.documents.blocks import State
from mappa_docs.documents.docx import writer
from mappa_docs.documents.request import Contents
from mappa_docs.markings import document_marking
from mappa_docs.model import Submission

ROUNDS = 5
OURS, THEIRS = ROUNDS * 30 + 1, ROUNDS * 4 + 1
TARGET = 40


def measure() -> Iterator[Figure]:
    """Yield how many times as fast a document is rendered, and written without being judged."""
    form = views.view(documents.STEM)
    chosen = document_marking.floor(document_marking.DEFAULT_SCHEME)
    first, second = documents.valid(OURS, seed=4), documents.valid(OURS, seed=5)
    path = resources.on_disk(f"forms/{form.template}.docx")

    def by_docxtpl(context: dict[str, Any]) -> bytes:
        template = DocxTemplate(path)
        template.render(context, autoescape=True)
        file = io.BytesIO()
        template.save(file)
        return file.getvalue()

    def render(submission: Submission) -> bytes:
        return mappa_docs.render(submission, "docx").data

    def write(answers: dict[str, Any]) -> bytes:
        printed = printed_answers.printed(form, answers)
        return writer.write(Contents(form, State.COMPLETE, chosen, printed))

    def context(answers: dict[str, Any]) -> dict[str, Any]:
        printed = printed_answers.printed(form, answers)
        about = {"banner": "", "reference": layout.reference(form, printed)}
        return printed | {printed_answers.DOCUMENT: about | {"marking": chosen.text}}

    parsed = documents.parsed(first)
    contexts = [context(answers) for answers in first[:THEIRS]]
    if _text(by_docxtpl(contexts[0])) != _text(render(parsed[0])):
        raise AssertionError("The two Word documents do not say the same.")
    plain = Side(by_docxtpl, contexts)
    times = ratio(plain, Side(render, parsed), ROUNDS)
    yield Figure("Word, judged and checked: times as fast as docxtpl", times, TARGET, True)
    # Other documents, for packing remembers parts that it has packed before.
    times = ratio(plain, Side(write, second), ROUNDS)
    yield Figure("Word, writer alone: times as fast as docxtpl", times, TARGET, True)


def _text(data: bytes) -> str:
    """Return the text of the body of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return "".join(ElementTree.fromstring(package.read("word/document.xml")).itertext())
