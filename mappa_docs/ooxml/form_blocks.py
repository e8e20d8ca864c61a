"""A Word file as a form that was filled in: paragraphs and tables with the content controls in
them, and what stands beside the text."""

from collections.abc import Iterator
from typing import NamedTuple


class Control(NamedTuple):
    """A content control. `outer` is the one that it stands in. A box to tick says whether it is
    `ticked`, and any other None. That a control shows its prompt is not kept: no program says so
    reliably."""

    tag: str = ""
    alias: str = ""
    ticked: bool | None = None
    outer: "Control | None" = None


class Piece(NamedTuple):
    """Text that stands together in a paragraph, and the innermost control around it, if any."""

    text: str
    control: Control | None


class Paragraph(NamedTuple):
    """One paragraph; `position` is its number in the part."""

    pieces: tuple[Piece, ...]
    position: int

    @property
    def text(self) -> str:
        """All text of the paragraph."""
        if len(self.pieces) == 1:
            return self.pieces[0].text
        return "".join([piece.text for piece in self.pieces])


class Table(NamedTuple):
    """A table, row by row. Each cell has its blocks; of cells that are merged the first has them.
    `position` is the number of the paragraph before it."""

    rows: tuple[tuple["Blocks", ...], ...]
    position: int


Block = Paragraph | Table
Blocks = tuple[Block, ...]


class Aside(NamedTuple):
    """Text, or something that can't be read, that stands beside the text of a form: what it is, as
    a term of the catalogue, the number of its letters, and the paragraph that it stands at. The
    letters of a comment or footnote stand in another part, under the number `note`."""

    what: str
    letters: int
    position: int
    note: int | None = None


class FormText(NamedTuple):
    """What stands in the body of a Word file. `inserted` and `deleted` count the letters of tracked
    changes: the first stand in the text, the second do not."""

    blocks: Blocks
    asides: tuple[Aside, ...]
    inserted: int
    deleted: int


def lines(blocks: Blocks) -> Iterator[Paragraph]:
    """Yield the paragraphs of a cell. Of a table in it each row is one, with tabs between its
    cells."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            continue
        for row in block.rows:
            pieces: list[Piece] = []
            position = block.position
            for cell in row:
                for paragraph in lines(cell):
                    control = paragraph.pieces[0].control if paragraph.pieces else None
                    pieces += (Piece("\t" if pieces else "", control), *paragraph.pieces)
                    position = paragraph.position
            yield Paragraph(tuple(pieces), position)


def paragraphs(blocks: Blocks) -> Iterator[Paragraph]:
    """Yield all paragraphs in order, those in tables included."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from paragraphs(cell)
