"""A finished PDF, opened again: does it carry its marking where it has to?

What is read here is the file itself, not the document that it was drawn from. The places are those
of `forms/measures.json`.
"""

from collections.abc import Iterator
from typing import Any

from mappa_docs.documents.measures import measures
from mappa_docs.errors import MarkingError
from mappa_docs.model import Marking
from mappa_docs.pdf import pdfium, seen_fields
from mappa_docs.pdf.seen_fields import Edges


def check(data: bytes, marking: Marking, copy: str = "") -> None:
    """Make sure that the PDF carries the marking.

    Each page must have it on a line of its own in the top margin and in the bottom margin; the
    first page among its answers too, where a screen reader comes to it; the file in its keywords,
    beside a title (14.4). No field may lie there or hold the marking: it could be changed. The
    number of the `copy`, where it has one, must stand at the bottom of each page (13b.2).

    Raises MarkingError, which says what is missing and on which page, and quotes no answer.
    """
    with pdfium.lock:
        missing = list(_missing(data, marking.text, copy))
    if missing:
        raise MarkingError(
            f"The PDF was not handed over. What it must show is missing: {missing[0]}."
        )


def _missing(data: bytes, text: str, copy: str) -> Iterator[str]:
    """Yield each place that does not have the marking, or the number of the copy."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        yield "the file cannot be opened again"
        return
    with pdf:
        about = pdf.get_metadata_dict()
        if not about["Title"]:
            yield "the file has no title"
        if text not in about["Keywords"].split(", "):
            yield "in the file’s keywords"
        for number, page in enumerate(pdf, 1):
            bare = _bare(page, text, copy, first=number == 1)
            yield from (f"page {number}, {place}" for place in bare)
            under = _under_fields(page, text, first=number == 1)
            yield from (f"page {number}, {place}" for place in under)


def _bare(page: Any, text: str, copy: str, *, first: bool) -> Iterator[str]:
    """Yield the places of one page that do not have the marking on a line of its own, or the number
    of the copy at the end of one."""
    width, height = page.get_size()
    given = measures()
    top, bottom = height - given.page["top"], given.page["bottom"]
    places = {
        "top": (0.0, top, width, height),
        "bottom": (0.0, 0.0, width, bottom),
    }
    if first:
        answers_from = given.margin + given.question_columns[0]
        places["answers"] = (answers_from, bottom, width, top)
    words = page.get_textpage()
    for place, box in places.items():
        lines = words.get_text_bounded(*box).splitlines()
        # Among the answers a marking with several descriptors may take more than one line.
        spans = range(1, 4 if place == "answers" else 2)
        if not any(text in _joined(lines, span) for span in spans):
            yield place
        if copy and place == "bottom" and not any(line.endswith(copy) for line in lines):
            yield "number of the copy"


def _under_fields(page: Any, text: str, *, first: bool) -> Iterator[str]:
    """Yield each place of one page in which the marking may be that of a field, or under one."""
    fields = list(seen_fields.edges(page))
    width, height = page.get_size()
    given = measures()
    places = {
        "top": Edges(0, height - given.page["top"], width, height),
        "bottom": Edges(0, 0, width, given.page["bottom"]),
    }
    for place, edges in places.items():
        if any(map(edges.touch, fields)):
            yield f"{place} without a field"
    if not first or not fields:
        return
    words = page.get_textpage()
    found = words.search(text, match_case=True)
    while at := found.get_next():
        letters = [Edges(*words.get_charbox(place)) for place in range(at[0], sum(at))]
        if any(letter.touch(field) for letter in letters for field in fields):
            yield "answers, under no field"


def _joined(lines: list[str], span: int) -> list[str]:
    """Return each run of `span` lines as one."""
    bare = [line.strip() for line in lines]
    return [" ".join(bare[place : place + span]) for place in range(len(bare))]
