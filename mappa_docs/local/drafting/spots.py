"""Where a blank local form asks for something: each label with the place of its answer, and each
table that has rows, whatever kind of file the form is."""

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from mappa_docs.local.mapping import Kind, Place

# What a mapping may hold: `schemas/meta/local-mapping.schema.json` says it.
_LONGEST, _MOST_COLUMNS = 400, 30
# No form asks for more.
_MOST_SPOTS = 5000
_TITLES, _SHORTEST_TITLE = 2, 4


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


class BlankForm(NamedTuple):
    """What a blank form asks for, in its order. `titles` are lines by which a copy is known again,
    pointers where it is JSON; a workbook has a `sheet` and its `header_row`."""

    kind: Kind
    titles: tuple[str, ...]
    spots: tuple[Spot, ...]
    tables: tuple[RowsSpot, ...] = ()
    sheet: str = ""
    header_row: int = 0


def titles(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the lines of a form by which its copies are known: its first ones."""
    texts = (line.strip() for line in lines)
    return tuple(islice((text for text in texts if len(text) >= _SHORTEST_TITLE), _TITLES))


def within_limits(form: BlankForm) -> BlankForm:
    """Return a form without what no mapping may hold, such as a label as long as a page."""
    return form._replace(
        titles=tuple(filter(_may_be_named, form.titles)),
        spots=tuple(
            spot._replace(
                heading=spot.heading if _may_be_named(spot.heading) else "",
                prompts=tuple(filter(_may_be_named, spot.prompts)),
            )
            for spot in form.spots[:_MOST_SPOTS]
            if _may_be_named(spot.words) and _may_be_named(spot.place.name)
        ),
        tables=tuple(
            table._replace(heading=table.heading if _may_be_named(table.heading) else "")
            for table in form.tables
            if len(table.header) <= _MOST_COLUMNS and all(map(_may_be_named, table.header))
        ),
    )


def _may_be_named(words: str) -> bool:
    return bool(words.strip()) and len(words) <= _LONGEST
