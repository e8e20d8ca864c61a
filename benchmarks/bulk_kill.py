"""A long run that is killed three times and continued, beside one that is not: is all the same?

`python -m benchmarks.bulk_kill 50000` renders so many submissions to Word, twice, and says so, with
how long it took, the greatest memory of the process that leads the run, and where both differ.
"""

import hashlib
import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import mappa_docs
from benchmarks import documents

# After which part of the documents a run is killed.
KILLED_AT = (0.2, 0.5, 0.8)
# One in so many is a referral, is incomplete, is no JSON, or has the reference of another.
REFERRAL, INCOMPLETE, BROKEN, REPEATED = 10, 97, 211, 307
_JOBS = 2
_LOOK = 0.05


class Run(NamedTuple):
    """How a run went: its seconds, and the greatest memory of the process that leads it, in kB."""

    seconds: float
    peak: int


def main(count: int) -> int:
    """Do both runs over so many submissions; return 1 where they differ."""
    with TemporaryDirectory(dir=Path.cwd()) as place:
        folder = Path(place)
        given = written(folder, count)
        whole = Run(*_run(given, folder / "whole", []))
        print(f"not killed: {whole.seconds:.0f} s, peak {whole.peak:,} kB", flush=True)
        killed = Run(*_run(given, folder / "killed", [int(count * part) for part in KILLED_AT]))
        print(f"killed {len(KILLED_AT)} times: {killed.seconds:.0f} s, peak {killed.peak:,} kB")
        differing = differences(folder / "whole", folder / "killed")
        files = len([*(folder / "whole").iterdir()])
        print(f"{files:,} files, of which differ: {len(differing)} {differing[:5]}", flush=True)
    return bool(differing)


def written(folder: Path, count: int) -> Path:
    """Write so many submissions as JSON Lines, and return where."""
    path = folder / "many.jsonl"
    audit = mappa_docs.sample("k", "minimal")
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            file.write(f"{_line(audit, number)}\n")
    return path


def differences(one: Path, other: Path) -> list[str]:
    """Return the names of the files in two folders of which one has another content, or none."""
    contents = [dict(_contents(folder)) for folder in (one, other)]
    names = contents[0].keys() | contents[1].keys()
    return sorted(name for name in names if contents[0].get(name) != contents[1].get(name))


def killed_and_continued(given: Path, output: Path, at: list[int]) -> None:
    """Render what is given, and kill that each time that there are so many documents."""
    _run(given, output, at)


def _line(audit: documents.Answers, number: int) -> str:
    if number % BROKEN == BROKEN - 1:
        return '{"form": "MAPPA K", '
    if number % REFERRAL == REFERRAL - 1:
        (answers,) = documents.valid(1, seed=number)
    else:
        answers = dict(audit)
    repeated = number % REPEATED == REPEATED - 1
    answers["reference"] = f"NS-{number - 1 if repeated else number:06}-26"
    if number % INCOMPLETE == INCOMPLETE - 1:
        del answers["version"]
    return json.dumps(answers, ensure_ascii=False)


def _run(given: Path, output: Path, at: list[int]) -> tuple[float, int]:
    """Render, and kill that where it has so many documents; return the seconds and the peak."""
    begun, peak = time.perf_counter(), 0
    for most in (*at, None):
        with subprocess.Popen(
            [sys.executable, "-m", "mappa_docs", "render", str(given), "--to", "docx",
             "-o", str(output), "--jobs", str(_JOBS), "--as-of", "2026-12-31"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as program:  # fmt: skip
            while program.poll() is None:
                peak = max(peak, _peak(program.pid))
                if most is not None and _made(output) >= most:
                    program.send_signal(signal.SIGKILL)
                    break
                time.sleep(_LOOK)
    return time.perf_counter() - begun, peak


def _made(output: Path) -> int:
    try:
        return sum(1 for _ in output.iterdir())
    except FileNotFoundError:
        return 0


def _peak(number: int) -> int:
    with suppress(OSError, IndexError, ValueError):
        status = Path(f"/proc/{number}/status").read_text("utf-8")
        return int(status.split("VmHWM:")[1].split()[0])
    return 0


def _contents(folder: Path) -> Iterator[tuple[str, str]]:
    for path in folder.rglob("*"):
        if path.is_file():
            yield str(path.relative_to(folder)), hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000))
