"""The documents of a run in one zip file, which is the same bytes for the same documents."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

from mappa_docs.bulk import manifest, placing

# A zip file says when its members were made: this is the first day that it can say.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_OWNER_ONLY = 0o600 << 16
_PIECE = 2**20


def write(whole: Path, lines: Iterable[str], folder: Path, listed: Path) -> None:
    """Write the documents of a manifest with these lines, which are in the folder, into one file,
    in their order, and after them the manifest, which is at `listed`. They are packed already, so
    that they are not packed again. Raises OSError."""
    with placing.created(whole) as file, zipfile.ZipFile(file, "w") as package:
        for line in lines:
            for document in manifest.entry(line).documents:
                _add(package, document.name, folder / document.name)
        _add(package, manifest.NAME, listed)


def remove(whole: Path, folder: Path) -> None:
    """Remove from the folder what is in the zip file, and the folder where nothing else is in it.
    Raises OSError."""
    with zipfile.ZipFile(whole) as package:
        for name in package.namelist():
            (folder / name).unlink(missing_ok=True)
    if not any(folder.iterdir()):
        folder.rmdir()


def _add(package: zipfile.ZipFile, name: str, path: Path) -> None:
    told = zipfile.ZipInfo(name, _NO_TIME)
    told.external_attr = _OWNER_ONLY
    told.file_size = path.stat().st_size  # by which it is known whether it is a large one
    with package.open(told, "w") as member, path.open("rb") as file:
        while piece := file.read(_PIECE):
            member.write(piece)
