"""The links of a PDF page, as PDFium finds them."""

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

from mappa_docs.pdf.geometry import Box

_LONGEST = 100_000


class Link(NamedTuple):
    """Where a link leads, and the box on the page's own plane that it is."""

    to: str
    box: Box


def links(pdf: Any, page: Any) -> Iterator[Link]:
    """Yield the links of a page that lead to an address, in their order."""
    import pypdfium2.raw as pdfium

    place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page, place, link):
        action = pdfium.FPDFLink_GetAction(link)
        size = pdfium.FPDFAction_GetURIPath(pdf, action, None, 0)
        if not 0 < size <= _LONGEST:
            continue
        address = ctypes.create_string_buffer(size)
        pdfium.FPDFAction_GetURIPath(pdf, action, address, size)
        box = pdfium.FS_RECTF()
        pdfium.FPDFLink_GetAnnotRect(link, box)
        yield Link(address.value.decode(), (box.left, box.bottom, box.right, box.top))
