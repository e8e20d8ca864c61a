"""What is said of a PDF that is damaged, whichever library stumbles over it."""

from collections.abc import Iterator
from contextlib import contextmanager

from mappa_docs.errors import MappaDocsError, UnreadableError

_DAMAGED = "The PDF is damaged: its structure can’t be read. Ask for it again."


@contextmanager
def refused() -> Iterator[None]:
    """Turn whatever a library raises on a damaged file into UnreadableError. Its own exception may
    quote what it read, and is not shown with this one."""
    try:
        yield
    except MappaDocsError:
        raise
    except Exception:  # on a damaged file the libraries raise nearly anything
        raise UnreadableError(_DAMAGED) from None


class LockedPdfError(UnreadableError):
    """The PDF is encrypted, or takes a password to be read."""


def locked() -> LockedPdfError:
    """Return the refusal of a PDF that nobody reads without a password."""
    return LockedPdfError("The PDF needs a password to be read. Save it without one and try again.")


def unclear_pages() -> UnreadableError:
    """Return the refusal of a PDF of which programs show different pages."""
    return UnreadableError("The PDF is damaged: it is not clear which pages it has.")


def unclear() -> UnreadableError:
    """Return the refusal of a PDF in which something stands that has no place there."""
    return UnreadableError(_DAMAGED)
