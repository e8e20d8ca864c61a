"""What a page says and how it looks between its header and its footer."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from mappa_docs.documents.measures import measures
from mappa_docs.pdf import drawing
from mappa_docs.pdf.drawing import Picture
from mappa_docs.pdf.geometry import Box, Shown

# So many pixels to the point show each letter, and so many of them make one piece of a difference.
_SCALE, _PIECE = 1.0, 6


class Letter(NamedTuple):
    """A letter of a page and where it begins."""

    sign: str
    left: float
    bottom: float


def squeezed(text: str) -> str:
    """Return a text without white space, which a page has where its lines end."""
    return "".join(text.split())


def body() -> Box:
    """Return the box of a page between its header and its footer."""
    page = measures().page
    return 0.0, page["bottom"], page["width"], page["height"] - page["top"]


def text_in(words: Any, box: Box) -> str:
    """Return what a page says in a box, without white space; `words` is its text in PDFium."""
    return squeezed(words.get_text_bounded(*box))


def around(words: Any) -> str:
    """Return what a page says in its header and its footer, with white space."""
    left, bottom, right, top = body()
    header = words.get_text_bounded(left, top, right, measures().page["height"])
    return f"{header}\n{words.get_text_bounded(left, 0.0, right, bottom)}"


def picture(page: Any, until: float) -> Picture:
    """Return how a page looks between its header and its footer, with its notes. Raises
    SlowDrawingError."""
    page.set_rotation(0)  # whoever turned it on the screen sees the same
    shown = Shown(page.get_bbox())
    return drawing.picture(page, shown, body(), _SCALE, until=until, annotated=True)


def differences(one: Picture, other: Picture) -> Iterator[Box]:
    """Yield small boxes in which two pictures differ: all that there is where their sizes do."""
    if (one.stride, len(one.data)) != (other.stride, len(other.data)):
        yield body()
        return
    if one.data == other.data:
        return
    found: set[tuple[int, int]] = set()
    for row, start in enumerate(range(0, len(one.data), one.stride)):
        end = start + one.stride
        if one.data[start:end] == other.data[start:end]:
            continue
        for column, place in enumerate(range(start, end, 3 * _PIECE)):
            piece = slice(place, min(place + 3 * _PIECE, end))
            if one.data[piece] != other.data[piece]:
                found.add((column, row // _PIECE))
    size = _PIECE / _SCALE
    for column, row in found:
        left, top = one.left + column * size, one.top - row * size
        yield left, top - size, left + size, top


def letters(words: Any) -> Iterator[Letter]:
    """Yield the letters between header and footer in the order in which a page says them."""
    import ctypes

    import pypdfium2.raw as pdfium

    _, bottom, _, top = body()
    sides = [ctypes.c_double() for _ in range(4)]
    for index in range(words.count_chars()):
        sign = chr(pdfium.FPDFText_GetUnicode(words, index))
        if sign.isspace() or sign == "\x00":
            continue
        pdfium.FPDFText_GetCharBox(words, index, *sides)
        left, _, low, _ = (side.value for side in sides)
        if bottom <= low <= top:
            yield Letter(sign, left, low)
