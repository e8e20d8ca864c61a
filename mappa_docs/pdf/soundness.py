"""Whether a PDF is damaged. Programs repair what is damaged, each in its own way, and then show
pages that others don't."""

import io
import re
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from mappa_docs.pdf import cross_references
from mappa_docs.pdf.objects import content_streams, pages, reading, resolved, value

if TYPE_CHECKING:
    from pypdf import PdfReader

_END = re.compile(rb"startxref\s+(\d{1,12})\s+%%EOF")
_TABLE = re.compile(rb"\s*(?:xref\b|\d+\s+\d+\s+obj\b)")
_OBJECT = re.compile(rb"\s*(\d{1,10})\s+(\d{1,10})\s+obj\b")


def is_damaged(data: bytes, *, instructions: bool = True) -> bool:
    """Return whether the tables of the PDF don't lead to its objects, or the `instructions` of a
    page break off."""
    return sound_reader(data, instructions=instructions) is None


def sound_reader(data: bytes, *, instructions: bool = True) -> "PdfReader | None":
    """Return pypdf's reader of the PDF, which repairs nothing and raises nearly anything where it
    would have to; None where the file `is_damaged`."""
    start = cross_references.beginning(data)
    wholes = (data, data[start:]) if start else (data,)
    with reading():
        return next(filter(None, (_sound(whole, instructions) for whole in wholes)), None)


def _sound(data: bytes, instructions: bool) -> "PdfReader | None":
    from pypdf import PdfReader

    if not _has_end(data):
        return None
    try:  # whatever it would have to repair it refuses, and then raises nearly anything
        reader = PdfReader(io.BytesIO(data), strict=True)
        if not _leads(reader, data):
            return None
        broken = instructions and any(_is_broken(stream) for stream in _instructions(reader))
        return None if broken else reader
    except Exception:
        return None


def _has_end(data: bytes) -> bool:
    """Return whether the file ends in the place of its last table, and one stands there."""
    last = _END.search(data, max(0, data.rfind(b"startxref")))
    return last is not None and bool(_TABLE.match(data, int(last[1])))


def _leads(reader: "PdfReader", data: bytes) -> bool:
    """Return whether every entry of the tables leads to the object that it names."""
    for generation, places in reader.xref.items():
        for number, place in places.items():
            found = _OBJECT.match(data, place)
            if not found or (int(found[1]), int(found[2])) != (number, generation):
                return False
    return True


def _instructions(reader: "PdfReader") -> Iterator[Any]:
    seen: set[object] = set()
    for page in pages(reader):
        for reference in content_streams(page):
            key = getattr(reference, "idnum", None)
            if key not in seen:
                yield reference
            seen.add(key)


def _is_broken(reference: Any) -> bool:
    """Return whether a stream can't be unpacked whole."""
    stream = resolved(reference)
    if not hasattr(stream, "get_data"):
        return True
    if value(stream, "/Filter") not in ("/FlateDecode", ["/FlateDecode"]):
        return False
    unpacking = zlib.decompressobj()
    unpacking.decompress(bytes(stream._data))
    return not unpacking.eof
