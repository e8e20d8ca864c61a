"""PDFium, which shows PDF pages as a reader sees them. It serves one thread at a time."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any

from mappa_docs.errors import UnreadableError
from mappa_docs.pdf import damage

lock = RLock()


@contextmanager
def opened(data: bytes, password: str | None = None) -> Iterator[Any]:
    """Hold PDFium's lock and give the PDF as PDFium reads it.

    Raises UnreadableError where the file is damaged, or needs another password.
    """
    import pypdfium2

    with lock:
        try:
            pdf = pypdfium2.PdfDocument(data, password=password)
        except pypdfium2.PdfiumError as error:
            locked = (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY)
            if error.err_code in locked:
                raise damage.locked() from None
            raise UnreadableError(
                "The PDF is damaged, or is not a PDF at all. Ask for it again."
            ) from None
        with pdf:
            try:
                yield pdf
            except pypdfium2.PdfiumError:
                raise UnreadableError(
                    "The PDF is damaged: a page of it can’t be read. Ask for it again."
                ) from None


def is_encrypted(pdf: Any) -> bool:
    """Return whether the PDF is encrypted, even where reading it takes no password."""
    import pypdfium2

    return int(pypdfium2.raw.FPDF_GetSecurityHandlerRevision(pdf)) != -1


def decrypted(pdf: Any) -> bytes:
    """Return a copy of the PDF without its encryption, to be looked at and not handed on."""
    import io

    import pypdfium2

    copy = io.BytesIO()
    pdf.save(copy, flags=pypdfium2.raw.FPDF_REMOVE_SECURITY)
    return copy.getvalue()


def text_of(words: Any) -> str:
    """Return all that PDFium reads on the page, a character for each that it counts."""
    import pypdfium2.raw as pdfium

    count = words.count_chars()
    if count <= 0:
        return ""
    units = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(words, 0, count, units) - 1
    text = bytes(units)[: 2 * written].decode("utf-16-le", "replace")
    if written == count == len(text):
        return text
    return "".join(_letter(pdfium.FPDFText_GetUnicode(words, index)) for index in range(count))


def _letter(code: int) -> str:
    return chr(code) if code not in range(0xD800, 0xE000) and code < 0x110000 else "\ufffd"
