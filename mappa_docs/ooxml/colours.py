"""The colours of a Word file: what letters and what is behind them, as far as it is known."""

import colorsys
import re
from collections.abc import Iterable
from typing import NamedTuple

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.word_file import Package

_HEX = re.compile(r"[0-9A-Fa-f]{6}")
# How many times as bright one of the two has to be. Black on white has 21, light grey 1.8.
_LEAST, _PALE = 2.0, 0.8
_HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkBlue": "000080",
    "darkCyan": "008080", "darkGray": "808080", "darkGreen": "008000", "darkMagenta": "800080",
    "darkRed": "800000", "darkYellow": "808000", "green": "00FF00", "lightGray": "C0C0C0",
    "magenta": "FF00FF", "red": "FF0000", "white": "FFFFFF", "yellow": "FFFF00",
}  # fmt: skip
# What Word calls the colours of a theme, and what the theme does.
_THEME_NAMES = {
    "dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2",
    "text1": "dk1", "background1": "lt1", "text2": "dk2", "background2": "lt2",
    "tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
_MAPPED = {
    "text1": "t1", "background1": "bg1", "text2": "t2", "background2": "bg2",
    "tx1": "t1", "bg1": "bg1", "tx2": "t2", "bg2": "bg2",
}  # fmt: skip
_LETTERS = ("themeColor", "themeTint", "themeShade")
_OFFICE = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6", "accent1": "4472C4",
    "accent2": "ED7D31", "accent3": "A5A5A5", "accent4": "FFC000", "accent5": "5B9BD5",
    "accent6": "70AD47", "hlink": "0563C1", "folHlink": "954F72",
}  # fmt: skip


class Colour(NamedTuple):
    """Red, green and blue from 0 to 1. `is_known` is false for what could not be told."""

    red: float
    green: float
    blue: float
    is_known: bool = True


WHITE, BLACK = Colour(1, 1, 1), Colour(0, 0, 0)
UNKNOWN = Colour(0, 0, 0, is_known=False)


class Theme:
    """The colours of a file’s theme, by the names that Word has for them."""

    def __init__(self, package: Package | None = None) -> None:
        self._colours = dict(_OFFICE)
        self._mapping: dict[str, str] = {}
        if package is None:
            return
        name = package.related("theme", package.main)
        scheme = markup.child(package.xml(name), "a:themeElements", "a:clrScheme") if name else None
        for entry in () if scheme is None else scheme:
            for colour in entry:
                value = markup.attribute(colour, "lastClr") or markup.attribute(colour, "val")
                self._colours[markup.name(entry).removeprefix("a:")] = value
        name = package.related("settings", package.main)
        mapping = markup.child(package.xml(name), "clrSchemeMapping") if name else None
        if mapping is not None:
            self._mapping = {
                own: markup.attribute(mapping, key)
                for own, key in _MAPPED.items()
                if markup.attribute(mapping, key)
            }

    def named(self, name: str) -> Colour:
        """Return the colour that the theme has for a name."""
        name = self._mapping.get(name, name)
        return of_hex(self._colours.get(_THEME_NAMES.get(name, name), ""))

    def of(self, element: Element, prefix: str = "") -> Colour | None:
        """Return the colour that an element of Word gives, such as `color`, or with `prefix` "fill"
        the one behind the text, such as of `shd`; None for automatic and none."""
        keys = ("themeFill", "themeFillTint", "themeFillShade") if prefix else _LETTERS
        theme, tint, shade = (markup.attribute(element, key) for key in keys)
        if theme and theme != "none":
            return _lit(self.named(theme), tint, shade)
        value = markup.attribute(element, prefix or "val")
        return None if value in ("", "auto") else of_hex(value)


def of_hex(value: str) -> Colour:
    """Return the colour of six hexadecimal digits."""
    if not _HEX.fullmatch(value):
        return UNKNOWN
    red, green, blue = (int(value[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return Colour(red, green, blue)


def highlight(element: Element) -> Colour | None:
    """Return the colour of a highlight, None where it is switched off."""
    value = markup.attribute(element, "val")
    return None if value in ("", "none") else of_hex(_HIGHLIGHTS.get(value, ""))


def shading(element: Element, theme: Theme) -> Colour | None:
    """Return the colour that shading puts behind text; None where it puts none."""
    pattern = markup.attribute(element, "val") or "clear"
    if pattern in ("clear", "nil"):
        return theme.of(element, "fill")
    return theme.of(element) or Colour(0, 0, 0) if pattern == "solid" else UNKNOWN


def are_distinct(letters: Colour, behind: Iterable[Colour]) -> bool:
    """Return whether letters of this colour are surely seen on each of the others."""
    return letters.is_known and all(
        colour.is_known and _contrast(letters, colour) >= _LEAST for colour in behind
    )


def is_pale(colour: Colour) -> bool:
    """Return whether a colour is so light that what is seen on white is seen on it too."""
    return colour.is_known and _luminance(colour) >= _PALE


def _contrast(one: Colour, other: Colour) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour[:3]
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _lit(colour: Colour, tint: str, shade: str) -> Colour:
    """Return a colour made lighter by `tint` or darker by `shade`, two hexadecimal digits each."""
    try:
        lighter = int(tint, 16) / 255 if tint else 1.0
        darker = int(shade, 16) / 255 if shade else 1.0
    except ValueError:
        return UNKNOWN
    hue, light, strength = colorsys.rgb_to_hls(*colour[:3])
    light = light * lighter + (1 - lighter)
    made = colorsys.hls_to_rgb(hue, min(light * darker, 1), strength)
    return Colour(*made, colour.is_known)
