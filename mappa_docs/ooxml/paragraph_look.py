"""How paragraphs lie: how far in, how high their lines are, and what may keep them from being seen.

As with text, what is plain is an allow-list.
"""

from collections.abc import Mapping
from typing import NamedTuple

from mappa_docs.model.spots import Doubt
from mappa_docs.ooxml import colours, markup
from mappa_docs.ooxml.colours import Colour, Theme
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.styles import Styles, paragraph_properties, tabs, whole

_HARMLESS = {
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "tabs"),
    *("suppressLineNumbers", "pBdr", "suppressAutoHyphens", "kinsoku", "wordWrap", "jc", "bidi"),
    *(
        "overflowPunct",
        "topLinePunct",
        "autoSpaceDE",
        "autoSpaceDN",
        "adjustRightInd",
        "snapToGrid",
    ),
    *("contextualSpacing", "mirrorIndents", "suppressOverlap", "textAlignment", "outlineLvl"),
    *("textboxTightWrap", "divId", "cnfStyle", "rPr", "pPrChange", "spacing", "ind", "shd"),
}
_VALUES = {"textDirection": ("lrTb", "lr"), "framePr": ()}
# A single line has 240 parts. What is lower cuts letters off, and so does an exact line that is
# lower than this share of the letters.
_LOWEST, _SHARE, _SINGLE = 160, 7, 240
_FARTHEST = 31_680
# Lengths in hundredths of a letter or line, and how far in a first line may begin.
_BY_LETTERS = ("Chars", "Lines")
_MOST_LETTERS, _FARTHEST_FIRST, _FARTHEST_TURNED = 400, 2_880, 1_440
_TWICE = (("left", "start"), ("right", "end"))
_ALIGNED = {
    "": "left", "left": "left", "start": "left", "both": "left",
    "center": "centre", "right": "right", "end": "right",
}  # fmt: skip
# What of a style of tables moves text, which its cells may have or not.
_MOVING = ("jc", "ind", "bidi", "mirrorIndents")


class ParagraphLook(NamedTuple):
    """How a paragraph lies. Lengths are in twentieths of a point; `line` is how high a line is as
    `rule` says, or 0 where nothing says it. `align` is "left", "centre" or "right", or "" where the
    text may stand anywhere between the sides of its column. `behind` are the colours that may be
    behind it."""

    doubt: Doubt | None = None
    behind: tuple[Colour, ...] = (colours.WHITE,)
    before: int = 0
    after: int = 0
    line: int = 0
    rule: str = "auto"
    left: int = 0
    right: int = 0
    align: str = "left"
    tabs: tuple[int, ...] = ()
    is_frame: bool = False

    def is_low(self, size: int, share: int = _SHARE) -> bool:
        """Return whether lines are too low for letters of `size` half-points, for each of which an
        exact line has to have a `share` of twentieths of a point."""
        if self.rule == "exact":
            return self.line < size * share
        return self.rule != "atLeast" and 0 != self.line < _LOWEST

    def height(self, size: int) -> int:
        """Return how high a line with letters of `size` half-points is, about."""
        natural = size * 12
        if self.rule == "exact":
            return self.line
        if self.rule == "atLeast":
            return max(self.line, natural)
        return natural * (self.line or _SINGLE) // _SINGLE


class ParagraphLooks:
    """The looks of paragraphs by the styles and the theme of their file."""

    def __init__(self, styles: Styles, theme: Theme) -> None:
        self._styles = styles
        self._theme = theme
        self._basis: dict[str, dict[str, dict[str, str]]] = {}

    def style_of(self, properties: Element | None) -> str:
        """Return the identifier of the style of a paragraph."""
        style = None if properties is None else markup.child(properties, "pStyle")
        identifier = "" if style is None else markup.attribute(style, "val")
        return self._styles.known(identifier, "paragraph")

    def of(
        self, properties: Element | None, tables: tuple[str, ...], behind: tuple[Colour, ...]
    ) -> ParagraphLook:
        """Return the look of a paragraph with these properties, in tables of these styles, on these
        colours."""
        style = self.style_of(properties)
        said = paragraph_properties(properties, self._by_style(style))
        if "shd" in said:
            behind = self._shaded(properties, style, behind)
        spacing, indent = said.get("spacing", {}), said.get("ind", {})
        doubt = self._doubt(said, tables)
        left = _length(indent, "left", "start") + min(
            _length(indent, "firstLine") - _length(indent, "hanging"), 0
        )
        stops = tabs(properties) + self._styles.style(style).tabs
        # A line that is no number, or none at all, is lower than all letters.
        line = (whole(spacing["line"], 1) or 1) if "line" in spacing else 0
        return ParagraphLook(
            doubt,
            behind,
            whole(spacing.get("before"), 0),
            whole(spacing.get("after"), 0),
            line,
            spacing.get("lineRule", "auto"),
            left,
            _length(indent, "right", "end"),
            self._align(said, tables),
            stops,
            "framePr" in said,
        )

    def _by_style(self, style: str) -> dict[str, dict[str, str]]:
        if style not in self._basis:
            said = dict(self._styles.defaults.paragraph)
            for name, values in self._styles.style(style).paragraph.items():
                before = said.get(name, {}) if name in ("spacing", "ind") else {}
                said[name] = before | values
            self._basis[style] = said
        return self._basis[style]

    def _doubt(self, said: Mapping[str, dict[str, str]], tables: tuple[str, ...]) -> Doubt | None:
        listed = [said, *(part for table in tables for part in self._styles.table(table).paragraph)]
        for properties in listed:
            for name, values in properties.items():
                if name in _VALUES:
                    if values.get("val", "\0") not in _VALUES[name]:
                        return Doubt.PLACE if name == "framePr" else Doubt.LOOK
                elif name not in _HARMLESS:
                    return Doubt.UNKNOWN
                elif not _is_measured(values if name in ("spacing", "ind") else {}):
                    return Doubt.PLACE
            if _is_far_turned(properties):
                return Doubt.PLACE
            spacing = properties.get("spacing", {})
            if properties is not said and whole(spacing.get("line"), _SINGLE) < _LOWEST:
                return Doubt.LOOK
        return None

    def _align(self, said: Mapping[str, dict[str, str]], tables: tuple[str, ...]) -> str:
        """Return at which side of its column the text begins, "" where that is not known."""
        in_tables = (part for table in tables for part in self._styles.table(table).paragraph)
        indent = said.get("ind", {})
        is_moved = (
            _is_on(said, "bidi")
            or _is_on(said, "mirrorIndents")
            or whole(indent.get("firstLine"), 0) > 0
            or any(name.endswith(_BY_LETTERS) for name in indent)
            or any(name in part for part in in_tables for name in _MOVING)
        )
        return "" if is_moved else _ALIGNED.get(said.get("jc", {}).get("val", ""), "")

    def _shaded(
        self, properties: Element | None, style: str, behind: tuple[Colour, ...]
    ) -> tuple[Colour, ...]:
        own = None if properties is None else markup.child(properties, "shd")
        if own is None:  # by the style: its attributes say the same
            return (*behind, self._style_shade(style))
        colour = colours.shading(own, self._theme)
        return behind if colour is None else (colour,)

    def _style_shade(self, style: str) -> Colour:
        values = self._by_style(style)["shd"]
        if values.get("val", "clear") == "clear" and values.get("fill", "auto") == "auto":
            return colours.WHITE
        if values.get("val") == "clear" and "themeFill" not in values:
            return colours.of_hex(values.get("fill", ""))
        return colours.UNKNOWN


def _is_on(said: Mapping[str, dict[str, str]], name: str) -> bool:
    return name in said and said[name].get("val", "1").lower() not in markup.OFF


def _length(values: Mapping[str, str], *names: str) -> int:
    return next((whole(values[name], 0) for name in names if name in values), 0)


def _is_measured(values: Mapping[str, str]) -> bool:
    """Return whether all lengths are numbers that a page may have, and each is said once."""
    if whole(values.get("firstLine"), 0) > _FARTHEST_FIRST:
        return False
    if any(
        values.get(one, values.get(other)) != values.get(other, values.get(one))
        for one, other in _TWICE
    ):
        return False
    return all(
        0 <= whole(value, -1) <= _MOST_LETTERS
        if name.endswith(_BY_LETTERS)
        else abs(whole(value, _FARTHEST + 1)) <= _FARTHEST
        for name, value in values.items()
        if name not in ("lineRule", "beforeAutospacing", "afterAutospacing")
    )


def _is_far_turned(said: Mapping[str, dict[str, str]]) -> bool:
    """Return whether a paragraph from right to left is far in: its sides are changed over."""
    lengths = (whole(value, 0) for value in said.get("ind", {}).values())
    return _is_on(said, "bidi") and any(abs(length) > _FARTHEST_TURNED for length in lengths)
