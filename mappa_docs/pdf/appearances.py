"""How a field of a PDF looks: the instructions that draw what stands in it.

Viewers draw them until somebody changes what is in the field; then they draw it themselves.
"""

from collections.abc import Iterator

from mappa_docs.lazy_patterns import expression
from mappa_docs.pdf.typeface import Typeface, typeface

# The name of the typeface among the resources of what is drawn here.
FONT = b"FormSans"
# The name by which viewers know the typeface in which they draw what is typed. PDFium, which shows
# PDFs in Chrome and Edge, draws no Welsh letter in a typeface of its choice. Only one that it takes
# for a typeface of symbols is asked for each letter, and that it does by this name alone.
FONT_OF_VIEWERS = b"Wingdings"
# What is typed stands so far from the edges of its field, its lines so far apart.
PADDING = 2.0
PITCH = 1.16
_PIECE = expression(r"\s+|[^\s\-–—]*[\-–—]+|[^\s\-–—]+")


def lines(text: str, width: float, size: float) -> list[str]:
    """Return the text in lines that are no wider than that, in points. A word that is wider than a
    line is parted: nothing is left out."""
    face = typeface()
    found: list[str] = []
    for paragraph in text.split("\n"):
        found.extend(_wrapped(paragraph, width, size, face))
    return found


def _wrapped(paragraph: str, width: float, size: float, face: Typeface) -> Iterator[str]:
    line, used = "", 0.0
    for piece in _PIECE.findall(paragraph.replace("\t", "    ")):
        wide = face.width(piece, size)
        if used + wide <= width or (not piece.strip() and line):
            line, used = line + piece, used + wide
            continue
        if line.strip():
            yield line.rstrip()
            line, used = "", 0.0
            if wide <= width:
                line, used = piece, wide
                continue
        for letter in piece:
            wide = face.width(letter, size)
            if used + wide > width and line:
                yield line
                line, used = "", 0.0
            line, used = line + letter, used + wide
    yield line.rstrip()


def of_text(shown: list[str], width: float, height: float, size: float, *, from_top: bool) -> bytes:
    """Return what draws lines of text in a field, `from_top`, else in the middle of its
    height."""
    if not any(shown):
        return b"/Tx BMC EMC\n"
    face = typeface()
    ascent, descent = face.ascent * size / 1000, face.descent * size / 1000
    pitch = PITCH * size
    taken = pitch * (len(shown) - 1) + ascent - descent
    top = height - PADDING if from_top else (height + taken) / 2
    drawn = "\n".join(f"<{face.encoded(line)}> Tj T*" for line in shown)
    return (
        f"/Tx BMC q 0 0 {width:.2f} {height:.2f} re W n "
        f"BT 0 g /{FONT.decode()} {size:g} Tf {pitch:.2f} TL {PADDING:g} {top - ascent:.2f} Td\n"
        f"{drawn}\nET Q EMC\n"
    ).encode()


def of_cross(width: float, height: float) -> bytes:
    """Return what draws a cross in a box."""
    inset = min(width, height) * 0.2
    right, top = width - inset, height - inset
    return (
        f"q 1.2 w 1 J 0 G {inset:.2f} {inset:.2f} m {right:.2f} {top:.2f} l "
        f"{inset:.2f} {top:.2f} m {right:.2f} {inset:.2f} l S Q\n"
    ).encode()
