"""PDF documents beside a bare Typst compile of the same source, fonts and standards."""

from collections.abc import Iterator
from time import process_time

import typst

import mappa_docs
from benchmarks import documents
from benchmarks.figures import Figure, Side, ratio
from mappa_docs import resources
from mappa_docs.definition import views
from mappa_docs.documents import layout, printed_answers
from mappa_docs.documents.blocks import State
from mappa_docs.documents.pdf import told
from mappa_docs.documents.request import Contents
from mappa_docs.markings import document_marking
from mappa_docs.model import Submission

ROUNDS = 41
COUNT = ROUNDS + 1
MOST = 1.15


def measure() -> Iterator[Figure]:
    """Yield how many times as long a PDF takes as its compile alone.

    Typst answers a document that it has drawn before from memory, so each side has its own; they
    are dealt out by length, so that a pair is equally long.
    """
    every = documents.parsed(documents.valid(2 * COUNT, seed=6))
    every.sort(key=lambda submission: len(str(submission.answers)))
    ours, others = every[::2], every[1::2]
    theirs = [_source(submission) for submission in others]
    folder = resources.on_disk("forms")
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[folder / "fonts"])
    compiler = typst.Compiler(folder / "form.typ", root=folder, font_paths=fonts)

    def by_typst(document: str) -> None:
        inputs = {"document": document}
        compiler.compile(sys_inputs=inputs, format="pdf", pdf_standards=["ua-1", "a-2a"])

    def render(submission: Submission) -> None:
        mappa_docs.render(submission, "pdf")

    times = ratio(Side(render, ours), Side(by_typst, theirs), ROUNDS, process_time)
    what = "PDF, judged and checked: times as long as Typst alone"
    yield Figure(what, times, MOST, at_least=False)


def _source(submission: Submission) -> str:
    """Return what Typst is told about a document."""
    form = views.view(submission.stem)
    printed = printed_answers.printed(form, submission.answers)
    chosen = document_marking.floor(document_marking.DEFAULT_SCHEME)
    document = layout.document(Contents(form, State.COMPLETE, chosen, printed))
    return told.as_json(told.plain(document))
