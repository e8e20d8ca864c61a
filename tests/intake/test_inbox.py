"""Each path that is given is read, or listed with the reason why it could not be."""

import os
from pathlib import Path

import pytest

from mappa_docs.cli import exit_codes
from tests.checked_folder import SAMPLES, run_check


def test_why_a_file_could_not_be_read_is_said_in_every_format(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    said = "It is a picture, perhaps a scan, and no answers are read from pictures."
    for to in ("text", "csv", "json", "jsonl", "html"):
        _, out, _ = run_check(capfd, inbox, "--format", to)

        assert said in out, to
        assert "1 unreadable" not in out


@pytest.mark.parametrize("content", [[], ["~$lock.docx", ".DS_Store", "Thumbs.db"]])
def test_a_folder_without_files_is_never_fine(
    content: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in content:
        (tmp_path / name).touch()
    code, out, err = run_check(capfd, tmp_path)

    assert (code, out) == (exit_codes.UNREADABLE, "")
    assert err == f"There is no file to check in {tmp_path}.\n"


def test_a_path_that_is_not_there_is_listed(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run_check(capfd, tmp_path / "gone.json", SAMPLES / "mappa-e" / "complete.json")

    assert code == exit_codes.UNREADABLE
    assert "gone.json" in out


def test_a_file_that_is_given_twice_is_checked_once(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = run_check(
        capfd, inbox, inbox / "mappa-e.json", inbox / "more" / ".." / "mappa-f.json"
    )

    assert "6 files:" in out


def test_a_folder_that_is_closed_is_not_passed_over(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    closed = inbox / "closed"
    closed.mkdir()
    listed = os.scandir

    def scandir(path: str) -> object:
        # Who runs this may be allowed to open everything.
        if str(path) == str(closed):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    code, out, _ = run_check(capfd, inbox, "--format", "csv")

    assert code == exit_codes.UNREADABLE
    assert f"{closed},,,,unreadable" in out


def test_a_link_to_a_folder_is_listed(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (inbox / "link").symlink_to(tmp_path)
    _, out, _ = run_check(capfd, inbox, "--format", "csv")

    assert f"{inbox / 'link'},,,,unreadable" in out


def test_an_odd_file_name_costs_no_report(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (inbox / os.fsdecode(b"caf\xe9.json")).write_text("{", "utf-8")
    (inbox / "two\nlines\x1b[31m.json").write_text("{", "utf-8")
    for to in ("txt", "json", "jsonl", "csv", "html"):
        report = tmp_path / f"today.{to}"
        code, _, _ = run_check(capfd, inbox, "--report", report)

        assert code == exit_codes.UNREADABLE
        assert report.stat().st_size > 500
    _, out, _ = run_check(capfd, inbox)
    assert "\x1b" not in out
