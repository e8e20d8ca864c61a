"""Whether what is drawn for a letter looks like that letter.

A typeface in a file can draw anything for a letter: the file says only what it stands for. So the
shape is held against those of typefaces that every PDF program has. Letters differ from typeface to
typeface, so a line passes where most of its letters are more like themselves than like others.
"""

from functools import cache, lru_cache
from string import ascii_lowercase, ascii_uppercase
from typing import Any

from mappa_docs.file_markings.pdf import marked_lines
from mappa_docs.file_markings.pdf.marked_lines import Line
from mappa_docs.pdf import drawing, geometry, pdfium
from mappa_docs.pdf.drawing import Picture

# A shape is so many cells wide and high, each with ink or without.
_CELLS = 12
_TYPEFACES = (
    "Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Times-Roman", "Times-Bold",
    "Times-Italic", "Courier", "Courier-Bold",
)  # fmt: skip
# How many cells a letter may be less like itself than like the likest other one.
_MORE = 12
# Of the letters of a line, so many must be like themselves.
_MOST = 0.7
_SIZE = 24.0
# Of the difference that ink makes, from which on a pixel counts as inked; and of the pixels of a
# cell, from which on the cell does.
_INKED, _FULL = 0.4, 0.4
_CONTRAST = 48

# A page often has the marking where the one before has it, and then nothing is looked at again.
_REMEMBERED = 1000
_NEGATIVE = bytes(range(255, -1, -1))

Shape = int


def is_unlike(line: Line, with_line: Picture, without: Picture) -> bool:
    """Return whether the line is drawn in other letters than it stands for. Of letters that are not
    those of English nothing is known."""
    letters = "".join(line.text.split())
    if len(letters) != len(line.letters):
        return False
    known = [
        _is_like(letter, with_line.rows(box), without.rows(box))
        for letter, box in zip(letters, line.letters, strict=True)
        if letter in ascii_uppercase or letter in ascii_lowercase
    ]
    return sum(known) < _MOST * len(known)


def _difference(here: bytes, there: bytes) -> bytes:
    if here == there:
        return bytes(len(here) // 3)
    apart = [abs(one - other) for one, other in zip(here, there, strict=True)]
    return bytes(map(max, apart[0::3], apart[1::3], apart[2::3]))


@lru_cache(_REMEMBERED)
def _is_like(letter: str, with_line: tuple[bytes, ...], without: tuple[bytes, ...]) -> bool:
    """Return whether the ink has the shape of the letter; a small one may be a small capital."""
    shape = _shape(tuple(map(_difference, with_line, without)))
    if shape is None:
        return False
    if letter in ascii_lowercase and _is_nearest(letter, shape, ascii_lowercase):
        return True
    return _is_nearest(letter.upper(), shape, ascii_uppercase)


def _is_nearest(letter: str, shape: Shape, alphabet: str) -> bool:
    apart = {
        other: min((shape ^ theirs).bit_count() for theirs in shapes)
        for other, shapes in _usual_shapes(alphabet).items()
    }
    return apart[letter] <= min(apart.values()) + _MORE


def _shape(ink: tuple[bytes, ...]) -> Shape | None:
    """Return the cells that have ink, after cutting off what is around it; None without any."""
    most = max((max(row, default=0) for row in ink), default=0)
    if most < _CONTRAST:
        return None
    inked = bytes(value > _INKED * most for value in range(256))
    dots = [row.translate(inked) for row in ink]
    rows = [index for index, row in enumerate(dots) if any(row)]
    columns = [index for index, column in enumerate(zip(*dots, strict=True)) if any(column)]
    left, right = columns[0], columns[-1] + 1
    spans = [_span(left, right, across) for across in range(_CELLS)]
    shape = 0
    for down in range(_CELLS):
        first, last = _span(rows[0], rows[-1] + 1, down)
        for begins, ends in spans:
            cell = sum(sum(row[begins:ends]) for row in dots[first:last])
            shape = shape << 1 | (cell > _FULL * (last - first) * (ends - begins))
    return shape


def _span(first: int, last: int, cell: int) -> tuple[int, int]:
    """Return where the cell begins and ends, of as many as there are between first and last."""
    size = (last - first) / _CELLS
    begins = min(last - 1, first + int(cell * size))
    return begins, max(begins + 1, first + int((cell + 1) * size))


@cache
def _usual_shapes(alphabet: str) -> dict[str, tuple[Shape, ...]]:
    """Return the shapes of each letter in the typefaces that every PDF program has."""
    import pypdfium2

    with pdfium.lock, pypdfium2.PdfDocument.new() as pdf:
        drawn = [_drawn(pdf, typeface, alphabet) for typeface in _TYPEFACES]
    return {
        letter: tuple(shape for shape in shapes if shape is not None)
        for letter, *shapes in zip(alphabet, *drawn, strict=True)
    }


def _drawn(pdf: Any, typeface: str, alphabet: str) -> list[Shape | None]:
    """Return the shapes of the letters in one typeface, drawn on a page of their own."""
    import ctypes

    import pypdfium2.raw as raw

    page = pdf.new_page(_SIZE * len(alphabet) * 2, _SIZE * 2)
    text = raw.FPDFPageObj_NewTextObj(pdf, typeface.encode(), _SIZE)
    said = ctypes.create_string_buffer(" ".join(alphabet).encode("utf-16-le") + b"\0\0")
    raw.FPDFText_SetText(text, ctypes.cast(said, raw.FPDF_WIDESTRING))
    raw.FPDFPageObj_Transform(text, 1, 0, 0, 1, _SIZE, _SIZE / 2)
    raw.FPDFPage_InsertObject(page, text)
    raw.FPDFPage_GenerateContent(page)
    shown = geometry.shown_page(page, 1.0)
    picture = drawing.picture(page, shown, (0.0, 0.0, shown.width, shown.height), 1.0)
    words = page.get_textpage()
    boxes = [marked_lines.place(words, 2 * index, shown) for index in range(len(alphabet))]
    shapes = [
        _shape(tuple(row[::3].translate(_NEGATIVE) for row in picture.rows(box))) for box in boxes
    ]
    words.close()
    page.close()
    return shapes
