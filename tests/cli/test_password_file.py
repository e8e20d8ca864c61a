"""How a password is read from its file."""

from pathlib import Path

import pytest

from mappa_docs.cli import password_file
from mappa_docs.errors import UnreadableError, UsageError


def written(folder: Path, data: bytes, mode: int = 0o600) -> Path:
    path = folder / "password.txt"
    path.write_bytes(data)
    path.chmod(mode)
    return path


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
def test_the_line_is_the_password(
    start: bytes, end: bytes, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, start + "gŵyl yn y glaw".encode() + end)

    assert password_file.read(path) == "gŵyl yn y glaw"
    assert capfd.readouterr() == ("", "")


def test_one_end_of_a_line_is_taken_away_and_no_space(tmp_path: Path) -> None:
    assert password_file.read(written(tmp_path, b"three words apart \n")) == "three words apart "


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty"),
        (b"\n", "is empty"),
        (b"one two three\nfour\n", "several lines"),
        (b"three words apart\n\n", "several lines"),
        ("three words apart\n".encode("utf-16"), "not text in UTF-8"),
    ],
)
def test_what_is_no_password_is_refused(data: bytes, why: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=why) as refused:
        password_file.read(written(tmp_path, data))

    assert "words" not in str(refused.value)


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644])
def test_a_file_that_others_can_read_is_said(
    mode: int, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    password_file.read(written(tmp_path, b"three words apart\n", mode))
    said = capfd.readouterr().err

    assert "others on this computer can read the password file" in said
    assert "three" not in said


def test_a_file_that_is_not_there_or_too_large_is_no_password(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"none\.txt: There is no file of that name"):
        password_file.read(tmp_path / "none.txt")
    with pytest.raises(UnreadableError):
        password_file.read(written(tmp_path, b"x" * 5000))
