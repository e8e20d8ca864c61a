"""How wide words are in print: the widths of letters in `forms/letter-widths.json`.

They are those of Liberation Sans, which are Arial's, in thousandths of the size of the letters.
"""

from functools import cache

from mappa_docs import resources
from mappa_docs.lazy_patterns import expression

_SQUARE = 1000
# Where Word and Typst may break a line within what has no space.
_PIECE = expression(r"[^\s\-–—/]+[\-–—/]?|[\-–—/]")


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of `text` in one line, in points, at a size in points."""
    letters = _letters("bold" if bold else "regular")
    return sum(map(letters.__getitem__, text)) * size / 1000


def longest_word(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of the widest piece of `text` that no line end may part, in points."""
    return max((width(piece, size, bold=bold) for piece in _PIECE.findall(text)), default=0)


def lines(text: str, room: float, size: float, *, bold: bool = False) -> int:
    """Return about how many lines the text takes in a room of so many points."""
    count = 0
    for paragraph in text.split("\n"):
        count += 1
        used = 0.0
        for word in paragraph.split():
            needed = width(f"{word} ", size, bold=bold)
            if used and used + needed > room:
                count += 1
                used = 0.0
            used += needed
    return count


class _Widths(dict[str, int]):
    """The widths of letters, in which a letter of a script that is not in the file is a square."""

    def __missing__(self, letter: str) -> int:
        return _SQUARE


@cache
def _letters(weight: str) -> _Widths:
    by_width = resources.read_json("forms/letter-widths.json")[weight]
    return _Widths((letter, int(wide)) for wide, letters in by_width.items() for letter in letters)
