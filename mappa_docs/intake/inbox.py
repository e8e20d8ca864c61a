"""Paths → the files that they mean. None is left out in silence: a form may hide in it."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from mappa_docs.intake.enclosed import is_left_behind


def files(paths: Iterable[Path]) -> list[Path]:
    """Return the files that the paths mean, each once: a folder stands for all files below it.

    Hidden files and the traces of office programs are left out. A path that does not exist, a
    folder that can't be opened, and a link to a folder, which is not followed, are kept, so that
    they are reported with the others.
    """
    file_by_real_path: dict[str, Path] = {}
    for path in paths:
        for file in below(path) if os.path.isdir(path) else (path,):  # noqa: PTH112  # never raises
            file_by_real_path.setdefault(os.path.realpath(file), file)
    return list(file_by_real_path.values())


def below(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder in the order of their names, and what `files` keeps."""
    closed: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in folders if Path(place, name).is_symlink())
        for name in sorted(names):
            if not is_left_behind(name):
                yield Path(place, name)
    yield from (Path(fault.filename) for fault in closed)
