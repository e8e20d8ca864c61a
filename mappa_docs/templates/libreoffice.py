"""A Word file of ours → its PDF by LibreOffice: with a profile of its own, within a time limit.

The file fetches nothing, and the profile lets nothing be fetched or run either: no macro, no link,
no update of fields from elsewhere. All of LibreOffice ends when this is over, or this program is.
"""

import os
import select
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from mappa_docs.errors import UsageError
from mappa_docs.messages import catalogue

SECONDS = 120.0
_NAMES = ("soffice", "libreoffice")
_MOST_BYTES = 100_000_000
_FILTER = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"}}'
)
# Whoever starts it holds its standard input: where that ends, whatever the reason, all ends.
_WATCHED = '( "$@" >/dev/null 2>&1 </dev/null; echo over ) & read -r _; kill -KILL 0'
_SETTING = (
    '<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">'
    "<value>{value}</value></prop></item>"
)
_SETTINGS = (
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Writer/Content/Update", "Link", "0"),
    ("Writer/Content/Update", "Field", "false"),
    ("Writer/Content/Update", "Chart", "false"),
    ("Common/Save/Document", "CreateBackup", "false"),
)


def program() -> str:
    """Return where LibreOffice is. Raises UsageError, which says what to do, where it is not."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if not found or os.name != "posix":
        raise UsageError(catalogue.sentence("TEMPLATE.no_office"))
    return found


def converted(word: bytes, office: str, *, seconds: float = SECONDS) -> bytes:
    """Return the PDF that LibreOffice makes of a Word file. Raises UsageError where it makes none
    in so many seconds."""
    with tempfile.TemporaryDirectory(prefix="mappa-docs-") as name:
        folder = Path(name)
        file, made = folder / "document.docx", folder / "document.pdf"
        file.write_bytes(word)
        _settle(folder / "profile")
        _run(
            [
                office,
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"),
                *("--convert-to", _FILTER, "--outdir", str(folder), str(file)),
            ],
            folder,
            seconds,
        )
        if not made.is_file() or made.stat().st_size > _MOST_BYTES:
            raise UsageError(catalogue.sentence("TEMPLATE.office_failed"))
        return made.read_bytes()


def _settle(profile: Path) -> None:
    """Make the profile, which lets nothing be run or fetched."""
    settings = "".join(
        _SETTING.format(path=path, name=name, value=value) for path, name, value in _SETTINGS
    )
    user = profile / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items '
        'xmlns:oor="http://openoffice.org/2001/registry" '
        f'xmlns:xs="http://www.w3.org/2001/XMLSchema">{settings}</oor:items>',
        encoding="utf-8",
    )


def _run(command: list[str], folder: Path, seconds: float) -> None:
    """Run a command with all that it starts in a group of its own, and end the group."""
    process = subprocess.Popen(
        ["/bin/sh", "-c", _WATCHED, "sh", *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env={"PATH": os.environ.get("PATH", os.defpath), "HOME": str(folder), "LC_ALL": "C.UTF-8"},
        start_new_session=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        is_over, _, _ = select.select([process.stdout], [], [], seconds)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.stdin.close()
        process.stdout.close()
        process.wait()
    if not is_over:
        said = (("seconds", f"{seconds:g}"),)
        raise UsageError(catalogue.sentence("TEMPLATE.office_slow", said))
