"""Where a floating drawing lies on a page."""

from typing import NamedTuple

from mappa_docs.ooxml import markup, outlines, see_through
from mappa_docs.ooxml.looks import Looks
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.page import EVERYWHERE, FAR, PER_TWIP, Box, Origin, Page
from mappa_docs.ooxml.styles import whole

_EFFECTS = ("l", "t", "r", "b")
_SIDES = (("cx", "H", "Width"), ("cy", "V", "Height"))
_FAR_EFFECT = 127_000  # ten points
_DRAWN_BESIDE = ("a:outerShdw", "a:glow", "a:reflection", "a:prstShdw")
_WRAPS = ("wp:wrapSquare", "wp:wrapTopAndBottom", "wp:wrapTight", "wp:wrapThrough")


class Floating(NamedTuple):
    """What lies over a page: the part of it that it may cover, and whether text `flows` around it,
    so that it covers none of its own part. `is_pale` says that it lies behind the text of its own
    part, and is so light that text is seen on it. With its height, in twentieths of a point."""

    box: Box
    flows: bool = False
    is_pale: bool = False
    height: float = 0


def floating(anchor: Element, origin: Origin, looks: Looks) -> Floating | None:
    """Return what a drawing covers, None where one can see through it."""
    if see_through.is_transparent(anchor, looks.shapes):
        return None
    if reaches_out(anchor, looks):
        return Floating(EVERYWHERE)
    wide, high = _size(anchor, origin.page)
    across = _span(anchor, "H", origin, wide)
    down = _span(anchor, "V", origin, high)
    wrap = next((name for name in map(markup.name, anchor) if name in _WRAPS), "")
    flows = wrap in _WRAPS[:2] or (bool(wrap) and not _has_odd_outline(anchor, wrap))
    if flows and origin.part == "body" and _moves_with_text(anchor):
        # Word keeps it in the text that flows around it.
        down = down[0], min(down[1], max(origin.page.text.bottom, down[0]))
    behind = markup.attribute(anchor, "behindDoc").lower() in markup.ON
    pale = behind and see_through.is_pale(anchor, looks.theme, looks.shapes)
    box = _grown(Box(across[0], down[0], across[1], down[1]), outlines.pointing(anchor))
    return Floating(turned(box) if _is_turned(anchor) else box, flows, pale, high)


def reaches_out(drawing: Element, looks: Looks) -> bool:
    """Return whether a drawing may show something far beside its place: a shadow, a glow, what its
    outline draws outside of it, or a part of a group that lies outside the group."""
    shapes = drawing.iter(*markup.tags("wps:wsp"))
    by_shape = [looks.shapes.effects(shape) for shape in shapes]
    if None in by_shape:
        return True
    lists = [drawing, *(one for effects in by_shape for one in effects or ())]
    if _is_larger_than_its_place(drawing):
        return True
    lengths = (
        whole(markup.attribute(effect, key) or "0", _FAR_EFFECT + 1)
        for one in lists
        for effect in one.iter(*markup.tags(*_DRAWN_BESIDE))
        for key in ("dist", "rad", "blurRad")
    )
    if any(length > _FAR_EFFECT for length in lengths):
        return True
    if any(map(outlines.leaves_its_box, drawing.iter(*markup.tags("a:custGeom")))):
        return True
    return any(map(_is_left, drawing.iter(*markup.tags("wpg:grpSpPr"))))


def _is_larger_than_its_place(drawing: Element) -> bool:
    extent = markup.child(drawing, "wp:extent")
    if extent is None or markup.name(drawing) != "wp:inline" or _is_turned(drawing):
        return False
    drawn = _drawn_size(drawing)
    places = {side: _number(extent, side) for side in drawn}
    return any(long > places[side] * 1.1 + _FAR_EFFECT for side, long in drawn.items())


def _is_left(about: Element) -> bool:
    """Return whether some part of a group lies outside it."""
    form = markup.child(about, "a:xfrm")
    first, size = (
        None if form is None else markup.child(form, name) for name in ("a:chOff", "a:chExt")
    )
    group = about.getparent()
    if first is None or size is None:
        return False
    for place in group.iter(*markup.tags("a:xfrm")):
        start, extent = markup.child(place, "a:off"), markup.child(place, "a:ext")
        if place is form or start is None or extent is None or not _is_part(place, group):
            continue
        for at, long in (("x", "cx"), ("y", "cy")):
            low, high = _number(first, at), _number(first, at) + _number(size, long)
            begin = _number(start, at)
            slack = (high - low) / 10 + _FAR_EFFECT
            if begin < low - slack or begin + _number(extent, long) > high + slack:
                return True
    return False


def _is_part(place: Element, group: Element) -> bool:
    return place.getparent().getparent().getparent() is group


def _number(element: Element, name: str) -> int:
    return whole(markup.attribute(element, name), 0)


def turned(box: Box) -> Box:
    """Return where a box may lie when it is turned about its middle by any angle."""
    across, down = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    half = (box.right - box.left + box.bottom - box.top) / 2
    return Box(across - half, down - half, across + half, down + half)


def span(
    start: float | None, size: float, first: float, last: float, align: str = ""
) -> tuple[float, float]:
    """Return from where to where something reaches that lies `start` behind `first`, or is aligned
    between `first` and `last`."""
    if align in ("left", "top"):
        return first, first + size
    if align in ("right", "bottom"):
        return last - size, last
    if align == "center":
        return (first + last - size) / 2, (first + last + size) / 2
    return (-FAR, FAR) if start is None else (first + start, first + start + size)


def regions(direction: str, page: Page) -> dict[str, tuple[float, float]]:
    """Return from where to where each thing reaches that a place may be told by: across the page
    for "H", down for "V"."""
    text = page.text
    if direction == "H":
        return {
            "page": (0, page.width), "margin": (text.left, text.right),
            "column": (text.left, text.right), "leftMargin": (0, text.left),
            "rightMargin": (text.right, page.width),
        }  # fmt: skip
    return {
        "page": (0, page.height), "margin": (text.top, text.bottom),
        "topMargin": (0, text.top), "bottomMargin": (text.bottom, page.height),
    }  # fmt: skip


def _span(anchor: Element, direction: str, origin: Origin, size: float) -> tuple[float, float]:
    position = markup.child(anchor, f"wp:position{direction}")
    unknown = (-FAR, FAR)
    if position is None or markup.attribute(anchor, "simplePos") in ("1", "true"):
        return unknown
    in_cell = markup.attribute(anchor, "layoutInCell").lower() not in markup.OFF
    if in_cell and any(markup.name(parent) == "tc" for parent in anchor.iterancestors()):
        return unknown
    offset, align = (markup.child(position, f"wp:{name}") for name in ("posOffset", "align"))
    start = None if offset is None else whole(offset.text, int(FAR)) / PER_TWIP
    aligned = "" if align is None else (align.text or "").strip()
    relative = markup.attribute(position, "relativeFrom")
    known = regions(direction, origin.page).get(relative)
    if known:
        return span(start, size, *known, aligned)
    if direction == "V" and relative in ("paragraph", "line") and start is not None:
        first, last = origin.flow
        return first + start, last + start + size
    return unknown


def _size(anchor: Element, page: Page) -> tuple[float, float]:
    """Return how wide and high a drawing is at most."""
    extent = markup.child(anchor, "wp:extent")
    if extent is None:
        return FAR, FAR
    sides = []
    drawn = _drawn_size(anchor)
    for side, direction, share in _SIDES:
        name = f"wp14:sizeRel{direction}"
        relative = markup.child(anchor, name)
        given = None if relative is None else markup.child(relative, f"wp14:pct{share}")
        size = max(whole(markup.attribute(extent, side), int(FAR)), drawn[side]) / PER_TWIP
        if relative is not None and given is not None:
            region = markup.attribute(relative, "relativeFrom")
            first, last = regions(direction, page).get(region, (0, FAR))
            part = whole(given.text, 10**9) / 100_000 * (last - first)
            size = max(size, part)
        sides.append(size)
    wide, high = sides
    effects = markup.child(anchor, "wp:effectExtent")
    if effects is not None:
        more = max(whole(markup.attribute(effects, side), 0) for side in _EFFECTS) / PER_TWIP
        wide, high = wide + more, high + more
    return wide, high


def _drawn_size(drawing: Element) -> dict[str, int]:
    """Return how large a drawing is by what is drawn, and not by the room that the text leaves."""
    form = next(drawing.iter(*markup.tags("a:xfrm")), None)
    extent = None if form is None else markup.child(form, "a:ext")
    return {side: 0 if extent is None else _number(extent, side) for side, *_ in _SIDES}


def _grown(box: Box, share: float) -> Box:
    """Return a box with so much more of its size on each side."""
    across, down = (box.right - box.left) * share, (box.bottom - box.top) * share
    return Box(box.left - across, box.top - down, box.right + across, box.bottom + down)


def _is_turned(anchor: Element) -> bool:
    forms = anchor.iter(*markup.tags("a:xfrm", "wpg:xfrm"))
    return any(markup.attribute(form, "rot") not in ("", "0") for form in forms)


def _moves_with_text(anchor: Element) -> bool:
    position = markup.child(anchor, "wp:positionV")
    offset = None if position is None else markup.child(position, "wp:posOffset")
    return (
        position is not None
        and markup.attribute(position, "relativeFrom") in ("paragraph", "line")
        and offset is not None
        and whole(offset.text, -1) >= 0
    )


def _has_odd_outline(anchor: Element, wrap: str) -> bool:
    """Return whether text flows around another outline than that of the drawing."""
    polygon = markup.child(anchor, wrap, "wp:wrapPolygon")
    if polygon is None:
        return True
    across, down = (
        [whole(markup.attribute(point, axis), 0) for point in polygon] for axis in ("x", "y")
    )
    return not (across and max(across) - min(across) >= 15_000 and max(down) - min(down) >= 15_000)
