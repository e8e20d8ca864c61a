"""What Word writes before the paragraphs of a list: words of the list itself, and how far in they
stand. The text of the paragraphs says nothing of either."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.styles import Styles, whole
from mappa_docs.ooxml.word_file import Package

_COUNTER, _WORD = re.compile(r"%[1-9]"), re.compile(r"[^\W\d_]{2}")
_FARTHEST = 2_880
_SIDES = ("left", "start", "right", "end", "hanging", "firstLine")


class Level(NamedTuple):
    """What stands before a paragraph of a level: `words`, "" for mere signs and numbers, and
    whether it is as far in as lists are. `is_listed` says that there is a level at all, which moves
    the text of the paragraph."""

    words: str = ""
    is_near: bool = True
    is_listed: bool = False


NONE = Level()


class Numbering:
    """The lists of a file."""

    def __init__(self, package: Package | None, styles: Styles) -> None:
        name = package.related("numbering", package.main) if package else ""
        root = package.xml(name) if package and name else None
        self._styles = styles
        self._lists = _by_id(root, "num", "numId")
        self._kinds = _by_id(root, "abstractNum", "abstractNumId")
        self._known: dict[tuple[str, str], Level] = {}
        self._by_style: dict[str, tuple[str, str]] = {}

    def looks(self) -> Iterator[dict[str, Element]]:
        """Yield the properties of the signs and numbers of all lists, by their names."""
        for source in (*self._kinds.values(), *self._lists.values()):
            for said in source.iter(*markup.tags("rPr")):
                yield {markup.name(element): element for element in said}

    def of(self, properties: Element | None, style: str) -> Level:
        """Return what stands before a paragraph with these properties, of the style."""
        if not self._lists:
            return NONE
        own = None if properties is None else markup.child(properties, "numPr")
        number, level = _values(own)
        if style not in self._by_style:
            self._by_style[style] = self._styles.numbering(style)
        by_style = self._by_style[style]
        key = (number or by_style[0], level or by_style[1] or "0")
        if key not in self._known:
            self._known[key] = self._level(*key)
        return self._known[key]

    def _level(self, number: str, level: str) -> Level:
        listed = self._lists.get(number)
        if listed is None:
            return NONE
        basis = markup.child(listed, "abstractNumId")
        kind = None if basis is None else self._kinds.get(markup.attribute(basis, "val"))
        changes = markup.children(listed, "lvlOverride")
        found = [
            one
            for source in (kind, *changes)
            for one in ([] if source is None else markup.children(source, "lvl"))
            if markup.attribute(one, "ilvl") == level
        ]
        return _read(found[-1]) if found else NONE


def _read(level: Element) -> Level:
    text = markup.child(level, "lvlText")
    words = "" if text is None else _COUNTER.sub(" ", markup.attribute(text, "val")).strip()
    indent = markup.child(level, "pPr", "ind")
    sides = [] if indent is None else [markup.attribute(indent, side) for side in _SIDES]
    near = all(0 <= whole(side, -1) <= _FARTHEST for side in sides if side)
    return Level(words if _WORD.search(words) else "", near, is_listed=True)


def _values(properties: Element | None) -> tuple[str, str]:
    """Return the number of the list and of its level, "" for what is not said."""
    if properties is None:
        return "", ""
    number, level = markup.child(properties, "numId"), markup.child(properties, "ilvl")
    return (
        "" if number is None else markup.attribute(number, "val"),
        "" if level is None else markup.attribute(level, "val"),
    )


def _by_id(root: Element | None, name: str, key: str) -> dict[str, Element]:
    elements = [] if root is None else markup.children(root, name)
    return {markup.attribute(element, key): element for element in elements}
