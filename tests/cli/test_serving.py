"""What is refused before the page is opened to anybody."""

import os
import sys
from pathlib import Path

import pytest

from mappa_docs.cli import run


@pytest.mark.parametrize(
    "given",
    [
        ("--host", "0.0.0.0"),
        ("--host", "::"),
        ("--host", "192.0.2.1"),
        ("--host", "forms.example"),
        ("--name", "forms.example"),
        ("--behind-proxy", "10.0.0.2"),
        ("--behind-proxy", "proxy.example", "--name", "forms.example"),
        ("--host", "0.0.0.0", "--name", "forms.example"),
    ],
    ids=" ".join,
)
def test_nobody_else_gets_the_page_without_a_stated_proxy(
    given: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["serve", "--no-browser", *given]) == 2
    assert "--" in capsys.readouterr().err


def test_what_is_not_installed_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.startswith("mappa_docs.page")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "starlette.applications", None)

    assert run(["serve", "--no-browser"]) == 2
    assert "pip install 'mappa-docs[page]'" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.parametrize("mode", [0o604, 0o640, 0o620, 0o602, 0o644])
def test_a_token_that_others_may_read_or_change_is_refused(
    mode: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "token.txt"
    path.write_text("x" * 40, "utf-8")
    path.chmod(mode)

    assert run(["serve", "--no-browser", "--token-file", str(path)]) == 2
    told = capsys.readouterr().err
    assert f"chmod 600 {path}" in told
    assert "xxxx" not in told


@pytest.mark.parametrize("token", ["", "short", "x" * 31, "x" * 40 + " y", "é" * 40])
def test_a_token_that_keeps_nobody_out_is_refused(
    token: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "token.txt"
    path.write_text(token, "utf-8")

    assert run(["serve", "--no-browser", "--token-file", str(path)]) == 2
    assert "at least 32" in capsys.readouterr().err
