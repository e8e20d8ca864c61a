"""Why a PDF must not be changed, so that no marking may be put on it."""

from mappa_docs.definition.rulebook import SIGNED
from mappa_docs.errors import UsageError
from mappa_docs.pdf import acroform, attachments, objects, pdfium, size_limits


def check_changeable(data: bytes) -> None:
    """Make sure that the PDF may be changed: it is not signed, encrypted, an XFA form or a
    portfolio.

    Raises UsageError, or UnreadableError where the file can't be read.
    """
    size_limits.check(data)
    with pdfium.opened(data) as pdf:
        if pdfium.is_encrypted(pdf):
            raise UsageError(
                "The PDF is encrypted, so no marking can be put on it. Ask whoever sent it for a "
                "copy that is not."
            )
    with objects.reading():
        reader = objects.opened(data)
        if acroform.is_signed(reader, data):
            raise UsageError(SIGNED)
        found = attachments.of(reader)
        if found.portfolio:
            raise UsageError(
                "The PDF is a portfolio: readers show the files in it and not the page that would "
                "be marked. Take these files out, and mark each of them on its own."
            )
        if found.xfa:
            raise UsageError(
                "The PDF is an XFA form: other programs show pages of their own making instead of "
                "those that would be marked."
            )
