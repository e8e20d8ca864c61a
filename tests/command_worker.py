"""Runs many commands, each in a process of its own, without starting Python for each: one process
has loaded the program, and leaves each command to a fork of itself."""

import importlib
import json
import os
import pkgutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple, Self

from tests.support import ROOT

_LONGEST = 60  # seconds until a command counts as waiting without end


class Done(NamedTuple):
    """The exit code of a command, or None where it did not end, and what it said."""

    code: int | None
    said: str


class CommandWorker:
    """The process that runs commands. To be used as a context, so that it ends."""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.command_worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.__exit__(*_)

    def run(self, arguments: list[str], folder: Path) -> Done:
        """Run a command in a folder, with nothing at its standard input."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin
        assert stdout
        stdin.write(json.dumps([arguments, str(folder), str(folder / "said")]).encode() + b"\n")
        stdin.flush()
        return Done(json.loads(stdout.readline()), (folder / "said").read_text("utf-8"))


def _serve() -> None:
    from mappa_docs import cli

    for module in pkgutil.walk_packages(cli.__path__, "mappa_docs.cli."):
        importlib.import_module(module.name)
    for line in sys.stdin:
        sys.stdout.write(f"{json.dumps(_ended(*json.loads(line)))}\n")
        sys.stdout.flush()


def _ended(arguments: list[str], folder: str, said: str) -> int | None:
    """Return the exit code of a command; both its outputs go into the file `said`."""
    child = os.fork()
    if not child:
        _be(arguments, folder, said)
    for _ in range(_LONGEST * 200):
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.005)
    os.kill(child, 9)
    os.waitpid(child, 0)
    return None


def _be(arguments: list[str], folder: str, said: str) -> Any:
    from mappa_docs.cli import main

    os.chdir(folder)
    nothing = os.open(os.devnull, os.O_RDONLY)
    output = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for number, file in enumerate((nothing, output, output)):
        os.dup2(file, number)
    code = 70
    try:
        main(arguments)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 70
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    _serve()
