"""The markings that lines of a Word file spell, also where a marking is broken over two lines."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from mappa_docs.markings import schemes
from mappa_docs.model import Sighting
from mappa_docs.ooxml.text import Line

# A longer line is no heading; one beyond the second bound is not searched at all.
_SHORT, _LONGEST = 40, 10_000
_BREAKS = re.compile(r"[\n\t]")


def of_line(line: Line, *, prose: bool = False) -> tuple[Sighting, ...]:
    """Return the markings of a line. What breaks and tabs part is read on its own, unless together
    it spells a marking that the pieces do not, or one lifts that of another."""
    if is_unread(line) or (prose and line.is_long):
        return ()
    pieces = [sighting for row in line.text.split("\n") for sighting in _spelt(row, prose)]
    return _longer(line.text, _within(line.text, pieces), prose)


def marked(lines: Iterable[Line], *, prose: bool = False) -> list[tuple[Line, Sighting]]:
    """Return the markings of lines, each with its line. Two paragraphs that follow each other and
    together are one marking, such as TOP and SECRET, are read as that; and where one without any
    lifts that of the other, such as NO LONGER and RESTRICTED, a person decides."""
    marked_lines: list[tuple[Line, Sighting]] = []
    before: Line | None = None
    lines = list(lines)
    alone = [of_line(line, prose=prose) for line in lines]
    for place, line in enumerate(lines):
        in_line = _beside(lines, alone, place)
        if before is not None and (in_both := joined(before, line)):
            marked_lines = [pair for pair in marked_lines if pair[0] is not before]
            marked_lines += [(line, sighting) for sighting in in_both]
            before = None
            continue
        marked_lines += [(line, sighting) for sighting in in_line]
        before = line
    return marked_lines


def joined(first: Line, second: Line) -> tuple[Sighting, ...]:
    """Return the marking that two short paragraphs are together and neither is alone, or ()."""
    words = f"{first.text.strip()} {second.text.strip()}"
    if len(words) > _SHORT or not first.text.strip() or not second.text.strip():
        return ()
    if first.text.strip() == second.text.strip() or not schemes.is_marking(words):
        return ()
    return _longer(words, [*of_line(first), *of_line(second)], prose=False, only=True)


def _within(text: str, pieces: list[Sighting]) -> list[Sighting]:
    """Return the markings of the pieces of a line as they are meant beside the other pieces."""
    parts = [" ".join(part.split()) for part in _BREAKS.split(text)] if pieces else []
    spelling = [place for place, part in enumerate(parts) if schemes.sightings(part)]
    if len(parts) < 2 or len(spelling) != 1:
        return pieces
    (at,) = spelling
    before, after = " ".join(parts[:at]), " ".join(parts[at + 1 :])
    return [*schemes.as_meant(pieces, parts[at], before=before, after=after)]


def _beside(
    lines: list[Line], alone: list[tuple[Sighting, ...]], place: int
) -> tuple[Sighting, ...]:
    """Return the markings of a line as they are meant beside the lines before and after it."""
    meant = alone[place]
    if not meant:
        return meant
    text, before, after = (
        " ".join(lines[at].text.split()) if 0 <= at < len(lines) else ""
        for at in (place, place - 1, place + 1)
    )
    return schemes.as_meant(schemes.as_meant(meant, text, before=before), text, after=after)


def is_unread(line: Line) -> bool:
    """Return whether a line is too long to be searched, gaps left aside."""
    return len(line.text) > _LONGEST and len(" ".join(line.text.split())) > _LONGEST


def _spelt(row: str, prose: bool) -> tuple[Sighting, ...]:
    if prose:
        return schemes.sightings(row, prose=True)
    columns = [sighting for column in row.split("\t") for sighting in schemes.sightings(column)]
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
    for first, second in pairwise(lines):
        if joined(first, second):
            yield from (first, second)
