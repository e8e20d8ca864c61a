"""The one place where files are opened: ordinary ones, up to a size, and without ever waiting."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISDIR, S_ISLNK, S_ISREG
from typing import BinaryIO, Literal

from mappa_docs.errors import UnreadableError
from mappa_docs.messages import catalogue

# Opening a pipe would wait for somebody to write, and a terminal could become our own.
_AT_ONCE = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_BINARY", "O_CLOEXEC")
)
_MEGABYTE = 10**6

Kind = Literal["missing", "file", "folder", "link", "other"]


def read(path: Path, most: int) -> bytes:
    """Return the content of the ordinary file at `path`, `most` bytes at the most.

    A link is followed to an ordinary file. Raises UnreadableError for everything else: a folder, a
    pipe, a device, a socket, a file that is larger or can't be opened.
    """
    with opened(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise UnreadableError(too_large(most))
    return data


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open the ordinary file at `path`, to read it piece by piece. Raises UnreadableError as `read`
    does, also where reading fails later."""
    try:
        _refuse(_kind(os.stat(path).st_mode))  # noqa: PTH116  # beside os.fstat
        with os.fdopen(os.open(path, _AT_ONCE), "rb") as file:
            _refuse(_kind(os.fstat(file.fileno()).st_mode))  # it may be another one by now
            yield file
    except (FileNotFoundError, ValueError):  # or a name that no system has
        raise UnreadableError(catalogue.sentence("FILE.missing")) from None
    except OSError as fault:
        reason = (("reason", str(fault.strerror)),)
        raise UnreadableError(catalogue.sentence("FILE.cannot_be_opened", reason)) from None


def kind(path: Path) -> Kind:
    """Return what is at `path` itself, where a link is not followed: for what is to be written."""
    try:
        return _kind(os.lstat(path).st_mode)
    except (OSError, ValueError):
        return "missing"


def too_large(most: int) -> str:
    """Return the sentence for content of more than `most` bytes."""
    return catalogue.sentence("FILE.too_large", (("megabytes", most // _MEGABYTE),))


def _kind(mode: int) -> Kind:
    if S_ISREG(mode):
        return "file"
    if S_ISDIR(mode):
        return "folder"
    return "link" if S_ISLNK(mode) else "other"


def _refuse(found: Kind) -> None:
    if found != "file":
        key = "FILE.is_folder" if found == "folder" else "FILE.not_ordinary"
        raise UnreadableError(catalogue.sentence(key))
