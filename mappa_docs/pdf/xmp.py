"""The XMP of a PDF: read and changed with the standard library, which keeps its prefixes."""

from collections.abc import Iterator
from typing import Any
from xml.dom import minidom
from xml.parsers.expat import ExpatError

from mappa_docs.scheme import sightings

_MOST_BYTES = 2**20
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
_DEFAULT = "x-default"


def read(packet: bytes) -> dict[str, list[str]]:
    """Return the texts of the title, subject and keywords, and of properties that no one knows
    here under their own names. What is too large or not sound is read as nothing."""
    found: dict[str, list[str]] = {}
    document = _parsed(packet)
    for about in _descriptions(document):
        for node in (*about.attributes.values(), *about.childNodes):
            if node.nodeType in (node.ELEMENT_NODE, node.ATTRIBUTE_NODE):
                name = _NAMES.get((node.namespaceURI, node.localName), node.localName)
                found.setdefault(name, []).extend(filter(None, _texts(node)))
    return found


def changed(packet: bytes, keywords: str, subject: str) -> bytes:
    """Return the XMP with these keywords and this subject, or as it is where it is not sound.

    Further lists of keywords keep all but the markings in them."""
    document = _parsed(packet)
    abouts = list(_descriptions(document))
    if document is None or not abouts:
        return packet
    for about in abouts:
        for space, local in ((_PDF, "Keywords"), (_DC, "description")):
            _remove(about, space, local)
        _remove_markings(about)
    _put_text(document, abouts[0], keywords)
    _put_subject(document, abouts[0], subject)
    return b"".join(node.toxml("utf-8") for node in document.childNodes)


def _parsed(packet: bytes) -> Any:
    """Return the XMP as a tree, or None. A document type could hide a bomb, and XMP has none."""
    try:
        text = packet.decode("utf-16" if packet[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
        text = text.strip("\0 \t\r\n\ufeff")
        if not text or len(packet) > _MOST_BYTES or "<!" in text.replace("<!--", ""):
            return None
        return minidom.parseString(text.encode())
    except (UnicodeDecodeError, ExpatError, ValueError, RecursionError):
        return None


def _descriptions(document: Any) -> Iterator[Any]:
    if document is not None:
        yield from document.getElementsByTagNameNS(_RDF, "Description")


def _texts(node: Any) -> Iterator[str]:
    """Yield the text of a property, or that of each entry where it is a list."""
    if node.nodeType == node.ATTRIBUTE_NODE:
        yield node.value.strip()
        return
    entries = node.getElementsByTagNameNS(_RDF, "li")
    for one in entries or [node]:
        yield "".join(part.data for part in one.childNodes if part.nodeType == part.TEXT_NODE)


def _remove(about: Any, space: str, local: str) -> None:
    if about.hasAttributeNS(space, local):
        about.removeAttributeNS(space, local)
    for node in list(about.childNodes):
        if (node.namespaceURI, node.localName) == (space, local):
            about.removeChild(node)


def _remove_markings(about: Any) -> None:
    """Remove the entries of the list of keywords that are markings and nothing else."""
    for subject in about.getElementsByTagNameNS(_DC, "subject"):
        for entry in subject.getElementsByTagNameNS(_RDF, "li"):
            if any(sightings(text, prose=True) for text in _texts(entry)):
                entry.parentNode.removeChild(entry)


def _put_text(document: Any, about: Any, keywords: str) -> None:
    element = _element(document, about, _PDF, "pdf", "Keywords")
    element.appendChild(document.createTextNode(keywords))


def _put_subject(document: Any, about: Any, subject: str) -> None:
    element = _element(document, about, _DC, "dc", "description")
    prefix = about.prefix
    alternatives = document.createElementNS(_RDF, f"{prefix}:Alt")
    entry = document.createElementNS(_RDF, f"{prefix}:li")
    entry.setAttributeNS(_XML, "xml:lang", _DEFAULT)
    entry.appendChild(document.createTextNode(subject))
    alternatives.appendChild(entry)
    element.appendChild(alternatives)


def _element(document: Any, about: Any, space: str, prefix: str, local: str) -> Any:
    """Add an element to the description, its namespace declared where it stands."""
    element = document.createElementNS(space, f"{prefix}:{local}")
    element.setAttribute(f"xmlns:{prefix}", space)
    about.appendChild(element)
    return element
