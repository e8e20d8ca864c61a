"""PDFium, which shows PDF pages as a reader sees them. It serves one thread at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any

from mappa_docs.errors import UnreadableError

lock = RLock()


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """Hold PDFium's lock and give the PDF as PDFium reads it.

    Raises UnreadableError where the file is damaged or needs a password.
    """
    import pypdfium2

    with lock:
        try:
            pdf = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            locked = (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY)
            raise UnreadableError(
                "The PDF needs a password to be read. Save it without one and try again."
                if error.err_code in locked
                else "The PDF is damaged, or is not a PDF at all. Ask for it again."
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
