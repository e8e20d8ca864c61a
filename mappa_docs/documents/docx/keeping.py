"""Which rows of a table stay on the page of the next, so that none begins or ends a page alone."""

from collections.abc import Iterable

from mappa_docs.documents.blocks import Line
from mappa_docs.documents.shapes import ACROSS
from mappa_docs.model import Kind

# What is written at length. Room for that may begin a table at the end of a page.
WRITTEN = (Kind.TEXT, Kind.LINES)
# A table of a blank with no more entries than this stands on one page.
_FEW = 4


def name(line: Line) -> str:
    """Return by what a line is told from others: in a template, the lines of one question share
    it."""
    return line.cells[0].path


def lines(every: Iterable[Line], *, template: bool) -> set[str]:
    """Return the names of the lines that stay with the next: the first and the one before the last.
    Which is the last is not known in a `template`, where the answers choose the lines."""
    known = tuple(every)
    names = list(dict.fromkeys(map(name, known)))
    first = [name(line) for line in known[:1] if template or not _is_room(line)]
    return {*first, *names[-4 if template else -2 : -1]}


def _is_room(line: Line) -> bool:
    return line.shape == ACROSS and line.cells[0].kind in WRITTEN


def entries(count: int) -> int:
    """Return how many entries of a blank, from the first, stay with the next."""
    return count - 1 if count <= _FEW else 0
