"""How high drawings and older shapes are that stand in a line of text, in twentieths of a point."""

from mappa_docs.ooxml import markup, older_shape
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.page import PER_TWIP
from mappa_docs.ooxml.styles import whole


def drawing_height(drawing: Element) -> int:
    """Return how high a drawing in a line is, with the room that the text leaves around it."""
    extent, effects = (markup.child(drawing, name) for name in ("wp:extent", "wp:effectExtent"))
    lengths = [] if extent is None else [markup.attribute(extent, "cy")]
    lengths += [] if effects is None else [markup.attribute(effects, side) for side in ("t", "b")]
    return sum(max(whole(length, 0), 0) for length in lengths) // PER_TWIP


def height_in_line(shape: Element) -> int:
    """Return how high an older shape is, 0 where it floats."""
    style = older_shape.css(markup.attribute(shape, "style"))
    if style.get("position") in ("absolute", "relative"):
        return 0
    return max(int(older_shape.length(style, "height") or 0), 0)
