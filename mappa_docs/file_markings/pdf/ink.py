"""Pictures of a page with a line and without it, held against each other: where is its ink?"""

from functools import lru_cache
from statistics import fmean, median

from mappa_docs.file_markings.pdf.marked_lines import Line
from mappa_docs.pdf.drawing import Picture
from mappa_docs.pdf.geometry import Box

# How much, of 255, a letter must differ from what lies behind it; a watermark is faint.
_CONTRAST, _FAINT = 48, 14
# Of the letters, so many must be there to be seen.
_MOST_LETTERS = 0.9
# Of the rows of pixels that a letter takes up, so many must show it.
_MOST_ROWS = 0.6
# Of the pixels behind a letter, more than this part of another colour is a pattern or a stroke,
# and of the letters so many with one make the line hard to read.
_PATTERN, _DISTURBED = 0.03, 0.34
_EDGE = 0.1
# A page often has the marking where the one before has it, and then nothing is looked at again.
_REMEMBERED = 1000
# Of the pixels of a line, so many must look alike in both ways of drawing its page.
_ALIKE = 0.97


def is_kept(line: Line, with_line: Picture, without: Picture, original: Picture) -> bool:
    """Return whether the letters show in the original too, on whatever ground."""
    kept = sum(
        _are_alike(letter, with_line, original) or _stands_out(letter, with_line, without, original)
        for letter in line.letters
    )
    return kept >= _MOST_LETTERS * len(line.letters)


def _are_alike(box: Box, first: Picture, second: Picture) -> bool:
    """Return whether the two pictures show the same in the box."""
    here, there = b"".join(first.rows(box)), b"".join(second.rows(box))
    if here == there:
        return True
    differing = sum(abs(one - other) >= _CONTRAST for one, other in zip(here, there, strict=True))
    return differing <= (1 - _ALIKE) * len(here)


def _stands_out(box: Box, with_line: Picture, without: Picture, original: Picture) -> bool:
    """Return whether the original has another colour where the line's ink is than beside it."""
    pixels = [b"".join(picture.rows(box)) for picture in (with_line, without, original)]
    for channel in range(3):
        ink: list[int] = []
        ground: list[int] = []
        for here, plain, shown in zip(*(values[channel::3] for values in pixels), strict=True):
            (ink if abs(here - plain) >= _CONTRAST else ground).append(shown)
        if ink and ground and abs(fmean(ink) - fmean(ground)) >= _CONTRAST:
            return True
    return False


def is_drawn(line: Line, with_line: Picture, without: Picture, *, faint: bool = False) -> bool:
    """Return whether the line changes the picture of the page in nearly all of its letters; one
    that may be `faint` as a watermark may change it less."""
    contrast = _FAINT if faint else _CONTRAST
    drawn = sum(
        _differ(with_line.rows(letter), without.rows(letter), contrast) for letter in line.letters
    )
    return drawn >= _MOST_LETTERS * len(line.letters)


@lru_cache(_REMEMBERED)
def _differ(here: tuple[bytes, ...], there: tuple[bytes, ...], contrast: int) -> bool:
    """Return whether most rows of pixels differ so much in any colour."""
    rows = [
        with_line != without
        and any(abs(one - other) >= contrast for one, other in zip(with_line, without, strict=True))
        for with_line, without in zip(here, there, strict=True)
    ]
    return bool(rows) and sum(rows) >= _MOST_ROWS * len(rows)


@lru_cache(_REMEMBERED)
def _is_disturbed(behind: tuple[bytes, ...]) -> bool:
    """Return whether there is more than one colour behind the middle of a letter."""
    edge = round(_EDGE * len(behind))
    inner = b"".join(behind[edge : len(behind) - edge])
    for channel in range(3):
        values = inner[channel::3]
        if not values or max(values) - min(values) < _CONTRAST:
            continue
        usual = median(values)
        if sum(abs(value - usual) >= _CONTRAST for value in values) > _PATTERN * len(values):
            return True
    return False


def is_disturbed(line: Line, without: Picture) -> bool:
    """Return whether the letters stand on more than one colour, so that they are hard to read."""
    disturbed = sum(_is_disturbed(without.rows(letter)) for letter in line.letters)
    return disturbed > _DISTURBED * len(line.letters)


def lightness(seen: Picture, box: Box) -> float:
    """Return how light the box is on average, from 0 to 255."""
    rows = list(seen.rows(box))
    return sum(map(sum, rows)) / max(1, sum(map(len, rows)))
