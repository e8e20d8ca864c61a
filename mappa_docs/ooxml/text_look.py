"""How runs of text look: hidden, plain, or set in a way in which a reader may not see them.

What is plain is an allow-list. A property that is not in it, or has another value, leaves it open
whether the text is seen.
"""

from typing import NamedTuple

from mappa_docs.model.spots import Doubt
from mappa_docs.ooxml import colours, markup
from mappa_docs.ooxml.colours import Colour, Theme
from mappa_docs.ooxml.fonts import Fonts
from mappa_docs.ooxml.given import Given
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.styles import HIDING, Styles, whole

_CAPITALS = ("caps", "smallCaps")
_SWITCHING = {*HIDING, *_CAPITALS, "rStyle"}
_HARMLESS = {
    *("b", "bCs", "i", "iCs", "u", "em", "lang", "noProof", "kern", "snapToGrid", "shadow"),
    *("szCs", "rStyle", "ins", "moveTo", "rPrChange"),
    *("w14:ligatures", "w14:numForm", "w14:numSpacing", "w14:cntxtAlts", "w14:stylisticSets"),
    *HIDING, *_CAPITALS,
    "shd", "highlight",  # these are behind the letters
}  # fmt: skip
# What leaves letters as they are where it is switched off.
_SWITCHES = ("outline", "emboss", "imprint", "webHidden", "specVanish", "rtl", "cs", "oMath")
_VALUES = {"vertAlign": ("baseline",), "effect": ("none",)}
# From and to which number text is surely read: sizes and places in half-points, width in per cent,
# the space between letters in twentieths of a point.
_RANGES = {"sz": (12, 288), "w": (66, 200), "position": (-12, 12), "spacing": (-20, 400)}
# What may also put letters over what stands beside them.
_MOVING = ("position", "spacing", "eastAsianLayout")
_SIZE = 20
_THICKEST = 24  # eighths of a point: a thicker line around letters may reach over them


class Look(NamedTuple):
    """Whether a run is on no page, in capitals, and why it may not be seen; whether it may lie over
    what stands beside it; and its size in half-points."""

    is_hidden: bool = False
    is_capital: bool = False
    doubt: Doubt | None = None
    is_over_others: bool = False
    size: int = _SIZE


class TextLooks:
    """The looks of runs by the styles, the theme and the typefaces of their file."""

    def __init__(self, styles: Styles, theme: Theme, fonts: Fonts) -> None:
        self._styles = styles
        self._theme = theme
        self._fonts = fonts
        # A file has many runs and few looks.
        self._known: dict[object, Look] = {}

    def of(
        self,
        properties: Element | None,
        paragraph_style: str,
        tables: tuple[str, ...] = (),
        behind: tuple[Colour, ...] = (colours.WHITE,),
        *,
        judged: bool = True,
    ) -> Look:
        """Return the look of a run with these properties, in a paragraph of the style, in tables
        of these styles, on these colours. Only where it is `judged`, doubts are told."""
        own: object = None
        if properties is not None and len(properties):
            own = _written(properties) if judged else _switches(properties)
        key = own, paragraph_style, tables, behind, judged
        if key not in self._known:
            self._known[key] = self._look(properties, paragraph_style, tables, behind, judged)
        return self._known[key]

    def _look(
        self,
        properties: Element | None,
        paragraph_style: str,
        tables: tuple[str, ...],
        behind: tuple[Colour, ...],
        judged: bool,
    ) -> Look:
        own_style = self._styles.known(_style_name(properties), "character")
        given = Given(
            {
                markup.name(element): element
                for element in (() if properties is None else properties)
            },
            self._styles.style(own_style),
            self._styles.style(paragraph_style),
            tuple(self._styles.table(table) for table in tables),
            self._styles.defaults,
        )
        switched = [given.times_on(name) for name in HIDING]
        is_hidden = any(times % 2 for times in switched)
        is_capital = any(given.times_on(name) % 2 for name in _CAPITALS)
        size = min(
            (whole(markup.attribute(element, "val"), 0, 2) for element in given.values("sz")),
            default=_SIZE,
        )
        if is_hidden or not judged:
            return Look(is_hidden, is_capital, size=size)
        bent = [name for name in given.names() if self._is_bent(name, given, behind)]
        doubt = None
        if bent or any(switched) or _is_repeated(properties):
            known = (
                *_HARMLESS,
                *_SWITCHES,
                *_VALUES,
                *_RANGES,
                *_MOVING,
                "fitText",
                "color",
                "rFonts",
                "bdr",
            )
            is_known = all(name in known or name.startswith("w14:") for name in bent)
            doubt = Doubt.LOOK if is_known else Doubt.UNKNOWN
        names = (own_style, paragraph_style, *tables)
        if any(map(self._styles.is_ambiguous, names)):
            doubt = Doubt.AMBIGUOUS
        is_over = any(name in _MOVING for name in bent)
        return Look(is_hidden, is_capital, doubt, is_over, size)

    def _is_bent(self, name: str, given: Given, behind: tuple[Colour, ...]) -> bool:
        """Return whether a property may keep text from being seen, by any value it may have."""
        values = given.values(name)
        if name in ("color", "shd", "highlight"):
            return not self._is_distinct(given, behind)
        if name == "rFonts":
            return not all(map(self._fonts.has_letters, values))
        if name == "w14:textFill":
            return not all(self._is_plain_fill(value, behind) for value in values)
        return not all(_is_harmless(name, value) for value in values)

    def _is_distinct(self, given: Given, behind: tuple[Colour, ...]) -> bool:
        marker = [colours.highlight(value) for value in given.values("highlight")]
        shades = [colours.shading(value, self._theme) for value in given.values("shd")]
        own = [colour for colour in marker or shades if colour]
        backs = tuple(own) if own and len(own) == len(marker or shades) else (*behind, *own)
        letters = [self._theme.of(value) for value in given.values("color")] or [None]
        # Automatic letters are dark on what is light, and light on what is dark; on what a
        # highlighter did, some programs leave them dark.
        return all(
            (not any(marker) or colours.are_distinct(colours.BLACK, backs))
            and all(back.is_known for back in backs)
            if colour is None
            else colours.are_distinct(colour, backs)
            for colour in letters
        )

    def _is_plain_fill(self, fill: Element, behind: tuple[Colour, ...]) -> bool:
        solid = markup.child(fill, "w14:solidFill")
        colour = None if solid is None else next(iter(solid), None)
        if colour is None or len(colour):
            return False
        value = markup.attribute(colour, "val")
        is_named = markup.name(colour) == "w14:schemeClr"
        letters = self._theme.named(value) if is_named else colours.of_hex(value)
        return colours.are_distinct(letters, behind)


def _is_harmless(name: str, element: Element) -> bool:
    if name in _HARMLESS:
        return True
    if name in _SWITCHES:
        return not markup.is_on(element)
    if name == "bdr":
        return 0 <= whole(markup.attribute(element, "sz") or "0", -1) <= _THICKEST
    value = markup.attribute(element, "val")
    if name in _VALUES:
        return value in _VALUES[name]
    if name in _RANGES:
        low, high = _RANGES[name]
        points = 20 if name == "spacing" else 2
        return low <= whole(value, low - 1, points) <= high
    return False


def _is_repeated(properties: Element | None) -> bool:
    names = [] if properties is None else [markup.name(element) for element in properties]
    return len(names) != len(set(names))


def _style_name(properties: Element | None) -> str:
    style = None if properties is None else markup.child(properties, "rStyle")
    return "" if style is None else markup.attribute(style, "val")


def _switches(properties: Element) -> tuple[tuple[str, str], ...]:
    """Return what properties say of whether text is shown, and in capitals."""
    named = ((markup.name(element), element) for element in properties)
    return tuple(
        (name, markup.attribute(element, "val")) for name, element in named if name in _SWITCHING
    )


def _written(element: Element) -> bytes:
    from lxml import etree

    content: bytes = etree.tostring(element, with_tail=False)
    return content
