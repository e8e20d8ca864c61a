"""One piece of work over many files, in this process or in several: no file stops the others.

A file that takes too long, or brings its process down, is a result like any other.
"""

import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from mappa_docs.checking import processes

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

# Seconds between two looks at the processes, which is also how long they take to end.
_PULSE = 0.02
# So many files are worked on together in this process, and go to another one at a time: enough
# that handing them over costs little.
_LOT, _CHUNK = 16, 96

# The time that one file has, unless another is asked for.
SECONDS = 30.0

Result = TypeVar("Result")
# What is told how many of how many files are done.
Progress = Callable[[int, int], None]
Work = Callable[[Sequence[Path]], list[Result]]
Failed = Callable[[str, str], Result]


class TooLongError(Exception):
    """A file was not done in the time that it has."""


def each(function: Callable[[Path], Result]) -> Work[Result]:
    """Return the work that calls the function for one path after the other."""
    return partial(_each, function)


def _each(function: Callable[[Path], Result], paths: Sequence[Path]) -> list[Result]:
    return [function(path) for path in paths]


def over(
    work: Work[Result],
    failed: Failed[Result],
    paths: Sequence[Path],
    *,
    jobs: int,
    seconds: float,
    apart: bool = False,
) -> Iterator[Result]:
    """Yield the result for each path, in their order. `work` gives those for several paths at once.

    With one of `jobs` all is done in this process, else in as many processes of their own; `work`
    and `failed` are then functions of a module, or partials of such. Where anything breaks, or
    takes more than `seconds`, each path gets a go of its own, and one at which that happens again
    yields failed(path, why).

    For files that are not to be trusted, and take their time, `apart` gives each a turn of its own
    in another process, even where there is one job: that can be ended whatever it is doing.
    """
    if jobs == 1 and not apart:
        for lot in _parted(paths, _LOT):
            yield from _lot(work, failed, lot, seconds)
    else:
        yield from _in_processes(work, failed, paths, jobs, seconds, apart=apart)


def watched(results: Iterable[Result], total: int, progress: Progress | None) -> Iterator[Result]:
    """Yield the results, and tell how many of the `total` are done after each."""
    for done, result in enumerate(results, 1):
        yield result
        if progress:
            progress(done, total)


def _in_processes(
    work: Work[Result],
    failed: Failed[Result],
    paths: Sequence[Path],
    jobs: int,
    seconds: float,
    *,
    apart: bool,
) -> Iterator[Result]:
    from pebble import CONSTS, ProcessPool

    CONSTS.sleep_unit = _PULSE
    return processes.results(
        partial(_several, work, failed),
        _parted(paths, 1) if apart else _chunks(paths, jobs),
        lambda path, fault: failed(str(path), _why(fault, seconds)),
        start=lambda: ProcessPool(jobs, context=_context(apart=apart)),
        seconds=seconds,
    )


def _chunks(paths: Sequence[Path], jobs: int) -> list[Sequence[Path]]:
    """Return the paths as they go to the processes: many at a time as long as there are many, and
    fewer towards the end, so that no process waits long for the last one."""
    chunks = []
    while paths:
        size = max(1, min(_CHUNK, len(paths) // (2 * jobs)))
        chunks.append(paths[:size])
        paths = paths[size:]
    return chunks


def _context(*, apart: bool) -> "BaseContext":
    """Return how processes start. A copy of this one has all modules and schemas at once. Where it
    is not wanted, or another thread would stand still halfway in it, they start afresh."""
    from multiprocessing import get_context

    copied = sys.platform == "linux" and not apart and threading.active_count() == 1
    return get_context("fork" if copied else "spawn")


def _several(work: Work[Result], failed: Failed[Result], names: list[str]) -> list[Result]:
    # Paths are handed over faster as texts.
    return _lot(work, failed, [*map(Path, names)], 0)


def _lot(
    work: Work[Result], failed: Failed[Result], lot: Sequence[Path], seconds: float
) -> list[Result]:
    try:
        with _alarm(seconds):
            return work(lot)
    except TooLongError:
        why = _too_long(seconds)
    except Exception as fault:  # whatever it is, the other files must still be seen
        why = f"A fault of mappa-docs stopped it: {type(fault).__name__}."
    if len(lot) == 1:
        return [failed(str(lot[0]), why)]
    return [result for path in lot for result in _lot(work, failed, [path], seconds)]


def _parted(paths: Sequence[Path], size: int) -> list[Sequence[Path]]:
    return [paths[start : start + size] for start in range(0, len(paths), size)]


def _why(fault: Exception, seconds: float) -> str:
    if isinstance(fault, TimeoutError):
        return _too_long(seconds)
    return "Reading the file brought the program down."


def _too_long(seconds: float) -> str:
    return f"Reading the file took longer than {seconds:g} seconds, so it was given up."


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """Raise TooLongError after so many seconds, where the system has alarms; 0 means never."""
    here = threading.current_thread() is threading.main_thread()
    if not seconds or not here or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(*_: object) -> None:
    raise TooLongError
