"""One page of a PDF, looked at as it is shown and printed: which markings stand where on it."""

import math
import time
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from itertools import islice
from typing import Any

from mappa_docs.errors import UnreadableError
from mappa_docs.file_markings.pdf import marked_lines, visibility
from mappa_docs.file_markings.pdf.marked_lines import Line
from mappa_docs.markings.schemes import sightings
from mappa_docs.model import Sighting
from mappa_docs.model.spots import Doubt, Location, Position, Spot, SpotKind, Unit
from mappa_docs.pdf import geometry, graphics
from mappa_docs.pdf.geometry import Box

# In points: letters this high outside the bands are a watermark or a stamp.
_LARGE = 20.0
# So many letters that can't be read may be a marking. Fewer are bullets and other signs.
_LETTERS = 4
# Of the page's width: so far from the middle a line still is centred.
_CENTRED = 0.02
_MOST_LINES = 200
_TOP, _BOTTOM = (Position.TOP, SpotKind.HEADER), (Position.BOTTOM, SpotKind.FOOTER)
_HIDDEN = (Position.HIDDEN, SpotKind.INACTIVE)


class State(StrEnum):
    """What is looked at: the page on the screen, on paper, or with all that either shows."""

    VIEWED = "viewed"
    PRINTED = "printed"
    EITHER = "either"


class MarkedPage:
    """A page that is open in PDFium, with the notes on it that one state shows."""

    def __init__(
        self,
        page: Any,
        unit: float,
        fields: tuple[Box, ...] = (),
        until: float = math.inf,
        state: State = State.VIEWED,
    ) -> None:
        self.page = page
        self.shown = geometry.shown_page(page, unit)
        self.fields = tuple(self.shown.shown(box) for box in fields)
        read_out = marked_lines.text_of(page.get_textpage())
        has_replacements = graphics.remove_replacement_text(page)
        self.words = page.get_textpage()
        self.text = marked_lines.text_of(self.words)
        self.replaced = tuple(_replaced(read_out, self.text)) if has_replacements else ()
        self.until, self.state = until, state
        lines = islice(marked_lines.marked(self.words, self.text, self.shown), _MOST_LINES + 1)
        self.lines = tuple(_once(lines))
        if len(self.lines) > _MOST_LINES:
            raise UnreadableError("A page says more markings than can be looked at.")
        self.pictures = graphics.pictures(page, self.shown)

    def spots(self, number: int) -> Iterator[Spot]:
        """Yield where the page shows a marking or has to. `number` counts from 1."""
        places: dict[tuple[Position, SpotKind], list[Sighting]] = {_TOP: [], _BOTTOM: []}
        for line in self.lines:
            place = self._place(line, first=number == 1)
            if place:
                position, kind, prose = place
                in_line = sightings(line.text, prose=prose)
                if in_line:
                    places.setdefault((position, kind), []).extend(in_line)
        if self.replaced:
            places.setdefault(_HIDDEN, []).extend(self.replaced)
        for (position, kind), in_place in places.items():
            needed = (position, kind) in (_TOP, _BOTTOM)
            legible = not needed or self._is_legible(position, bool(in_place))
            location = Location(Unit.PAGE, number, position)
            doubts = () if legible else (Doubt.UNREAD,)
            yield Spot(location, kind, tuple(in_place), needed, doubts)

    def _place(self, line: Line, *, first: bool) -> tuple[Position, SpotKind, bool] | None:
        """Return position and kind of the place where the line stands, and whether it is prose
        there; None where it is part of the text."""
        if time.monotonic() > self.until:
            raise UnreadableError("The PDF takes too long to read.")
        shown, box = self.shown, line.box
        middle = (box[1] + box[3]) / 2
        if not visibility.is_inside(box, shown):
            return Position.OUTSIDE, SpotKind.INACTIVE, False
        at_top = middle >= shown.height - shown.band
        at_edge = at_top or middle <= shown.band
        stamp = not line.upright or (line.height >= _LARGE and not at_edge)
        printed = self.state is State.PRINTED
        if not visibility.is_seen(self.page, shown, line, faint=stamp, printed=printed):
            return *_HIDDEN, not at_edge
        if stamp:
            return Position.ACROSS, SpotKind.WATERMARK, False
        if at_edge:
            prose = shown.margin < middle < shown.height - shown.margin
            return (*_TOP, prose) if at_top else (*_BOTTOM, prose)
        if first and middle > shown.height / 2:
            return Position.FIRST_LINES, SpotKind.BODY, True
        centre = (box[0] + box[2]) / 2
        centred = abs(centre - shown.width / 2) <= _CENTRED * shown.width
        is_heading = centred and line.text.isupper()
        return (Position.IN_TEXT, SpotKind.BODY, True) if is_heading else None

    @cached_property
    def _lost(self) -> tuple[Box, ...]:
        return marked_lines.unreadable(self.words, self.text, self.shown)

    def _is_legible(self, position: Position, marked: bool) -> bool:
        """Return whether all that may be a marking in this band could be read."""
        height, band = self.shown.height, self.shown.band
        low, high = (height - band, height) if position is Position.TOP else (0.0, band)
        if self.pictures.cover(low, high, self.shown.width):
            return False
        if marked:
            return True
        if self.pictures.any and not self.text.strip():
            return False
        letters = sum(box[1] < high and box[3] > low for box in self._lost)
        return letters < _LETTERS and not self.pictures.spell(low, high)


def bottom_text(page: Any, unit: float) -> str:
    """Return the text in the bottom of the page."""
    shown = geometry.shown_page(page, unit)
    box = shown.own((0.0, 0.0, shown.width, shown.band))
    return str(page.get_textpage().get_text_bounded(*box)).replace("\r", "")


def _replaced(read_out: str, drawn: str) -> Iterator[Sighting]:
    """Yield the markings in lines that are read out otherwise than they are drawn."""
    for line in Counter(read_out.splitlines()) - Counter(drawn.splitlines()):
        yield from sightings(marked_lines.joined(line))


def _once(lines: Iterator[Line]) -> Iterator[Line]:
    """Yield the lines; one that is drawn twice in the same place, as shadows are, only once."""
    before: list[Line] = []
    for line in lines:
        if not any(line.text == other.text and _is_same(line, other) for other in before):
            before.append(line)
            yield line


def _is_same(first: Line, second: Line) -> bool:
    near = first.height / 2
    return all(abs(here - there) < near for here, there in zip(first.box, second.box, strict=True))
