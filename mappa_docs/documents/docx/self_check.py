"""The last look at a Word file before it is handed over: is the marking everywhere?

This reads what mappa-docs wrote itself. It does not trust the writer: it opens the finished bytes.
"""

import re
from functools import cache
from xml.etree import ElementTree

from mappa_docs.errors import MarkingError
from mappa_docs.model import Marking
from mappa_docs.ooxml.wordml import escaped
from mappa_docs.ooxml.zip_writer import unpack

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# A body is long, and is looked at as it stands in the file: nothing of it has to be decoded.
_REFERENCE = re.compile(rb'<w:(header|footer)Reference w:type="(\w+)" r:id="(\w+)"/>')
_TARGET = re.compile(r'<Relationship Id="(\w+)" [^>]*Target="([^"]+)"/>')
# Any of these can become the one that a page shows.
_READ = {
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "docProps/core.xml",
    "docProps/custom.xml",
    *(f"word/{part}{number}.xml" for part in ("header", "footer") for number in (1, 2, 3)),
}
_KINDS = {(part, kind) for part in ("header", "footer") for kind in ("default", "first", "even")}


def check(data: bytes, marking: Marking, copy: str = "") -> None:
    """Raise MarkingError unless every header and footer that a section can show, the first table
    of the body and the properties carry the marking (14.4), and every footer the number of the
    `copy`, where it has one (13b.2)."""
    parts = unpack(data, _READ)
    body = parts["word/document.xml"]
    targets = dict(_TARGET.findall(parts["word/_rels/document.xml.rels"].decode()))
    sections = [rest.partition(b"</w:sectPr>")[0] for rest in body.split(b"<w:sectPr")[1:]]
    if not sections:
        raise MarkingError("The Word file has no section, so no page of it would be marked.")
    # The headers are the same, and so are the footers.
    lines_of = cache(_lines)
    for section in sections:
        references = (map(bytes.decode, found) for found in _REFERENCE.findall(section))
        named = {(part, kind): name for part, kind, name in references}
        for place in _KINDS:
            part = parts.get(f"word/{targets.get(named.get(place, ''), '')}", b"")
            lines = lines_of(part)
            if marking.text not in lines:
                raise MarkingError(
                    f"The {' '.join(reversed(place))} of the Word file is not marked."
                )
            if copy and place[0] == "footer" and not any(line.endswith(copy) for line in lines):
                raise MarkingError("A footer of the Word file lacks the number of the copy.")
    words = f">{escaped(marking.text)}<".encode()
    if words not in body[: body.find(b"</w:tbl>")]:
        raise MarkingError("The first page of the Word file does not say its marking.")
    for name in ("docProps/core.xml", "docProps/custom.xml"):
        if words not in parts[name]:
            raise MarkingError("The properties of the Word file do not say its marking.")


def _lines(part: bytes) -> list[str]:
    """Return the text of each paragraph of a header or footer."""
    if not part:
        return []
    return [
        "".join(text.text or "" for text in paragraph.iter(f"{_WORD}t"))
        for paragraph in ElementTree.fromstring(part).iter(f"{_WORD}p")
    ]
