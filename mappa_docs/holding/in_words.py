"""Answers by their words alone, where a page is not laid out as it would be today: each has to
follow what stands before it, and be followed by what stands after it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mappa_docs.documents.blocks import (
    Block,
    Cards,
    Cell,
    Document,
    Grid,
    Heading,
    Paragraph,
    Questions,
    Rows,
)
from mappa_docs.documents.pack_document import PackDocument
from mappa_docs.holding.pages import Letter, squeezed
from mappa_docs.text.drawn_characters import with_codes

# So many letters of what stands before and after an answer tell that it is whole.
_CONTEXT = 6
# So many places with the same words are looked at.
_MOST_TRIED = 200


class Piece(NamedTuple):
    """Words of a document: the number of their place, None for none, and whether they begin a
    section."""

    words: str
    number: int | None = None
    begins: bool = False


class Found(NamedTuple):
    """Where an answer begins in a file: the index of the page, and its first letter."""

    page: int
    first: Letter


def found(document: Document, pages: Sequence[Sequence[Letter]]) -> dict[int, Found]:
    """Return for each place of a document whose words the pages say where they say them."""
    said = [piece for piece in pieces(document) if piece.words]
    pages = [_without_head(letters, heads(document)) for letters in pages]
    whole = "".join(letter.sign for letters in pages for letter in letters)
    letters = [(page, letter) for page, some in enumerate(pages) for letter in some]
    ends = _ends(pages)
    sections = _sections(said, whole)
    places: dict[int, Found] = {}
    position, limit = 0, len(whole)
    for index, piece in enumerate(said):
        if piece.begins:
            position = sections.get(index, position)
            later = (sections[other] for other in sections if other > index)
            limit = min(later, default=len(whole))
        before = said[index - 1].words[-_CONTEXT:] if index else ""
        after = said[index + 1].words[:_CONTEXT] if index + 1 < len(said) else ""
        start = _start(whole, piece.words, (position, limit), before, after, ends)
        if start is not None:
            position = start + len(piece.words)
            if piece.number is not None:
                places[piece.number] = Found(*letters[start])
    return places


def heads(document: Document) -> list[str]:
    """Return the heads that the tables of a document repeat at the top of a page, long ones first,
    without white space."""
    tables = (block for block in document.blocks if isinstance(block, Rows))
    return sorted({squeezed("".join(table.columns)) for table in tables}, key=len, reverse=True)


def _without_head(letters: Sequence[Letter], heads: Sequence[str]) -> Sequence[Letter]:
    """Return the letters of a page without the head of a table that it begins with."""
    top = "".join(letter.sign for letter in letters[: len(heads[0]) if heads else 0])
    return letters[len(next(filter(top.startswith, heads), "")) :]


def _start(
    whole: str, words: str, span: tuple[int, int], before: str, after: str, ends: frozenset[int]
) -> int | None:
    """Return where words stand between what has to be before and after them, or the end of a page;
    None where they don't."""
    start = span[0] - 1
    for _ in range(_MOST_TRIED):
        start = whole.find(words, start + 1, span[1])
        if start < 0:
            return None
        end = start + len(words)
        follows = start in ends or whole.endswith(before, 0, start)
        if follows and (end in ends or whole.startswith(after, end)):
            return start
    return None


def _ends(pages: Sequence[Sequence[Letter]]) -> frozenset[int]:
    ends, length = {0}, 0
    for letters in pages:
        length += len(letters)
        ends.add(length)
    return frozenset(ends)


def _sections(said: Sequence[Piece], whole: str) -> dict[int, int]:
    """Return where the sections begin whose headings follow each other, by their pieces."""
    found: dict[int, int] = {}
    position = 0
    for index, piece in enumerate(said):
        if piece.begins:
            following = next((one.words for one in said[index + 1 :]), "")
            start = whole.find(piece.words + following[:_CONTEXT], position)
            if start >= 0:
                found[index] = position = start
    return found


def pieces(document: Document | PackDocument) -> Iterator[Piece]:
    """Yield the words of a document in the order of its pages, with the numbers of their places."""
    number = 0
    for words in (document.form_name, document.title, document.subtitle):
        yield _piece(words)
    for block in document.blocks:
        for piece in _of_block(block, number):
            yield piece
            if piece.number is not None:
                number = piece.number + 1


def _of_block(block: Block, number: int) -> Iterator[Piece]:
    if isinstance(block, Heading):
        yield _piece(block.number + block.text, begins=block.level == 2)
    elif isinstance(block, Paragraph):
        yield _piece(block.text, number)
    elif isinstance(block, Questions):
        yield from _asked(block, number)
    elif isinstance(block, Grid):
        yield from map(_piece, block.head)
        for line in block.rows:
            yield _piece(line.cells[0].label)
            yield from _answered(line.cells, number)
            number += len(line.cells)
    elif isinstance(block, Rows):
        yield from map(_piece, block.columns)
        for row in block.rows:
            yield from _answered(row, number)
            number += len(row)
    elif isinstance(block, Cards):
        for position, card in enumerate(block.cards, 1):
            yield _piece(f"{block.item_label}{position}")
            yield from _asked(card, number)
            number += sum(len(line.cells) for line in card.lines)


def _asked(block: Questions, number: int) -> Iterator[Piece]:
    for line in block.lines:
        for cell in line.cells:
            yield _piece(cell.label)
            yield _piece(cell.text, number)
            number += 1


def _answered(cells: Sequence[Cell], number: int) -> Iterator[Piece]:
    for offset, cell in enumerate(cells):
        yield _piece(cell.text, number + offset)


def _piece(words: str, number: int | None = None, *, begins: bool = False) -> Piece:
    return Piece(squeezed(with_codes(words)), number, begins)
