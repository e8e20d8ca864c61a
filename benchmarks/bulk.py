"""Work in bulk: what two workers are worth, and whether cost and memory stay flat.

As in a run of an agency: from JSON Lines, into a folder. The figures are medians of several turns,
as the pace of a machine changes from one second to the next.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import mappa_docs
from benchmarks import documents
from benchmarks.figures import Figure
from benchmarks.memory import peak

FEW, MANY = 100, 3_000
# So many submissions take some seconds.
_COUNTS = {"docx": 300, "pdf": 60, "check": 4_000}
_WHAT = {"docx": "rendering Word", "pdf": "rendering PDF", "check": "checking JSON"}
_TURNS = 5
_FLAT = 1.1


def measure() -> Iterator[Figure]:
    """Yield how many times as fast two workers are as one, and how much cost and memory grow from
    few submissions to many."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        for what, count in _COUNTS.items():
            given = written(folder / f"{what}.jsonl", count)
            times = _two_for_one(given, what, folder)
            yield Figure(f"{_WHAT[what]} in bulk, 2 workers: times as fast as 1", times, 1.8, True)
        given = written(folder / "many.jsonl", MANY)
        per_document, memory = _growth(given, folder)
        what = f"Word in bulk, {MANY:,}: times as long for each as for {FEW}"
        yield Figure(what, per_document, _FLAT, at_least=False)
        what = f"memory of who leads, {MANY:,} in bulk: times as much as for {FEW}"
        yield Figure(what, memory, _FLAT, at_least=False)


def written(path: Path, count: int) -> Path:
    """Write so many referrals, each another one, as JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        for number, answers in enumerate(documents.valid(count, seed=count)):
            answers["reference"] = f"NS-{number:06}-26"
            file.write(f"{json.dumps(answers, ensure_ascii=False)}\n")
    return path


def results(given: Path, what: str, output: Path, jobs: int) -> Iterator[Any]:
    """Yield the results of a run, each in a process of its own, as the command line has it."""
    limit = {"jobs": jobs, "megabytes": 1024}
    if what == "check":
        return mappa_docs.check_many(given, **limit)
    return mappa_docs.render_many(given, output, to=what, **limit)


def _two_for_one(given: Path, what: str, folder: Path) -> float:
    def seconds(jobs: int, turn: int) -> float:
        output = folder / f"{what}-{jobs}-{turn}"
        return _seconds(lambda: results(given, what, output, jobs))

    return median(seconds(1, turn) / seconds(2, turn) for turn in range(_TURNS))


def _seconds(run: Callable[[], Iterator[Any]]) -> float:
    start = perf_counter()
    for _ in run():
        pass
    return perf_counter() - start


def _growth(given: Path, folder: Path) -> tuple[float, float]:
    """Return how many times as long a document takes, and how many times as much memory the
    process has that leads the run, after many as after few."""
    few = folder / "few.jsonl"
    with given.open(encoding="utf-8") as file:
        few.write_text("".join(islice(file, FEW)), encoding="utf-8")
    alone = [_apart(few, folder / f"few-{turn}") for turn in range(_TURNS)]
    seconds, most = _apart(given, folder / "many")
    of_few = median(each for each, _ in alone) / FEW
    return seconds / MANY / of_few, most / median(one for _, one in alone)


def _apart(given: Path, output: Path) -> tuple[float, int]:
    """Return the seconds of a run after its first documents, and its peak, in a process of its own:
    this one has other benchmarks behind it."""
    command = [sys.executable, "-m", "benchmarks.bulk", str(given), str(output)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    seconds, most = printed.split()
    return float(seconds), int(most)


def _lead(given: Path, output: Path) -> None:
    """Render by one worker, and print the seconds since the first document and the peak."""
    run = results(given, "docx", output, 1)
    next(run)  # until then the worker warms
    start = perf_counter()
    for _ in run:
        pass
    print(perf_counter() - start, peak())


if __name__ == "__main__":
    _lead(*map(Path, sys.argv[1:]))
