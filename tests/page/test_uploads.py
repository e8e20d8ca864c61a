"""Names of files that lead elsewhere."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import UploadFile

from mappa_docs.page import uploads


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("referral.docx", "referral.docx"),
        ("Ŵŷn’s form.docx", "Ŵŷn’s form.docx"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\Windows\\win.ini", "win.ini"),
        ("/etc/passwd", "passwd"),
        ("C:\\secret.docx", "secret.docx"),
        ("..", "file"),
        ("", "file"),
        ("a\0b.docx", "a_b.docx"),
        ("a\nb.docx", "a_b.docx"),
        ("a:stream.docx", "a_stream.docx"),
        ("form\u202excod.exe", "form_xcod.exe"),
    ],
)
def test_a_name_leads_nowhere(name: str, safe: str) -> None:
    assert uploads.safe_name(name) == safe


@given(st.text(max_size=400))
def test_every_name_is_one_that_a_folder_takes(name: str) -> None:
    safe = uploads.safe_name(name)

    assert safe not in ("", ".", "..")
    assert not {"/", "\\", "\0"} & {*safe}
    assert len(safe.encode()) <= 180


def test_two_files_of_one_name_are_both_kept(tmp_path: Path) -> None:
    files = [UploadFile(BytesIO(content), filename="a.json") for content in (b"1", b"2", b"3")]
    paths = uploads.save(files, tmp_path)

    assert paths == [Path("a.json"), Path("2/a.json"), Path("3/a.json")]
    assert [(tmp_path / path).read_bytes() for path in paths] == [b"1", b"2", b"3"]


def test_a_link_that_lies_there_is_not_written_through(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.write_bytes(b"kept")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.json").symlink_to(kept)
    uploads.save([UploadFile(BytesIO(b"new"), filename="a.json")], folder)

    assert kept.read_bytes() == b"kept"


def test_a_file_that_is_called_as_a_folder_of_ours_is_kept(tmp_path: Path) -> None:
    names = ["2", "a.json", "a.json", "2", "3"]
    files = [
        UploadFile(BytesIO(b"%d" % number), filename=name) for number, name in enumerate(names)
    ]
    paths = uploads.save(files, tmp_path)

    assert [(tmp_path / path).read_bytes() for path in paths] == [b"0", b"1", b"2", b"3", b"4"]
