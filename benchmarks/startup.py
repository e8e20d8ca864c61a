"""Start-up: whole processes beside one that only imports click.

What counts is the time of the processor, which does not depend on what else the machine has to do.
Not in it is the wait until the disk says that a file is safe on it, which is the disk's own.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import mappa_docs
from benchmarks import documents
from benchmarks.figures import Figure, Side, children_time, ratio

ROUNDS = 25
# What the script does that pip makes of the entry point.
_SCRIPT = ("-c", "import sys; from mappa_docs.cli import main; sys.exit(main())")


def measure() -> Iterator[Figure]:
    """Yield how many times as long the commands take as `python -c "import click"`."""
    with TemporaryDirectory() as folder:
        first, last = Path(folder) / "first.json", Path(folder) / "last.json"
        first.write_bytes(documents.as_bytes(documents.valid(1, seed=6))[0])
        # A form must not pay for those that come before it in the set.
        last.write_bytes(documents.as_bytes([mappa_docs.sample(mappa_docs.forms()[-1])])[0])
        to_word = ("render", str(first), "--to", "docx", "--output", folder, "--force")
        for what, arguments, target in (
            ("--help", ("--help",), 1.2),
            ("validate", ("validate", str(first)), 3),
            ("validate, last form of the set", ("validate", str(last)), 3),
            ("render, Word", to_word, 3),
        ):
            command = Side(_run, [(*_SCRIPT, *arguments)] * (ROUNDS + 1))
            click = Side(_run, [("-c", "import click")] * (ROUNDS + 1))
            times = ratio(command, click, ROUNDS, children_time)
            yield Figure(f"{what}: times as long as “import click”", times, target, at_least=False)


def _run(arguments: tuple[str, ...]) -> None:
    # Compiled once, as pip compiles what it installs.
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=environment)
