"""Asked to end, a command ends at once, with the exit code that a shell gives that."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT

SAMPLE = ROOT / "samples" / "mappa-e" / "complete.json"
# So many that a check is still at it when the first result is read.
MANY = 4000
JOBS = 2
# Seconds in which a process is gone, on a machine that has much else to do.
SOON = 2


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("inbox")
    first = folder / "0.json"
    first.write_bytes(SAMPLE.read_bytes())
    for number in range(1, MANY):
        os.link(first, folder / f"{number}.json")
    return folder


def begun(folder: Path, *wrapped: str) -> "subprocess.Popen[bytes]":
    """Return a check that has printed its first result."""
    command = [sys.executable, "-m", "mappa_docs", "check", folder, "--format", "jsonl"]
    program = subprocess.Popen(
        [*wrapped, *map(str, command), "--jobs", str(JOBS)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,  # or part of what comes next would be read with the first line
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert program.stdout
    assert program.stdout.readline().startswith(b"{")
    return program


def children(parent: int) -> list[int]:
    told = Path(f"/proc/{parent}/task/{parent}/children").read_text("ascii")
    return [*map(int, told.split())]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (signal.SIGTERM, 143),
        (signal.SIGHUP, 129),
        (signal.SIGINT, 130),
        (signal.SIGKILL, -signal.SIGKILL),
    ],
)
def test_a_check_ends_with_all_its_processes(number: int, code: int, folder: Path) -> None:
    program = begun(folder)
    own = [os.pidfd_open(child) for child in children(program.pid)]
    program.send_signal(number)
    rest, said = program.communicate(timeout=60)

    assert len(own) == JOBS
    for child in own:
        gone, _, _ = select.select([child], [], [], SOON)
        os.close(child)
        assert gone
    assert program.returncode == code
    assert rest.count(b"\n") < MANY - 1
    assert not said.strip()  # of Ctrl-C the line is ended


def test_under_nohup_a_check_outlives_its_terminal(folder: Path) -> None:
    program = begun(folder, "nohup")
    program.send_signal(signal.SIGHUP)
    rest, _ = program.communicate(timeout=120)

    assert program.returncode == 0
    assert rest.count(b"\n") == MANY - 1
