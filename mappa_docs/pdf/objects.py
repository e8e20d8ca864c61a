"""The objects that a PDF is made of, read with pypdf and without any trust in them."""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any

from mappa_docs.errors import MappaDocsError, UnreadableError
from mappa_docs.pdf import geometry

if TYPE_CHECKING:
    from pypdf import PdfReader

# Of a tree that may go in circles, so many nodes are looked at.
MOST_NODES = 100_000
# So far up a tree is looked for what a page or field inherits.
MOST_PARENTS = 60

_log = logging.getLogger("pypdf")
_lock = Lock()
# For each reader of the moment, in any thread, the level that the log had before.
_levels: list[int] = []


@contextmanager
def reading() -> Iterator[None]:
    """Turn whatever pypdf raises on a damaged file into UnreadableError, and keep it quiet.

    It may quote what it read, in messages and in the log.
    """
    damaged = False
    try:
        with _silence():
            yield
    except MappaDocsError:
        raise
    except Exception:  # on a damaged file pypdf raises nearly anything
        damaged = True
    if damaged:  # raised out here, so that the exception does not hold on to pypdf's
        raise UnreadableError("The PDF is damaged: its structure can’t be read. Ask for it again.")


@contextmanager
def _silence() -> Iterator[None]:
    """Keep pypdf's log off while anybody reads, and leave it as the program around has set it."""
    with _lock:
        _levels.append(_log.level)
        _log.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        with _lock:
            before = _levels.pop()
            if not _levels:
                _log.setLevel(before)


def opened(data: bytes) -> "PdfReader":
    """Return pypdf's reader of a PDF that is not encrypted."""
    from pypdf import PdfReader

    return PdfReader(io.BytesIO(data), strict=False)


def units(reader: "PdfReader") -> tuple[float, ...]:
    """Return for each page how many points its unit is (UserUnit)."""
    return tuple(geometry.usable_unit(value(page, "/UserUnit")) for page in reader.pages)


def listed(thing: object) -> list[Any]:
    """Return the entries of an array, references as such, or nothing where it is none."""
    return list(thing) if isinstance(thing, list) else []


def resolved(thing: Any) -> Any:
    """Return the object that a reference stands for."""
    return thing.get_object() if hasattr(thing, "get_object") else thing


def raw(holder: object, key: str) -> Any:
    """Return what stands at the key of a dictionary, a reference as such, or None."""
    from pypdf.generic import DictionaryObject

    holder = resolved(holder)
    if isinstance(holder, DictionaryObject) and key in holder:
        return holder.raw_get(key)
    return None


def value(holder: object, key: str) -> Any:
    """Return the object at the key of a dictionary, or None."""
    return resolved(raw(holder, key))
