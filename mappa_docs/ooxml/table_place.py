"""What rows and cells of a Word file say of their size and place, in twentieths of a point."""

from collections.abc import Iterable
from typing import NamedTuple

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.styles import TableStyle, whole


class Margins(NamedTuple):
    """How much room the cells of a table leave above and below their text, and whether the text
    begins at their top."""

    above: int = 0
    below: int = 0
    from_top: bool = True


def exact_height(row: Element) -> int | None:
    """Return how high a row is exactly, None where it grows with what stands in it."""
    properties = markup.child(row, "trPr")
    heights = [] if properties is None else _exact_heights(properties)
    return min(heights, default=None)


def least_height(row: Element) -> int:
    """Return how high a row is at least, whatever stands in it."""
    height = markup.child(row, "trPr", "trHeight")
    return 0 if height is None else max(whole(markup.attribute(height, "val"), 0), 0)


def cuts_off(properties: Element) -> bool:
    """Return whether properties that a style gives rows may cut off or hide what stands in them."""
    hidden = (markup.child(properties, name) for name in ("hidden", "del"))
    return bool(_exact_heights(properties)) or any(map(markup.is_on, hidden))


def margins_of_table(properties: Element | None, by_style: TableStyle) -> Margins:
    """Return the margins that the cells of a table have where they say nothing themselves."""
    listed = [properties] if properties is not None else []
    sides = (
        next(
            (
                margin
                for source in (listed, (*by_style.tables, *by_style.cells))
                if (margin := _margin(source, side)) is not None
            ),
            0,
        )
        for side in ("top", "bottom")
    )
    spacing = _spacing((*listed, *by_style.tables))
    above, below = (max(side, 0) + spacing for side in sides)
    return Margins(above, below, all(map(_begins_at_top, by_style.cells)))


def margins_of_row(row: Element, of_table: Margins) -> Margins:
    """Return the margins of the cells of a row: the widest, which programs give to all of them."""
    exceptions, properties = markup.child(row, "tblPrEx"), markup.child(row, "trPr")
    listed = [one for one in (exceptions, properties) if one is not None]
    cells = [markup.child(cell, "tcPr") for cell in markup.children(row, "tc")]
    sides = []
    for side, otherwise in (("top", of_table.above), ("bottom", of_table.below)):
        of_row = _margin(listed, side)
        own = (_margin([cell], side) for cell in cells if cell is not None)
        widest = max((margin for margin in own if margin is not None), default=0)
        sides.append(max(otherwise if of_row is None else of_row, widest) + _spacing(listed))
    above, below = sides
    return Margins(above, below, of_table.from_top)


def is_from_top(cell: Element, margins: Margins) -> bool:
    """Return whether the text of a cell begins at its top."""
    properties = markup.child(cell, "tcPr")
    if properties is None or markup.child(properties, "vAlign") is None:
        return margins.from_top
    return _begins_at_top(properties)


def _begins_at_top(properties: Element) -> bool:
    place = markup.child(properties, "vAlign")
    return place is None or markup.attribute(place, "val") == "top"


def _exact_heights(properties: Element) -> list[int]:
    heights = markup.children(properties, "trHeight")
    return [
        whole(markup.attribute(height, "val"), 0)
        for height in heights
        if markup.attribute(height, "hRule") == "exact"
    ]


def _margin(listed: Iterable[Element], side: str) -> int | None:
    """Return the widest margin at a side that some properties give, None where none does."""
    given = [
        width(markup.child(properties, name, side))
        for properties in listed
        for name in ("tblCellMar", "tcMar")
        if markup.child(properties, name, side) is not None
    ]
    return max(given, default=None)


def _spacing(listed: Iterable[Element]) -> int:
    """Return how much room there is between cells, above and below each."""
    spaces = [width(markup.child(properties, "tblCellSpacing")) for properties in listed]
    return max([0, *spaces])


def width(element: Element | None) -> int:
    """Return a width in twentieths of a point, 0 where it is none or a share of something."""
    if element is None or markup.attribute(element, "type") in ("auto", "pct", "nil"):
        return 0
    return whole(markup.attribute(element, "w"), 0)


def is_aligned(properties: Element | None) -> bool:
    """Return whether a table or row may begin elsewhere than at the left margin."""
    if properties is None:
        return False
    side = markup.child(properties, "jc")
    is_left = side is None or markup.attribute(side, "val") in ("left", "start")
    return not is_left or markup.is_on(markup.child(properties, "bidiVisual"))
