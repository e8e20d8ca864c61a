"""A zip file → what lies in it, within limits. Nothing is ever written by the names in it."""

from zipfile import ZipFile, ZipInfo

from mappa_docs.errors import UnreadableError
from mappa_docs.files import zips
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

# Below this size it may grow as it likes.
_FREE = 10_000_000


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
            _look_at(entries, len(data))
            files = [_file(package, entry) for entry in entries if _is_wanted(entry)]
    except zips.FAULTS:
        raise UnreadableError(sentence("FILE.damaged")) from None
    return Contents(tuple(distinct(files)))


def _look_at(entries: list[ZipInfo], size: int) -> None:
    """Raise UnreadableError unless the directory describes a file that is safe to unpack."""
    total = sum(entry.file_size for entry in entries)
    grows = total > _FREE and total > size * zips.MOST_RATIO
    if len(entries) > MOST_FILES or total > MOST_BYTES or grows or zips.overlap(entries):
        raise _unsafe()


def _is_wanted(entry: ZipInfo) -> bool:
    steps = entry.filename.replace("\\", "/").split("/")
    # What is called a folder and has a content is none.
    is_folder = entry.is_dir() and not entry.file_size
    return not is_folder and not any(map(is_left_behind, steps))


def _file(package: ZipFile, entry: ZipInfo) -> Enclosed:
    name = shown(entry.filename, "file")
    if zips.is_encrypted(entry):
        return Enclosed(name, why=sentence("FILE.locked"))
    if entry.compress_type not in zips.METHODS:
        return Enclosed(name, why=sentence("FILE.packed_otherwise"))
    try:
        data = zips.unpacked(package, entry, MOST_BYTES)
    except zips.FAULTS:
        return Enclosed(name, why=sentence("FILE.damaged"))
    if data is None:
        raise _unsafe()
    return Enclosed(name, data)


def _unsafe() -> UnreadableError:
    return UnreadableError(sentence("FILE.archive_unsafe"))
