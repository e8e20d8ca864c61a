"""How the text of a run looks to whoever reads the page: hidden, struck through, or so that no eye
finds it."""

import re
from collections.abc import Mapping

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import NAMES, Element

# As terms of the catalogue: what is not shown, what was crossed out, and what is shown so that
# nobody sees it.
HIDDEN, STRUCK, UNSEEN = "hidden_text", "struck_text", "unseen_text"
_SWITCHES = {"vanish": HIDDEN, "strike": STRUCK, "dstrike": STRUCK}
_WHITE = "FFFFFF"
# Letters of two points, in halves of one, are a line of dust.
_SMALLEST = ("1", "2", "3", "4")
_MAY_BE_STYLED = (b"vanish", b"strike")
# Each begins with letters that few files have, so that a part is soon searched.
_MAY_BE_UNSEEN = (
    re.compile(rb"""color\s[^<>]*["'][fF]{6}["']"""),
    re.compile(rb"""sz\s[^<>]*["'][1-4]["']"""),
)


def may_be_any(text: bytes, styles: bytes) -> bool:
    """Return whether the part with the text, or that with the styles, may have any such look."""
    return any(word in part for part in (text, styles) for word in _MAY_BE_STYLED) or any(
        pattern.search(text) for pattern in _MAY_BE_UNSEEN
    )


def said(properties: Element) -> dict[str, bool]:
    """Return what the properties of a run or style switch on or off."""
    return {
        _SWITCHES[name]: markup.is_on(child)
        for child in properties
        if (name := NAMES[child.tag]) in _SWITCHES
    }


def of_paragraph(element: Element, styles: Mapping[str, str]) -> str:
    """Return the look that the style of a paragraph gives, "" for none."""
    if not styles:
        return ""
    style = markup.child(element, "pPr", "pStyle") if len(element) else None
    return "" if style is None else styles.get(markup.attribute(style, "val"), "")


def look(run: Element, styles: Mapping[str, str], around: str) -> str:
    """Return the look of a run, "" where it is plain. `styles` are those that have one, `around` is
    that of its paragraph."""
    properties = markup.child(run, "rPr")
    if properties is None:
        return around
    style = markup.child(properties, "rStyle")
    found = styles.get(markup.attribute(style, "val"), "") if style is not None else ""
    found = found or around
    switches = said(properties)
    if switches.get(found) is False:
        found = ""
    found = next((one for one in (HIDDEN, STRUCK) if switches.get(one)), found)
    return found or (UNSEEN if _is_unseen(run, properties) else "")


def _is_unseen(run: Element, properties: Element) -> bool:
    """Return whether letters are white on white, or too small to be seen."""
    values = {NAMES[child.tag]: markup.attribute(child, "val") for child in properties}
    if values.get("sz") in _SMALLEST:
        return True
    if values.get("color", "").upper() != _WHITE or "highlight" in values:
        return False
    return not any(_is_shaded(one) for one in (properties, *_around(run)))


def _around(run: Element) -> list[Element]:
    """Return the properties of what a run stands in."""
    found = []
    for outer in run.iterancestors(*_OUTER):
        properties = markup.child(outer, "pPr" if NAMES[outer.tag] == "p" else "tcPr")
        found += [] if properties is None else [properties]
    return found


def _is_shaded(properties: Element) -> bool:
    shading = markup.child(properties, "shd")
    fill = "" if shading is None else markup.attribute(shading, "fill").upper()
    return fill not in ("", "AUTO", _WHITE)


_OUTER = markup.tags("p", "tc")
