"""Where the outline of a shape leaves the box that the file gives it: freely drawn ones, and those
that point at something beside them. Of drawings, and of the older shapes of Word."""

from collections.abc import Mapping

from mappa_docs.lazy_patterns import expression
from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.styles import whole

_FAR = 10**9
# Words for places within a box.
_WITHIN = ("l", "t", "r", "b", "w", "h", "hc", "vc", "wd2", "hd2")
_ALONG = (("x", "w", "cx"), ("wR", "w", "cx"), ("y", "h", "cy"), ("hR", "h", "cy"))
# Adjustments are parts of the size of a shape, of which there are so many.
_PARTS = 100_000
# The paths of older shapes: numbers, those that a formula gives, and steps from where the pen is.
_NUMBER, _BY_FORMULA = expression(r"-?\d+"), expression(r"[@#]-?\d+")
_DECIMAL = expression(r"-?\d{1,9}(?:\.\d{1,9})?")
_RELATIVE = expression(r"(?<![a-z])[rtv]([\d\s,-]+)")
_OLDER_SIZE, _MOST_STEPS = 1000, 4


def leaves_its_box(form: Element) -> bool:
    """Return whether an outline that somebody drew freely has points beside its box."""
    extent = markup.child(form.getparent(), "a:xfrm", "a:ext")
    for path in form.iter(*markup.tags("a:path")):
        for axis, side, size in _ALONG:
            own = "" if extent is None else markup.attribute(extent, size)
            long = whole(markup.attribute(path, side), 0) or whole(own, 0)
            for point in path.iter(*markup.tags("a:pt", "a:arcTo")):
                at = markup.attribute(point, axis)
                if at and at not in _WITHIN and not _is_within(whole(at, _FAR), 0, long):
                    return True
    return False


def pointing(drawing: Element) -> float:
    """Return by how much of its size a drawing that points at something may reach out of its box
    on each side, 0 for what points at nothing."""
    farthest = 0
    for form in drawing.iter(*markup.tags("a:prstGeom")):
        if "callout" in markup.attribute(form, "prst").lower():
            guides = form.iter(*markup.tags("a:gd"))
            formulas = (markup.attribute(guide, "fmla") for guide in guides)
            places = (whole(formula.removeprefix("val "), _FAR) for formula in formulas)
            farthest = max(farthest, _PARTS, *map(abs, places))
    return farthest / _PARTS


def older_leaves_its_box(shape: Mapping[str, str], *, is_standard: bool) -> bool:
    """Return whether an older shape, of which these are the attributes, may draw beside its box. Of
    a standard one Word knows the outline, so that only what adjusts it counts."""
    sizes = pair(shape.get("coordsize", ""), _OLDER_SIZE)
    origins = pair(shape.get("coordorigin", ""), 0)
    low, high = min(origins), max(origins) + max(sizes)
    numbers = _NUMBER.findall(shape.get("adj", ""))
    if not is_standard:
        path = _BY_FORMULA.sub("", shape.get("path", ""))
        numbers += _NUMBER.findall(path)
        relative = [step for steps in _RELATIVE.findall(path) for step in _NUMBER.findall(steps)]
        if sum(abs(whole(step, _FAR)) for step in relative) > _MOST_STEPS * (high - low):
            return True
    return not all(_is_within(whole(number, _FAR), low, high) for number in numbers)


def pair(text: str, otherwise: float) -> tuple[float, float]:
    """Return the two numbers of a pair such as `21600,21600`; `otherwise` for one that is none."""
    first, _, second = text.partition(",")
    one, other = number(first), number(second)
    return (otherwise if one is None else one), (otherwise if other is None else other)


def number(text: str) -> float | None:
    """Return the number that a text is, None where it is none."""
    match = _DECIMAL.fullmatch(text.strip())
    return float(match[0]) if match else None


def _is_within(at: float, low: float, high: float) -> bool:
    slack = (high - low) / 10
    return low - slack <= at <= high + slack
