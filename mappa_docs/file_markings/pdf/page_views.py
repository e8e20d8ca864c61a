"""What PDFium shows and says of a PDF, to be compared with what it does of another version."""

import ctypes
import math
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from mappa_docs.pdf import drawing, pdfium
from mappa_docs.pdf.geometry import Box, Shown

# At most so many pixels to the point and to the page: a hairline and a line of text of three points
# still leave their mark.
_SCALE, _MOST_PIXELS = 0.5, 600_000
_MOST_BYTES, _MOST_BOOKMARKS = 200_000, 50_000
_TEXTS = (b"Contents", b"V", b"T", b"NM", b"AS")


class View(NamedTuple):
    """How a page looks, as it is `shown` and with nothing in the boxes of it that are `hidden`: its
    box on its own plane, its notes, and the pixels of its picture."""

    shown: Shown
    hidden: tuple[Box, ...]
    box: Box
    notes: tuple[object, ...]
    picture: bytearray


def view(page: Any, shown: Shown, hidden: tuple[Box, ...], until: float, form: Any = None) -> View:
    """Return how a page looks that is open in PDFium, with its notes and fields.

    `until` and `form` are as in `drawing.picture`. Raises SlowDrawingError.
    """
    picture = _drawn(page, shown, hidden, until, form)
    return View(shown, hidden, page.get_bbox(), tuple(_notes(page)), picture)


def _drawn(page: Any, shown: Shown, hidden: Iterable[Box], until: float, form: Any) -> bytearray:
    scale = min(_SCALE, math.sqrt(_MOST_PIXELS / (shown.width * shown.height)))
    whole = (0.0, 0.0, shown.width, shown.height)
    picture = drawing.picture(page, shown, whole, scale, until=until, annotated=True, form=form)
    pixels = bytearray(picture.data)
    rows = len(pixels) // picture.stride
    for left, bottom, right, top in hidden:
        first = 3 * min(picture.width, max(0, math.floor(left * scale) - 1))
        last = 3 * min(picture.width, max(0, math.ceil(right * scale) + 1))
        start = max(0, math.floor((shown.height - top) * scale) - 1)
        for row in range(start, min(rows, math.ceil((shown.height - bottom) * scale) + 1)):
            place = row * picture.stride
            pixels[place + first : place + last] = bytes(max(0, last - first))
    return pixels


def text(page: Any) -> str:
    """Return all text that PDFium reads on the page."""
    return pdfium.text_of(page.get_textpage())


def _notes(page: Any) -> Iterator[tuple[object, ...]]:
    """Yield the kind, place and texts of the page's annotations and form fields."""
    import pypdfium2.raw as pdfium

    for index in range(max(0, pdfium.FPDFPage_GetAnnotCount(page))):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        if not note:
            yield (index,)
            continue
        box = pdfium.FS_RECTF()
        pdfium.FPDFAnnot_GetRect(note, box)
        place = box.left, box.bottom, box.right, box.top
        texts = [_text_at(note, key) for key in _TEXTS]
        kind, flags = pdfium.FPDFAnnot_GetSubtype(note), pdfium.FPDFAnnot_GetFlags(note)
        pdfium.FPDFPage_CloseAnnot(note)
        yield (kind, flags, place, *texts)


def about(pdf: Any) -> Iterator[tuple[str, object]]:
    """Yield what PDFium says of the whole PDF: the name of the part, and what it is. What it finds
    by trees that may hold a part many times over is not asked for."""
    import pypdfium2.raw as pdfium

    yield "pages", len(pdf)
    yield "bookmarks", list(_bookmarks(pdf))
    yield "tags", bool(pdfium.FPDFCatalog_IsTagged(pdf))


def _bookmarks(pdf: Any) -> Iterator[tuple[bytes, int]]:
    """Yield the titles of the bookmarks and how many each has below it, each once."""
    import pypdfium2.raw as pdfium

    waiting = [pdfium.FPDFBookmark_GetFirstChild(pdf, None)]
    seen: set[int] = set()
    while waiting and len(seen) < _MOST_BOOKMARKS:
        entry = waiting.pop()
        place = ctypes.addressof(entry.contents) if entry else 0
        if not place or place in seen:
            continue
        seen.add(place)
        size = min(_MOST_BYTES, pdfium.FPDFBookmark_GetTitle(entry, None, 0))
        title = ctypes.create_string_buffer(size)
        pdfium.FPDFBookmark_GetTitle(entry, title, size)
        yield title.raw, int(pdfium.FPDFBookmark_GetCount(entry))
        waiting.append(pdfium.FPDFBookmark_GetNextSibling(pdf, entry))
        waiting.append(pdfium.FPDFBookmark_GetFirstChild(pdf, entry))


def _text_at(note: Any, key: bytes) -> bytes:
    """Return the text that an annotation has at a key, or how long it is where it is very long."""
    import pypdfium2.raw as pdfium

    size = pdfium.FPDFAnnot_GetStringValue(note, key, None, 0)
    if size > _MOST_BYTES:
        return b"%d" % size
    place = (ctypes.c_ushort * (size // 2 + 1))()
    pdfium.FPDFAnnot_GetStringValue(note, key, place, size)
    return bytes(place)
