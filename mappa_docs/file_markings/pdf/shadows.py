"""Letters that are drawn twice in one place, as shadows and thick letters are: one line."""

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from mappa_docs.file_markings.pdf.marked_lines import Line, address
from mappa_docs.pdf import graphics
from mappa_docs.pdf.geometry import Box, Shown, overlap
from mappa_docs.pdf.graphics import Matrix


def once(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines; one that is read twice in the same place, as shadows are, only once."""
    found: list[Line] = []
    for line in lines:
        for index, other in enumerate(found):
            if line.text == other.text and _is_same(line.box, other.box, line.height / 2):
                found[index] = replace(other, objects=(*other.objects, *line.objects))
                break
        else:
            found.append(line)
    return tuple(found)


def _is_same(first: Box, second: Box, near: float) -> bool:
    return all(abs(here - there) < near for here, there in zip(first, second, strict=True))


def with_shadows(
    lines: Iterable[Line], words: Any, texts: Iterable[tuple[Any, Matrix]], shown: Shown
) -> Iterator[Line]:
    """Yield each line with those pieces of text, of all on the page, that repeat a piece of it in
    its place, as shadows and thick letters do. PDFium reads such letters once."""
    every = list(lines)
    if not every:
        return
    boxes = [(piece, shown.shown(graphics.bounds(piece, matrix))) for piece, matrix in texts]
    for line in every:
        own = {address(piece) for piece in line.objects}
        there = [(piece, box) for piece, box in boxes if overlap(box, line.box)]
        said = [(_said(piece, words), box) for piece, box in there if address(piece) in own]
        shadows = [
            piece
            for piece, box in there
            if address(piece) not in own
            and any(
                _is_same(box, other, line.height / 2) and _said(piece, words) in ("", text)
                for text, other in said
            )
        ]
        yield replace(line, objects=(*line.objects, *shadows)) if shadows else line


def _said(piece: Any, words: Any) -> str:
    """Return what a piece of text says, "" where PDFium has read it elsewhere already."""
    import pypdfium2.raw as pdfium

    size = pdfium.FPDFTextObj_GetText(piece, words, None, 0)
    letters = (ctypes.c_ushort * max(1, size // 2))()
    pdfium.FPDFTextObj_GetText(piece, words, letters, size)
    return bytes(letters).decode("utf-16-le", "replace").strip("\0 \r\n")
