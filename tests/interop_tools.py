"""The programs of others that `make interop` installs, and how they are run."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support import ROOT

FOLDER = ROOT / "tests" / "interop"
# What is there of Python stands apart from what the project itself needs.
PROGRAMS = FOLDER / ".venv" / "bin"
_MODULES = FOLDER / "node_modules"

needs_node = pytest.mark.skipif(
    shutil.which("node") is None or not _MODULES.is_dir(),
    reason="needs Node and what tests/interop/package.json names: run make interop",
)
needs_generators = pytest.mark.skipif(
    not (PROGRAMS / "datamodel-codegen").is_file(),
    reason="needs what tests/interop/requirements.txt names: run make interop",
)


def node(script: str, asked: Any, *arguments: str | Path) -> Any:
    """Return what a script of `tests/interop` answers, as JSON, to what it is asked."""
    done = run(["node", FOLDER / script, *arguments], FOLDER, json.dumps(asked))
    return json.loads(done) if done else None


def python(script: str, asked: Any, *arguments: str | Path) -> Any:
    """Return what a script of `tests/interop` in Python answers, as JSON, to what it is asked."""
    done = run([PROGRAMS / "python", FOLDER / script, *arguments], FOLDER, json.dumps(asked))
    return json.loads(done)


def run(command: list[str | Path], folder: Path, given: str = "") -> str:
    """Return what a command prints in a folder, where it ends well. The programs of others are
    found by their names, and so is ours; type checkers find this checkout."""
    own = Path(sys.executable).parent
    path = os.pathsep.join(map(str, (_MODULES / ".bin", PROGRAMS, own, os.environ["PATH"])))
    done = subprocess.run(
        command,
        cwd=folder, input=given, capture_output=True, check=False, text=True,
        env=os.environ | {"PATH": path, "MYPYPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, (done.stdout + done.stderr)[-4000:]
    return done.stdout
