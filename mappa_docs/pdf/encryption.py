"""A PDF encrypted with a password: AES-256 as PDF 2.0 has it (revision 6).

What the file says of itself is encrypted as well. Such a file is no PDF/A, which allows no
encryption, so it does not say that it is; it stays PDF/UA.
"""

import io

from mappa_docs.errors import UnreadableError
from mappa_docs.pdf import pdfium

_METHOD = "aesv3"
_ARCHIVE = ("pdfaid:part", "pdfaid:conformance")


def encrypted(data: bytes, password: str) -> bytes:
    """Return the PDF encrypted with this password, which opens it for every use."""
    import pikepdf

    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as about:
            for name in _ARCHIVE:
                if name in about:
                    del about[name]
        # With an owner’s password that is empty anybody could open it.
        lock = pikepdf.Encryption(user=password, owner=password, R=6)
        pdf.save(written, encryption=lock)
    return written.getvalue()


def is_same(plain: bytes, locked: bytes, password: str) -> bool:
    """Return whether an encrypted PDF opens with its password and not without, by qpdf and by
    PDFium, and then has the same pages, which say the same."""
    return (
        not _opens(locked)
        and _has_strength(locked, password)
        and _texts(plain) == _texts(locked, password)
    )


def _opens(data: bytes) -> bool:
    """Return whether any program opens the file without a password."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)):
            return True
    except pikepdf.PasswordError:
        pass
    try:
        with pdfium.opened(data):
            return True
    except UnreadableError:
        return False


def _has_strength(data: bytes, password: str) -> bool:
    import pikepdf

    with pikepdf.open(io.BytesIO(data), password=password) as pdf:
        lock = pdf.encryption
        methods = {lock.stream_method.name, lock.string_method.name, lock.file_method.name}
        return lock.R == 6 and methods == {_METHOD}


def _texts(data: bytes, password: str | None = None) -> list[str]:
    """Return what each page says, and what the file says of itself."""
    with pdfium.opened(data, password) as pdf:
        about = [f"{name}: {said}" for name, said in sorted(pdf.get_metadata_dict().items())]
        return [*about, *(page.get_textpage().get_text_bounded() for page in pdf)]
