"""Zip files of others, listed and unpacked without trusting what they say of themselves."""

import io
import zipfile
import zlib
from collections.abc import Iterable

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
_ENCRYPTED = 1


def opened(data: bytes, most: int) -> zipfile.ZipFile | None:
    """Return the zip file that the data are, or None where it lists more than `most` members by
    far. Raises one of FAULTS where it can't be read."""
    # Each entry found costs memory, so an endless directory must not even be listed.
    if data.count(_ENTRY) > 20 * most:
        return None
    return zipfile.ZipFile(io.BytesIO(data))


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
