"""LibreOffice, where it is installed: a Word file opened and saved by it, without a window."""

import os
import shutil
import subprocess
import tempfile
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
    assert SOFFICE is not None
    with tempfile.TemporaryDirectory(prefix="office-") as name:
        folder = Path(name)
        file = folder / "form.docx"
        file.write_bytes(data)
        for number, way in enumerate(ways):
            out = folder / str(number)
            subprocess.run(
                [
                    SOFFICE,
                    f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                    *("--headless", "--norestore", "--nolockcheck", "--nodefault"),
                    *("--convert-to", _FILTERS[way], "--outdir", str(out), str(file)),
                ],
                check=True,
                capture_output=True,
                timeout=_MOST_SECONDS,
                env={"PATH": os.environ["PATH"], "HOME": name},
            )
            file = out / f"form.{way}"
        return file.read_bytes()
