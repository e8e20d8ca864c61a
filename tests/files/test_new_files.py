"""A file is whole or not there, at whatever moment a program is killed while it writes.

A real process is stopped before each line that it runs while it writes, one after the other, and
then the folder is looked at.
"""

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mappa_docs.cli import atomic_write
from mappa_docs.errors import UsageError
from mappa_docs.files import new_files
from tests.support import ROOT

OLD, NEW = b"what was there before", b"Pat Specimen " * 100_000
PROGRAM = """
import os, signal, sys
folder, name, number, unnamed, force = sys.argv[1:]
if unnamed == "named":  # as on a system that has no files without a name
    del os.O_TMPFILE
from pathlib import Path
from mappa_docs.cli import atomic_write, signals
from mappa_docs.files import new_files

lines = 0

def step(frame, event, _):
    global lines
    if frame.f_code.co_filename not in (new_files.__file__, atomic_write.__file__):
        return None
    if event == "line":
        lines += 1
        if lines == count:
            os.kill(os.getpid(), getattr(signal, number))
    return step

def write(path):
    signals.settle()
    sys.settrace(step)
    atomic_write.write(path, b"Pat Specimen " * 100_000, force=force == "force")
    sys.settrace(None)

count = 0
while True:
    count += 1
    own = Path(folder, str(count))
    own.mkdir()
    if force == "force":
        (own / name).write_bytes(b"what was there before")
    child = os.fork()
    if not child:
        code = 1
        try:
            write(own / name)
            code = 0
        except SystemExit as ending:
            code = ending.code
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    print(status, flush=True)
    if status == 0:
        break
"""
ENDS = {"SIGTERM": 143, "SIGHUP": 129}


def stopped(folder: Path, number: str, unnamed: str, force: str) -> list[tuple[int, Path]]:
    """Return how each process ended, and the folder that it wrote to; the last was not stopped."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, folder, "a.docx", number, unnamed, force],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
    )
    return [(int(line), folder / str(n)) for n, line in enumerate(done.stdout.split(), 1)]


def left_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("unnamed", ["unnamed", "named"])
@pytest.mark.parametrize("force", ["force", "new"])
def test_a_kill_at_any_moment_leaves_the_whole_file_or_what_was_before(
    force: str, unnamed: str, tmp_path: Path
) -> None:
    moments = stopped(tmp_path, "SIGKILL", unnamed, force)

    assert len(moments) > 10
    seen = set()
    for _, folder in moments:
        files = left_in(folder)
        written = files.pop("a.docx", b"")
        assert written in ((OLD, NEW) if force == "force" else (b"", NEW))
        seen.add(written)
        if unnamed == "unnamed" and force == "new":
            assert not files
        assert len(files) <= 1  # which the next run clears away, whatever it writes
        atomic_write.write(folder / "b.docx", OLD)
        assert set(left_in(folder)) <= {"a.docx", "b.docx"}
    assert seen == ({OLD, NEW} if force == "force" else {b"", NEW})


@pytest.mark.parametrize("unnamed", ["unnamed", "named"])
@pytest.mark.parametrize("force", ["force", "new"])
@pytest.mark.parametrize("number", ENDS)
def test_a_program_that_is_asked_to_end_leaves_nothing_behind(
    number: str, force: str, unnamed: str, tmp_path: Path
) -> None:
    *moments, _ = stopped(tmp_path, number, unnamed, force)

    assert {os.waitstatus_to_exitcode(status) for status, _ in moments} == {ENDS[number]}
    before = {"a.docx": OLD} if force == "force" else {}
    for _, folder in moments:
        assert left_in(folder) in (before, {"a.docx": NEW})


def test_what_a_running_program_writes_and_what_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    kept = [tmp_path / name for name in (".mappa-docs-0123abcd", ".mappa-docs-notes", ".mappa.x")]
    for path in kept:
        path.write_bytes(OLD)
    os.mkfifo(tmp_path / ".mappa-docs-01234567")
    (tmp_path / ".mappa-docs-11234567").symlink_to(kept[1])
    (tmp_path / ".mappa-docs-21234567").mkdir()
    before = {*tmp_path.iterdir()}
    with kept[0].open("rb") as running:
        fcntl.flock(running, fcntl.LOCK_EX)
        new_files.clear(tmp_path)
        assert {*tmp_path.iterdir()} == before
    new_files.clear(tmp_path)

    assert {*tmp_path.iterdir()} == before - {kept[0]}


@pytest.mark.parametrize("force", [True, False])
def test_a_folder_that_is_not_there_is_told(force: bool, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="can’t be written: No such file or directory"):
        atomic_write.write(tmp_path / "no" / "a.docx", NEW, force=force)


FULL = """
import resource, signal, sys
from pathlib import Path
from mappa_docs.cli import atomic_write
from mappa_docs.errors import UsageError

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    atomic_write.write(Path(sys.argv[1]), bytes(5000), force=True)
except UsageError as fault:
    print(fault)
"""


@pytest.mark.parametrize("unnamed", ["unnamed", "named"])
def test_where_there_is_no_room_the_earlier_file_stays(unnamed: str, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(OLD)
    program = FULL if unnamed == "unnamed" else f"import os; del os.O_TMPFILE\n{FULL}"
    done = subprocess.run(
        [sys.executable, "-c", program, path],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
    )

    assert done.stdout.decode() == f"{path} can’t be written: File too large.\n"
    assert left_in(tmp_path) == {"a.docx": OLD}
