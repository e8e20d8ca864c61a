"""The older shapes of Word (VML): what they say of themselves, and what the type says that they are
of. The type stands once in a part, and gives each of its shapes a filling, a line or an outline."""

from collections.abc import Iterator

from mappa_docs.lazy_patterns import expression
from mappa_docs.ooxml import colours, markup, outlines, see_through
from mappa_docs.ooxml.markup import Element

SHAPES = ("v:shape", "v:rect", "v:roundrect", "v:oval", "v:line", "v:polyline", "v:arc", "v:curve",
          "v:image", "v:group")  # fmt: skip
# Where these lie, other attributes say than those of a box.
_BY_POINTS = {
    "v:line": ("from", "to"), "v:polyline": ("points",),
    "v:curve": ("from", "control1", "control2", "to"),
}  # fmt: skip
_BETWEEN = expression(r"[\s,]+")
# How many twentieths of a point each unit has.
_UNITS = {"pt": 20, "in": 1440, "cm": 567, "mm": 56.7, "px": 15, "pc": 240, "": 15}
_MEASURE = expression(r"(-?\d{0,9}\.?\d{0,9})\s*(pt|in|cm|mm|px|pc|)")
_THICK, _FAR_SHADOW = 60, 200  # three points, and ten
_OFF = ("f", "false", "0")
_STANDARD = expression(r"[1-9]\d{0,2}")
_GROUP_SIZE = 1000
_COLOUR = expression(r"(?i)#?([0-9a-f]{6}|[0-9a-f]{3}|[a-z]+)(?:\s*\[\d+\])?")
_NAMED = {
    "silver": "C0C0C0", "gray": "808080", "white": "FFFFFF", "red": "FF0000", "maroon": "800000",
    "yellow": "FFFF00", "olive": "808000", "lime": "00FF00", "green": "008000", "aqua": "00FFFF",
    "teal": "008080", "blue": "0000FF", "navy": "000080", "fuchsia": "FF00FF", "purple": "800080",
    "black": "000000",
}  # fmt: skip


class Types:
    """The types of older shapes by the parts of a file in which they stand."""

    def __init__(self) -> None:
        self._by_part: dict[Element, dict[str, list[Element]]] = {}

    def of(self, shape: Element, name: str) -> list[Element]:
        """Return the types of that name in the part of a shape: one, where the file is as it should
        be."""
        root = shape.getroottree().getroot()
        if root not in self._by_part:
            by_name: dict[str, list[Element]] = {}
            for one in root.iter(*markup.tags("v:shapetype")):
                by_name.setdefault(markup.attribute(one, "id"), []).append(one)
            self._by_part[root] = by_name
        return self._by_part[root].get(name, [])


class Older:
    """An older shape with its type."""

    def __init__(self, shape: Element, types: Types) -> None:
        self.shape = shape
        self._types = types
        name = markup.attribute(shape, "type")
        found = types.of(shape, name.removeprefix("#")) if name else []
        # Of none, or of several, it is not known what it gives.
        self.is_known = not name or len(found) == 1
        self._all = [shape, *found]

    @property
    def style(self) -> dict[str, str]:
        """What it says of its place."""
        listed = [css(markup.attribute(one, "style")) for one in reversed(self._all)]
        return {name: value for style in listed for name, value in style.items()}

    def said(self, name: str) -> str:
        """Return an attribute, of the type where the shape lacks it."""
        values = (markup.attribute(one, name) for one in self._all)
        return next(filter(None, values), "")

    def inside(self, *names: str) -> Iterator[Element]:
        """Yield the elements of these names in the shape and in its type."""
        for one in self._all:
            yield from one.iter(*markup.tags(*names))

    def is_transparent(self) -> bool:
        """Return whether it has no filling, no picture, no text and no thick line; or is pale
        letters of a watermark behind the text."""
        if not self.is_known or any(map(see_through.shows_something, self._all)):
            return False
        if any(map(_is_switched_on, self.inside("v:shadow", "o:extrusion"))):
            return False
        if markup.name(self.shape) == "v:group":
            parts = [part for part in self.shape if markup.name(part) in SHAPES]
            return bool(parts) and all(Older(part, self._types).is_transparent() for part in parts)
        weights = [markup.attribute(stroke, "weight") for stroke in self.inside("v:stroke")]
        if any(map(_is_thick, (self.said("strokeweight"), *weights))):
            return False
        if any(True for _ in self.inside("v:textpath")):
            return self.style.get("z-index", "0").startswith("-") and self._is_pale()
        is_line = markup.name(self.shape) == "v:line"
        filled = not is_line and self.said("filled").lower() not in _OFF
        return not filled and not any(True for _ in self.inside("v:fill"))

    def reaches_out(self, *, in_group: bool = False) -> bool:
        """Return whether it may draw beside its place: an outline that leaves it, a far shadow, a
        body behind it, or a part of a group that lies outside the group. Where the points of a part
        lie `in_group`, that group has to know."""
        if any(map(_is_switched_on, self.inside("o:extrusion"))):
            return True
        shadows = (one for one in self.inside("v:shadow") if _is_switched_on(one))
        if any(map(_is_far, shadows)):
            return True
        if markup.name(self.shape) in _BY_POINTS:
            return not in_group
        if markup.name(self.shape) == "v:group":
            return any(
                self._leaves(part) or Older(part, self._types).reaches_out(in_group=True)
                for part in self.shape
                if markup.name(part) in SHAPES
            )
        is_standard = bool(_STANDARD.fullmatch(self._own_type("spt")))
        about = {name: self.said(name) for name in ("coordsize", "coordorigin", "path", "adj")}
        about["path"] += "".join(markup.attribute(one, "v") for one in self.inside("v:path"))
        return outlines.older_leaves_its_box(about, is_standard=is_standard)

    def _is_pale(self) -> bool:
        """Return whether letters on it are surely seen: its colour is none that is dark."""
        found = _COLOUR.fullmatch(self.said("fillcolor").strip() or "white")
        if found is None:
            return False
        value = _NAMED.get(found[1].lower(), found[1])
        value = "".join(digit * 2 for digit in value) if len(value) == 3 else value
        return colours.are_distinct(colours.BLACK, (colours.of_hex(value),))

    def _own_type(self, name: str) -> str:
        types = self._all[1:]
        return next((str(one.get(f"{{urn:schemas-microsoft-com:office:office}}{name}", ""))
                     for one in types), "")  # fmt: skip

    def _leaves(self, part: Element) -> bool:
        """Return whether a part of a group lies outside it."""
        origin = outlines.pair(self.said("coordorigin"), 0)
        size = outlines.pair(self.said("coordsize"), _GROUP_SIZE)
        for places, low, high in zip(_places(part), origin, size, strict=True):
            slack = high / 10
            for place in places or (None,):
                if place is None or not low - slack <= place <= low + high + slack:
                    return True
        return False


def _places(part: Element) -> tuple[list[float | None], list[float | None]]:
    """Return where a part of a group begins and ends across and down, or where its points are; None
    for what is no number."""
    points = _BY_POINTS.get(markup.name(part))
    if points:
        listed = " ".join(markup.attribute(part, name) for name in points)
        numbers = [outlines.number(number) for number in _BETWEEN.split(listed.strip())]
        return numbers[::2], numbers[1::2]
    style = css(markup.attribute(part, "style"))
    left, top, width, height = (
        outlines.number(style.get(name, "0")) for name in ("left", "top", "width", "height")
    )
    return [left, _end(left, width)], [top, _end(top, height)]


def _end(start: float | None, length: float | None) -> float | None:
    return None if start is None or length is None else start + length


def css(text: str) -> dict[str, str]:
    """Return what the style of an older shape says, by its names."""
    pairs = (item.partition(":") for item in text.split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs if name.strip()}


def length(style: dict[str, str], name: str) -> float | None:
    """Return a length that a style says, in twentieths of a point, None where it says none."""
    match = _MEASURE.fullmatch(style.get(name, "").lower())
    if not match or not any(sign.isdigit() for sign in match[1]):
        return None
    return float(match[1]) * _UNITS[match[2]]


def _is_thick(weight: str) -> bool:
    """Return whether a line is so thick that it can strike a marking out, or may be."""
    thickness = length({"weight": weight}, "weight")
    return bool(weight) and (thickness is None or thickness > _THICK)


def _is_switched_on(effect: Element) -> bool:
    return markup.attribute(effect, "on").lower() not in ("", *_OFF)


def _is_far(shadow: Element) -> bool:
    if any(markup.attribute(shadow, name) for name in ("matrix", "offset2")):
        return True
    offsets = filter(None, (part.strip() for part in markup.attribute(shadow, "offset").split(",")))
    lengths = [length({"at": offset}, "at") for offset in offsets]
    return any(at is None or abs(at) > _FAR_SHADOW for at in lengths)
