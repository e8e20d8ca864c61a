"""The fields on a page of a PDF as PDFium finds them: where they lie and what they say."""

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

# What a field says of itself in words: its value, its first value, its tooltip and its names.
_SAYING = (b"V", b"DV", b"TU", b"T", b"TM")


class Edges(NamedTuple):
    """The left, low, right and high edge of something on a page, in points."""

    left: float
    low: float
    right: float
    high: float

    def touch(self, other: "Edges") -> bool:
        """Return whether the two have a part in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.low < other.high
            and other.low < self.high
        )


def edges(page: Any) -> Iterator[Edges]:
    """Yield where the fields on a page lie that pypdfium2 has open."""
    from pypdfium2 import raw

    for field in _fields(page):
        found = raw.FS_RECTF()
        raw.FPDFAnnot_GetRect(field, found)
        yield Edges(found.left, found.bottom, found.right, found.top)


def texts(page: Any) -> Iterator[str]:
    """Yield what the fields on a page hold and what they are called."""
    for field in _fields(page):
        yield from filter(None, (_text(field, key) for key in _SAYING))


def _fields(page: Any) -> Iterator[Any]:
    from pypdfium2 import raw

    for place in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, place)
        try:
            if raw.FPDFAnnot_GetSubtype(annotation) == raw.FPDF_ANNOT_WIDGET:
                yield annotation
        finally:
            raw.FPDFPage_CloseAnnot(annotation)


def _text(annotation: Any, key: bytes) -> str:
    from pypdfium2 import raw

    length = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    room = ctypes.create_string_buffer(length)
    letters = ctypes.cast(room, ctypes.POINTER(raw.FPDF_WCHAR))
    raw.FPDFAnnot_GetStringValue(annotation, key, letters, length)
    return room.raw.decode("utf-16-le", "replace").rstrip("\0")
