"""The fields of a PDF's own form: what is filled in, and whether somebody signed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from mappa_docs.pdf.objects import MOST_NODES, MOST_PARENTS, listed, nodes, value

if TYPE_CHECKING:
    from pypdf import PdfReader
    from pypdf.generic import DictionaryObject

# PDFium looks no deeper for fields.
_DEEPEST = 33


def is_signed(reader: "PdfReader", data: bytes) -> bool:
    """Return whether anybody signed the PDF, or fixed what may be changed in it."""
    root = reader.root_object
    signed = any(
        _inherited(field, "/FT") == "/Sig" and value(field, "/V") for field in fields(reader)
    )
    return signed or bool(value(root, "/Perms")) or b"/ByteRange" in data


def is_filled(reader: "PdfReader") -> bool:
    """Return whether a field of the PDF's own form holds something that was not preset."""
    return any(_is_answer(field) for field in fields(reader))


def fields(reader: "PdfReader") -> Iterator["DictionaryObject"]:
    """Yield each field of the PDF's form, those that hold further fields too."""
    form = value(reader.root_object, "/AcroForm")
    yield from nodes(listed(value(form, "/Fields")), "/Kids")


def is_endless(reader: "PdfReader") -> bool:
    """Return whether more ways lead to the fields of the PDF's form than can be gone. A field may
    be in several others, and PDFium goes every way to it, as deep as it goes at all."""
    form = value(reader.root_object, "/AcroForm")
    waiting = [(field, 1) for field in listed(value(form, "/Fields"))]
    gone = 0
    while waiting and gone + len(waiting) <= MOST_NODES:
        field, depth = waiting.pop()
        gone += 1
        if depth < _DEEPEST:
            waiting += [(inner, depth + 1) for inner in listed(value(field, "/Kids"))]
    return bool(waiting)


def _is_answer(field: "DictionaryObject") -> bool:
    given = value(field, "/V")
    if not given or given == value(field, "/DV"):
        return False
    kind = _inherited(field, "/FT")
    if kind == "/Btn":
        return bool(given != "/Off")
    if kind == "/Ch":  # a list mostly starts with its first entry chosen
        first = next(iter(listed(value(field, "/Opt"))), None)
        return given not in (first, *listed(first)) and bool(str(given).strip())
    return kind == "/Tx" and bool(str(given).strip())


def _inherited(field: object, key: str) -> Any:
    for _ in range(MOST_PARENTS):
        entry = value(field, key)
        if entry is not None or field is None:
            return entry
        field = value(field, "/Parent")
    return None
