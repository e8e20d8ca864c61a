"""The words of a page as PDFium reads them, and those of them that came onto it later.

Where a program marks what it draws, as a tagged PDF has it, what is drawn without a mark was put
there by another one: people type on a page with programs that edit PDFs.
"""

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

from mappa_docs.pdf import pdfium

# No deeper in things that are drawn by name is looked for words.
_DEEPEST = 8


class PageText(NamedTuple):
    """The words of a page; how many pieces of text on it are marked, and the words of those that
    are not."""

    words: str
    marked: int = 0
    unmarked: tuple[str, ...] = ()


def read(page: Any) -> PageText:
    """Return the words of a page that is open in PDFium."""
    text = page.get_textpage()
    words = pdfium.text_of(text).replace("\r\n", "\n").replace("\r", "\n")
    marked = 0
    unmarked = []
    for piece, is_marked in _pieces(page):
        if is_marked:
            marked += 1
        else:
            unmarked.append(_said(piece, text))
    return PageText(words, marked, tuple(said for said in unmarked if said.strip()))


def _pieces(page: Any) -> Iterator[tuple[Any, bool]]:
    """Yield each piece of text that a page draws, and whether it is marked, or what draws it."""
    import pypdfium2.raw as raw

    count = raw.FPDFPage_CountObjects(page)
    waiting = [(raw.FPDFPage_GetObject(page, index), False, 0) for index in reversed(range(count))]
    while waiting:
        drawn, is_inside, depth = waiting.pop()
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind not in (raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_FORM):
            continue
        is_marked = is_inside or raw.FPDFPageObj_CountMarks(drawn) > 0
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            yield drawn, is_marked
        elif depth < _DEEPEST:
            inside = range(raw.FPDFFormObj_CountObjects(drawn))
            waiting += [
                (raw.FPDFFormObj_GetObject(drawn, index), is_marked, depth + 1) for index in inside
            ]


def _said(piece: Any, text: Any) -> str:
    import pypdfium2.raw as raw

    size = raw.FPDFTextObj_GetText(piece, text, None, 0)
    units = (ctypes.c_ushort * (size // 2 + 1))()
    raw.FPDFTextObj_GetText(piece, text, units, size)
    return bytes(units)[:size].decode("utf-16-le", "replace").rstrip("\0")
