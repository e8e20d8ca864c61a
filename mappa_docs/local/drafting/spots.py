"""Where a blank local form asks for something: each label with the place of its answer, and each
table that has rows, whatever kind of file the form is."""

from typing import NamedTuple

from mappa_docs.local.mapping import Kind, Place


class Spot(NamedTuple):
    """A label as the form prints it, and the place of its answer, of which the section is left
    open. `heading` stands above it, `printed` is what the form prints in the place itself, and
    `prompts` between the two; `line` is where the label stands, to tell which comes first."""

    words: str
    place: Place
    heading: str = ""
    line: int = 0
    printed: str = ""
    prompts: tuple[str, ...] = ()


class RowsSpot(NamedTuple):
    """A table with rows to fill in: the words above its columns, and the heading above it. Where it
    `may_be_single`, it has one row alone, and may as well be labels with answers below them."""

    header: tuple[str, ...]
    heading: str = ""
    lines: tuple[int, ...] = ()
    may_be_single: bool = False


class LocalForm(NamedTuple):
    """What a blank form asks for, in its order. `titles` are lines by which a copy is known again,
    pointers where it is JSON; a workbook has a `sheet` and its `header_row`."""

    kind: Kind
    titles: tuple[str, ...]
    spots: tuple[Spot, ...]
    tables: tuple[RowsSpot, ...] = ()
    sheet: str = ""
    header_row: int = 0
