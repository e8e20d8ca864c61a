"""The objects that a PDF is made of, read with pypdf and without any trust in them."""

import io
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any

from mappa_docs.pdf import damage, geometry
from mappa_docs.pdf.size_limits import MOST_PAGES

if TYPE_CHECKING:
    from pypdf import PdfReader
    from pypdf.generic import DictionaryObject

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
    with damage.refused(), _silence():
        yield


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


def pages(reader: "PdfReader") -> tuple["DictionaryObject", ...]:
    """Return the pages in their order, one that is listed several times as often as it is listed,
    and no more than one beyond MOST_PAGES.

    Raises UnreadableError where a node of the tree is in it twice: programs then disagree about
    the pages that there are.
    """
    from pypdf.generic import DictionaryObject

    found: list[DictionaryObject] = []
    waiting = [raw(reader.root_object, "/Pages")]
    seen: set[object] = set()
    while waiting and len(found) <= MOST_PAGES:
        reference = waiting.pop()
        node = resolved(reference)
        if not isinstance(node, DictionaryObject):
            continue
        if "/Kids" not in node:
            found.append(node)
            continue
        if identity(reference) in seen:
            raise damage.unclear_pages()
        seen.add(identity(reference))
        waiting.extend(reversed(listed(value(node, "/Kids"))))
    return tuple(found)


def unpacked(stream: Any) -> bytes | None:
    """Return what is packed into a stream, or None where pypdf can't unpack it."""
    try:
        return bytes(stream.get_data())
    except Exception:  # on what it does not know pypdf raises nearly anything
        return None


def is_true(holder: object, key: str) -> bool:
    """Return whether the key of a dictionary says true."""
    entry = value(holder, key)
    return getattr(entry, "value", entry) is True


def nodes(roots: Iterable[Any], *kids: str) -> Iterator["DictionaryObject"]:
    """Yield the dictionaries of a tree, each once, however often and wherever it is referred to.
    The `kids` are the keys under which a node holds its further nodes."""
    from pypdf.generic import DictionaryObject

    waiting = list(roots)
    seen: dict[object, object] = {}  # the things themselves, so that none takes another's identity
    while waiting and len(seen) < MOST_NODES:
        reference = waiting.pop()
        if identity(reference) in seen:
            continue
        node = resolved(reference)
        seen[identity(reference)] = reference
        if isinstance(node, DictionaryObject):
            yield node
            for key in kids:
                waiting.extend(listed(value(node, key)))


def identity(thing: object) -> object:
    """Return what tells an object of the file from all others: its number, where it has one."""
    number = getattr(thing, "idnum", None)
    return id(thing) if number is None else (number, getattr(thing, "generation", 0))


def units(reader: "PdfReader") -> tuple[float, ...]:
    """Return for each page how many points its unit is (UserUnit)."""
    return tuple(geometry.usable_unit(value(page, "/UserUnit")) for page in pages(reader))


def resources(page: object) -> Any:
    """Return the resources of a page, its own or those that it inherits, or None."""
    for _ in range(MOST_PARENTS):
        own = value(page, "/Resources")
        if own is not None or page is None:
            return own
        page = value(page, "/Parent")
    return None


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


def content_streams(page: object) -> list[Any]:
    """Return the streams of the page's instructions, as references."""
    entry = raw(page, "/Contents")
    inside = resolved(entry)
    if isinstance(inside, list):
        return listed(inside)
    return [] if inside is None else [entry]


def instructions(page: Any) -> bytes | None:
    """Return the instructions of the page, or None where they can't be unpacked."""
    streams = (resolved(stream) for stream in content_streams(page))
    parts = [unpacked(stream) for stream in streams if hasattr(stream, "get_data")]
    return None if None in parts else b"\n".join(part for part in parts if part)
