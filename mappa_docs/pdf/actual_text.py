"""What a PDF page has read out in place of its letters (ActualText), taken off the open page.

PDFium reads such a replacement and not the letters that are drawn, and it may say anything. Only
the copy of the page in memory is changed.
"""

from typing import Any

from mappa_docs.pdf import graphics

_KEY = b"ActualText"


def taken_off(page: Any) -> bool:
    """Take every replacement off the page's objects. Return whether there was one."""
    import pypdfium2.raw as pdfium

    found = False
    for one, _ in graphics.objects(page, forms=True):
        for index in range(max(0, pdfium.FPDFPageObj_CountMarks(one))):
            mark = pdfium.FPDFPageObj_GetMark(one, index)
            found = bool(mark and pdfium.FPDFPageObjMark_RemoveParam(one, mark, _KEY)) or found
    return found
