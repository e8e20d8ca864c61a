"""A server on this machine, and the examples of the guide to its interface, run against it."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.http_client import TOKEN
from tests.sample_inbox import FOLDER as INBOX
from tests.support import ROOT, change, remove, sample

GUIDE = ROOT / "docs" / "http-interface.md"
# No line of a program begins like the end of its block.
_LINES = r"(?:(?!```).*\n)*"
_EXAMPLE = re.compile(
    rf"^```(?P<kind>sh|py|js)\n(?P<program>{_LINES})```\n\n```text\n(?P<shown>{_LINES})```$", re.M
)
_GUIDES_PORT = "8765"
_COMMANDS = {
    "sh": ("example.sh", ["sh", "example.sh"]),
    "py": ("example.py", [sys.executable, "-I", "example.py"]),
    "js": ("example.mjs", ["node", "example.mjs"]),
}


class Example(NamedTuple):
    """A program of the guide, and what it prints."""

    kind: str
    program: str
    shown: str

    def printed(self, folder: Path, port: int) -> str:
        """Return what the program prints, run in the folder against the server on the port."""
        name, command = _COMMANDS[self.kind]
        program = self.program.replace(_GUIDES_PORT, str(port))
        (folder / name).write_text(program, "utf-8")
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=120
        )
        return done.stdout + done.stderr


def examples() -> dict[str, Example]:
    """Return the examples of the guide, by their kind."""
    found = (Example(**one.groupdict()) for one in _EXAMPLE.finditer(GUIDE.read_text("utf-8")))
    return {one.kind: one for one in found}


def lay_out(folder: Path) -> None:
    """Write the files that the examples read."""
    received = sample("mappa-a")
    change(received, "/referral/date_of_referral", "09/03/2026")
    change(received, "/risk_assessment/level", "severe")
    remove(received, "/offender/pnc_id")
    forms = {
        "referral": sample("mappa-a"),
        "received": received,
        "half-filled": sample("mappa-a", "draft"),
    }
    for name, answers in forms.items():
        (folder / f"{name}.json").write_text(json.dumps(answers), "utf-8")
    for name in ("referral.docx", "mail.eml"):
        (folder / name).write_bytes((INBOX / name).read_bytes())
    (folder / "token.txt").write_text(TOKEN, "utf-8")
    (folder / "token.txt").chmod(0o600)


@contextmanager
def serving(folder: Path) -> Iterator[int]:
    """Give the port of a server that was started as the guide says."""
    command = [sys.executable, "-m", "mappa_docs", "serve", "--no-browser"]
    command += ["--token-file", str(folder / "token.txt")]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        try:
            assert server.stdout
            address = re.search(r":(\d+)/", server.stdout.readline())
            assert address
            yield int(address[1])
        finally:
            server.terminate()
