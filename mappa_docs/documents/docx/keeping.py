"""Which rows of a table stay on the page of the next, so that none begins or ends a page alone."""

from collections.abc import Iterable

from mappa_docs.documents.blocks import Line

# A table of a blank with no more entries than this stands on one page.
_FEW = 4


def name(line: Line) -> str:
    """Return by what a line is told from others: in a template, the lines of one question share
    it."""
    return line.cells[0].path


def lines(every: Iterable[Line], *, template: bool) -> set[str]:
    """Return the names of the lines that stay with the next: the first and the one before the last.
    Which is the last is not known in a `template`, where the answers choose the lines."""
    names = list(dict.fromkeys(map(name, every)))
    return {*names[:1], *names[-4 if template else -2 : -1]}


def entries(count: int) -> int:
    """Return how many entries of a blank, from the first, stay with the next."""
    return count - 1 if count <= _FEW else 0
