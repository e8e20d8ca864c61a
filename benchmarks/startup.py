"""Start-up: whole processes beside one that only imports click."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import mappa_docs
from benchmarks import documents
from benchmarks.figures import Figure, Side, ratio

ROUNDS = 15


def measure() -> Iterator[Figure]:
    """Yield how many times as long the commands take as `python -c "import click"`."""
    with TemporaryDirectory() as folder:
        first, last = Path(folder) / "first.json", Path(folder) / "last.json"
        first.write_bytes(documents.as_bytes(documents.valid(1, seed=6))[0])
        # A form must not pay for those that come before it in the set.
        last.write_bytes(documents.as_bytes([mappa_docs.sample(mappa_docs.forms()[-1])])[0])
        to_word = ("render", str(first), "--to", "docx", "--output", folder, "--force")
        for what, arguments, target in (
            ("--help", ("--help",), 2),
            ("validate", ("validate", str(first)), 4),
            ("validate, last form of the set", ("validate", str(last)), 4),
            ("render, Word", to_word, 4),
        ):
            command = Side(_run, [("-m", "mappa_docs", *arguments)] * (ROUNDS + 1))
            click = Side(_run, [("-c", "import click")] * (ROUNDS + 1))
            times = ratio(command, click, ROUNDS)
            yield Figure(f"{what}: times as long as “import click”", times, target, at_least=False)


def _run(arguments: tuple[str, ...]) -> None:
    # Compiled once, as pip compiles what it installs.
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=environment)
