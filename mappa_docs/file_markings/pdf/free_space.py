"""Where on a page a marking finds room: no letter, line or picture ever comes to lie under it.

A place is free where the picture of the page has one colour, because then there is nothing to hide.
Where neither the top nor the bottom has such a place, the page is made higher by a strip.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from mappa_docs.model.spots import SpotKind
from mappa_docs.pdf import drawing, geometry, qpdf
from mappa_docs.pdf.drawing import Picture
from mappa_docs.pdf.geometry import Box, Shown
from mappa_docs.pdf.page_tree import PageObject

_CM = 72 / 2.54
# From the edge to the letters, in points: what is liked best, and what printers still print.
_BEST, _NEAREST = 1.0 * _CM, 0.5 * _CM
_STEP = 2.0
# In points. A large page gets larger letters, as far as the last figure.
_SIZES, _SMALLEST, _LARGEST = (12.0, 10.0, 9.0, 8.0), 5.0, 36.0
_A4_WIDTH = 595.0
# In sizes of the letters: what stays free above and below, and at the left and right, where other
# words would be read as part of the line. The last figure is the height of a strip.
_ABOVE, _BESIDE, _STRIP = 0.4, 2.0, 3.0
# How much one colour may vary, of 255; and how light it is where black letters stand out.
_NOISE, _LIGHT = 20, 170
_MOST_PIXELS = 2500


@dataclass(frozen=True, slots=True)
class Place:
    """Where the letters begin on the shown page, in points, and their `size`. `boxed` says that
    they need a white box behind them, and `strip` how much higher the page has to become."""

    left: float
    bottom: float
    size: float
    boxed: bool = False
    strip: float = 0.0


class Room(NamedTuple):
    """The places for letters of this `width` and `height` per point on a page as it is `shown`."""

    shown: Shown
    places: dict[SpotKind, Place]
    width: float
    height: float

    @property
    def boxes(self) -> tuple[Box, ...]:
        """What the page is given in these places: the boxes behind the letters, or the strips."""
        return tuple(
            strip(self.shown, place) if place.strip else box(place, self.width, self.height)
            for place in self.places.values()
        )


@dataclass(frozen=True, slots=True)
class Surface:
    """What a place is looked for on: a page that is open in PDFium, how it is `shown`, the boxes
    that hold its annotations and form fields, which are not drawn on it, and until when it may
    be drawn."""

    page: Any
    shown: Shown
    notes: tuple[Box, ...]
    until: float

    def picture(self, band: Box) -> Picture:
        """Return a picture of a band of the page, without annotations and form fields. Raises
        SlowDrawingError."""
        scale = min(1.0, _MOST_PIXELS / self.shown.width)
        return drawing.picture(self.page, self.shown, band, scale, until=self.until)


def surface(page: Any, own: PageObject, until: float) -> Surface:
    """Return the surface of a page that is open in PDFium and in qpdf, and may be drawn `until`
    then (`time.monotonic`)."""
    shown = geometry.shown_page(page, own.unit)
    return Surface(page, shown, tuple(shown.shown(box) for box in _notes(own)), until)


def _notes(page: PageObject) -> Iterator[Box]:
    """Yield the boxes of the annotations, hidden ones too. Such a box may hide what lies under it,
    on the screen, on paper or later, although it is white."""
    notes = page.value("/Annots")
    for note in qpdf.inside(notes) if qpdf.is_array(notes) else ():
        box = qpdf.value(note, "/Rect")
        if qpdf.value(note, "/Subtype") == "/Popup" or not qpdf.is_array(box):
            continue
        try:
            left, bottom, right, top = map(float, box)
        except (TypeError, ValueError):
            continue
        yield min(left, right), min(bottom, top), max(left, right), max(bottom, top)


def find_place(surface: Surface, top: bool, width: float, height: float) -> Place:
    """Return the place at the top or the bottom for letters of this width and height per point."""
    shown = surface.shown
    largest = max(1.0, min(min(shown.width, shown.height) / _A4_WIDTH, _LARGEST / _SIZES[0]))
    widest = _widest(shown, width)
    sizes = sorted({min(size * largest, widest) for size in _SIZES}, reverse=True)
    low, high = (shown.height - shown.band, shown.height) if top else (0.0, shown.band)
    band = (0.0, low, shown.width, high)
    picture = surface.picture(band)
    kept_clear = [box for box in surface.notes if geometry.overlap(box, band)]
    for size in sizes:
        left = (shown.width - width * size) / 2
        for away in _distances(shown.band - (height + _ABOVE) * size):
            bottom = shown.height - away - height * size if top else away
            place = Place(left, bottom, size)
            around = _around(place, width, height)
            if any(geometry.overlap(around, box) for box in kept_clear):
                continue
            darkest = _colour(picture, around)
            if darkest is not None:
                return Place(left, bottom, size, boxed=darkest < _LIGHT)
    return _in_strip(shown, top, sizes[0], width, height)


def is_wide_enough(shown: Shown, width: float) -> bool:
    """Return whether letters of this width per point can be read on the page."""
    return _widest(shown, width) >= _SMALLEST


def _widest(shown: Shown, width: float) -> float:
    return (shown.width - 2 * _NEAREST) / width


def _in_strip(shown: Shown, top: bool, size: float, width: float, height: float) -> Place:
    """Return the place in a strip by which the page is made higher: so much that the letters stand
    in the band of the higher page, also where the page was very low."""
    letters = (height + _ABOVE) * size
    strip = _STRIP * size
    while _NEAREST + letters > geometry.band(shown.height + strip):
        strip += _STEP
    away = min((strip - height * size) / 2, geometry.band(shown.height + strip) - letters)
    bottom = shown.height + strip - away - height * size if top else away - strip
    return Place((shown.width - width * size) / 2, bottom, size, strip=strip)


def strip(shown: Shown, place: Place) -> Box:
    """Return the strip by which the page becomes higher."""
    if place.bottom < 0:
        return 0.0, -place.strip, shown.width, 0.0
    return 0.0, shown.height, shown.width, shown.height + place.strip


def box(place: Place, width: float, height: float) -> Box:
    """Return the box behind the letters."""
    more = _ABOVE * place.size
    return (
        place.left - more,
        place.bottom - more,
        place.left + width * place.size + more,
        place.bottom + height * place.size + more,
    )


def _around(place: Place, width: float, height: float) -> Box:
    left, bottom, right, top = box(place, width, height)
    beside = (_BESIDE - _ABOVE) * place.size
    return left - beside, bottom, right + beside, top


def _distances(farthest: float) -> Iterator[float]:
    """Yield distances from the edge, those near the best one first. A low page has none."""
    count = int((farthest - _NEAREST) / _STEP) + 1
    every = [_NEAREST + number * _STEP for number in range(count)]
    yield from sorted(every, key=lambda away: (abs(away - _BEST), away))


def _colour(picture: Picture, around: Box) -> int | None:
    """Return how dark the one colour is that the box has, or None where it has several."""
    whole = b"".join(picture.rows(around))
    if whole == whole[:3] * (len(whole) // 3):
        return min(whole[:3], default=255)
    rows = list(picture.colours(around))
    darkest = 255
    for colour in range(3):
        values = [row[colour] for row in rows if row[colour]]
        least = min((min(value) for value in values), default=0)
        if max((max(value) for value in values), default=255) - least > _NOISE:
            return None
        darkest = min(darkest, least)
    return darkest
