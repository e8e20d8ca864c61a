"""Opening the browser at an address that no other user of the machine may learn."""

import contextlib
import tempfile
import threading
import webbrowser
from html import escape
from pathlib import Path

# Seconds after which a browser has read the file.
_READ = 20.0


def open_at(address: str) -> None:
    """Open the browser at the address. Its command line, which every user of the machine can list,
    names a file that only this user can read, and that leads there; it is removed soon."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="mappa-docs-", suffix=".html", delete=False, encoding="utf-8"
    ) as file:
        file.write(
            "<!doctype html><meta charset=utf-8><meta name=referrer content=no-referrer>"
            f'<meta http-equiv=refresh content="0; url={escape(address)}">'
            f'<title>mappa-docs</title><a href="{escape(address)}">Open the page</a>'
        )
    path = Path(file.name)
    removing = threading.Timer(_READ, _remove, [path])
    removing.daemon = True
    removing.start()
    opening = threading.Thread(target=_open, args=[path], daemon=True)
    opening.start()


def _open(path: Path) -> None:
    with contextlib.suppress(webbrowser.Error, OSError):
        webbrowser.open(path.as_uri())


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
