"""Only ordinary files are opened, up to a size, and nothing is waited for."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from mappa_docs.errors import UnreadableError
from mappa_docs.files import opening

NOT_ORDINARY = "It is not an ordinary file. Use - to pipe something in."


def is_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(path))


def is_link_to_a_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


MADE: dict[str, tuple[Callable[[Path], object], str]] = {
    "a folder": (Path.mkdir, "It is a folder, and a file is wanted"),
    "a pipe": (os.mkfifo, NOT_ORDINARY),
    "a link to a device": (is_link_to_a_device, NOT_ORDINARY),
    "a link to itself": (lambda path: path.symlink_to(path), "The file could not be opened"),
    "a link to nothing": (lambda path: path.symlink_to(path.parent / "no"), "There is no file"),
    "nothing": (lambda path: None, "There is no file"),
    "too much": (lambda path: path.write_bytes(bytes(11)), "larger than"),
}


@pytest.mark.parametrize("what", MADE)
def test_what_is_no_ordinary_file_is_refused_at_once(what: str, tmp_path: Path) -> None:
    make, said = MADE[what]
    make(tmp_path / "file")
    with pytest.raises(UnreadableError, match=said):
        opening.read(tmp_path / "file", 10)


@pytest.mark.enable_socket
def test_a_socket_is_refused(tmp_path: Path) -> None:
    is_socket(tmp_path / "file")
    with pytest.raises(UnreadableError, match="not an ordinary file"):
        opening.read(tmp_path / "file", 10)


@pytest.mark.parametrize("name", ["a\0b", "a" * 5000])
def test_a_name_that_no_system_has_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        opening.read(tmp_path / name, 10)


def test_a_link_to_an_ordinary_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(bytes(10))
    (tmp_path / "link").symlink_to(tmp_path / "file")

    assert opening.read(tmp_path / "link", 10) == bytes(10)
    assert (opening.kind(tmp_path / "link"), opening.kind(tmp_path / "file")) == ("link", "file")
