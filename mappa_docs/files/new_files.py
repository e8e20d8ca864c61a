"""Files that appear whole, and what is left of them where a program is killed.

Where the system has it, a file has no name until it is whole. Elsewhere, and for the moment in
which it takes the place of another, it is called `.mappa-docs-xxxxxxxx`. It is locked as long as
its program runs, so that the next run knows what was left behind, and clears it away.
"""

import os
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG

from mappa_docs.files import signals

_PREFIX, _RANDOM_BYTES = ".mappa-docs-", 4
_NAME_LENGTH = len(_PREFIX) + 2 * _RANDOM_BYTES
_OWNER_ONLY = 0o600
_UNNAMED = getattr(os, "O_TMPFILE", 0)
_PLAIN = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_IS_WINDOWS = os.name == "nt"


def write(path: Path, data: bytes, *, replace: bool) -> None:
    """Let a file with this content appear at `path`, with `replace` also in the place of another.

    Raises FileExistsError where there is one and it is not to be replaced, and OSError where it
    can't be written. Then all is as it was before.
    """
    with signals.held():
        if _write_unnamed(path, data, replace=replace):
            return
        while not _write_as(temporary(path.parent), path, data, replace=replace):
            pass


def clear(folder: Path) -> None:
    """Remove from the folder what programs that were killed have left behind. What can't be removed
    is left alone, and so is what a program that runs is writing."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_PREFIX) and len(entry.name) == _NAME_LENGTH:
                with suppress(OSError):
                    _clear_away(Path(entry.path))


def _write_unnamed(path: Path, data: bytes, *, replace: bool) -> bool:
    """Write the file before it has a name. Return False where the system can't do that."""
    handle = _unnamed(path.parent)
    if handle is None:
        return False
    try:
        _fill(handle, data)
        return _named(handle, path, replace=replace)
    finally:
        os.close(handle)


def _unnamed(folder: Path) -> int | None:
    """Return the handle of a new file without a name, or None where the system has none."""
    if not _UNNAMED:
        return None
    try:
        return os.open(folder, os.O_WRONLY | _UNNAMED | _PLAIN, _OWNER_ONLY)
    except OSError:  # of a file system without them; another fault is found again
        return None


def _named(handle: int, path: Path, *, replace: bool) -> bool:
    """Give the file its name, and return False where the system can't do that. Raises
    FileExistsError."""
    try:
        _link(handle, path)
        return True
    except FileExistsError:
        if not replace:
            raise
    except OSError:  # where nothing is mounted at /proc
        return False
    _lock(handle)
    named = temporary(path.parent)
    _link(handle, named)
    try:
        os.replace(named, path)  # noqa: PTH105  # beside os.link and os.open, one way for all
    finally:
        named.unlink(missing_ok=True)
    return True


def _link(handle: int, path: Path) -> None:
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:  # only with a folder's handle what stands for the file is followed to it
        os.link(f"/proc/self/fd/{handle}", path.name, dst_dir_fd=folder)
    finally:
        os.close(folder)


def _write_as(named: Path, path: Path, data: bytes, *, replace: bool) -> bool:
    """Write the file under another name first. Return False where another run took that for left
    behind: it was there before the lock."""
    try:
        handle = os.open(named, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _PLAIN, _OWNER_ONLY)
    except FileExistsError:  # the name is that of another run
        return False
    try:
        try:
            if _lock(handle) is False or os.fstat(handle).st_nlink == 0:
                return False
            _fill(handle, data)
            if not _IS_WINDOWS:  # where an open file can't be renamed
                rename(named, path, replace=replace)
        finally:
            os.close(handle)
        if _IS_WINDOWS:
            rename(named, path, replace=replace)
        return True
    finally:
        named.unlink(missing_ok=True)


def rename(named: Path, path: Path, *, replace: bool) -> None:
    """Give a whole file its name at `path`, on the same drive, with `replace` also in the place of
    another. Raises FileExistsError where there is one and it is not to be replaced, and OSError."""
    if replace:
        os.replace(named, path)  # noqa: PTH105  # beside os.link, one way for all
        return
    try:
        os.link(named, path)
    except FileExistsError:
        raise
    except OSError:  # of a file system without links; that nothing is there was looked for before
        os.rename(named, path)  # noqa: PTH104  # as above; never over another
    else:
        named.unlink(missing_ok=True)


def _fill(handle: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]
    os.fsync(handle)  # some file systems tell only now that the disk is full


def temporary(folder: Path) -> Path:
    """Return a name for what is being written in the folder, which `clear` knows."""
    return folder / f"{_PREFIX}{os.urandom(_RANDOM_BYTES).hex()}"


def _lock(handle: int) -> bool | None:
    """Lock the file until it is closed. Return whether it was free, or None where nobody knows."""
    if _IS_WINDOWS:  # which removes no open file
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


def _clear_away(path: Path) -> None:
    flags = os.O_RDWR | sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK"))
    handle = os.open(path, flags | _PLAIN)
    try:
        status = os.fstat(handle)
        is_ours = _IS_WINDOWS or status.st_uid == os.geteuid()
        is_left = S_ISREG(status.st_mode) and is_ours and _lock(handle) is True
        if is_left and not _IS_WINDOWS:
            path.unlink()
    finally:
        os.close(handle)
    if is_left and _IS_WINDOWS:
        path.unlink()
