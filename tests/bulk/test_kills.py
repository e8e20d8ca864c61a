"""A run that is killed, or that has no room left, is continued by the same command, and then all is
as if nothing had happened."""

import os
import resource
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from mappa_docs.bulk import placing
from mappa_docs.cli import exit_codes
from tests.many import contents, line, written_lines
from tests.support import ROOT

MANY = 160


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return submissions of which some are incomplete, no JSON, or have the name of another, and
    what they all become."""
    folder = tmp_path_factory.mktemp("many")
    lines = [line(number if number % 50 else 1) for number in range(1, MANY)]
    lines[40:42] = [b'{"form": ', line(41, version=None)]
    written_lines(folder / "many.jsonl", lines)
    run = begun(folder / "many.jsonl", folder / "whole")
    run.communicate(timeout=120)
    assert run.returncode == exit_codes.UNREADABLE
    return folder


def begun(
    given: Path, output: Path, *, before: Callable[[], None] | None = None
) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "mappa_docs", "render", given.name, "--to", "docx",
         "-o", str(output), "--jobs", "2", "--as-of", "2026-12-31"],
        cwd=given.parent,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        preexec_fn=before,
    )  # fmt: skip


def stopped(given: Path, output: Path, at: int, how: int, *, seen: Path | None = None) -> int:
    """Begin a run, stop it so when there are so many documents, and return how it ended."""
    run = begun(given, output)
    while run.poll() is None and len([*(seen or output).glob("*.docx")]) < at:
        time.sleep(0.01)
    run.send_signal(how)
    run.communicate(timeout=60)
    return run.returncode


def test_a_run_that_is_killed_three_times_ends_as_one_that_is_not(
    many: Path, tmp_path: Path
) -> None:
    given, output = many / "many.jsonl", tmp_path / "out"
    for at in (30, 70, 110):
        assert stopped(given, output, at, signal.SIGKILL) == -signal.SIGKILL
        assert not (output / "manifest.jsonl").exists()
        whole = contents(many / "whole")
        for path in output.glob("*.docx"):  # no half file
            assert path.read_bytes() == whole[path.name]
    begun(given, output).communicate(timeout=60)

    assert contents(output) == contents(many / "whole")


def test_asked_to_end_a_run_ends_in_order_and_goes_on(many: Path, tmp_path: Path) -> None:
    given, output = many / "many.jsonl", tmp_path / "out.zip"
    folder = tmp_path / "out.zip.unfinished"
    assert stopped(given, output, 50, signal.SIGTERM, seen=folder) == exit_codes.TERMINATED
    assert not output.exists()
    begun(given, output).communicate(timeout=60)

    assert not folder.exists()
    with zipfile.ZipFile(output) as package:
        inside = {name: package.read(name) for name in package.namelist()}
    assert inside == contents(many / "whole")


def no_room() -> None:
    """Let no file grow beyond 110 kB: the journal of the run soon does."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (110_000, 110_000))


def test_a_full_disk_is_said_once_and_leaves_what_was_finished(many: Path, tmp_path: Path) -> None:
    given, output = many / "many.jsonl", tmp_path / "out"
    run = begun(given, output, before=no_room)
    _, said = run.communicate(timeout=60)

    assert run.returncode == exit_codes.USAGE
    assert said.count(b"Nothing more could be written to") == 1
    assert b"run the same command again" in said
    finished = {path.name for path in output.glob("*.docx")}
    assert 0 < len(finished) < MANY - 10
    assert (output / placing.FOLDER).is_dir()
    begun(given, output).communicate(timeout=60)
    assert contents(output) == contents(many / "whole")
