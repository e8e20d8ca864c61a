"""One page of a PDF, looked at as it is shown and printed: which markings stand where on it."""

import math
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from itertools import islice
from typing import Any

from mappa_docs.errors import UnreadableError
from mappa_docs.file_markings.pdf import marked_lines, visibility
from mappa_docs.file_markings.pdf.marked_lines import Line
from mappa_docs.markings.schemes import sightings
from mappa_docs.model import Sighting, Spot
from mappa_docs.pdf import actual_text, geometry, graphics
from mappa_docs.pdf.geometry import Box

# What is looked at: the page on the screen, on paper, or with all that either shows.
VIEWED, PRINTED, EITHER = "viewed", "printed", "either"
# In points: letters this high outside the bands are a watermark or a stamp.
_LARGE = 20.0
# So many letters that can't be read may be a marking. Fewer are bullets and other signs.
_LETTERS = 4
# Of the page's width: so far from the middle a line still is centred.
_CENTRED = 0.02
_MOST_LINES = 200
_HIDDEN = ("hidden text", "inactive")


class Sheet:
    """A page that is open in PDFium, with the notes that are shown in one state (`opened`)."""

    def __init__(
        self,
        page: Any,
        unit: float,
        fields: tuple[Box, ...] = (),
        until: float = math.inf,
        state: str = VIEWED,
    ) -> None:
        self.page = page
        self.shown = geometry.of(page, unit)
        self.fields = tuple(self.shown.shown(box) for box in fields)
        said = marked_lines.text_of(page.get_textpage())
        spoken_for = actual_text.taken_off(page)
        self.words = page.get_textpage()
        self.text = marked_lines.text_of(self.words)
        self.replaced = tuple(_replaced(said, self.text)) if spoken_for else ()
        self.until, self.state = until, state
        found = islice(marked_lines.marked(self.words, self.text, self.shown), _MOST_LINES + 1)
        self.lines = tuple(_once(found))
        if len(self.lines) > _MOST_LINES:
            raise UnreadableError("A page says more markings than can be looked at.")
        self.pictures = graphics.of(page, self.shown)

    def spots(self, number: int) -> Iterator[Spot]:
        """Yield where the page shows a marking or has to. `number` counts from 1."""
        places: dict[tuple[str, str], list[Sighting]] = {
            ("top", "header"): [],
            ("bottom", "footer"): [],
        }
        for line in self.lines:
            place = self._place(line, first=number == 1)
            if place:
                name, kind, prose = place
                found = sightings(line.text, prose=prose)
                if found:
                    places.setdefault((name, kind), []).extend(found)
        if self.replaced:
            places.setdefault(_HIDDEN, []).extend(self.replaced)
        for (name, kind), some in places.items():
            needed = kind in ("header", "footer")
            legible = not needed or self._is_legible(name, bool(some))
            yield Spot(f"page {number}, {name}", kind, tuple(some), needed, legible)

    def _place(self, line: Line, *, first: bool) -> tuple[str, str, bool] | None:
        """Return name and kind of the place where the line stands, and whether it is prose there;
        None where it is part of the text."""
        if time.monotonic() > self.until:
            raise UnreadableError("The PDF takes too long to read.")
        shown, box = self.shown, line.box
        middle = (box[1] + box[3]) / 2
        if not visibility.is_inside(box, shown):
            return "outside what is shown", "inactive", False
        at_top = middle >= shown.height - shown.band
        at_edge = at_top or middle <= shown.band
        stamp = not line.upright or (line.height >= _LARGE and not at_edge)
        if not visibility.is_seen(
            self.page, shown, line, faint=stamp, printed=self.state == PRINTED
        ):
            return *_HIDDEN, not at_edge
        if stamp:
            return "across the page", "watermark", False
        if at_edge:
            prose = shown.margin < middle < shown.height - shown.margin
            return ("top", "header", prose) if at_top else ("bottom", "footer", prose)
        if first and middle > shown.height / 2:
            return "first lines", "body", True
        centre = (box[0] + box[2]) / 2
        centred = abs(centre - shown.width / 2) <= _CENTRED * shown.width
        return ("in the text", "body", True) if centred and line.text.isupper() else None

    @cached_property
    def _lost(self) -> tuple[Box, ...]:
        return marked_lines.unreadable(self.words, self.text, self.shown)

    def _is_legible(self, place: str, marked: bool) -> bool:
        """Return whether all that may be a marking in this band could be read."""
        height, band = self.shown.height, self.shown.band
        low, high = (height - band, height) if place == "top" else (0.0, band)
        if self.pictures.cover(low, high, self.shown.width):
            return False
        if marked:
            return True
        if self.pictures.any and not self.text.strip():
            return False
        letters = sum(box[1] < high and box[3] > low for box in self._lost)
        return letters < _LETTERS and not self.pictures.spell(low, high)


@contextmanager
def opened(
    pdf: Any, index: int, unit: float, until: float = math.inf, state: str = VIEWED
) -> Iterator[Sheet]:
    """Open a page with the notes and stamps on it that the state shows, without the others. A PDF
    that is open in PDFium serves one state."""
    import pypdfium2.raw as pdfium

    page = pdf[index]
    fields: list[Box] = []
    if pdfium.FPDFPage_GetAnnotCount(page):
        fields = list(_settled(page, state))
        page.close()
        page = pdf[index]
    try:
        yield Sheet(page, unit, tuple(fields), until, state)
    finally:
        page.close()


def bottom_text(page: Any, unit: float) -> str:
    """Return the text in the bottom of the page."""
    shown = geometry.of(page, unit)
    box = shown.own((0.0, 0.0, shown.width, shown.band))
    return str(page.get_textpage().get_text_bounded(*box)).replace("\r", "")


def _settled(page: Any, state: str) -> Iterator[Box]:
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
        shown = {VIEWED: on_screen, PRINTED: on_paper, EITHER: on_screen or on_paper}[state]
        hidden = flags & pdfium.FPDF_ANNOT_FLAG_HIDDEN or not shown
        if hidden or kind in (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP):
            pdfium.FPDFPage_RemoveAnnot(page, index)
        else:
            note = pdfium.FPDFPage_GetAnnot(page, index)
            pdfium.FPDFAnnot_SetFlags(note, pdfium.FPDF_ANNOT_FLAG_PRINT)
            pdfium.FPDFPage_CloseAnnot(note)
    pdfium.FPDFPage_Flatten(page, pdfium.FLAT_PRINT)


def _replaced(said: str, drawn: str) -> Iterator[Sighting]:
    """Yield the markings in lines that are read out otherwise than they are drawn."""
    for line in Counter(said.splitlines()) - Counter(drawn.splitlines()):
        yield from sightings(marked_lines.joined(line))


def _once(found: Iterator[Line]) -> Iterator[Line]:
    """Yield the lines; one that is drawn twice in the same place, as shadows are, only once."""
    before: list[Line] = []
    for line in found:
        if not any(line.text == other.text and _is_same(line, other) for other in before):
            before.append(line)
            yield line


def _is_same(one: Line, other: Line) -> bool:
    near = one.height / 2
    return all(abs(here - there) < near for here, there in zip(one.box, other.box, strict=True))
