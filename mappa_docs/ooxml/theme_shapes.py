"""What a theme gives to shapes that refer to it: how thick their lines are, and what is drawn
beside them, such as a shadow. What a shape says itself goes before that."""

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.styles import whole
from mappa_docs.ooxml.word_file import Package

# How thick a line is of which nothing says it, and one of which it is not known.
_THIN, _UNKNOWN = 9_525, 10**9
_FORMATS = ("a:themeElements", "a:fmtScheme")
_EFFECTS = ("a:effectLst", "a:effectDag", "a:scene3d", "a:sp3d")


class ThemeShapes:
    """The lines and effects of a file’s theme, by their numbers."""

    def __init__(self, package: Package | None = None) -> None:
        name = package.related("theme", package.main) if package else ""
        formats = markup.child(package.xml(name), *_FORMATS) if package and name else None
        lines, effects = (
            None if formats is None else markup.child(formats, listed)
            for listed in ("a:lnStyleLst", "a:effectStyleLst")
        )
        self._lines = [] if lines is None else [*lines]
        self._effects = [] if effects is None else [*effects]

    def line_width(self, shape: Element) -> int:
        """Return how thick the outline of a shape is, in the units of drawings, 0 for none."""
        line = markup.child(shape, "wps:spPr", "a:ln")
        if line is not None and markup.child(line, "a:noFill") is not None:
            return 0
        if line is not None and markup.attribute(line, "w"):
            return whole(markup.attribute(line, "w"), _UNKNOWN)
        number = _number(shape, "a:lnRef")
        own = 0 if line is None else _THIN
        if not number:
            return own
        if number > len(self._lines):
            return _UNKNOWN
        width = markup.attribute(self._lines[number - 1], "w")
        return max(own, whole(width, _UNKNOWN) if width else _THIN)

    def effects(self, shape: Element) -> list[Element] | None:
        """Return what is drawn beside a shape or makes it stand out; None where it is not known."""
        about = markup.child(shape, "wps:spPr")
        own = [] if about is None else [one for one in about if markup.name(one) in _EFFECTS]
        names = [*map(markup.name, own)]
        number = _number(shape, "a:effectRef")
        if number > len(self._effects):
            return None
        by_theme = [*self._effects[number - 1]] if number else []
        if "a:effectLst" in names or "a:effectDag" in names:
            by_theme = [one for one in by_theme if markup.name(one) not in _EFFECTS[:2]]
        lists = [*own, *by_theme]
        return [one for one in lists if len(one) or markup.name(one) not in _EFFECTS[:2]]


def _number(shape: Element, reference: str) -> int:
    """Return which of the theme’s a shape refers to, 0 for none of them."""
    named = markup.child(shape, "wps:style", reference)
    number = 0 if named is None else whole(markup.attribute(named, "idx"), _UNKNOWN)
    return number if number >= 0 else _UNKNOWN
