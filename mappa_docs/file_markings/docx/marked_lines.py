"""The markings that lines of a Word file spell, also where a marking is broken over two lines."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from mappa_docs.markings import schemes
from mappa_docs.model import Sighting
from mappa_docs.ooxml.text import Line

# A longer line is no heading; one beyond the second bound is not searched at all.
_SHORT, _LONGEST = 40, 10_000


def of_line(line: Line, *, prose: bool = False) -> tuple[Sighting, ...]:
    """Return the markings of a line. What breaks and tabs part is read on its own, unless together
    it spells a marking that the pieces do not."""
    if is_unread(line):
        return ()
    pieces = [one for row in line.text.split("\n") for one in _spelt(row, prose)]
    return _longer(line.text, pieces, prose)


def marked(lines: Iterable[Line], *, prose: bool = False) -> list[tuple[Line, Sighting]]:
    """Return the markings of lines, each with its line. Two paragraphs that follow each other and
    together are one marking, such as TOP and SECRET, are read as that."""
    found: list[tuple[Line, Sighting]] = []
    before: Line | None = None
    for line in lines:
        seen = of_line(line, prose=prose)
        if before is not None and (both := joined(before, line)):
            found = [(one, sighting) for one, sighting in found if one is not before]
            found += [(line, one) for one in both]
            before = None
            continue
        found += [(line, one) for one in seen]
        before = line
    return found


def joined(one: Line, other: Line) -> tuple[Sighting, ...]:
    """Return the marking that two short paragraphs are together and neither is alone, or ()."""
    words = f"{one.text.strip()} {other.text.strip()}"
    if len(words) > _SHORT or not one.text.strip() or not other.text.strip():
        return ()
    if one.text.strip() == other.text.strip() or not schemes.is_marking(words):
        return ()
    return _longer(words, [*of_line(one), *of_line(other)], prose=False, only=True)


def is_unread(line: Line) -> bool:
    """Return whether a line is too long to be searched, gaps left aside."""
    return len(line.text) > _LONGEST and len(" ".join(line.text.split())) > _LONGEST


def _spelt(row: str, prose: bool) -> tuple[Sighting, ...]:
    if prose:
        return schemes.sightings(row, prose=True)
    columns = [one for column in row.split("\t") for one in schemes.sightings(column)]
    return _longer(row, columns, prose)


def _longer(
    text: str, pieces: list[Sighting], prose: bool, *, only: bool = False
) -> tuple[Sighting, ...]:
    """Return the markings of the whole text where one of them is none of the pieces’."""
    whole = schemes.sightings(text.replace("\n", " ").replace("\t", " "), prose=prose)
    if set(whole) - set(pieces):
        return whole
    return () if only else tuple(pieces)


def together(lines: list[Line]) -> Iterator[Line]:
    """Yield the lines that are one marking only together with the one beside them."""
    for one, other in pairwise(lines):
        if joined(one, other):
            yield from (one, other)
