"""Files that somebody sends → files in a folder, under names that are safe there."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from starlette.datastructures import FormData, UploadFile

# How long a name may be in bytes, so that every system takes it.
_LONGEST = 180
_CHUNK = 2**20


def of(form: FormData, name: str) -> list[UploadFile]:
    """Return the files that were chosen in the field of that name. A browser sends one without a
    name where none was chosen."""
    files = (entry for entry in form.getlist(name) if isinstance(entry, UploadFile))
    return [file for file in files if file.filename or file.size]


def save(files: Iterable[UploadFile], folder: Path) -> list[Path]:
    """Write the files into the folder, and return their paths in it. Two of one name get folders of
    their own. Raises OSError."""
    paths = []
    for file in files:
        name = safe_name(file.filename or "")
        place = Path()
        number = 1
        # A file may itself be called as such a folder is.
        while (folder / place / name).exists() or (folder / place).is_file():
            number += 1
            place = Path(str(number))
        (folder / place).mkdir(exist_ok=True)
        with (folder / place / name).open("xb") as target:
            file.file.seek(0)
            shutil.copyfileobj(file.file, target, _CHUNK)
        paths.append(place / name)
    return paths


def safe_name(name: str) -> str:
    """Return the last part of a name, without what would lead elsewhere or not be printed."""
    last = name.replace("\\", "/").rpartition("/")[2]
    plain = "".join(sign if sign.isprintable() and sign not in ':*?"<>|' else "_" for sign in last)
    plain = plain.strip(" .") or "file"
    stem, dot, end = plain.rpartition(".")
    if not dot or len(end) > 10:
        stem, dot, end = plain, "", ""
    room = _LONGEST - len(f"{dot}{end}".encode())
    return f"{stem.encode()[:room].decode(errors='ignore')}{dot}{end}"
