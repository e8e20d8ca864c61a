"""The zip file that somebody else's Word document is: opened without trusting anything it says.

What the directory declares is looked at before anything is unpacked, and unpacking stops at the
limits whatever was declared.
"""

import zipfile

from mappa_docs.errors import UnreadableError
from mappa_docs.files import zips

MAX_BYTES = 100_000_000
_MAX_ENTRIES = 1000
_MAX_XML = 20_000_000
_MAX_ALL_XML = 50_000_000
_MAX_TOTAL = 256_000_000
# Below these sizes a part, or the whole, may grow as it likes.
_FREE_XML, _FREE_TOTAL = 100_000, 10_000_000
_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")


def parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package, name → content, in the order of the file.

    Raises UnreadableError, in words for the person who sent the file, when it is no package, is
    encrypted, or is not safe to unpack.
    """
    if data.startswith(_COMPOUND):
        raise UnreadableError(_compound(data))
    if len(data) > MAX_BYTES:
        raise UnreadableError("The file is larger than 100 MB, so it was not opened.")
    if not data.startswith(b"PK\x03\x04"):
        raise UnreadableError("The file is neither Word (.docx) nor PDF.")
    try:
        opened = zips.opened(data, _MAX_ENTRIES)
        if opened is None:
            raise _unsafe("it holds too many parts")
        with opened as package:
            entries = [entry for entry in package.infolist() if not entry.is_dir()]
            _look_at(entries, len(package.infolist()), len(data))
            left = _MAX_TOTAL
            contents = {}
            for entry in entries:
                contents[entry.filename] = _unpacked(package, entry, left)
                left -= len(contents[entry.filename])
    except zips.FAULTS:
        raise UnreadableError(
            "The file is damaged: it can’t be unpacked. Open it in Word, save it again and retry."
        ) from None
    return contents


def is_xml(name: str) -> bool:
    """Return whether the part of that name is read as XML."""
    return name.lower().endswith((".xml", ".rels", ".vml"))


def _look_at(entries: list[zipfile.ZipInfo], count: int, size: int) -> None:
    """Raise UnreadableError unless the directory describes a package that is safe to unpack."""
    if count > _MAX_ENTRIES:
        raise _unsafe("it holds too many parts")
    names = [entry.filename.lower() for entry in entries]
    if len(set(names)) != len(names):
        raise _unsafe("two of its parts have the same name")
    if any(_escapes(name) for name in names):
        raise _unsafe("a part of it has a name that leads out of the file")
    if any(map(zips.is_encrypted, entries)):
        raise UnreadableError("The file is encrypted. Save it without a password and try again.")
    if any(entry.compress_type not in zips.METHODS for entry in entries):
        raise _unsafe("a part of it is packed in a way that Word does not use")
    if zips.overlap(entries):
        raise _unsafe("its parts overlap")
    total = sum(entry.file_size for entry in entries)
    if total > _MAX_TOTAL or (total > _FREE_TOTAL and total > size * zips.MOST_RATIO):
        raise _unsafe("it would grow far too large")
    if sum(entry.file_size for entry in entries if is_xml(entry.filename)) > _MAX_ALL_XML:
        raise _unsafe("its text would grow far too large")
    for entry in entries:
        ratio = entry.file_size / max(entry.compress_size, 1)
        if is_xml(entry.filename) and (
            entry.file_size > _MAX_XML or (entry.file_size > _FREE_XML and ratio > zips.MOST_RATIO)
        ):
            raise _unsafe("a part of it would grow far too large")


def _escapes(name: str) -> bool:
    steps = name.replace("\\", "/").split("/")
    return name.startswith("/") or "\\" in name or ".." in steps or ":" in steps[0] or "\0" in name


def _unpacked(package: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    """Return the content of one part. The count is kept here, whatever the directory declared."""
    limit = min(left, _MAX_XML) if is_xml(entry.filename) else left
    content = zips.unpacked(package, entry, limit)
    if content is None:
        raise _unsafe("a part of it is larger than it says")
    return content


def _compound(data: bytes) -> str:
    """Return what is to be said about a file in the older container of Office."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return (
            "The file is encrypted, so its marking can’t be read or added. Open it in Word, save a "
            "copy without the password or protection, and try again."
        )
    if "WordDocument".encode("utf-16-le") in data:
        return "The file is Word of the older kind (.doc). Save it as .docx and try again."
    return "The file is of an older Office kind. Save it as .docx or PDF and try again."


def _unsafe(why: str) -> UnreadableError:
    return UnreadableError(f"The file is not safe to open: {why}.")
