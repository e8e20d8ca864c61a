"""Where files lie while they are worked on, and what is left of a run that was killed."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from mappa_docs.page import scratch
from mappa_docs.page.scratch import Scratch


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


@pytest.fixture
def own() -> Iterator[Scratch]:
    scratch_of_run = Scratch()
    yield scratch_of_run
    scratch_of_run.end()


def test_nobody_else_opens_the_folder(tmp_path: Path, own: Scratch) -> None:
    folder = own.folder()

    assert folder.parent.stat().st_mode & 0o077 == 0
    assert folder.parent.parent == tmp_path


def test_the_end_removes_everything(tmp_path: Path, own: Scratch) -> None:
    (own.folder() / "referral.docx").write_bytes(b"x")
    own.end()

    assert not [*tmp_path.iterdir()]


def test_what_a_killed_run_left_is_removed_and_what_is_in_use_stays(
    tmp_path: Path, own: Scratch
) -> None:
    kept = own.folder() / "referral.docx"
    kept.write_bytes(b"x")
    left = tmp_path / "mappa-docs-page-left"
    left.mkdir()
    (left / "lock").touch()
    (left / "referral.docx").write_bytes(b"x")
    scratch.clear_left_behind()

    assert kept.exists()
    assert not left.exists()


def test_links_and_folders_of_others_stay(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "lock").touch()
    (tmp_path / "mappa-docs-page-link").symlink_to(other)
    begun = tmp_path / "mappa-docs-page-begun"
    begun.mkdir()
    scratch.clear_left_behind()

    assert (other / "lock").exists()
    assert begun.exists()
