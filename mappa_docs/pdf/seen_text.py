"""A text on a page of a PDF as PDFium draws it: where it begins, and whether it is plainly seen."""

import ctypes
from collections.abc import Iterator
from typing import Any

from mappa_docs.pdf.seen_fields import Edges

# Each part of a colour is at most 255. These ways to draw a letter fill it.
_WHOLE, _DARK, _FILLED = 255, 128, (0, 2)


def found(words: Any, text: str) -> Iterator[int]:
    """Yield the numbers of the letters with which the text begins on a page."""
    search = words.search(text, match_case=True)
    while at := search.get_next():
        yield at[0]


def origin(words: Any, index: int) -> tuple[float, float]:
    """Return the point on which a letter stands."""
    from pypdfium2 import raw

    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(words, index, x, y)
    return x.value, y.value


def is_plain(page: Any, words: Any, index: int) -> bool:
    """Return whether a letter is drawn, in a colour that is seen on white, and nothing lies over
    the text that it belongs to."""
    from pypdfium2 import raw

    parts = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFText_GetFillColor(words, index, *parts)
    *colour, cover = (part.value for part in parts)
    text = raw.FPDFText_GetTextObject(words, index)
    is_drawn = raw.FPDFTextObj_GetTextRenderMode(text) in _FILLED
    return is_drawn and cover == _WHOLE and max(colour) < _DARK and not _is_covered(page, text)


def _is_covered(page: Any, text: Any) -> bool:
    """Return whether anything that is drawn after a text lies over it, or that can't be told."""
    from pypdfium2 import raw

    count = raw.FPDFPage_CountObjects(page)
    things = [raw.FPDFPage_GetObject(page, place) for place in range(count)]
    addresses = [_address(thing) for thing in things]
    if _address(text) not in addresses:
        return True
    edges = _edges(text)
    later = things[addresses.index(_address(text)) + 1 :]
    return any(_edges(thing).touch(edges) and _fills(thing) for thing in later)


def _address(thing: Any) -> int | None:
    return ctypes.cast(thing, ctypes.c_void_p).value


def _edges(thing: Any) -> Edges:
    from pypdfium2 import raw

    sides = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(thing, *sides)
    return Edges(*(side.value for side in sides))


def _fills(thing: Any) -> bool:
    """Return whether a thing may hide what is under it: letters and lines do not."""
    from pypdfium2 import raw

    kind = raw.FPDFPageObj_GetType(thing)
    if kind != raw.FPDF_PAGEOBJ_PATH:
        return bool(kind != raw.FPDF_PAGEOBJ_TEXT)
    mode, stroke = ctypes.c_int(), raw.FPDF_BOOL()
    raw.FPDFPath_GetDrawMode(thing, mode, stroke)
    return bool(mode.value != raw.FPDF_FILLMODE_NONE)
