"""Where the older shapes of Word lie on a page, and its frames and floating tables."""

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.drawing_place import Floating, regions, span, turned
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.older_shape import Older, Types, length
from mappa_docs.ooxml.page import EVERYWHERE, FAR, Box, Origin
from mappa_docs.ooxml.styles import whole

_RELATIVE = {
    "char": "", "text": "text", "left-margin-area": "leftMargin",
    "right-margin-area": "rightMargin", "top-margin-area": "topMargin",
    "bottom-margin-area": "bottomMargin",
}  # fmt: skip
_WRAPS = ("square", "topAndBottom")


def of_shape(shape: Element, origin: Origin, types: Types) -> Floating | None:
    """Return what an older shape covers; None where one can see through it, or it stands in a line
    like a letter."""
    said = Older(shape, types)
    style = said.style
    floats = style.get("position") in ("absolute", "relative")
    is_far = said.reaches_out()
    if (not floats and not is_far) or said.is_transparent():
        return None
    if is_far:
        return Floating(EVERYWHERE)
    wide, high = length(style, "width"), length(style, "height")
    shared = any(style.get(f"mso-{name}-percent", "0") != "0" for name in ("width", "height"))
    if wide is None or high is None or shared:
        wide = high = FAR
    across = _span(style, "H", origin, wide)
    down = _span(style, "V", origin, high)
    wrap = markup.child(shape, "w10:wrap")
    flows = wrap is not None and markup.attribute(wrap, "type") in _WRAPS
    box = Box(across[0], down[0], across[1], down[1])
    is_turned = style.get("rotation", "0") not in ("0", "")
    return Floating(turned(box) if is_turned else box, flows, height=high)


def of_frame(properties: Element, origin: Origin) -> Floating | None:
    """Return what a frame covers."""
    return _of_text(properties, origin, ("hAnchor", "vAnchor", "x", "y", "w", "h"))


def of_table(properties: Element, origin: Origin) -> Floating | None:
    """Return what a floating table covers."""
    names = ("horzAnchor", "vertAnchor", "tblpX", "tblpY", "", "")
    return _of_text(properties, origin, names)


def _of_text(properties: Element, origin: Origin, names: tuple[str, ...]) -> Floating | None:
    """Return what a block of text covers that floats. As high as it is, it ends with the text of
    the page where it begins there."""
    horizontal, vertical, x, y, w, h = names
    page = origin.page
    known = regions("V", page).get(markup.attribute(properties, vertical) or "text")
    down, across = markup.attribute(properties, y), markup.attribute(properties, x)
    wrap = markup.attribute(properties, "wrap")
    flows = wrap not in ("none", "through")
    if known is None:
        is_lower = whole(down, 0) >= 0
        if origin.part == "body" and is_lower and flows:
            return Floating(page.text, flows=True)
        first, _ = origin.flow
        return Floating(Box(0, first + min(whole(down, 0), 0), page.width, page.height), flows)
    aligned = markup.attribute(properties, "yAlign") or markup.attribute(properties, "tblpYSpec")
    top = known[0] + whole(down, 0)
    bottom = page.text.bottom if page.text.top <= top < page.text.bottom else float(page.height)
    if h and markup.attribute(properties, h) and markup.attribute(properties, "hRule") == "exact":
        bottom = top + whole(markup.attribute(properties, h), int(FAR))
    if aligned:
        top, bottom = 0, page.height
    left, right = 0.0, float(page.width)
    beside = regions("H", page).get(markup.attribute(properties, horizontal) or "text")
    width = markup.attribute(properties, w) if w else ""
    if beside and across and width and not markup.attribute(properties, "xAlign"):
        left = beside[0] + whole(across, 0)
        right = left + whole(width, int(FAR))
    return Floating(Box(left, top, right, bottom), flows)


def _span(
    style: dict[str, str], direction: str, origin: Origin, size: float
) -> tuple[float, float]:
    page = origin.page
    axis, side = ("horizontal", "left") if direction == "H" else ("vertical", "top")
    relative = style.get(f"mso-position-{axis}-relative", "text")
    relative = _RELATIVE.get(relative, relative)
    align = style.get(f"mso-position-{axis}", "absolute")
    given = f"margin-{side}" if f"margin-{side}" in style else side
    start = length(style, given) if given in style else 0.0
    known = regions(direction, page).get(relative)
    if any(name.startswith("mso-") and name.endswith("-percent") for name in style):
        return -FAR, FAR
    if direction == "H" and relative == "text":
        known = page.text.left, page.text.right
    if known:
        return span(start, size, *known, "" if align == "absolute" else align)
    if (
        direction == "V"
        and relative in ("text", "line")
        and align == "absolute"
        and start is not None
    ):
        first, last = origin.flow
        return first + start, last + start + size
    return -FAR, FAR
