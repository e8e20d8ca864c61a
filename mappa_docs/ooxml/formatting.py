"""How the text of a Word file looks, as far as it decides whether a person can read it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.word_file import Package

# In half-points, and in twentieths of a point: what is smaller is no marking for a reader.
_LEAST_SIZE, _LEAST_HEIGHT = 8, 120
# The long side of A4, in the units of drawings. A page may be larger; that can't be told here.
_FARTHEST = 10_700_000
_DEEPEST = 20
_HIDDEN_STYLE = re.compile(r"(?i)visibility\s*:\s*hidden|display\s*:\s*none")
_FAR_STYLE = re.compile(r"(?i)(?:margin-left|margin-top|left|top)\s*:\s*-?\d{4,}")
_STRUCK = ("strike", "dstrike")


class Look(NamedTuple):
    """Whether a run is on no page, in capitals, and too small to count as read."""

    is_hidden: bool
    is_capital: bool
    is_faint: bool


class Looks:
    """What runs and paragraphs look like by the styles that their file defines."""

    def __init__(self, package: Package | None = None) -> None:
        name = package.related("styles", package.main) if package else ""
        root = package.xml(name) if package and name else None
        styles = [] if root is None else list(markup.children(root, "style"))
        self._styles = {markup.attribute(style, "styleId"): style for style in styles}
        self._normal = next(
            (
                markup.attribute(style, "styleId")
                for style in styles
                if markup.attribute(style, "type") == "paragraph"
                and markup.attribute(style, "default").lower() in ("1", "true", "on")
            ),
            "",
        )
        self._defaults = None if root is None else markup.child(root, "docDefaults")
        # Every run of a file asks the same few styles.
        self._known: dict[tuple[str, str], Element | None] = {}

    def of_run(self, run: Element, paragraph: Element | None) -> Look:
        """Return the look of a run in its paragraph."""
        size = self._value("sz", run, paragraph)
        return Look(
            any(self._is_on(name, run, paragraph) for name in ("vanish", *_STRUCK)),
            any(self._is_on(name, run, paragraph) for name in ("caps", "smallCaps")),
            size is not None and _number(size, "val", _LEAST_SIZE) < _LEAST_SIZE,
        )

    def is_low(self, paragraph: Element) -> bool:
        """Return whether the lines of a paragraph are too low for what stands on them."""
        spacings = [markup.child(paragraph, "pPr", "spacing")]
        spacings += [
            markup.child(style, "pPr", "spacing") for style in self._chain(self._style(paragraph))
        ]
        first = next((spacing for spacing in spacings if spacing is not None), None)
        return (
            first is not None
            and markup.attribute(first, "lineRule") == "exact"
            and _number(first, "line", _LEAST_HEIGHT) < _LEAST_HEIGHT
        )

    def _is_on(self, name: str, run: Element, paragraph: Element | None) -> bool:
        own = markup.child(run, "rPr", name)
        if own is not None:
            return markup.is_on(own)
        switches = [switch for switch in self._by_style(name, run, paragraph) if switch is not None]
        if switches:  # where two kinds of styles switch it on, the one undoes the other
            return sum(map(markup.is_on, switches)) % 2 == 1
        return markup.is_on(self._default(name))

    def _value(self, name: str, run: Element, paragraph: Element | None) -> Element | None:
        own = markup.child(run, "rPr", name)
        values = (own, *self._by_style(name, run, paragraph), self._default(name))
        return next((value for value in values if value is not None), None)

    def _by_style(
        self, name: str, run: Element, paragraph: Element | None
    ) -> Iterator[Element | None]:
        style = markup.child(run, "rPr", "rStyle")
        yield self._of_style("" if style is None else markup.attribute(style, "val"), name)
        yield self._of_style(self._style(paragraph), name)

    def _of_style(self, identifier: str, name: str) -> Element | None:
        """Return what a style, or one that it is based on, says of a property of its text."""
        key = identifier, name
        if key not in self._known:
            values = (markup.child(style, "rPr", name) for style in self._chain(identifier))
            self._known[key] = next((value for value in values if value is not None), None)
        return self._known[key]

    def _default(self, name: str) -> Element | None:
        if self._defaults is None:
            return None
        return markup.child(self._defaults, "rPrDefault", "rPr", name)

    def _style(self, paragraph: Element | None) -> str:
        style = None if paragraph is None else markup.child(paragraph, "pPr", "pStyle")
        return self._normal if style is None else markup.attribute(style, "val")

    def _chain(self, identifier: str) -> Iterator[Element]:
        """Yield the style and those that it is based on. A ring of them ends."""
        for _ in range(_DEEPEST):
            style = self._styles.get(identifier)
            if style is None:
                return
            yield style
            basis = markup.child(style, "basedOn")
            identifier = "" if basis is None else markup.attribute(basis, "val")


def is_hidden(element: Element, name: str) -> bool:
    """Return whether a row, drawing or shape is on no page, with all that it holds."""
    if name == "tr":
        return markup.is_on(markup.child(element, "trPr", "hidden"))
    if name in ("anchor", "inline"):
        description = markup.child(element, "docPr")
        return _is_hidden_by_attribute(element) or (
            description is not None and _is_hidden_by_attribute(description)
        )
    return bool(_HIDDEN_STYLE.search(markup.attribute(element, "style")))


def is_faint(element: Element, name: str) -> bool:
    """Return whether a row is too low to read, or a drawing or shape lies off the page."""
    if name == "tr":
        height = markup.child(element, "trPr", "trHeight")
        return (
            height is not None
            and markup.attribute(height, "hRule") == "exact"
            and _number(height, "val", _LEAST_HEIGHT) < _LEAST_HEIGHT
        )
    if name == "anchor":
        extent = markup.child(element, "extent")
        for position, side in (("positionH", "cx"), ("positionV", "cy")):
            offset = markup.child(element, position, "posOffset")
            size = 0 if extent is None else _number(extent, side, 0)
            if offset is not None and not -size < _whole(offset.text, 0) < _FARTHEST:
                return bool(_whole(offset.text, 0))
        return False
    return bool(_FAR_STYLE.search(markup.attribute(element, "style")))


def _is_hidden_by_attribute(element: Element) -> bool:
    return markup.attribute(element, "hidden").lower() in ("1", "true", "on")


def _number(element: Element, name: str, otherwise: int) -> int:
    return _whole(markup.attribute(element, name), otherwise)


def _whole(text: str | None, otherwise: int) -> int:
    digits = re.match(r"\s*(-?\d{1,12})", text or "")
    return int(digits[1]) if digits else otherwise
