"""LibreOffice, where it is installed: a Word file opened and saved by it, without a window."""

import atexit
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_office = pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice Writer")

# Seconds for one file: the first takes longest, because the program makes its settings.
_MOST_SECONDS = 100
_FILTERS = {"docx": "docx:MS Word 2007 XML", "odt": "odt:writer8", "doc": "doc:MS Word 97"}


@cache
def saved(data: bytes, *ways: str) -> bytes:
    """Return the Word file as LibreOffice saves it, "docx", or first in another format and then
    opened and saved again: "odt", "docx"."""
    (file,) = saved_each([data], *ways)
    return file


def saved_each(files: Iterable[bytes], *ways: str) -> list[bytes]:
    """Return what `saved` does, for several files that the program opens one after another."""
    assert SOFFICE is not None
    with tempfile.TemporaryDirectory(prefix="office-") as name:
        folder = Path(name)
        paths = []
        for number, data in enumerate(files):
            paths.append(folder / f"form{number}.docx")
            paths[-1].write_bytes(data)
        for number, way in enumerate(ways):
            out = folder / str(number)
            subprocess.run(
                [
                    SOFFICE,
                    f"-env:UserInstallation={(_home() / 'profile').as_uri()}",
                    *("--headless", "--norestore", "--nolockcheck", "--nodefault"),
                    *("--convert-to", _FILTERS[way], "--outdir", str(out), *map(str, paths)),
                ],
                check=True,
                capture_output=True,
                timeout=_MOST_SECONDS * len(paths),
                env={"PATH": os.environ["PATH"], "HOME": str(_home())},
            )
            paths = [out / f"{path.stem}.{way}" for path in paths]
        return [path.read_bytes() for path in paths]


@cache
def _home() -> Path:
    """Return the folder in which the program keeps its settings, until the tests are over."""
    folder = tempfile.TemporaryDirectory(prefix="office-")
    atexit.register(folder.cleanup)
    return Path(folder.name)
