"""Where on its pages a document says what: each question, answer and other text of it has a number,
by which the layout marks its place.

Both functions go through a document in the same order, so that they give the same numbers.
"""

from collections.abc import Iterator
from itertools import count
from typing import Any, NamedTuple

from mappa_docs.documents.blocks import (
    Block,
    Cards,
    Cell,
    Document,
    Grid,
    Paragraph,
    Questions,
    Rows,
)
from mappa_docs.documents.printed_answers import DOCUMENT, UNANSWERED

_NUMBERED = ("cell", "paragraph")
# How the paths of cells begin that are no questions.
_OWN_WORDS = (f"{DOCUMENT}.", f"{UNANSWERED}.", f"row.{UNANSWERED}")


class Said(NamedTuple):
    """What a document says in one place: the `pointer` of the answer, "" for the form's own words
    and for what is said again, the `label` beside it, and its `text`. An `echo` says again what
    stands elsewhere."""

    pointer: str
    label: str
    text: str
    echo: bool = False


def said(document: Document) -> tuple[Said, ...]:
    """Return what a document says in its places, by their numbers."""
    return tuple(one for block in document.blocks for one in _of_block(block))


def numbered(plain: Any) -> Any:
    """Return a document as JSON has it with its number in every cell and paragraph."""
    return _numbered(plain, count())


def _numbered(plain: Any, numbers: Iterator[int]) -> Any:
    if isinstance(plain, list):
        return [_numbered(part, numbers) for part in plain]
    if not isinstance(plain, dict):
        return plain
    own = {"id": next(numbers)} if plain.get("type") in _NUMBERED else {}
    return own | {name: _numbered(part, numbers) for name, part in plain.items()}


def _of_block(block: Block) -> Iterator[Said]:
    if isinstance(block, Paragraph):
        is_answer = bool(block.path) and block.role in ("absent", "statement")
        yield Said(_pointer(block.path) if is_answer else "", block.label, block.text)
    elif isinstance(block, Questions):
        yield from (_of_cell(cell) for line in block.lines for cell in line.cells)
    elif isinstance(block, Grid):
        yield from (_of_cell(cell) for line in block.rows for cell in line.cells)
    elif isinstance(block, Rows):
        for number, row in enumerate(block.rows):
            yield from (_in_row(cell, block.path, number) for cell in row)
    elif isinstance(block, Cards):
        for number, card in enumerate(block.cards):
            yield from (
                _in_row(cell, block.path, number) for line in card.lines for cell in line.cells
            )


def _of_cell(cell: Cell) -> Said:
    is_own = cell.echo or cell.path.startswith(_OWN_WORDS)
    return Said("" if is_own else _pointer(cell.path), cell.label, cell.text, cell.echo)


def _in_row(cell: Cell, table: str, number: int) -> Said:
    pointer = f"{_pointer(table)}/{number}/{cell.path.rpartition('.')[2]}"
    is_own = cell.echo or cell.path.startswith(_OWN_WORDS)
    return Said("" if is_own else pointer, cell.label, cell.text, cell.echo)


def _pointer(path: str) -> str:
    return f"/{path.replace('.', '/')}"
