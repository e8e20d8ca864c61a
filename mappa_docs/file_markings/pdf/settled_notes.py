"""A page of a PDF with those notes made part of it that are shown, on the screen or on paper."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from mappa_docs.file_markings.pdf import marked_lines
from mappa_docs.pdf import graphics


class SettledPage(NamedTuple):
    """A page that is open in PDFium, and the addresses of the objects that stand on the page
    itself, None where all do."""

    page: Any
    own: frozenset[int] | None


@contextmanager
def opened(pdf: Any, index: int, *, printed: bool, annotated: bool) -> Iterator[SettledPage]:
    """Open a page with the notes and stamps on it that are shown on the screen, or those that are
    `printed`, without the others. A PDF that is open in PDFium serves one of the two. A page that
    is not `annotated` has no note that may show."""
    import pypdfium2.raw as pdfium

    page = pdf[index]
    own: frozenset[int] | None = None
    if annotated and pdfium.FPDFPage_GetAnnotCount(page):
        count = pdfium.FPDFPage_CountObjects(page)
        _settle(page, printed)
        page.close()
        page = pdf[index]
        own = frozenset(
            marked_lines.address(one) for one, _ in graphics.objects(page, only_first=count)
        )
    try:
        yield SettledPage(page, own)
    finally:
        page.close()


def _settle(page: Any, printed: bool) -> None:
    """Make the annotations that are shown part of the page, and remove all others. Only this copy
    in memory is changed."""
    import pypdfium2.raw as pdfium

    for index in reversed(range(pdfium.FPDFPage_GetAnnotCount(page))):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        flags = pdfium.FPDFAnnot_GetFlags(note)
        kind = pdfium.FPDFAnnot_GetSubtype(note)
        on_paper = bool(flags & pdfium.FPDF_ANNOT_FLAG_PRINT)
        shown = on_paper if printed else not flags & pdfium.FPDF_ANNOT_FLAG_NOVIEW
        hidden = flags & pdfium.FPDF_ANNOT_FLAG_HIDDEN or not shown
        # Where several looks are there and none is chosen, PDFium would take the first, and end the
        # process where that is missing.
        no_look = (
            pdfium.FPDFAnnot_GetAP(note, pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0) <= 2
        )
        unseen = kind in (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP) or no_look
        removed = hidden or unseen
        if not removed:
            pdfium.FPDFAnnot_SetFlags(note, pdfium.FPDF_ANNOT_FLAG_PRINT)
        pdfium.FPDFPage_CloseAnnot(note)
        if removed:
            pdfium.FPDFPage_RemoveAnnot(page, index)
    pdfium.FPDFPage_Flatten(page, pdfium.FLAT_PRINT)
