"""Writing files: whole or not at all, readable by their owner only, never over another file."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from mappa_docs.errors import UsageError


def write(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write `data` to `path` in one step, with mode 0600.

    Raises UsageError when the file exists and `force` is not given, or the folder cannot be
    written to. A fault leaves nothing behind.
    """
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".mappa-docs-")
    except OSError as fault:
        raise UsageError(f"{path.parent} can’t be written to: {fault.strerror}.") from None
    reserved = False
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        if not force:
            _reserve(path)
            reserved = True
        Path(temporary).replace(path)
    except BaseException as fault:
        Path(temporary).unlink(missing_ok=True)
        if reserved:
            path.unlink(missing_ok=True)
        if isinstance(fault, OSError):
            raise UsageError(f"{path} can’t be written: {fault.strerror}.") from None
        raise


def refuse_existing(paths: Iterable[Path]) -> None:
    """Raise UsageError where a file stands at one of the paths, before anything is written."""
    for path in paths:
        if os.path.lexists(path):
            raise UsageError(_exists(path))


def _reserve(path: Path) -> None:
    """Take the name, or say that it is taken: no other program can slip in between."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise UsageError(_exists(path)) from None


def _exists(path: Path) -> str:
    return f"{path} exists already. Use --force to write over it, or choose another folder."
