"""What a page says and how it looks between its header and its footer."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from mappa_docs.documents.measures import measures
from mappa_docs.pdf import drawing
from mappa_docs.pdf.drawing import Picture
from mappa_docs.pdf.geometry import Box, Shown

# So many pixels to the point show each letter, and so many of them make one piece of a difference.
_SCALE, _PIECE = 1.0, 4
# What PDFium says in place of a hyphen at the end of a line.
_HYPHENS = "\x02\ufffe"


class Letter(NamedTuple):
    """A letter of a page, where it begins, and the line that it stands on."""

    sign: str
    left: float
    line: float


def squeezed(text: str) -> str:
    """Return a text without white space, which a page has where its lines end."""
    return "".join(text.split())


def body() -> Box:
    """Return the box of a page between its header and its footer."""
    page = measures().page
    return 0.0, page["bottom"], page["width"], page["height"] - page["top"]


def upright(pdf: Any) -> list[Any]:
    """Return the pages of a PDF as they were written: whoever turned one on the screen sees the
    same."""
    pages = [*pdf]
    for page in pages:
        page.set_rotation(0)
    return pages


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
    shown = Shown(page.get_bbox())
    return drawing.picture(page, shown, body(), _SCALE, until=until, annotated=True)


def differences(one: Picture, other: Picture) -> Iterator[Box]:
    """Yield small boxes in which two pictures differ: all that there is where their sizes do."""
    if (one.stride, len(one.data)) != (other.stride, len(other.data)):
        yield body()
        return
    if one.data == other.data:
        return
    found: dict[int, list[int]] = {}
    for row, start in enumerate(range(0, len(one.data), one.stride)):
        end = start + one.stride
        if one.data[start:end] == other.data[start:end]:
            continue
        for column, place in enumerate(range(start, end, 3 * _PIECE)):
            piece = slice(place, min(place + 3 * _PIECE, end))
            if one.data[piece] != other.data[piece]:
                found.setdefault(column, []).append(row)
    for column, rows in found.items():
        left = one.left + column * _PIECE / _SCALE
        for first, last in _runs(rows):
            bottom, top = one.top - (last + 1) / _SCALE, one.top - first / _SCALE
            yield left, bottom, left + _PIECE / _SCALE, top


def _runs(rows: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of each run of numbers that follow each other."""
    first = last = rows[0]
    for row in rows[1:]:
        if row > last + 1:
            yield first, last
            first = row
        last = row
    yield first, last


def letters(words: Any) -> Iterator[Letter]:
    """Yield the letters between header and footer in the order in which a page says them."""
    import ctypes

    import pypdfium2.raw as pdfium

    _, bottom, _, top = body()
    left, line = ctypes.c_double(), ctypes.c_double()
    for index in range(words.count_chars()):
        sign = chr(pdfium.FPDFText_GetUnicode(words, index))
        sign = "-" if sign in _HYPHENS else sign
        if sign.isspace() or sign == "\x00":
            continue
        pdfium.FPDFText_GetCharOrigin(words, index, left, line)
        if bottom <= line.value <= top:
            yield Letter(sign, left.value, line.value)
