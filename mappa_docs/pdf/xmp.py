"""The XMP of a PDF: read and changed with the standard library, which keeps its prefixes."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from xml.dom import minidom
from xml.parsers.expat import ExpatError

_MOST_LETTERS = 2**20
# XMP is in Unicode, and mostly says in which form of it by its first bytes: a byte order mark, or
# the zeros beside the first sign. The longer ones first, because they begin like shorter ones.
_FORMS = (
    (re.compile(rb"\0\0\xfe\xff|\0\0\0[^\0]"), "utf-32-be", 4),
    (re.compile(rb"\xff\xfe\0\0|[^\0]\0\0\0"), "utf-32-le", 4),
    (re.compile(rb"\xfe\xff|\0[^\0]"), "utf-16-be", 2),
    (re.compile(rb"\xff\xfe|[^\0]\0"), "utf-16-le", 2),
)
# What says it a second time, and would be wrong of the text that it is parsed as.
_DECLARATION = re.compile(r"<\?xml\s[^>]*\?>")
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DC = "http://purl.org/dc/elements/1.1/"
_PDF = "http://ns.adobe.com/pdf/1.3/"
_XML = "http://www.w3.org/XML/1998/namespace"
# What each property is called here, in the terms of the document information.
_NAMES = {
    (_DC, "title"): "title",
    (_DC, "description"): "subject",
    (_DC, "subject"): "keywords",
    (_PDF, "Keywords"): "keywords",
}
_DESCRIPTION = (_DC, "description")
_DEFAULT = "x-default"


def read(packet: bytes) -> dict[str, list[str]]:
    """Return the texts of the title, subject and keywords, and of properties that no one knows
    here under their own names. What is too large or not sound is read as nothing."""
    texts: dict[str, list[str]] = {}
    document = _parsed(packet)
    for description in _descriptions(document):
        for node in (*description.attributes.values(), *description.childNodes):
            if node.nodeType in (node.ELEMENT_NODE, node.ATTRIBUTE_NODE):
                name = _NAMES.get((node.namespaceURI, node.localName), node.localName)
                texts.setdefault(name, []).extend(filter(None, _texts(node)))
    return texts


def subjects(packet: bytes) -> list[str]:
    """Return the texts of the subject that belong to no language, or else the first there is."""
    entries = list(_subjects(_descriptions(_parsed(packet))))
    return [text for language, text in entries if not language] or [text for _, text in entries[:1]]


def changed(packet: bytes, keywords: str, subject: str, unmarked: Callable[[str], str]) -> bytes:
    """Return the XMP with these keywords and this subject, or as it is where it is not sound.

    Further lists of keywords, and the subject in other languages, keep what `unmarked` leaves of
    them."""
    document = _parsed(packet)
    descriptions = list(_descriptions(document))
    if document is None or not descriptions:
        return packet
    entries = [("", subject)] + [
        (language, text)
        for language, whole in _subjects(descriptions)
        if language and (text := unmarked(whole))
    ]
    for description in descriptions:
        for space, local in ((_PDF, "Keywords"), _DESCRIPTION):
            _remove(description, space, local)
        _remove_markings(description, unmarked)
    _put_text(document, descriptions[0], keywords)
    _put_subjects(document, descriptions[0], entries)
    return b"".join(node.toxml("utf-8") for node in document.childNodes)


def _parsed(packet: bytes) -> Any:
    """Return the XMP as a tree, or None. A document type could hide a bomb, and XMP has none."""
    try:
        text = _decoded(packet).strip("\0 \t\r\n\ufeff")
        text = _DECLARATION.sub("", text, count=1).lstrip()
        if not text or len(text) > _MOST_LETTERS or "<!" in text.replace("<!--", ""):
            return None
        return minidom.parseString(text.encode())
    except (UnicodeError, ExpatError, ValueError, RecursionError):
        return None


def _decoded(packet: bytes) -> str:
    """Return the text of the XMP, in whichever form of Unicode it is. Raises UnicodeDecodeError."""
    for first_bytes, form, size in _FORMS:
        if first_bytes.match(packet):
            whole = len(packet) - len(packet) % size  # the last letter of padding may be cut off
            return packet[: min(whole, size * (_MOST_LETTERS + 1))].decode(form)
    return packet[: 4 * _MOST_LETTERS + 1].decode("utf-8-sig")


def _descriptions(document: Any) -> Iterator[Any]:
    if document is not None:
        yield from document.getElementsByTagNameNS(_RDF, "Description")


def _subjects(descriptions: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """Yield the texts of the subject with their languages, "" for the default."""
    for description in descriptions:
        for node in (*description.attributes.values(), *description.childNodes):
            if (node.namespaceURI, node.localName) == _DESCRIPTION:
                for language, text in _entries(node):
                    if text.strip():
                        yield "" if language == _DEFAULT else language, text


def _texts(node: Any) -> Iterator[str]:
    """Yield the text of a property, or that of each entry where it is a list."""
    return (text for _, text in _entries(node))


def _entries(node: Any) -> Iterator[tuple[str, str]]:
    """Yield the texts of a property with their languages."""
    if node.nodeType == node.ATTRIBUTE_NODE:
        yield "", node.value.strip()
        return
    entries = node.getElementsByTagNameNS(_RDF, "li")
    for entry in entries or [node]:
        yield entry.getAttributeNS(_XML, "lang"), _text(entry)


def _text(node: Any) -> str:
    """Return all text in an element: where it has qualifiers, it is in an element of its own."""
    return "".join(
        part.data if part.nodeType == part.TEXT_NODE else _text(part) for part in node.childNodes
    )


def _remove(description: Any, space: str, local: str) -> None:
    if description.hasAttributeNS(space, local):
        description.removeAttributeNS(space, local)
    for node in list(description.childNodes):
        if (node.namespaceURI, node.localName) == (space, local):
            description.removeChild(node)


def _remove_markings(description: Any, unmarked: Callable[[str], str]) -> None:
    """Remove the entries of the list of keywords of which `unmarked` leaves nothing."""
    for subject in description.getElementsByTagNameNS(_DC, "subject"):
        for entry in subject.getElementsByTagNameNS(_RDF, "li"):
            if any(text.strip() and not unmarked(text) for text in _texts(entry)):
                entry.parentNode.removeChild(entry)


def _put_text(document: Any, description: Any, keywords: str) -> None:
    element = _element(document, description, _PDF, "Keywords", "pdf")
    element.appendChild(document.createTextNode(keywords))


def _put_subjects(document: Any, description: Any, entries: list[tuple[str, str]]) -> None:
    element = _element(document, description, *_DESCRIPTION, "dc")
    prefix = f"{description.prefix}:" if description.prefix else ""
    alternatives = document.createElementNS(_RDF, f"{prefix}Alt")
    for language, text in entries:
        entry = document.createElementNS(_RDF, f"{prefix}li")
        entry.setAttributeNS(_XML, "xml:lang", language or _DEFAULT)
        entry.appendChild(document.createTextNode(text))
        alternatives.appendChild(entry)
    element.appendChild(alternatives)


def _element(document: Any, description: Any, space: str, local: str, prefix: str) -> Any:
    """Add an element to the description, its namespace declared where it stands."""
    element = document.createElementNS(space, f"{prefix}:{local}")
    element.setAttribute(f"xmlns:{prefix}", space)
    description.appendChild(element)
    return element
