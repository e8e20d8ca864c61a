"""The lines of a PDF page that spell a marking, and where on the shown page they stand."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise
from statistics import median
from typing import Any

from mappa_docs.markings.schemes import sightings
from mappa_docs.pdf.geometry import Box, Shown, around

# In heights of a letter: a wider gap parts two cells of a row, a taller step two lines.
_GAP, _STEP = 1.5, 1.2
# A line that climbs more than this for its length is not upright.
_CLIMB = 0.2
_LETTER_SPACED = re.compile(r"(?<!\S\S) (?!\S\S)")
_LINE = re.compile(r"[^\r\n]+")
# What a typeface without a key to its letters yields, besides letters that are not meant.
_NO_LETTER = re.compile("[\ufffd\ue000-\uf8ff]")
_MOST_UNREADABLE = 2000
# The two halves of TOP SECRET, which may stand in two lines or far apart; the steps in heights.
_TOP = re.compile(r"\bT ?O ?P\b(?=\s*(?:[\r\n]|$|S ?E ?C))|(?<![^\r\n])Top(?![^\r\n])")
_SECRET = re.compile(r"(?i)\W*SECRET\b")
_MOST_TOPS, _BELOW = 200, 3.0
_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a cell of one. `letters` are the boxes of its letters on the shown page."""

    text: str
    letters: tuple[Box, ...]
    upright: bool
    objects: tuple[Any, ...] = field(default=(), compare=False, repr=False)

    @property
    def box(self) -> Box:
        """The box around the whole line."""
        return around(self.letters)

    @property
    def addresses(self) -> frozenset[int]:
        """Where PDFium keeps the objects that the letters belong to."""
        return frozenset(map(address, self.objects))

    @property
    def height(self) -> float:
        """How high its tallest letter is, in points."""
        return max(box[3] - box[1] for box in self.letters)


def address(pointer: Any) -> int:
    """Return where PDFium keeps an object, which tells it from all others of the open page."""
    return ctypes.addressof(pointer.contents)


def unreadable(words: Any, text: str, shown: Shown) -> tuple[Box, ...]:
    """Return the boxes of the letters that the top and the bottom of the page show and that can't
    be read, because their typeface has no key to them. Not all of them where they are many."""
    import pypdfium2.raw as pdfium

    indices = (
        index
        for line in _LINE.finditer(text)
        if _reaches_edge(words, line, shown)
        for index in range(*line.span())
        if _NO_LETTER.match(text, index) or pdfium.FPDFText_HasUnicodeMapError(words, index) == 1
    )
    return tuple(place(words, index, shown) for index in islice(indices, _MOST_UNREADABLE))


def _reaches_edge(words: Any, line: re.Match[str], shown: Shown) -> bool:
    """Return whether the line begins or ends in the top or the bottom band of the page."""
    ends = [place(words, index, shown) for index in (line.start(), line.end() - 1)]
    return any(box[1] < shown.band or box[3] > shown.height - shown.band for box in ends)


def marked(
    words: Any, text: str, shown: Shown, spelling: dict[str, bool], start: int = 0
) -> Iterator[Line]:
    """Yield each line of `text`, as `text_of` returns it, in which a marking is spelled, of those
    that begin at `start` or after it. What is known of lines already is their `spelling`, which all
    lines join."""
    lines = _LINE.finditer(text, start)
    spelled = [(line.start(), line[0]) for line in _asked(list(lines), spelling)]
    tops: list[Box] | None = None
    for place_of_line, said in spelled:
        for line in _lines(words, said, place_of_line, shown):
            if not _SECRET.match(line.text):
                yield line
                continue
            tops = list(_tops(words, text, shown)) if tops is None else tops
            above = any(_is_before(top, line) for top in tops)
            yield replace(line, text=f"TOP {line.text}") if above else line


def _tops(words: Any, text: str, shown: Shown) -> Iterator[Box]:
    """Yield where the word TOP stands, as far as it may belong to a SECRET."""
    for match in islice(_TOP.finditer(text), _MOST_TOPS):
        ends = (match.start(), match.end() - 1)
        yield around(place(words, index, shown) for index in ends)


def _asked(lines: list[re.Match[str]], spelling: dict[str, bool]) -> Iterator[re.Match[str]]:
    """Yield those lines that spell a marking. Of those that are not known yet several are asked at
    once first, because most lines don't."""
    unknown = [line[0] for line in lines if line[0] not in spelling]
    for first in range(0, len(unknown), _AT_ONCE):
        together = unknown[first : first + _AT_ONCE]
        spells = _spells("\n".join(together))
        spelling.update((said, spells and _spells(said)) for said in together)
    yield from (line for line in lines if spelling[line[0]])


def _spells(text: str) -> bool:
    return bool(sightings(joined(text).upper()))


def joined(text: str) -> str:
    """Return the text with letter-spaced words such as “S E C R E T” closed up."""
    return _LETTER_SPACED.sub("", text)


def _lines(words: Any, text: str, start: int, shown: Shown) -> Iterator[Line]:
    """Yield the cells of one line, those in which a marking is spelled."""
    letters = [
        (index, place(words, start + index, shown))
        for index, letter in enumerate(text)
        if not letter.isspace()
    ]
    height = median(box[3] - box[1] for _, box in letters)
    upright = _is_upright(words, start + letters[len(letters) // 2][0], shown)
    parts = [letters[:1]]
    for letter_before, letter_after in pairwise(letters):
        if upright and _is_apart(letter_before[1], letter_after[1], height):
            parts.append([])
        parts[-1].append(letter_after)
    for part in parts:
        cell = joined(text[part[0][0] : part[-1][0] + 1])
        if len(parts) == 1 or _spells(cell):
            objects = _objects(words, [start + index for index, _ in part])
            yield Line(cell, tuple(box for _, box in part), upright, objects)


def place(words: Any, index: int, shown: Shown) -> Box:
    """Return the box of a letter on the shown page."""
    import pypdfium2.raw as pdfium

    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(words, index, left, right, bottom, top)
    return shown.shown((left.value, bottom.value, right.value, top.value))


def _objects(words: Any, indices: list[int]) -> tuple[Any, ...]:
    import pypdfium2.raw as pdfium

    pointers = {}
    for index in indices:
        pointer = pdfium.FPDFText_GetTextObject(words, index)
        if pointer:
            pointers[address(pointer)] = pointer
    return tuple(pointers.values())


def _is_upright(words: Any, index: int, shown: Shown) -> bool:
    """Return whether the reader sees the letter the right way up."""
    import pypdfium2.raw as pdfium

    run = pdfium.FS_MATRIX()
    if not pdfium.FPDFText_GetMatrix(words, index, run):
        return False
    a, b, c, d = shown.matrix[:4]
    right, up = a * run.a + b * run.b, c * run.a + d * run.b
    rising = c * run.c + d * run.d  # below 0 where the letters stand on their heads
    return bool(right > 0 and abs(up) <= _CLIMB * right and rising > 0)


def _is_apart(first: Box, second: Box, height: float) -> bool:
    gap = second[0] - first[2]
    step = abs(second[1] + second[3] - first[1] - first[3]) / 2
    return not -height < gap < _GAP * height or step > _STEP * height


def _is_before(top: Box, line: Line) -> bool:
    """Return whether the word TOP stands left of the line, or above it and nearby."""
    box, most = line.box, max(line.height, top[3] - top[1])
    step = (top[1] + top[3] - box[1] - box[3]) / 2
    if abs(step) < most / 2:
        return top[2] <= box[0] + most
    beside = top[0] < box[2] + most and box[0] < top[2] + most
    return 0 < step <= _BELOW * most and beside
