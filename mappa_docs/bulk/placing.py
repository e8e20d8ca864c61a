"""Files that get their names when they are whole, in a folder that a run can be continued in.

What is being made stands in a folder `.mappa-docs-bulk` in it, which is emptied when a run begins
and removed when it ends.
"""

import os
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from mappa_docs.errors import UnreadableError
from mappa_docs.files import new_files, opening

FOLDER = ".mappa-docs-bulk"
_JOURNAL = "journal"
_RANDOM_BYTES = 12
_OWNER_ONLY = 0o600
_PIECE = 2**20
_NEW = (
    os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
)


def work_folder(folder: Path) -> Path:
    """Return where a run that writes to the folder keeps what is being made, which is made if it is
    not there. Raises OSError."""
    inside = folder / FOLDER
    inside.mkdir(mode=0o700, parents=True, exist_ok=True)
    return inside


def journal(folder: Path) -> Path:
    """Return where the journal of a run that writes to the folder is."""
    return work_folder(folder) / _JOURNAL


def clear(folder: Path) -> None:
    """Remove what a run that was killed was making, and leave its journal."""
    for path in work_folder(folder).iterdir():
        if not path.name.startswith(_JOURNAL):
            path.unlink()


def end(folder: Path) -> None:
    """Remove what a run that has ended does not need any more."""
    inside = work_folder(folder)
    for path in inside.iterdir():
        path.unlink()
    inside.rmdir()


def created(path: Path) -> BinaryIO:
    """Return a new file that its owner alone can read, open to be written. Raises OSError."""
    return os.fdopen(os.open(path, _NEW, _OWNER_ONLY), "wb")


def staged(data: bytes, inside: Path) -> str:
    """Write a document in the work folder, and return what it is called there. Raises OSError, and
    then there is none."""
    path = inside / os.urandom(_RANDOM_BYTES).hex()
    try:
        with created(path) as file:
            file.write(data)
    except OSError:
        with suppress(OSError):
            path.unlink()
        raise
    return path.name


def is_there(path: Path, checksum: str) -> bool:
    """Return whether at `path` is an ordinary file whose content has this checksum."""
    if opening.kind(path) != "file":
        return False
    try:
        with opening.opened(path) as file:
            summed = sha256()
            while piece := file.read(_PIECE):
                summed.update(piece)
            return summed.hexdigest() == checksum
    except UnreadableError:
        return False


def in_the_way(path: Path, checksum: str, *, force: bool) -> str:
    """Return the key of the sentence that says why no document with this checksum can be at `path`,
    or "". One that is there already is in nobody's way."""
    found = opening.kind(path)
    if found == "missing" or is_there(path, checksum):
        return ""
    if not force:
        return "FILE.exists"
    return "" if found == "file" else "FILE.not_replaced"


def place(named: Path, path: Path, *, force: bool) -> None:
    """Give a document that is whole its name at `path`. Raises OSError."""
    new_files.rename(named, path, replace=force)


def flush(folder: Path) -> None:
    """Have the system bring everything on the drive of the folder to it. Raises OSError where that
    fails: some file systems tell only then that the disk is full."""
    if sys.platform != "linux":
        return
    import ctypes

    handle = os.open(folder, os.O_RDONLY)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if library.syncfs(handle):
            fault = ctypes.get_errno()
            raise OSError(fault, os.strerror(fault))
    finally:
        os.close(handle)
