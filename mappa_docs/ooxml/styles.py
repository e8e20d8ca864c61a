"""What the styles of a Word file say of its text, resolved once for each style."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.word_file import Package

# Of the last two a style may set one attribute, and leave the others to the style it is based on.
HIDING = ("vanish", "strike", "dstrike")
_BY_ATTRIBUTE = ("spacing", "ind")

_MEASURE = re.compile(r"(-?[0-9]{1,11}(?:\.[0-9]{1,9})?)(pt|in|cm|mm|pc|pi|%|)")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "pc": 12.0, "pi": 12.0}


class Style(NamedTuple):
    """What a style says, with all that it is based on: properties of text by their names, and
    properties of paragraphs by their names, each with its attributes."""

    text: dict[str, Element]
    paragraph: dict[str, dict[str, str]]
    tabs: tuple[int, ...] = ()


class TableStyle(NamedTuple):
    """What a style of tables may say of a cell: every value that some part of it gives."""

    text: tuple[dict[str, Element], ...] = ()
    paragraph: tuple[dict[str, dict[str, str]], ...] = ()
    shading: tuple[Element, ...] = ()
    tables: tuple[Element, ...] = ()
    rows: tuple[Element, ...] = ()
    cells: tuple[Element, ...] = ()


EMPTY = Style({}, {})


class Styles:
    """The styles of a file by their identifiers."""

    def __init__(self, package: Package | None = None) -> None:
        name = package.related("styles", package.main) if package else ""
        root = package.xml(name) if package and name else None
        self._styles: dict[str, Element] = {}
        self._resolved: dict[str, Style] = {}
        self._tables: dict[str, TableStyle] = {}
        self.default_paragraph = ""
        self.default_table = ""
        self._normal = ""
        self.defaults = EMPTY
        self._doubled: set[str] = set()
        for style in () if root is None else markup.children(root, "style"):
            self._add(style)
        self.default_paragraph = self.default_paragraph or self._normal
        defaults = None if root is None else markup.child(root, "docDefaults")
        if defaults is not None:
            self.defaults = _said(
                markup.child(defaults, "rPrDefault", "rPr"),
                markup.child(defaults, "pPrDefault", "pPr"),
                EMPTY,
            )

    def _add(self, style: Element) -> None:
        identifier = markup.attribute(style, "styleId")
        if identifier in self._styles:
            self._doubled.add(identifier)
        self._styles[identifier] = style
        is_default = markup.attribute(style, "default").lower() in markup.ON
        if is_default and _kind(style) == "paragraph":
            self.default_paragraph = identifier
        if is_default and _kind(style) == "table":
            self.default_table = identifier
        name = markup.child(style, "name")
        if name is not None and markup.attribute(name, "val").lower() == "normal":
            self._normal = identifier

    def known(self, identifier: str, kind: str) -> str:
        """Return the identifier where it is that of a style of a kind, "paragraph" or "character",
        or else the style that Word takes in its place, "" for none."""
        style = self._styles.get(identifier)
        if style is not None and markup.attribute(style, "type") in ("", kind):
            return identifier
        return self.default_paragraph if kind == "paragraph" else ""

    def identifiers(self) -> Iterable[str]:
        """Return the identifiers of all styles."""
        return self._styles.keys()

    def kind(self, identifier: str) -> str:
        """Return what a style is for: "paragraph", "character", "table" or "numbering"."""
        return _kind(self._styles[identifier])

    def frame(self, identifier: str) -> Element | None:
        """Return what puts the paragraphs of a style into a frame, None where nothing does."""
        if "framePr" not in self.style(identifier).paragraph:
            return None
        frames = (markup.child(style, "pPr", "framePr") for style in self._chain(identifier))
        return next((frame for frame in frames if frame is not None), None)

    def numbering(self, identifier: str) -> tuple[str, str]:
        """Return the list that a style of paragraphs belongs to and its level, "" for none."""
        for style in self._chain(identifier):
            properties = markup.child(style, "pPr", "numPr")
            number = None if properties is None else markup.child(properties, "numId")
            if properties is not None and number is not None:
                level = markup.child(properties, "ilvl")
                said = "" if level is None else markup.attribute(level, "val")
                return markup.attribute(number, "val"), said
        return "", ""

    def style(self, identifier: str) -> Style:
        """Return what a style of paragraphs or characters says; nothing for an unknown one."""
        if identifier not in self._resolved:
            said = EMPTY
            for style in reversed([*self._chain(identifier)]):
                said = _said(markup.child(style, "rPr"), markup.child(style, "pPr"), said)
            self._resolved[identifier] = said
        return self._resolved[identifier]

    def is_ambiguous(self, identifier: str) -> bool:
        """Return whether the file defines a style, or one that it is based on, more than once."""
        return bool(self._doubled) and any(
            markup.attribute(style, "styleId") in self._doubled for style in self._chain(identifier)
        )

    def hiding(self) -> set[str] | None:
        """Return the styles that may hide text, None where all text is hidden unless it says
        otherwise."""
        if self._hides(self.defaults.text) or self._hides(self.style(self.default_paragraph).text):
            return None
        return {
            identifier
            for identifier in self._styles
            if self._hides(self.style(identifier).text)
            or any(map(self._hides, self.table(identifier).text))
        }

    def _hides(self, text: dict[str, Element]) -> bool:
        return any(name in text for name in HIDING)

    def table(self, identifier: str) -> TableStyle:
        """Return what a style of tables may say of any cell."""
        if identifier not in self._tables:
            text, paragraph, shading = [], [], []
            about: dict[str, list[Element]] = {"tblPr": [], "trPr": [], "tcPr": []}
            for style in self._chain(identifier):
                for part in (style, *markup.children(style, "tblStylePr")):
                    named = {markup.name(element): element for element in part}
                    said = _said(named.get("rPr"), named.get("pPr"), EMPTY)
                    text.append(said.text)
                    paragraph.append(said.paragraph)
                    for name, listed in about.items():
                        if name in named:
                            listed.append(named[name])
            for properties in (*about["tcPr"], *about["tblPr"]):
                shade = markup.child(properties, "shd")
                shading += [] if shade is None else [shade]
            self._tables[identifier] = TableStyle(
                tuple(text), tuple(paragraph), tuple(shading), *map(tuple, about.values())
            )
        return self._tables[identifier]

    def _chain(self, identifier: str) -> Iterator[Element]:
        """Yield the style and those that it is based on. A ring of them ends."""
        passed = set()
        kind = None
        while identifier in self._styles and identifier not in passed:
            passed.add(identifier)
            style = self._styles[identifier]
            if kind not in (None, _kind(style)):
                return  # a style of another kind is no basis
            kind = _kind(style)
            yield style
            basis = markup.child(style, "basedOn")
            identifier = "" if basis is None else markup.attribute(basis, "val")


def _kind(style: Element) -> str:
    return markup.attribute(style, "type") or "paragraph"


def attributes(element: Element) -> dict[str, str]:
    """Return the attributes of an element by their names without namespaces."""
    return {str(key).rpartition("}")[2]: str(value) for key, value in element.attrib.items()}


def paragraph_properties(
    properties: Element | None, basis: dict[str, dict[str, str]]
) -> dict[str, dict[str, str]]:
    """Return what `properties` say of a paragraph, where they say nothing what `basis` says."""
    said = dict(basis)
    for element in () if properties is None else properties:
        name = markup.name(element)
        before = said.get(name, {}) if name in _BY_ATTRIBUTE else {}
        said[name] = before | attributes(element)
    return said


def tabs(properties: Element | None) -> tuple[int, ...]:
    """Return where the tab stops that `properties` set lie, in twentieths of a point."""
    listed = None if properties is None else markup.child(properties, "tabs")
    stops = [] if listed is None else list(markup.children(listed, "tab"))
    return tuple(
        whole(markup.attribute(stop, "pos"), 0)
        for stop in stops
        if markup.attribute(stop, "val") != "clear"
    )


def whole(text: str | None, otherwise: int, points: int = 20) -> int:
    """Return the whole number that `text` is, or where it is a length with its unit, how many parts
    that is of which a point has so many; or else `otherwise`."""
    match = _MEASURE.fullmatch((text or "").strip())
    if not match:
        return otherwise
    number, unit = float(match[1]), match[2]
    return int(number * _POINTS[unit] * points) if unit in _POINTS else int(number)


def _said(text: Element | None, paragraph: Element | None, basis: Style) -> Style:
    by_name = {markup.name(element): element for element in (() if text is None else text)}
    return Style(
        basis.text | by_name,
        paragraph_properties(paragraph, basis.paragraph),
        basis.tabs + tabs(paragraph),
    )
