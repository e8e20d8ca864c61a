"""Writing files: whole or not there, readable by their owner only, never over another file."""

from collections.abc import Iterable
from pathlib import Path

from mappa_docs.errors import UsageError
from mappa_docs.files import new_files, opening
from mappa_docs.messages import catalogue


def write(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write `data` to `path` in one step, with mode 0600.

    Raises UsageError when the file exists and `force` is not given, when what is there is no
    ordinary file, or when it can't be written. Whatever happens, afterwards there is the whole
    file, or what was there before.
    """
    refuse_target(path, force=force)
    new_files.clear(path.parent)
    try:
        new_files.write(path, data, replace=force)
    except FileExistsError:
        raise UsageError(_says("exists", path)) from None
    except OSError as fault:
        reason = str(fault.strerror)
        raise UsageError(
            catalogue.sentence("FILE.cannot_be_written", (("path", str(path)), ("reason", reason)))
        ) from None


def make_folder(folder: Path) -> None:
    """Make the folder if it is not there. Raises UsageError where it can't be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        about = (("path", str(folder)), ("reason", str(fault.strerror)))
        raise UsageError(catalogue.sentence("FILE.cannot_be_made", about)) from None


def refuse_target(path: Path, *, force: bool) -> None:
    """Raise UsageError where something is at `path` that may not be written over."""
    found = opening.kind(path)
    if found != "missing" and not force:
        raise UsageError(_says("exists", path))
    if found not in ("missing", "file"):
        raise UsageError(_says("not_replaced", path))


def refuse_targets(paths: Iterable[Path], *, force: bool) -> None:
    """Raise UsageError where one of the paths may not be written to, before anything is written."""
    for path in paths:
        refuse_target(path, force=force)


def _says(key: str, path: Path) -> str:
    return catalogue.sentence(f"FILE.{key}", (("path", str(path)),))
