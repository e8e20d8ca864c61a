"""XML that somebody else wrote: read without entities, comments and instructions, none of which
Word shows, and taken by the local names of elements.

Word's two dialects, transitional and strict, differ in their namespaces and hardly in their names.
"""

import re
from collections.abc import Iterator
from typing import Any

from mappa_docs.errors import UnreadableError

# An element of lxml, which ships no types.
Element = Any

STRICT = "http://purl.oclc.org/ooxml/"
# How many signs that begin or end an element a part may have.
_MOST = 2_000_000
# The encodings that a package may use; in any other a forbidden declaration could hide.
_ENCODINGS = re.compile(
    rb"""(?i)^[^>]{0,60}encoding\s*=\s*["'](?!(?:utf-?8|utf-?16|us-ascii)["'])"""
)


def look_at(content: bytes) -> None:
    """Raise UnreadableError for a part that is not safe to read: for a document type declaration
    in any encoding, which packages may not have (it is how outside files and endless text are
    brought in), and for more elements than any document has."""
    plain = content.replace(b"\0", b"")
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain or _ENCODINGS.match(plain):
        raise UnreadableError(
            "The file is not safe to open: it holds a declaration that Word files may not have."
        )
    if plain.count(b"<") > _MOST:
        raise UnreadableError("The file is not safe to open: a part of it is far too large.")


def parsed(content: bytes) -> Element:
    """Return the root of an XML part. Raises UnreadableError as `look_at` does, and for what is
    not XML."""
    from lxml import etree

    look_at(content)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_blank_text=False,
        remove_comments=True,
        remove_pis=True,
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


def local(element: Element) -> str:
    """Return the local name of an element."""
    return str(element.tag).rpartition("}")[2]


def namespace(element: Element) -> str:
    """Return the namespace of an element, without braces."""
    return str(element.tag)[1:].partition("}")[0]


def attribute(element: Element, name: str) -> str:
    """Return the attribute of that local name, or ""."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return ""


def children(element: Element, name: str) -> Iterator[Element]:
    """Yield the children of that local name."""
    return (child for child in element if local(child) == name)


def child(element: Element, *path: str) -> Element | None:
    """Return the first descendant along the path of local names, or None."""
    for name in path:
        element = next(children(element, name), None)
        if element is None:
            return None
    return element


def is_on(element: Element | None) -> bool:
    """Return whether a switch such as `w:titlePg` is there and not turned off."""
    return element is not None and attribute(element, "val").lower() not in ("false", "0", "off")
