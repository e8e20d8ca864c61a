"""XML that somebody else wrote: read without entities, comments and instructions, none of which
Word shows, and taken by namespace and name.

Word's two dialects, transitional and strict, differ in their namespaces and hardly in their names.
Names here are therefore without a prefix for both of them, such as `p`, and with a prefix of ours
for every other namespace that is known, such as `wp:anchor`. What is of an unknown namespace keeps
it, so that it is never taken for something of Word's.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from mappa_docs.errors import UnreadableError

# An element of lxml, which ships no types.
Element = Any

STRICT = "http://purl.oclc.org/ooxml/"
_OPEN, _MICROSOFT = "http://schemas.openxmlformats.org", "http://schemas.microsoft.com/office"
_RELATIONS = (f"{_OPEN}/officeDocument/2006/relationships", f"{STRICT}officeDocument/relationships")
# Each namespace with its prefix here.
_PREFIXES = {
    f"{_OPEN}/wordprocessingml/2006/main": "",
    f"{STRICT}wordprocessingml/main": "",
    f"{_OPEN}/drawingml/2006/main": "a",
    f"{STRICT}drawingml/main": "a",
    f"{_OPEN}/drawingml/2006/wordprocessingDrawing": "wp",
    f"{STRICT}drawingml/wordprocessingDrawing": "wp",
    f"{_OPEN}/drawingml/2006/picture": "pic",
    f"{STRICT}drawingml/picture": "pic",
    f"{_OPEN}/drawingml/2006/chart": "c",
    f"{STRICT}drawingml/chart": "c",
    f"{_OPEN}/drawingml/2006/diagram": "dgm",
    f"{STRICT}drawingml/diagram": "dgm",
    f"{_OPEN}/officeDocument/2006/math": "m",
    f"{STRICT}officeDocument/math": "m",
    f"{_OPEN}/markup-compatibility/2006": "mc",
    f"{_OPEN}/package/2006/relationships": "rel",
    f"{_OPEN}/package/2006/content-types": "ct",
    f"{_OPEN}/package/2006/metadata/core-properties": "cp",
    "http://purl.org/dc/elements/1.1/": "dc",
    f"{_OPEN}/officeDocument/2006/custom-properties": "custom",
    f"{STRICT}officeDocument/customProperties": "custom",
    f"{_MICROSOFT}/word/2010/wordml": "w14",
    f"{_MICROSOFT}/word/2012/wordml": "w15",
    f"{_MICROSOFT}/word/2010/wordprocessingShape": "wps",
    f"{_MICROSOFT}/word/2010/wordprocessingGroup": "wpg",
    f"{_MICROSOFT}/word/2010/wordprocessingCanvas": "wpc",
    f"{_MICROSOFT}/word/2010/wordprocessingDrawing": "wp14",
    f"{_MICROSOFT}/2020/mipLabelMetadata": "clbl",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    "urn:schemas-microsoft-com:office:word": "w10",
}
# How values are written that switch something on or off.
ON, OFF = ("1", "true", "on"), ("0", "false", "off")
# Those of which attributes have the namespace too.
_QUALIFIED = ("", "m", "w14", "w15")
# How many signs that begin or end an element a part may have.
_MOST = 2_000_000
# A file may have as many names of its own as it likes.
_NAMES_KEPT = 4096
# The encodings that a package may use; in any other a forbidden declaration could hide.
_ENCODINGS = re.compile(
    rb"""(?i)^[^>]{0,60}encoding\s*=\s*["'](?!(?:utf-?8|utf-?16|us-ascii)["'])"""
)


def look_at(content: bytes) -> None:
    """Raise UnreadableError for a part that is not safe to read: for a document type declaration
    in any encoding, which packages may not have (it is how outside files and endless text are
    brought in), and for more elements than any document has."""
    plain = content.replace(b"\0", b"") if b"\0" in content else content
    # One sign is found far faster than words, and most parts have none of it.
    is_declared = b"!" in plain and (b"<!DOCTYPE" in plain or b"<!ENTITY" in plain)
    if is_declared or _ENCODINGS.match(plain):
        raise UnreadableError(
            "The file is not safe to open: it holds a declaration that Word files may not have."
        )
    if len(plain) > _MOST and plain.count(b"<") > _MOST:
        raise UnreadableError("The file is not safe to open: a part of it is far too large.")


def parsed(content: bytes, *, whole: bool = False, looked_at: bool = False) -> Element:
    """Return the root of an XML part, `whole` with its comments and instructions. Raises
    UnreadableError as `look_at` does, unless it was `looked_at` already, and for what is not
    XML."""
    from lxml import etree

    if not looked_at:
        look_at(content)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_blank_text=False,
        remove_comments=not whole,
        remove_pis=not whole,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise UnreadableError(
            "The file is damaged: a part of it is not well-formed. Open it in Word, save it again "
            "and retry."
        ) from None
    if root.getroottree().docinfo.doctype:
        raise UnreadableError("The file is not safe to open: it declares a document type.")
    return root


def written(root: Element) -> bytes:
    """Return the part that a root stands for."""
    from lxml import etree

    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return content


def added(parent: Element, tag: str, attributes: dict[str, str], text: str = "") -> Element:
    """Return a new element at the end of `parent`. Tag and attributes are in Clark notation."""
    from lxml import etree

    element = etree.SubElement(parent, tag, attributes)
    if text:
        element.text = text
    return element


def remove(element: Element) -> None:
    """Take an element out of its parent, and leave the text that stands after it."""
    parent, before = element.getparent(), element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def canonical(root: Element) -> bytes:
    """Return an XML part in the one form that all ways of writing the same have in common."""
    from lxml import etree

    content: bytes = etree.tostring(root.getroottree(), method="c14n", with_comments=True)
    return content


def name(element: Element) -> str:
    """Return the name of an element as it is written here, such as `p` or `wp:anchor`; "" for a
    comment or an instruction."""
    return NAMES[element.tag]


def namespace(element: Element) -> str:
    """Return the namespace of an element, without braces."""
    return str(element.tag)[1:].partition("}")[0]


def text(element: Element) -> str:
    """Return the text of an element, without that of elements in it, and of comments."""
    if not len(element):
        written: str = element.text or ""
        return written
    return "".join([element.text or "", *(inside.tail or "" for inside in element)])


def attribute(element: Element, name: str) -> str:
    """Return an attribute, or "". Word's own have the namespace of their element, others none."""
    return str(element.get(_attribute(element.tag, name), ""))


def relation_id(element: Element, name: str = "id") -> str:
    """Return the id of the relationship that an element names, or ""."""
    for space in _RELATIONS:
        if value := element.get(f"{{{space}}}{name}"):
            return str(value)
    return ""


def tags(*names: str) -> list[str]:
    """Return the names of elements as lxml searches for them, in both dialects."""
    found = []
    for written in names:
        prefix, _, local = written.rpartition(":")
        found += [f"{{{space}}}{local}" for space, own in _PREFIXES.items() if own == prefix]
    return found


class _Names(dict[Any, str]):
    """The names of elements, as `name` gives them, by their tags."""

    def __missing__(self, tag: Any) -> str:
        """Return the name of an element that was not asked for before."""
        written = _name(tag) if isinstance(tag, str) else ""
        if len(self) < _NAMES_KEPT:
            self[tag] = written
        return written


# For those who ask for the names of very many elements.
NAMES = _Names()


def _name(tag: str) -> str:
    space, _, local = tag[1:].rpartition("}") if tag.startswith("{") else ("", "", tag)
    prefix = _PREFIXES.get(space)
    if prefix is None:
        return tag
    return f"{prefix}:{local}" if prefix else local


@lru_cache(maxsize=4096)
def _attribute(tag: str, name: str) -> str:
    space = tag[1:].partition("}")[0]
    return f"{{{space}}}{name}" if _PREFIXES.get(space) in _QUALIFIED else name


def children(element: Element, wanted: str) -> Iterator[Element]:
    """Yield the children of that name."""
    return (child for child in element if name(child) == wanted)


def child(element: Element, *path: str) -> Element | None:
    """Return the first descendant along the path of names, or None."""
    for step in path:
        element = next(children(element, step), None)
        if element is None:
            return None
    return element


def is_on(element: Element | None) -> bool:
    """Return whether a switch such as `w:titlePg` is there and not turned off."""
    return element is not None and attribute(element, "val").lower() not in OFF
