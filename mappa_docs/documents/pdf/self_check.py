"""A finished PDF, opened again: does it carry its marking where it has to?

What is read here is the file itself, not the document that it was drawn from. The places are those
of `forms/measures.json`.

PDFium shows the first page. A page that begins and ends with the very instructions by which the
first shows its marking, and draws nothing over it, needs no second look: PDFium took a sixth of the
time for every page that Typst takes to draw it, and this takes a sixth of that. PDFium looks at
each page of which that can’t be told, and at all where copies are numbered.
"""

from collections.abc import Container, Iterator
from typing import Any

from mappa_docs.documents.measures import measures
from mappa_docs.errors import MarkingError
from mappa_docs.model import Marking
from mappa_docs.pdf import drawn_alike, pdfium, seen_fields, seen_text
from mappa_docs.pdf.drawn_alike import Shown
from mappa_docs.pdf.seen_fields import Edges

# Two measures of one point.
_NEAR = 0.01


def check(data: bytes, marking: Marking, copy: str = "") -> None:
    """Make sure that the PDF carries the marking.

    Each page must have it on a line of its own in the top margin and in the bottom margin, in a
    dark colour, and nothing over it; the
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
        certain: Container[int] = ()
        for number in range(1, len(pdf) + 1):
            if number in certain:
                continue
            page = pdf[number - 1]
            words = page.get_textpage()
            if number == 1 and not copy:
                certain = _like_first(data, len(pdf), words, text)
            # Of a page that was read whole it is known that nothing lies over the marking.
            seen = _lines_of(words, text, None if number in certain else page)
            bare = _bare(page, words, text, copy, seen, first=number == 1)
            yield from (f"page {number}, {place}" for place in bare)
            under = _under_fields(page, text, first=number == 1)
            yield from (f"page {number}, {place}" for place in under)


def _like_first(data: bytes, count: int, words: Any, text: str) -> frozenset[int]:
    """Return the numbers of those of so many pages that surely show the marking where the first
    does."""
    alike = drawn_alike.alike(data)
    if alike is None or alike.pages != count:
        return frozenset()
    places = [seen_text.origin(words, index) for index in seen_text.found(words, text)]
    if not all(_begins(shown, places, len(text)) for shown in (alike.top, alike.bottom)):
        return frozenset()
    return alike.numbers


def _begins(shown: Shown, places: list[tuple[float, float]], letters: int) -> bool:
    """Return whether a text has so many letters and begins in one of the places."""
    return shown.letters == letters and any(
        abs(shown.x - x) < _NEAR and abs(shown.y - y) < _NEAR for x, y in places
    )


def _lines_of(words: Any, text: str, page: Any) -> list[float]:
    """Return how high the lines are on which the text is seen; on a page, if one is given, that may
    hide it."""
    return [
        seen_text.origin(words, index)[1]
        for index in seen_text.found(words, text)
        if page is None or seen_text.is_plain(page, words, index)
    ]


def _bare(
    page: Any, words: Any, text: str, copy: str, seen: list[float], *, first: bool
) -> Iterator[str]:
    """Yield the places of one page that do not have the marking on a line of its own that is
    `seen`, or the number of the copy at the end of one."""
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
    for place, box in places.items():
        lines = words.get_text_bounded(*box).splitlines()
        # Among the answers a marking with several descriptors may take more than one line.
        spans = range(1, 4 if place == "answers" else 2)
        _, low, _, high = box
        is_seen = place == "answers" or any(low < y < high for y in seen)
        if not is_seen or not any(text in _joined(lines, span) for span in spans):
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
