"""Writing files: whole or not at all, readable by their owner only, never over another file."""

import os
import tempfile
from itertools import count
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


class Names:
    """The names of files that one run writes: each is given once.

    With `force`, a file that was there before the run may be written over.
    """

    def __init__(self, *, force: bool = False) -> None:
        self._force = force
        self._given: set[Path] = set()
        self._last: dict[Path, int] = {}

    def free(self, path: Path) -> Path:
        """Return `path`, or the same with a number where it is given or something stands there."""
        names = (
            (number, path if number == 1 else path.with_stem(f"{path.stem}_{number}"))
            for number in count(self._last.get(path, 0) + 1)
        )
        self._last[path], name = next(one for one in names if not self._is_taken(one[1]))
        self._given.add(name)
        return name

    def _is_taken(self, path: Path) -> bool:
        """Say whether the name is given, or something stands there, were it a link to nothing."""
        return path in self._given or (not self._force and os.path.lexists(path))


def _reserve(path: Path) -> None:
    """Take the name, or say that it is taken: no other program can slip in between."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise UsageError(
            f"{path} exists already. Use --force to write over it, or choose another folder."
        ) from None
