"""Pictures of PDF pages, drawn by PDFium: a part of a page at a time, and never for too long."""

import ctypes
import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mappa_docs.errors import UnreadableError
from mappa_docs.pdf.geometry import Box, Shown

_WHITE = b"\xff"


class SlowDrawingError(UnreadableError):
    """A page takes longer to draw than it may."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A part of the shown page: `data` of three bytes a pixel, `stride` bytes a row of `width`
    pixels. `left` and `top` say where on the page it begins, in points, and `scale` how many pixels
    there are to the point."""

    data: bytes
    stride: int
    width: int
    left: float
    top: float
    scale: float

    def rows(self, box: Box) -> tuple[bytes, ...]:
        """Return the pixels of each row in the box, from the top."""
        first = max(0, round((box[0] - self.left) * self.scale))
        last = min(self.width, max(first + 1, round((box[2] - self.left) * self.scale)))
        start = max(0, round((self.top - box[3]) * self.scale))
        end = max(start + 1, round((self.top - box[1]) * self.scale))
        return tuple(
            self.data[row * self.stride + 3 * first : row * self.stride + 3 * last]
            for row in range(start, min(end, len(self.data) // self.stride))
        )

    def colours(self, box: Box) -> Iterator[tuple[bytes, ...]]:
        """Yield for each row of pixels in the box the values of blue, of green and of red."""
        for row in self.rows(box):
            yield row[0::3], row[1::3], row[2::3]


def picture(
    page: Any,
    shown: Shown,
    box: Box,
    scale: float,
    *,
    printed: bool = False,
    until: float = math.inf,
    annotated: bool = False,
    form: Any = None,
) -> Picture:
    """Return how a box of the page looks on the screen or `printed`, as far as it lies on it.

    `until` is the time (`time.monotonic`) by which it has to be drawn. Where it is `annotated` its
    annotations are drawn too, and its form fields where the file has a `form` (pypdfium2's).
    Raises SlowDrawingError.
    """
    import pypdfium2.raw as pdfium

    height = shown.height
    pixels = scale * shown.unit  # PDFium leaves the unit out
    across = max(1, math.ceil(shown.width / shown.unit * pixels))
    down = max(1, math.ceil(height / shown.unit * pixels))
    left = min(across - 1, max(0, math.floor(box[0] * scale)))
    top = min(down - 1, max(0, math.floor((height - box[3]) * scale)))
    right = max(left + 1, min(across, math.ceil(box[2] * scale)))
    bottom = max(top + 1, min(down, math.ceil((height - box[1]) * scale)))
    width, stride = right - left, 3 * (right - left)
    data = bytearray(_WHITE * (stride * (bottom - top)))
    memory = ctypes.c_char.from_buffer(data)
    bitmap = pdfium.FPDFBitmap_CreateEx(
        width, bottom - top, pdfium.FPDFBitmap_BGR, ctypes.addressof(memory), stride
    )
    flags = (pdfium.FPDF_PRINTING if printed else 0) | (pdfium.FPDF_ANNOT if annotated else 0)
    place = (-left, -top, across, down, 0, flags)
    try:
        _draw(page, bitmap, place, until)
        if form:
            pdfium.FPDF_FFLDraw(form, bitmap, page, *place)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return Picture(bytes(data), stride, width, left / scale, height - top / scale, scale)


def _draw(page: Any, bitmap: Any, place: tuple[int, ...], until: float) -> None:
    """Draw by and by: PDFium asks between the objects of a page whether it shall stop."""
    import pypdfium2.raw as pdfium

    def is_late(_: Any) -> bool:
        return time.monotonic() > until

    pause = pdfium.IFSDK_PAUSE(version=1)
    pause.NeedToPauseNow = type(pause.NeedToPauseNow)(is_late)
    status = pdfium.FPDF_RenderPageBitmap_Start(bitmap, page, *place, ctypes.byref(pause))
    pdfium.FPDF_RenderPage_Close(page)
    if status == pdfium.FPDF_RENDER_TOBECONTINUED:
        raise SlowDrawingError("The PDF takes too long to read.")
