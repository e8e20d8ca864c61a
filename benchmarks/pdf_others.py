"""PDF documents beside what WeasyPrint and LibreOffice take for the same answers.

WeasyPrint prints HTML of the same words with the marking on every page, tagged for PDF/UA, and
LibreOffice turns our Word files of the same answers into PDFs, many in one start. Neither judges
nor looks at what it made. LibreOffice is a program of its own, so its processor time counts; where
it is not installed, that is said and there is no figure.
"""

import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import process_time

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

import mappa_docs
from benchmarks import documents, pages
from benchmarks.figures import Figure, Side, ratio
from mappa_docs.definition import views
from mappa_docs.documents import layout, printed_answers
from mappa_docs.documents.blocks import State
from mappa_docs.documents.request import Contents
from mappa_docs.errors import UsageError
from mappa_docs.markings import document_marking
from mappa_docs.model import Submission
from mappa_docs.templates import libreoffice

ROUNDS = 3
# WeasyPrint takes seconds for one; a batch is large enough for a start to weigh little.
OURS, THEIRS, BATCH = ROUNDS * 8 + 1, ROUNDS + 1, 20
TIMES_WEASYPRINT, TIMES_LIBREOFFICE = 8, 3


def measure() -> Iterator[Figure]:
    """Yield how many times as fast a PDF is as by each of the two."""
    ours = documents.parsed(documents.valid(OURS, seed=8))
    theirs = documents.parsed(documents.valid(THEIRS, seed=9))
    fonts = FontConfiguration()

    def by_weasyprint(page: str) -> None:
        HTML(string=page).write_pdf(font_config=fonts, pdf_variant="pdf/ua-1")

    printed = Side(by_weasyprint, [_page(submission) for submission in theirs])
    times = ratio(printed, Side(_render, ours), ROUNDS, process_time)
    yield Figure(
        "PDF, judged and checked: times as fast as WeasyPrint", times, TIMES_WEASYPRINT, True
    )
    try:
        office = libreoffice.program()
    except UsageError:
        print("LibreOffice is not here, so nothing is measured beside it.", file=sys.stderr)
        return
    times = _beside_libreoffice(office)
    what = "PDF, judged and checked: times as fast as a batch of LibreOffice"
    yield Figure(what, times, TIMES_LIBREOFFICE, True)


def _render(submission: Submission) -> bytes:
    return mappa_docs.render(submission, "pdf").data


def _page(submission: Submission) -> str:
    form = views.view(submission.stem)
    printed = printed_answers.printed(form, submission.answers)
    chosen = document_marking.floor(document_marking.DEFAULT_SCHEME)
    return pages.html(layout.document(Contents(form, State.COMPLETE, chosen, printed)))


def _beside_libreoffice(office: str) -> float:
    """Return how many times as fast we make a batch, the median of a few."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # The first start makes a profile.
        _converted(office, folder, documents.parsed(documents.valid(1, seed=10)))
        times = []
        for seed in range(11, 11 + ROUNDS):
            batch = documents.parsed(documents.valid(BATCH, seed))
            theirs = _converted(office, folder, batch)
            start = process_time()
            for submission in batch:
                _render(submission)
            times.append(theirs / (process_time() - start))
    return median(times)


def _converted(office: str, folder: Path, batch: list[Submission]) -> float:
    """Return the processor time that LibreOffice takes for a batch in one start."""
    files = [folder / f"{number}.docx" for number in range(len(batch))]
    for file, submission in zip(files, batch, strict=True):
        file.write_bytes(mappa_docs.render(submission, "docx").data)
        file.with_suffix(".pdf").unlink(missing_ok=True)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *files]
    before = _of_children()
    subprocess.run(command, check=True, capture_output=True)
    taken = _of_children() - before
    if not all(file.with_suffix(".pdf").exists() for file in files):
        raise AssertionError("LibreOffice did not make every PDF.")
    return taken


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
