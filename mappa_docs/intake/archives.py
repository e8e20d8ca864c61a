"""A zip file → what lies in it, within limits. Nothing is ever written by the names in it."""

from collections.abc import Iterator
from typing import BinaryIO
from zipfile import ZipFile, ZipInfo

from mappa_docs.errors import UnreadableError
from mappa_docs.files import signs, zips
from mappa_docs.intake.enclosed import (
    MOST_BYTES,
    MOST_FILES,
    Contents,
    Enclosed,
    distinct,
    is_left_behind,
    shown,
)
from mappa_docs.messages.catalogue import sentence

_SIGN = b"PK"
# Below this size it may grow as it likes.
_FREE = 10_000_000
# The most that the list of what is in a large zip file may take: that of some hundred thousand.
_MOST_LISTED = 32 * 2**20


def read(data: bytes) -> Contents:
    """Return the files in a zip file, in its order. One that needs a password says so.

    Raises UnreadableError for a zip file that is damaged, or not safe to unpack.
    """
    try:
        package = zips.opened(data, MOST_FILES)
        if package is None:
            raise _unsafe()
        with package:
            entries = package.infolist()
            if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
                raise _unsafe()
            _look_at(entries, len(data))
            files = [_file(package, entry) for entry in entries if _is_wanted(entry)]
    except zips.FAULTS:
        raise UnreadableError(sentence("FILE.damaged")) from None
    return Contents(tuple(distinct(files)))


def opened(file: BinaryIO, size: int) -> ZipFile | None:
    """Return the zip file that a file of that `size` is, of which any number may lie in it, or None
    where it is none but a document of an office program, or another kind of file.

    Raises UnreadableError for one that is damaged, or whose list takes too much memory.
    """
    if file.read(len(_SIGN)) != _SIGN:
        return None
    try:
        if zips.listed_size(file, size) > _MOST_LISTED:
            raise _unsafe()
        package = ZipFile(file)
    except zips.FAULTS:
        raise UnreadableError(sentence("FILE.damaged")) from None
    is_document = any(name in package.NameToInfo for name in signs.LISTS)
    return None if is_document else package


def one_by_one(package: ZipFile, size: int, most: int) -> Iterator[Enclosed]:
    """Yield the files in a zip file of that `size`, in its order: one at a time is unpacked, up to
    `most` bytes. Raises UnreadableError for a zip file that is not safe to unpack."""
    with package:
        entries = package.infolist()
        _look_at(entries, size)
        yield from distinct(_file(package, entry, most) for entry in entries if _is_wanted(entry))


def count(package: ZipFile) -> int:
    """Return how many files a zip file says that it has."""
    return sum(map(_is_wanted, package.infolist()))


def _look_at(entries: list[ZipInfo], size: int) -> None:
    """Raise UnreadableError unless the directory describes a file that is safe to unpack."""
    total = sum(entry.file_size for entry in entries)
    grows = total > _FREE and total > size * zips.MOST_RATIO
    if grows or zips.overlap(entries):
        raise _unsafe()


def _is_wanted(entry: ZipInfo) -> bool:
    steps = entry.filename.replace("\\", "/").split("/")
    # What is called a folder and has a content is none.
    is_folder = entry.is_dir() and not entry.file_size
    return not is_folder and not any(map(is_left_behind, steps))


def _file(package: ZipFile, entry: ZipInfo, most: int = MOST_BYTES) -> Enclosed:
    name = shown(entry.filename, "file")
    if zips.is_encrypted(entry):
        return Enclosed(name, why=sentence("FILE.locked"))
    if entry.compress_type not in zips.METHODS:
        return Enclosed(name, why=sentence("FILE.packed_otherwise"))
    try:
        data = zips.unpacked(package, entry, most)
    except zips.FAULTS:
        return Enclosed(name, why=sentence("FILE.damaged"))
    if data is None:
        raise _unsafe()
    return Enclosed(name, data)


def _unsafe() -> UnreadableError:
    return UnreadableError(sentence("FILE.archive_unsafe"))
