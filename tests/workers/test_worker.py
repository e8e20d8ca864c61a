"""A process that works on files of others ends with the one that started it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support import ROOT

# Starts workers that never come to an end, some in Python and some deaf to it, and says when each
# is at work.
PROGRAM = """
import os, signal, sys, threading, time
from pathlib import Path
from mappa_docs.workers import batch
from mappa_docs.workers.limits import Limits

OUTPUT = os.dup(1)  # before it prints nothing any more

def work(path):
    os.write(OUTPUT, b"at work\\n")
    if path.name == "deaf":
        signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    time.sleep(600)

def failed(source, why):
    return why

if __name__ == "__main__":
    if sys.argv[1] == "afresh":  # as where another thread runs
        threading.Thread(target=time.sleep, args=(600,), daemon=True).start()
    paths = [Path("deaf"), Path("one"), Path("deaf")]
    for _ in batch.over(
        batch.each(work), failed, paths, jobs=3, limits=Limits(600), singly=True
    ):
        pass
"""
JOBS = 3
# Seconds in which they are gone, on a machine that has much else to do.
SOON = 5


@pytest.mark.parametrize("how", ["copied", "afresh"])
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_process_lives_longer_than_the_one_that_started_it(
    number: signal.Signals, how: str, tmp_path: Path
) -> None:
    script = tmp_path / "program.py"
    script.write_text(PROGRAM, "utf-8")
    program = subprocess.Popen(
        [sys.executable, script, how],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert program.stdout
    for _ in range(JOBS):
        assert program.stdout.readline() == b"at work\n"
    program.send_signal(number)
    start = time.monotonic()
    # The output ends when the last process that has it is gone.
    rest, _ = program.communicate(timeout=60)

    assert time.monotonic() - start < SOON
    assert rest == b""
    assert program.returncode != 0


AFTER_TYPST = """
import mappa_docs
from functools import partial
from mappa_docs.workers import batch
from mappa_docs.workers.limits import Limits

def drawn():
    return len(mappa_docs.blank("d", "pdf").data)

if __name__ == "__main__":
    print(drawn() == batch.apart(drawn, Limits(60)))
"""


def test_a_library_with_threads_of_its_own_works_on_in_another_process(tmp_path: Path) -> None:
    script = tmp_path / "program.py"
    script.write_text(AFTER_TYPST, "utf-8")
    done = subprocess.run(
        [sys.executable, script],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
    )

    assert done.stdout == b"True\n"
