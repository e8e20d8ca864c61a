"""The container of older Office files and saved e-mails (OLE), read within limits.

What its header and its directory declare is held against the size of the file before the library
follows it: chains that lead in a circle end there.
"""

import io
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from mappa_docs.errors import UnreadableError
from mappa_docs.messages.catalogue import sentence

SIGNATURE = bytes.fromhex("D0CF11E0A1B11AE1")
_STREAM = 2
_HEADER = 512
# Where the header says how large sectors and small sectors are, as powers of two, and how many
# sectors three of its tables take.
_SHIFTS, _COUNTS = "<30xHH", "<44xI16xI4xI"
_SECTOR_SHIFTS, _SMALL_SHIFT = (9, 12), 6


class Storage:
    """A folder in such a file: its streams and its storages, by their names."""

    def __init__(self, file: Any, entry: Any, size: int, path: tuple[str, ...] = ()) -> None:
        self._file, self._entry, self._size, self._path = file, entry, size, path

    def names(self) -> list[str]:
        """Return the names of all that lies in it."""
        return [child.name for child in self._entry.kids]

    def storage(self, name: str) -> "Storage | None":
        """Return the storage of that name, or None where there is none."""
        child = self._entry.kids_dict.get(name.lower())
        if child is None or child.entry_type == _STREAM:
            return None
        return Storage(self._file, child, self._size, (*self._path, child.name))

    def stream(self, name: str) -> bytes | None:
        """Return the content of the stream of that name, or None where there is none.

        Raises UnreadableError where it is not whole, or larger than the file.
        """
        child = self._entry.kids_dict.get(name.lower())
        if child is None or child.entry_type != _STREAM:
            return None
        if max(child.size, self._file.root.size) > self._size:
            raise _damaged()
        content: bytes = self._file.openstream([*self._path, child.name]).read()
        if len(content) != child.size:
            raise _damaged()
        return content


@contextmanager
def opened(data: bytes) -> Iterator[Storage]:
    """Give the outermost storage of the file. Raises UnreadableError, also for what is read of it
    meanwhile, where the file is damaged."""
    if not _is_plausible(data):
        raise _damaged()
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            yield Storage(file, file.root, len(data))
    except (MemoryError, UnreadableError):
        raise
    except Exception:  # the library has none of its own for what it finds in damaged files
        raise _damaged() from None


def root_names(data: bytes) -> frozenset[str]:
    """Return the names of what lies outermost in the file; none where it is damaged."""
    try:
        with opened(data) as root:
            return frozenset(root.names())
    except UnreadableError:
        return frozenset()


def _is_plausible(data: bytes) -> bool:
    """Return whether the tables that the header speaks of have room in the file."""
    if len(data) < _HEADER or not data.startswith(SIGNATURE):
        return False
    shift, small = struct.unpack_from(_SHIFTS, data)
    if shift not in _SECTOR_SHIFTS or small != _SMALL_SHIFT:
        return False
    counts: tuple[int, ...] = struct.unpack_from(_COUNTS, data)
    return max(counts) << int(shift) <= len(data)


def _damaged() -> UnreadableError:
    return UnreadableError(sentence("FILE.damaged"))
