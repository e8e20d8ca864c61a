"""Word documents of MAPPA B beside docxtpl, from the same template and with the same text, and
beside the bare cost of compressing the parts of each file."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from time import process_time
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
from mappa_docs.ooxml.zip_writer import unpack

STEM = "mappa-b"
ROUNDS = 5
OURS, THEIRS = ROUNDS * 20 + 1, ROUNDS * 2 + 1
TARGET, MOST = 50, 2.2


def measure() -> Iterator[Figure]:
    """Yield how many times as fast a document is rendered, and written without being judged, and
    how many times as long it takes as the compression of its parts."""
    form = views.view(STEM)
    chosen = document_marking.floor(document_marking.DEFAULT_SCHEME)
    first, second, third = (documents.valid(OURS, seed, STEM) for seed in (4, 5, 6))
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
        return printed | {
            printed_answers.DOCUMENT: about
            | {"marking": chosen.text, "handling": "", "copy_number": ""}
        }

    parsed = documents.parsed(first)
    contexts = [context(answers) for answers in first[:THEIRS]]
    if _text(by_docxtpl(contexts[0])) != _text(render(parsed[0])):
        raise AssertionError("The two Word documents do not say the same.")
    plain = Side(by_docxtpl, contexts)
    times = ratio(plain, Side(render, parsed), ROUNDS, process_time)
    yield Figure("Word of B, judged and checked: times as fast as docxtpl", times, TARGET, True)
    # Other documents, for packing remembers parts that it has packed before.
    times = ratio(plain, Side(write, second), ROUNDS, process_time)
    yield Figure("Word of B, writer alone: times as fast as docxtpl", times, TARGET, True)
    others = documents.parsed(third)
    parts = [list(unpack(render(submission)).values()) for submission in others]
    again = documents.parsed(documents.valid(OURS, 7, STEM))
    times = ratio(Side(render, again), Side(_compress, parts), ROUNDS, process_time)
    what = "Word of B, judged and checked: times as long as compressing its own parts"
    yield Figure(what, times, MOST, at_least=False)


def _compress(parts: list[bytes]) -> list[bytes]:
    """Compress the parts of a document as zip files usually are, one after the other."""
    return [zlib.compress(part) for part in parts]


def _text(data: bytes) -> str:
    """Return the text of the body of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return "".join(ElementTree.fromstring(package.read("word/document.xml")).itertext())
