"""Checking a folder of ten thousand submissions, a fifth of them with faults, as `check` does."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from jsonschema_rs import Draft202012Validator

from benchmarks import documents
from benchmarks.figures import Figure, Side, children_time, ratio
from benchmarks.memory import peak
from mappa_docs.checking import checked_file
from mappa_docs.checking.checked_file import CheckedFile, CheckSettings
from mappa_docs.definition import schema_files
from mappa_docs.workers import batch
from mappa_docs.workers.limits import Limits

FEW, MANY = 1_000, 10_000
# Files that are looked at together, by both sides.
LOT = 16
# Many short rounds, because the pace of a machine changes from one second to the next.
ROUNDS, TURNS = 100, 3
_WORK = partial(checked_file.check_lot, settings=CheckSettings("gpms", date(2026, 12, 31)))


def measure() -> Iterator[Figure]:
    """Yield how the check compares with reading and the schema engine alone, how much two
    processes help, and whether memory stays flat."""
    with TemporaryDirectory() as folder:
        paths = _written(Path(folder))
        for path in paths:  # or the first to come to a file would wait for the disk
            path.read_bytes()
        lots = [paths[start : start + LOT] for start in range(0, MANY, LOT)]
        times = ratio(Side(_WORK, lots), Side(_bare(), lots), ROUNDS, process_time)
        what = "check: times as long as json.loads + the schema engine alone"
        yield Figure(what, times, 2, at_least=False)
        times = two_jobs(paths, TURNS)
        what = "check, --jobs 2: times as fast as --jobs 1, with two processors free"
        yield Figure(what, times, 1.8, at_least=True)
        what = f"memory, {MANY:,} checked: times as much as for {FEW:,}"
        yield Figure(what, growth(folder, FEW, MANY), 1.1, at_least=False)


def two_jobs(paths: list[Path], turns: int) -> float:
    """Return how many times as fast two processes check the files as one, the median of turns.

    That is by the time for which the processors work: two of them are done in half of it, if both
    are free. By the clock it would depend on what else the machine has to do.
    """
    alone_and_together = [(_work(paths, 1), _work(paths, 2)) for _ in range(turns)]
    return median(2 * alone / together for alone, together in alone_and_together)


def growth(folder: str, few: int, many: int) -> float:
    """Return how many times as much memory a process needs to check so many of the files in a
    folder, one after the other, as to check so few."""
    # A process of its own: this one has other benchmarks behind it.
    command = [sys.executable, "-m", "benchmarks.check", folder, str(few), str(many)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    after_few, after_many = map(int, printed.split())
    return after_many / after_few


def _bare() -> Callable[[list[Path]], object]:
    """Return what reads a file and collects its faults as anybody would who has no more than the
    schema engine and the schema as it is published."""
    engine = Draft202012Validator(schema_files.bundled(documents.STEM), validate_formats=True)
    return lambda lot: [list(engine.iter_errors(json.loads(path.read_bytes()))) for path in lot]


def _written(folder: Path) -> list[Path]:
    """Write the submissions to files, and return where."""
    paths = [folder / f"{number:05}.json" for number in range(MANY)]
    for start in range(0, MANY, FEW):
        some = documents.as_bytes(documents.mixed(FEW, seed=start))
        for path, data in zip(paths[start:], some, strict=False):
            path.write_bytes(data)
    return paths


def _results(paths: list[Path], jobs: int) -> Iterator[list[CheckedFile]]:
    limits = Limits(megabytes=None)
    return batch.over(_WORK, checked_file.all_unreadable, paths, jobs=jobs, limits=limits)


def _work(paths: list[Path], jobs: int) -> float:
    """Return the seconds for which processors work until the files are checked."""
    start = process_time() + children_time()
    for _ in _results(paths, jobs):
        pass
    return process_time() + children_time() - start


def _peaks(folder: Path, counts: tuple[int, ...]) -> Iterator[int]:
    """Check the files one after the other; yield the greatest memory so far at each count."""
    for number, _ in enumerate(_results(sorted(folder.iterdir()), 1), 1):
        if number in counts:
            yield peak()


if __name__ == "__main__":
    print(*_peaks(Path(sys.argv[1]), tuple(map(int, sys.argv[2:]))))
