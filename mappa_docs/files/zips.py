"""Zip files of others, listed and unpacked without trusting what they say of themselves."""

import io
import zipfile
import zlib
from collections.abc import Iterable
from typing import BinaryIO

# What the library raises where a zip file is damaged, or packed in a way that it does not know.
FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    ValueError,
    OSError,
    RuntimeError,
)
# A whole, or a member, may grow a hundredfold.
MOST_RATIO = 100
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENTRY = b"PK\x01\x02"
_LOCAL_HEADER = 30
# The ends of a zip file, of a large one too, and where they say how long the list of members is.
_END, _SIZE_AT = b"PK\x05\x06", 12
_LARGE_END, _LARGE_SIZE_AT = b"PK\x06\x06", 40
_LONGEST_END = 22 + 2**16 + 76
_ENCRYPTED = 1


def opened(data: bytes, most: int) -> zipfile.ZipFile | None:
    """Return the zip file that the data are, or None where it lists more than `most` members by
    far. Raises one of FAULTS where it can't be read."""
    # Each entry found costs memory, so an endless directory must not even be listed.
    if data.count(_ENTRY) > 20 * most:
        return None
    return zipfile.ZipFile(io.BytesIO(data))


def listed_size(file: BinaryIO, size: int) -> int:
    """Return how many bytes the list of members takes in a zip file of that `size`, as far as its
    end tells. Raises BadZipFile where there is no such end."""
    file.seek(max(0, size - _LONGEST_END))
    tail = file.read(_LONGEST_END)
    place = tail.rfind(_END)
    if place < 0 or place + _SIZE_AT + 4 > len(tail):
        raise zipfile.BadZipFile
    listed = int.from_bytes(tail[place + _SIZE_AT : place + _SIZE_AT + 4], "little")
    large = tail.rfind(_LARGE_END, 0, place)
    if large >= 0:
        listed = int.from_bytes(tail[large + _LARGE_SIZE_AT : large + _LARGE_SIZE_AT + 8], "little")
    return listed


def overlap(entries: Iterable[zipfile.ZipInfo]) -> bool:
    """Return whether two members lie in the same bytes, so that a small file grows large."""
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset < end:
            return True
        end = entry.header_offset + _LOCAL_HEADER + entry.compress_size
    return False


def is_encrypted(entry: zipfile.ZipInfo) -> bool:
    """Return whether a member needs a password."""
    return bool(entry.flag_bits & _ENCRYPTED)


def unpacked(package: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes | None:
    """Return the content of a member, or None where that is larger than `most` or than the
    directory says. Raises one of FAULTS where it can't be read."""
    limit = min(most, entry.file_size)
    with package.open(entry) as stream:
        content = stream.read(limit + 1)
    return None if len(content) > limit else content
