"""A folder for files while they are worked on. It is removed after that, and what a run leaves that
is killed, the next one removes."""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

_PREFIX = "mappa-docs-page-"
# Open, and locked where the system has locks, for as long as its run goes on.
_LOCK = "lock"


class Scratch:
    """The folder of one run, which only its user can open."""

    def __init__(self) -> None:
        self._base: Path | None = None
        self._lock: BinaryIO | None = None

    def folder(self) -> Path:
        """Return a new empty folder."""
        if self._base is None:
            self._base = Path(tempfile.mkdtemp(prefix=_PREFIX))
            self._lock = (self._base / _LOCK).open("wb")
            _locked(self._lock)
        return Path(tempfile.mkdtemp(dir=self._base))

    def end(self) -> None:
        """Remove everything."""
        if self._lock is not None:
            self._lock.close()
        if self._base is not None:
            remove(self._base)
        self._base = self._lock = None


def remove(folder: Path) -> None:
    """Remove a folder and what is in it."""
    shutil.rmtree(folder, ignore_errors=True)


def clear_left_behind() -> None:
    """Remove the folders of earlier runs of this user that were killed."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if not folder.is_symlink() and _is_own(folder) and not _is_in_use(folder):
                remove(folder)


def _is_own(folder: Path) -> bool:
    return not hasattr(os, "getuid") or folder.lstat().st_uid == os.getuid()


def _is_in_use(folder: Path) -> bool:
    """Return whether a run goes on there. One that has just begun has not come to its lock yet."""
    lock = folder / _LOCK
    if not lock.is_file():
        return True
    if os.name == "nt":
        lock.unlink()  # what is open can't be removed there
        return False
    with lock.open("rb") as file:
        return not _locked(file)


def _locked(file: BinaryIO) -> bool:
    """Lock a file, and return whether nobody else has."""
    try:
        import fcntl
    except ImportError:  # Windows
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
