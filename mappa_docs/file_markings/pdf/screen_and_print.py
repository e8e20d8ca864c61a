"""A page of a PDF on the screen and on paper: notes and layers may differ between the two."""

import math
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, NamedTuple

from mappa_docs.file_markings.pdf.marked_page import MarkedPage, State
from mappa_docs.model import Sighting
from mappa_docs.model.spots import Location, Position, Spot, SpotKind, Unit
from mappa_docs.pdf.geometry import Box


class OpenedTwice(NamedTuple):
    """The same PDF opened in PDFium twice, once for each state."""

    viewed: Any
    printed: Any


def spots(pdf: OpenedTwice, index: int, unit: float, until: float = math.inf) -> list[Spot]:
    """Return where the page shows a marking or has to. A place that needs one has those that both
    states show; what only one of them shows is a place of its own."""
    number = index + 1
    with opened(pdf.viewed, index, unit, until, State.VIEWED) as page:
        viewed = list(page.spots(number))
    with opened(pdf.printed, index, unit, until, State.PRINTED) as page:
        printed = list(page.spots(number))
    return viewed if viewed == printed else list(_in_both_states(viewed, printed, number))


@contextmanager
def opened(
    pdf: Any, index: int, unit: float, until: float = math.inf, state: State = State.VIEWED
) -> Iterator[MarkedPage]:
    """Open a page with the notes and stamps on it that the state shows, without the others. A PDF
    that is open in PDFium serves one state."""
    import pypdfium2.raw as pdfium

    page = pdf[index]
    fields: list[Box] = []
    if pdfium.FPDFPage_GetAnnotCount(page):
        fields = list(_settle_notes(page, state))
        page.close()
        page = pdf[index]
    try:
        yield MarkedPage(page, unit, tuple(fields), until, state)
    finally:
        page.close()


def _in_both_states(viewed: list[Spot], printed: list[Spot], number: int) -> Iterator[Spot]:
    on_paper = {spot.location: spot for spot in printed}
    in_one_only: Counter[Sighting] = Counter()
    for spot in viewed:
        other = on_paper.pop(spot.location, replace(spot, sightings=()))
        here, there = Counter(spot.sightings), Counter(other.sightings)
        kept = here & there if spot.needed else here | there
        if spot.needed:
            in_one_only |= (here | there) - kept
        doubts = tuple(dict.fromkeys((*spot.doubts, *other.doubts)))
        possible = tuple(dict.fromkeys((*spot.possible, *other.possible)))
        yield replace(spot, sightings=tuple(kept.elements()), doubts=doubts, possible=possible)
    yield from on_paper.values()
    if in_one_only:
        location = Location(Unit.PAGE, number, Position.SCREEN_OR_PRINT)
        yield Spot(location, SpotKind.WATERMARK, tuple(in_one_only.elements()))


def _settle_notes(page: Any, state: State) -> Iterator[Box]:
    """Make the annotations that the state shows part of the page, remove all others, and yield
    the boxes of its form fields. Only this copy in memory is changed."""
    import pypdfium2.raw as pdfium

    for index in reversed(range(pdfium.FPDFPage_GetAnnotCount(page))):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        flags = pdfium.FPDFAnnot_GetFlags(note)
        kind = pdfium.FPDFAnnot_GetSubtype(note)
        if kind == pdfium.FPDF_ANNOT_WIDGET:
            box = pdfium.FS_RECTF()
            pdfium.FPDFAnnot_GetRect(note, box)
            yield box.left, box.bottom, box.right, box.top
        pdfium.FPDFPage_CloseAnnot(note)
        on_screen = not flags & pdfium.FPDF_ANNOT_FLAG_NOVIEW
        on_paper = bool(flags & pdfium.FPDF_ANNOT_FLAG_PRINT)
        shown = {
            State.VIEWED: on_screen,
            State.PRINTED: on_paper,
            State.EITHER: on_screen or on_paper,
        }[state]
        hidden = flags & pdfium.FPDF_ANNOT_FLAG_HIDDEN or not shown
        if hidden or kind in (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP):
            pdfium.FPDFPage_RemoveAnnot(page, index)
        else:
            note = pdfium.FPDFPage_GetAnnot(page, index)
            pdfium.FPDFAnnot_SetFlags(note, pdfium.FPDF_ANNOT_FLAG_PRINT)
            pdfium.FPDFPage_CloseAnnot(note)
    pdfium.FPDFPage_Flatten(page, pdfium.FLAT_PRINT)
