"""The first address reaches the browser, and no other user of the machine."""

import threading
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from mappa_docs.cli import browser

ADDRESS = "http://127.0.0.1:8765/open?token=secret"


def test_what_the_browser_is_called_with_tells_no_token(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[str] = []
    is_called = threading.Event()

    class Recorder:
        """A program that keeps with what it was called."""

        def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
            called.append(url)
            is_called.set()
            return True

    import webbrowser

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("BROWSER", "recorder")
    monkeypatch.setattr(webbrowser, "_tryorder", ["recorder"])
    monkeypatch.setattr(webbrowser, "_browsers", {"recorder": [None, Recorder()]})
    browser.open_at(ADDRESS)
    assert is_called.wait(10)
    path = Path(urllib.request.url2pathname(urlsplit(called[0]).path))

    assert "secret" not in called[0]
    assert path.stat().st_mode & 0o077 == 0
    assert f'url={ADDRESS}"' in path.read_text("utf-8")
