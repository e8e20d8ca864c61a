"""A page as it is shown: cropped, turned and in its own unit, with its top and bottom bands.

In a PDF the same page can be written in many ways. Everything here that is called `shown` counts in
points from the lower left corner of what the reader sees.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, SupportsFloat

Box = tuple[float, float, float, float]  # left, bottom, right, top

_CM = 72 / 2.54
# Where a header or footer is looked for. Our own takes up 3.1 cm, also of a landscape page.
_BAND_SHARE, _BAND_LEAST, _BAND_MOST = 0.12, 3.2 * _CM, 0.2
# Nearer the edge than this part of the band, running text is rare.
_MARGIN_SHARE = 0.67


@dataclass(frozen=True, slots=True)
class Shown:
    """The shown page. `crop` is the part of the PDF's own plane that is shown, `rotation` is in
    degrees clockwise, and `unit` is the number of points in one unit of that plane."""

    crop: Box
    rotation: int = 0
    unit: float = 1.0

    @property
    def width(self) -> float:
        """How wide the page is shown, in points."""
        return self._sides[self.rotation in (90, 270)] * self.unit

    @property
    def height(self) -> float:
        """How high the page is shown, in points."""
        return self._sides[self.rotation not in (90, 270)] * self.unit

    @property
    def _sides(self) -> tuple[float, float]:
        left, bottom, right, top = self.crop
        return right - left, top - bottom

    @property
    def band(self) -> float:
        """How high the band at the top, and the one at the bottom, are in points."""
        return band(self.height)

    @property
    def margin(self) -> float:
        """How much of the band lies so near the edge that running text is rare there."""
        return _MARGIN_SHARE * self.band

    @property
    def matrix(self) -> tuple[float, float, float, float, float, float]:
        """The PDF matrix that takes a shown point to the PDF's own plane."""
        left, bottom, right, top = self.crop
        scale = 1 / self.unit
        return {
            0: (scale, 0.0, 0.0, scale, left, bottom),
            90: (0.0, scale, -scale, 0.0, right, bottom),
            180: (-scale, 0.0, 0.0, -scale, right, top),
            270: (0.0, -scale, scale, 0.0, left, top),
        }[self.rotation]

    def own(self, box: Box) -> Box:
        """Return a box of the shown page as one of the PDF's own plane."""
        a, b, c, d, e, f = self.matrix
        corners = [(a * x + c * y + e, b * x + d * y + f) for x, y in _diagonal(box)]
        return _spanned(*corners)

    def shown(self, box: Box) -> Box:
        """Return a box of the PDF's own plane as one of the shown page."""
        a, b, c, d, e, f = self.matrix
        scale = self.unit * self.unit
        corners = [
            ((a * (x - e) + b * (y - f)) * scale, (c * (x - e) + d * (y - f)) * scale)
            for x, y in _diagonal(box)
        ]
        return _spanned(*corners)


def band(height: float) -> float:
    """Return how high the bands of a page of this height are. All are in points."""
    return min(max(_BAND_SHARE * height, _BAND_LEAST), _BAND_MOST * height)


def shown_page(page: Any, unit: float) -> Shown:
    """Return how PDFium shows the page. `unit` is the page's UserUnit, which PDFium leaves out."""
    return Shown(page.get_bbox(), page.get_rotation(), unit)


def overlap(first: Box, second: Box) -> bool:
    """Return whether two boxes have a part in common."""
    return (
        first[0] < second[2]
        and second[0] < first[2]
        and first[1] < second[3]
        and second[1] < first[3]
    )


def boxed(numbers: Sequence[float]) -> Box | None:
    """Return the box that four numbers are, whichever of its corners they name; None for anything
    else."""
    if len(numbers) != 4:
        return None
    left, bottom, right, top = numbers
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


def around(boxes: Iterable[Box]) -> Box:
    """Return the least box around all of these, of which there is one at the least."""
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def usable_unit(number: object) -> float:
    """Return how many points the unit of a page is, by what the page says of it (UserUnit), and 1
    where that makes no sense."""
    try:
        unit = float(number) if isinstance(number, SupportsFloat) else 1.0
    except (TypeError, ValueError):
        return 1.0
    return unit if 0.01 <= unit <= 75_000 else 1.0


def _diagonal(box: Box) -> tuple[tuple[float, float], tuple[float, float]]:
    return (box[0], box[1]), (box[2], box[3])


def _spanned(corner: tuple[float, float], opposite: tuple[float, float]) -> Box:
    return (
        min(corner[0], opposite[0]),
        min(corner[1], opposite[1]),
        max(corner[0], opposite[0]),
        max(corner[1], opposite[1]),
    )
