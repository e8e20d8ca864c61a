"""What is really drawn on a PDF page: asked of the picture of it, not of its instructions.

White on white, text under a picture, a layer that is switched off, a clip, an opacity of nothing:
text can be kept from view in more ways than can be listed, and all of them leave no ink.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mappa_docs.file_markings.pdf.marked_lines import Line
from mappa_docs.pdf.geometry import Box, Shown

# In points: smaller letters are not for reading.
_SMALLEST = 3.0
# In pixels: how high a line is drawn to be looked at, and how long it may then be.
_HIGH, _LONGEST = 20, 3000
# How much, of 255, a letter must differ from what lies behind it; a watermark is faint.
_CONTRAST, _FAINT = 48, 14
# Of the letters, so many must be there to be seen.
_MOST_LETTERS = 0.9
# Of the rows of pixels that a letter takes up, so many must show it.
_MOST_ROWS = 0.6


@dataclass(frozen=True, slots=True)
class Picture:
    """A part of the shown page: `rows` of three bytes a pixel. `left` and `top` say where on the
    page it begins, and `scale` how many pixels there are to the point."""

    rows: tuple[bytes, ...]
    left: float
    top: float
    scale: float

    def colours(self, box: Box) -> Iterator[tuple[bytes, ...]]:
        """Yield for each row of pixels in the box the values of blue, of green and of red."""
        first = max(0, round((box[0] - self.left) * self.scale))
        last = max(first + 1, round((box[2] - self.left) * self.scale))
        start = max(0, round((self.top - box[3]) * self.scale))
        end = max(start + 1, round((self.top - box[1]) * self.scale))
        for row in self.rows[start:end]:
            part = row[3 * first : 3 * last]
            yield part[0::3], part[1::3], part[2::3]


def is_seen(
    page: Any, shown: Shown, line: Line, *, faint: bool = False, printed: bool = False
) -> bool:
    """Return whether a reader of the page sees the line. Colour counts, and so does its size."""
    import pypdfium2.raw as pdfium

    if line.height < _SMALLEST or not line.objects or not is_inside(line.box, shown):
        return False
    left, bottom, right, top = line.box
    scale = min(_HIGH / line.height, _LONGEST / (right - left + 2), _LONGEST / (top - bottom + 2))
    around = (left - 1, bottom - 1, right + 1, top + 1)
    with_line = picture(page, shown, around, scale, printed=printed)
    for letters_object in line.objects:
        pdfium.FPDFPageObj_SetIsActive(letters_object, False)
    without = picture(page, shown, around, scale, printed=printed)
    for letters_object in line.objects:
        pdfium.FPDFPageObj_SetIsActive(letters_object, True)
    contrast = _FAINT if faint else _CONTRAST
    drawn = sum(_differ(with_line, without, letter, contrast) for letter in line.letters)
    return drawn >= _MOST_LETTERS * len(line.letters)


def is_inside(box: Box, shown: Shown) -> bool:
    """Return whether the middle of the box is on the shown page."""
    across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return 0 < across < shown.width and 0 < up < shown.height


def picture(page: Any, shown: Shown, box: Box, scale: float, *, printed: bool = False) -> Picture:
    """Return how a box of the page looks on the screen or `printed`, as far as it lies on it."""
    scale *= shown.unit  # PDFium counts in the page's own unit
    left, bottom, right, top = (
        max(0, math.floor(side / shown.unit * scale))
        for side in (box[0], box[1], shown.width - box[2], shown.height - box[3])
    )
    bitmap = page.render(
        scale=scale,
        crop=tuple((side - 1e-4) / scale if side else 0 for side in (left, bottom, right, top)),
        may_draw_forms=False,
        draw_annots=False,
        optimize_mode="print" if printed else None,
    )
    data, stride = bytes(bitmap.buffer), bitmap.stride
    rows = tuple(
        data[row * stride : row * stride + 3 * bitmap.width] for row in range(bitmap.height)
    )
    bitmap.close()
    points = scale / shown.unit
    return Picture(rows, left / points, shown.height - top / points, points)


def _differ(with_line: Picture, without_line: Picture, box: Box, contrast: int) -> bool:
    """Return whether the two pictures differ so much in any colour in most rows of the box."""
    rows = [
        any(
            abs(here - there) >= contrast
            for colour, plain in zip(row, without, strict=True)
            if colour != plain
            for here, there in zip(colour, plain, strict=True)
        )
        for row, without in zip(with_line.colours(box), without_line.colours(box), strict=True)
    ]
    return bool(rows) and sum(rows) >= _MOST_ROWS * len(rows)
