"""Independent readers of what was written: python-docx for Word, pypdf for PDF."""

import io
from collections.abc import Iterator
from functools import lru_cache, partial

import docx
import pypdf
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

# In points from the edge of the page: what lies outside is header or footer.
HEADER, FOOTER = 68, 72


def word(data: bytes) -> WordDocument:
    return docx.Document(io.BytesIO(data))


def word_lines(data: bytes) -> list[str]:
    """Return the text of each paragraph of the body, those in tables and controls included."""
    return [_text(paragraph) for paragraph in word(data).element.body.iter(qn("w:p"))]


def repeated_rows(data: bytes) -> list[list[str]]:
    """Return the cells of each row that Word repeats at the top of a page."""
    rows = word(data).element.body.iter(qn("w:tr"))
    return [
        [_text(cell) for cell in row.iter(qn("w:tc"))]
        for row in rows
        if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    ]


def controls(data: bytes) -> list[tuple[str, str]]:
    """Return tag and text of each content control, its paragraphs joined by line ends."""
    found = []
    for control in word(data).element.body.iter(qn("w:sdt")):
        tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
        content = control.find(qn("w:sdtContent"))
        if tag is None or content is None:
            continue
        paragraphs = list(content.iter(qn("w:p")))
        text = "\n".join(map(_text, paragraphs)) if paragraphs else _text(content)
        found.append((tag.get(qn("w:val")), text))
    return found


def _text(element: object) -> str:
    pieces = []
    for node in element.iter(qn("w:t"), qn("w:br"), qn("w:tab")):  # type: ignore[attr-defined]
        if node.tag == qn("w:t"):
            pieces.append(node.text or "")
        else:
            pieces.append("\n" if node.tag == qn("w:br") else "\t")
    return "".join(pieces)


def pdf(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data))


def pdf_bodies(data: bytes) -> list[str]:
    """Return the text of each page without its header and footer."""
    return [body for _, body, _ in pdf_pages(data)]


@lru_cache(maxsize=100)
def pdf_pages(data: bytes) -> tuple[tuple[str, str, str], ...]:
    """Return for each page the text of its header, its body and its footer."""
    return tuple(_pages(data))


def _pages(data: bytes) -> Iterator[tuple[str, str, str]]:
    for page in pdf(data).pages:
        pieces: dict[str, list[str]] = {"header": [], "body": [], "footer": []}
        visit = partial(_sort, pieces, float(page.mediabox.top))
        page.extract_text(visitor_text=visit)
        header, body, footer = ("".join(texts) for texts in pieces.values())
        yield header, body, footer


def said_once(word: bytes, pdf: bytes) -> str:
    """Return the text of the pages without white space, and without the heads that a table repeats
    at the top of a page: the same document in Word, `word`, has them once."""
    heads = {squeezed("".join(cells)) for cells in repeated_rows(word)}
    said = ""
    for body in map(squeezed, pdf_bodies(pdf)):
        repeated = [head for head in heads if body.startswith(head) and head in said]
        said += body.removeprefix(max(repeated, key=len, default=""))
    return said


def _sort(
    pieces: dict[str, list[str]],
    top: float,
    text: str,
    page_matrix: list[float],
    text_matrix: list[float],
    *_: object,
) -> None:
    x, y = text_matrix[4:6]
    height = x * page_matrix[1] + y * page_matrix[3] + page_matrix[5]
    place = "header" if height > top - HEADER else "footer" if height < FOOTER else "body"
    pieces[place].append(text)


def squeezed(text: str) -> str:
    """Return the text without white space: where lines break is not what was said."""
    return "".join(text.split())
