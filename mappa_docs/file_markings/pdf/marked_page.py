"""One page of a PDF, looked at as it is shown and printed: which markings stand where on it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from mappa_docs.file_markings.pdf import marked_lines, shadows, visibility
from mappa_docs.file_markings.pdf.marked_lines import Line
from mappa_docs.file_markings.pdf.page_reading import Reading
from mappa_docs.file_markings.pdf.visibility import Look, Sheet
from mappa_docs.markings.schemes import as_meant, sightings
from mappa_docs.model import Sighting
from mappa_docs.model.spots import Doubt, Location, Position, Spot, SpotKind, Unit
from mappa_docs.pdf import geometry
from mappa_docs.pdf.geometry import Box, overlap

# In points: letters this high outside the bands are a watermark or a stamp.
_LARGE = 20.0
# So many letters that can't be read may be a marking. Fewer are bullets and other signs.
_LETTERS = 4
# Of the page's width: so far from the middle a line still is centred.
_CENTRED = 0.02
# Of what a note says, so many letters are looked at.
_LONGEST = 1000
# Pages of a file mostly have the same marking.
_REMEMBERED = 20
_TOP, _BOTTOM = (Position.TOP, SpotKind.HEADER), (Position.BOTTOM, SpotKind.FOOTER)
_HIDDEN = (Position.HIDDEN, SpotKind.INACTIVE)


class _Place(NamedTuple):
    """Where a line stands, and whether that is among the text, where it has to stand alone."""

    position: Position
    kind: SpotKind
    prose: bool


@dataclass
class _Said:
    """What is spelt in one place of the page: what is seen, and what may be."""

    seen: list[Sighting] = field(default_factory=list)
    possible: list[Sighting] = field(default_factory=list)
    doubts: set[Doubt] = field(default_factory=set)


class MarkedPage:
    """A page that is open in PDFium, with the notes on it that are shown, and what is read on it.

    Where what is `seen_alone` matters, it is not asked of a place that shows no marking whether
    something there that can't be read may be one.
    """

    def __init__(self, sheet: Sheet, reading: Reading, *, seen_alone: bool = False) -> None:
        """Take the page as it is; nothing is drawn before its `spots` are asked for."""
        self.sheet, self.shown, self.seen_alone = sheet, sheet.shown, seen_alone
        self.reading, self.words, self.text = reading, reading.words, reading.text

    def spots(self, number: int) -> Iterator[Spot]:
        """Yield where the page shows a marking or has to. `number` counts from 1.

        Raises SlowDrawingError where it takes too long to draw.
        """
        places: dict[tuple[Position, SpotKind], _Said] = {_TOP: _Said(), _BOTTOM: _Said()}
        outside: list[tuple[Line, _Place, list[Sighting]]] = []
        lines: list[tuple[Line, _Place, list[Sighting]]] = []
        for line in self.reading.lines:
            place = self._place(line, first=number == 1)
            in_line = self._meant(line, _spelt(line.text, prose=place.prose))
            if in_line:
                there = outside if place.position is Position.OUTSIDE else lines
                there.append((line, place, in_line))
        looks = visibility.look_at(
            self.sheet,
            [(line, place.kind is SpotKind.WATERMARK) for line, place, _ in lines],
            self._with_shadows,
        )
        for index, (_, place, in_line) in enumerate(lines):
            for where, said in _told(in_line, place, looks[index]):
                _add(places, where, said)
        for line, place, _ in outside:
            _add(places, place[:2], _Said(list(_spelt(line.text, prose=False))))
        if self.reading.replaced:
            _add(places, _HIDDEN, _Said(list(self.reading.replaced)))
        for where in (_TOP, _BOTTOM):
            _add(places, where, self._drawn_by_programs(where[0]))
        for (position, kind), said in places.items():
            needed = (position, kind) in (_TOP, _BOTTOM)
            is_asked = needed and (said.seen or not self.seen_alone)
            if is_asked and not self._is_legible(position, bool(said.seen)):
                said.doubts.add(Doubt.UNREAD)
            location = Location(Unit.PAGE, number, position)
            doubts, possible = tuple(sorted(said.doubts)), tuple(said.possible)
            yield Spot(location, kind, tuple(said.seen), needed, doubts, possible)

    def _meant(self, line: Line, alone: tuple[Sighting, ...]) -> list[Sighting]:
        """Return the markings that the line spells alone, as they are meant with the rest of its
        row and with the rows around it."""
        for above, row, below in self.reading.rows if alone else ():
            start, there, end = row.partition(line.text)
            if there:
                alone = as_meant(alone, there, before=start, after=end)
                alone = as_meant(alone, row, before=above)
                alone = as_meant(alone, row, after=below)
        return list(alone)

    def _with_shadows(self, lines: list[Line]) -> Iterator[Line]:
        return shadows.with_shadows(lines, self.words, self.sheet.pictures.texts, self.shown)

    def _place(self, line: Line, *, first: bool) -> _Place:
        """Return the place where the line stands; one that no page shows where it is part of the
        text."""
        shown, box = self.shown, line.box
        middle = (box[1] + box[3]) / 2
        if not visibility.is_inside(box, shown):
            return _Place(Position.OUTSIDE, SpotKind.INACTIVE, False)
        at_top = middle >= shown.height - shown.band
        at_edge = at_top or middle <= shown.band
        if not line.upright or (line.height >= _LARGE and not at_edge):
            return _Place(Position.ACROSS, SpotKind.WATERMARK, False)
        if at_edge:
            prose = shown.margin < middle < shown.height - shown.margin
            return _Place(*(_TOP if at_top else _BOTTOM), prose)
        if first and middle > shown.height / 2:
            return _Place(Position.FIRST_LINES, SpotKind.BODY, True)
        centre = (box[0] + box[2]) / 2
        centred = abs(centre - shown.width / 2) <= _CENTRED * shown.width
        is_heading = centred and line.text.isupper()
        return _Place(*((Position.IN_TEXT, SpotKind.BODY) if is_heading else _HIDDEN), True)

    def _drawn_by_programs(self, position: Position) -> _Said:
        """Return what programs may write into the place by themselves."""
        low, high = self._band(position)
        band = (0.0, low, self.shown.width, high)
        texts = [
            text
            for unsure in self.sheet.facts.unsure
            if overlap(self.shown.shown(unsure.box), band)
            for text in unsure.texts
        ]
        possible = [sighting for text in texts for sighting in sightings(text[:_LONGEST])]
        return _Said([], possible, {Doubt.VIEWER} if possible else set())

    def _band(self, position: Position) -> tuple[float, float]:
        height, band = self.shown.height, self.shown.band
        return (height - band, height) if position is Position.TOP else (0.0, band)

    @cached_property
    def _lost(self) -> tuple[Box, ...]:
        return marked_lines.unreadable(self.words, self.text, self.shown)

    def _is_legible(self, position: Position, marked: bool) -> bool:
        """Return whether all that may be a marking in this band could be read."""
        low, high = self._band(position)
        if self.sheet.pictures.cover(low, high, self.shown.width):
            return False
        if marked:
            return True
        if self.sheet.pictures.any and not self.text.strip():
            return False
        letters = sum(box[1] < high and box[3] > low for box in self._lost)
        return letters < _LETTERS and not self.sheet.pictures.spell(low, high)


@lru_cache(_REMEMBERED)
def _spelt(text: str, *, prose: bool) -> tuple[Sighting, ...]:
    return sightings(text, prose=prose)


def _told(
    in_line: list[Sighting], place: _Place, look: Look
) -> Iterator[tuple[tuple[Position, SpotKind], _Said]]:
    """Yield what is spelt `in_line`, and where: in its place or, where nobody sees it, nowhere."""
    where = place.position, place.kind
    if look.doubts and where != _HIDDEN:
        yield where, _Said([], in_line, set(look.doubts))
    elif look.seen and where != _HIDDEN:
        yield where, _Said(in_line)
    elif not look.seen:
        yield _HIDDEN, _Said(in_line)


def _add(
    places: dict[tuple[Position, SpotKind], _Said], where: tuple[Position, SpotKind], said: _Said
) -> None:
    there = places.setdefault(where, _Said())
    there.seen += said.seen
    there.possible += said.possible
    there.doubts |= said.doubts


def bottom_text(page: Any, unit: float) -> str:
    """Return the text in the bottom of the page."""
    shown = geometry.shown_page(page, unit)
    box = shown.own((0.0, 0.0, shown.width, shown.band))
    return str(page.get_textpage().get_text_bounded(*box)).replace("\r", "")
