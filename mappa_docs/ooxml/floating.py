"""What floats over the pages of a Word file, and which part of a page it may cover.

Where something lies is taken from the file; what the file does not say outright may be anywhere.
"""

import re

from mappa_docs.ooxml import alternate_content, drawing_place, markup, shape_place, surroundings
from mappa_docs.ooxml.colours import Theme
from mappa_docs.ooxml.drawing_place import Floating
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.page import Origin
from mappa_docs.ooxml.styles import whole

_ANCHORS = (
    "wp:anchor", "v:shape", "v:rect", "v:roundrect", "v:oval", "v:line", "v:polyline", "v:group",
    "v:arc", "v:curve", "v:image", "framePr", "tblpPr", "position", "wp:inline", "instrText",
    "fldSimple", "sz",
)  # fmt: skip
# What puts letters or drawings where nothing else of the file says.
_MOVING_FIELD = re.compile(r"(?i)\s*(advance\b|print\b|eq\b.*\\(up|do|fo|ba)\d)")
_HUGE, _LARGE, _SHARE, _LOWEST = 288, 72, 5, 160
_GONE = {"del", "moveFrom", "rPrChange", "pPrChange", "tblPrChange", "style", "docDefaults"}
_HIGHEST_STEP = 24  # half-points by which letters may be raised or lowered in the text


def anchors(root: Element) -> list[Element]:
    """Return what floats in a part, shown or not, in the order of the part."""
    return [
        anchor
        for anchor in root.iter(*markup.tags(*_ANCHORS))
        if _may_float(anchor, markup.name(anchor))
    ]


def floating(anchor: Element, origin: Origin, theme: Theme) -> Floating | None:
    """Return what an anchor puts over a page, None where it is nothing that covers."""
    if not _is_shown(anchor):
        return None
    name = markup.name(anchor)
    if name == "wp:anchor":
        return drawing_place.floating(anchor, origin, theme)
    if name == "framePr":
        return shape_place.of_frame(anchor, origin)
    if name == "tblpPr":
        return shape_place.of_table(anchor, origin)
    if name in ("wp:inline", "instrText", "fldSimple"):
        return Floating(origin.page.whole)
    if name == "sz":
        return Floating(origin.page.whole) if origin.part == "body" else None
    if name == "position":
        is_far = abs(whole(markup.attribute(anchor, "val"), 10_000)) > _HIGHEST_STEP
        return Floating(origin.page.whole) if is_far and origin.part == "body" else None
    if _is_outermost(anchor):
        return shape_place.of_shape(anchor, origin)
    return None


def _overhangs(size: Element) -> bool:
    """Return whether letters of a size may be drawn above or below their line: huge ones, and large
    ones in a line that their paragraph makes lower."""
    points = whole(markup.attribute(size, "val"), 0, 2)
    if points <= _LARGE:
        return False
    paragraph = next((one for one in size.iterancestors() if markup.name(one) == "p"), None)
    if paragraph is None:
        return False
    spacing = markup.child(paragraph, "pPr", "spacing")
    if points > _HUGE or spacing is None:
        return points > _HUGE
    line = whole(markup.attribute(spacing, "line") or "240", 0)
    if markup.attribute(spacing, "lineRule") == "exact":
        return line < points * _SHARE
    return markup.attribute(spacing, "lineRule") != "atLeast" and line < _LOWEST


def _may_float(anchor: Element, name: str) -> bool:
    """Return whether something of that name floats, which most fields and sizes do not."""
    if name == "sz":
        return _overhangs(anchor)
    if name == "wp:inline":
        return drawing_place.reaches_out(anchor)
    if name in ("instrText", "fldSimple"):
        code = markup.text(anchor) if name == "instrText" else markup.attribute(anchor, "instr")
        return bool(_MOVING_FIELD.match(code))
    return True


def _is_outermost(anchor: Element) -> bool:
    return not any(
        markup.name(parent) in ("v:group", "wp:anchor") for parent in anchor.iterancestors()
    )


def _is_shown(anchor: Element) -> bool:
    """Return whether what is anchored is shown by Word, by all that stands around it."""
    below = anchor
    if surroundings.is_hidden(anchor, markup.name(anchor)):
        return False
    for parent in anchor.iterancestors():
        name = markup.name(parent)
        if name in _GONE or surroundings.is_hidden(parent, name):
            return False
        if name == "mc:AlternateContent" and alternate_content.taken(parent) is not below:
            return False
        below = parent
    return True
