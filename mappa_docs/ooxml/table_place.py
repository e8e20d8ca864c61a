"""What rows and cells of a Word file say of their size and place, in twentieths of a point."""

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.styles import whole


def exact_height(row: Element) -> int | None:
    """Return how high a row is exactly, None where it grows with what stands in it."""
    height = markup.child(row, "trPr", "trHeight")
    if height is None or markup.attribute(height, "hRule") != "exact":
        return None
    return whole(markup.attribute(height, "val"), 0)


def margin_above(cell: Element) -> int:
    """Return how far below the top of a cell its text begins, by its own margin."""
    properties = markup.child(cell, "tcPr")
    return 0 if properties is None else width(markup.child(properties, "tcMar", "top"))


def is_from_top(cell: Element) -> bool:
    """Return whether the text of a cell begins at its top."""
    place = markup.child(cell, "tcPr", "vAlign")
    return place is None or markup.attribute(place, "val") == "top"


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
