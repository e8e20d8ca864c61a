"""Start-up: whole processes beside one that only imports click."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import documents
from benchmarks.figures import Figure, Side, ratio

ROUNDS = 15


def measure() -> Iterator[Figure]:
    """Yield how many times as long the commands take as `python -c "import click"`."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "referral.json"
        file.write_bytes(documents.as_bytes(documents.valid(1, seed=6))[0])
        for arguments, target in (
            (("--help",), 2),
            (("validate", str(file)), 4),
            (("render", str(file), "--to", "docx", "--output", folder, "--force"), 4),
        ):
            command = Side(_run, [("-m", "mappa_docs", *arguments)] * (ROUNDS + 1))
            click = Side(_run, [("-c", "import click")] * (ROUNDS + 1))
            times = ratio(command, click, ROUNDS)
            what = f"start-up, {arguments[0]}: times as long as “import click”"
            yield Figure(what, times, target, at_least=False)


def _run(arguments: tuple[str, ...]) -> None:
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
