"""What a PDF page shows that is not text: pictures, and letters drawn as shapes.

Nobody here reads them, so whatever they cover can't be told.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from mappa_docs.pdf.geometry import Box, Shown, overlap

# A picture as wide as this part of the page may hold a marking. A crest or a logo is narrower.
_WIDE = 0.5
# In points: what is less high holds no letters.
_HIGH = 6.0
# So many curves in a band are letters drawn as shapes, not the round corners of boxes.
_CURVES = 40
_DEEPEST = 20
_REPLACEMENT = b"ActualText"
# Of more objects than this not one is looked at, and nothing on the page can be told.
_MOST_OBJECTS = 200_000

Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of one page and the curves in its shapes, as boxes of the shown page. `any` is
    whether anything is drawn that is not text; `objects` are the pictures as PDFium has them, in
    the order of their boxes, and `texts` the pieces of text, each with the matrix to the page."""

    boxes: tuple[Box, ...]
    curves: tuple[tuple[Box, int], ...]
    any: bool
    countless: bool = False
    objects: tuple[Any, ...] = ()
    texts: tuple[tuple[Any, Matrix], ...] = ()

    def cover(self, bottom: float, top: float, width: float) -> bool:
        """Return whether pictures cover so much of this band that a marking may be in them."""
        spans = sorted(
            (max(0.0, left), min(width, right))
            for left, low, right, high in self.boxes
            if min(top, high) - max(bottom, low) >= _HIGH
        )
        covered, reached = 0.0, 0.0
        for left, right in spans:
            covered += max(0.0, right - max(left, reached))
            reached = max(reached, right)
        return self.countless or covered >= _WIDE * width

    def spell(self, bottom: float, top: float) -> bool:
        """Return whether the shapes in this band may be letters."""
        inside = (count for box, count in self.curves if box[1] < top and box[3] > bottom)
        return self.countless or sum(inside) >= _CURVES

    def undrawn(self, area: Box) -> Iterator[Box]:
        """Yield the boxes of those pictures in the area that PDFium can't draw, and other programs
        may."""
        for box, picture in zip(self.boxes, self.objects, strict=True):
            if overlap(box, area) and not _is_drawn(picture):
                yield box


def pictures(page: Any, shown: Shown) -> Pictures:
    """Return what the page shows besides text."""
    import pypdfium2.raw as pdfium

    boxes: list[Box] = []
    found: list[Any] = []
    texts: list[tuple[Any, Matrix]] = []
    curves: list[tuple[Box, int]] = []
    drawn = False
    for number, (drawn_object, matrix) in enumerate(objects(page), 1):
        kind = pdfium.FPDFPageObj_GetType(drawn_object)
        if number >= _MOST_OBJECTS or kind == pdfium.FPDF_PAGEOBJ_FORM:
            return Pictures((), (), True, countless=True)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            texts.append((drawn_object, matrix))
            continue
        drawn = True
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            boxes.append(shown.shown(bounds(drawn_object, matrix)))
            found.append(drawn_object)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            count = _curves(drawn_object)
            if count:
                curves.append((shown.shown(bounds(drawn_object, matrix)), count))
    return Pictures(tuple(boxes), tuple(curves), drawn, False, tuple(found), tuple(texts))


def is_countless(page: Any) -> bool:
    """Return whether the page has more objects than are looked at."""
    import pypdfium2.raw as pdfium

    return int(pdfium.FPDFPage_CountObjects(page)) >= _MOST_OBJECTS


def _is_drawn(picture: Any) -> bool:
    import pypdfium2.raw as pdfium

    bitmap = pdfium.FPDFImageObj_GetBitmap(picture)
    if bitmap:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return bool(bitmap)


def remove_replacement_text(page: Any) -> bool:
    """Take what is read out in place of letters (ActualText) off the page's objects, because PDFium
    reads that and not the letters that are drawn. Return whether there was any.

    Only the copy of the page in memory is changed.
    """
    import pypdfium2.raw as pdfium

    removed = False
    for drawn, _ in objects(page, forms=True):
        for index in range(max(0, pdfium.FPDFPageObj_CountMarks(drawn))):
            mark = pdfium.FPDFPageObj_GetMark(drawn, index)
            if mark and pdfium.FPDFPageObjMark_RemoveParam(drawn, mark, _REPLACEMENT):
                removed = True
    return removed


def objects(
    page: Any, *, forms: bool = False, only_first: int | None = None
) -> Iterator[tuple[Any, Matrix]]:
    """Yield the objects of the page, those inside forms too, with the matrix to the page: as many
    as are looked at. The `forms` themselves only where asked for, or where they go too deep; of the
    page's own objects `only_first` so many."""
    import pypdfium2.raw as pdfium

    count = pdfium.FPDFPage_CountObjects(page)
    every = (
        opened
        for index in range(count if only_first is None else min(count, only_first))
        for opened in _opened(pdfium.FPDFPage_GetObject(page, index), _SAME, 0, forms)
    )
    yield from islice(every, _MOST_OBJECTS)


def _opened(
    drawn_object: Any, matrix: Matrix, depth: int, forms: bool
) -> Iterator[tuple[Any, Matrix]]:
    import pypdfium2.raw as pdfium

    inside = (
        pdfium.FPDFPageObj_GetType(drawn_object) == pdfium.FPDF_PAGEOBJ_FORM and depth <= _DEEPEST
    )
    if forms or not inside:
        yield drawn_object, matrix
    if not inside:
        return
    own = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(drawn_object, own)
    inner = _product((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
    for index in range(pdfium.FPDFFormObj_CountObjects(drawn_object)):
        yield from _opened(
            pdfium.FPDFFormObj_GetObject(drawn_object, index), inner, depth + 1, forms
        )


def bounds(drawn_object: Any, matrix: Matrix) -> Box:
    """Return the box of the object on the page's plane."""
    import pypdfium2.raw as pdfium

    sides = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(drawn_object, *sides)
    left, bottom, right, top = (side.value for side in sides)
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (left, right) for y in (bottom, top)]
    across = [a * x + c * y + e for x, y in corners]
    up = [b * x + d * y + f for x, y in corners]
    return min(across), min(up), max(across), max(up)


def _curves(path: Any) -> int:
    import pypdfium2.raw as pdfium

    segments = min(pdfium.FPDFPath_CountSegments(path), 10 * _CURVES)
    kinds: Iterator[int] = (
        pdfium.FPDFPathSegment_GetType(pdfium.FPDFPath_GetPathSegment(path, index))
        for index in range(segments)
    )
    return len([kind for kind in kinds if kind == pdfium.FPDF_SEGMENT_BEZIERTO]) // 3


def _product(first: Matrix, second: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (
        a * g + b * i, a * h + b * j, c * g + d * i,
        c * h + d * j, e * g + f * i + k, e * h + f * j + m,
    )  # fmt: skip
