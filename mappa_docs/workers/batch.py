"""One piece of work over many items, which mostly are files, in this process or in others: none
stops the others.

A file that takes too long, needs too much memory, or brings its process down, is a result, too.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from mappa_docs.errors import MappaDocsError, UnreadableError
from mappa_docs.messages import catalogue
from mappa_docs.workers.limits import Limits

# So many files are worked on together in this process, and go to another one at a time: enough
# that handing them over costs little.
_LOT, _CHUNK = 16, 96

Result = TypeVar("Result")
Item = TypeVar("Item")
# What is told how many of how many files are done.
Progress = Callable[[int, int], None]
Work = Callable[[Sequence[Path]], list[Result]]
Failed = Callable[[str, str], Result]


class TooLongError(Exception):
    """A file was not done in the time that it has."""


class FaultApartError(Exception):
    """A fault of the program in another process: the name of its kind, and the `places` in the
    program, none of which holds a value."""

    def __init__(self, name: str, places: tuple[str, ...]) -> None:
        super().__init__(name, places)
        self.name, self.places = name, places


@dataclass(frozen=True, slots=True)
class Run:
    """How work over many files goes on: in how many processes (`jobs`), within which limits for
    each file, and what is told how far it is. With one job and no limit of memory it is done in
    this process. Where a `folder` is named, the paths are those in it, and so are the names by
    which files are called: the work is then always done in other processes, which stand there."""

    jobs: int
    limits: Limits
    progress: Progress | None = None
    folder: Path | None = None


# One file after the other in this process, which nobody watches.
IN_TURN = Run(1, Limits(megabytes=None))


@dataclass(frozen=True, slots=True)
class _Raised:
    """What a function raised, in the place of its result."""

    fault: Exception


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
    limits: Limits,
    singly: bool = False,
    folder: Path | None = None,
) -> Iterator[Result]:
    """Yield the result for each path, in their order. `work` gives those for several paths at once.

    All is done in as many processes of their own as there are `jobs`, `work` and `failed` are then
    functions of a module, or partials of such. With one job and no limit of memory it is done in
    this process. Where anything breaks, or a limit is passed, each path gets a go of its own, and
    one at which that happens again yields failed(path, why). Files that take their time are handed
    over `singly`. `folder` is what `Run` says of it.
    """
    if folder is None and is_here(jobs, limits):
        for lot in _parted(paths, _LOT):
            yield from guarded(work, partial(_failed_at, failed), lot, limits)
        return
    from mappa_docs.workers import pool

    yield from pool.results(
        partial(_of_names, work, folder),
        _parted(paths, 1) if singly else _chunks(paths, jobs),
        partial(_failed_at, failed),
        jobs=jobs,
        limits=limits,
    )


def _failed_at(failed: Failed[Result], path: Path, why: str) -> Result:
    return failed(str(path), why)


def streamed(
    work: Callable[[Sequence[Any]], list[Result]],
    failed: Callable[[Any, str], Result],
    lots: Iterable[Sequence[Any]],
    *,
    jobs: int,
    limits: Limits,
) -> Iterator[Result]:
    """Yield the result for each item of the lots, in their order, as `over` does for paths.

    A lot is asked for only when somebody is free to work on it, so that neither items nor results
    heap up. What is in them crosses to other processes, but a path as its name.
    """
    if is_here(jobs, limits):
        for lot in lots:
            yield from guarded(work, failed, lot, limits)
        return
    from mappa_docs.workers import pool

    yield from pool.results(work, lots, failed, jobs=jobs, limits=limits)


def is_here(jobs: int, limits: Limits) -> bool:
    """Return whether work by so many jobs, within the limits, is done in this process."""
    return jobs == 1 and limits.megabytes is None


def apart(function: Callable[[], Result], limits: Limits) -> Result:
    """Return what the function gives in a process of its own, within the limits. It is one of a
    module, or a partial of such.

    Raises what the function raises, where that is a MappaDocsError, else FaultApartError; and
    UnreadableError where a limit is passed or the process breaks down.
    """
    from mappa_docs.workers import pool

    (outcome,) = pool.results(
        partial(_caught, function), [[Path()]], _unreadable, jobs=1, limits=limits
    )
    if isinstance(outcome, _Raised):
        raise outcome.fault
    result: Result = outcome
    return result


def _caught(function: Callable[[], Result], _: list[str]) -> list[Result | _Raised]:
    try:
        return [function()]
    except MemoryError:
        raise
    except MappaDocsError as fault:
        return [_Raised(fault)]
    except Exception as fault:
        import traceback

        places = traceback.extract_tb(fault.__traceback__)
        told = tuple(f"{place.filename}:{place.lineno} {place.name}" for place in places)
        return [_Raised(FaultApartError(type(fault).__name__, told))]


def _unreadable(_: Path, why: str) -> _Raised:
    return _Raised(UnreadableError(why))


def watched(results: Iterable[Result], total: int, progress: Progress | None) -> Iterator[Result]:
    """Yield the results, and tell how many of the `total` are done after each."""
    for done, result in enumerate(results, 1):
        yield result
        if progress:
            progress(done, total)


def _chunks(paths: Sequence[Path], jobs: int) -> list[Sequence[Path]]:
    """Return the paths as they go to the processes: many at a time as long as there are many, and
    fewer towards the end, so that no process waits long for the last one."""
    chunks = []
    while paths:
        size = max(1, min(_CHUNK, len(paths) // (2 * jobs)))
        chunks.append(paths[:size])
        paths = paths[size:]
    return chunks


def _of_names(work: Work[Result], folder: Path | None, names: Sequence[str]) -> list[Result]:
    if folder is not None:
        os.chdir(folder)
    # Paths are handed over faster as texts.
    return work([*map(Path, names)])


def guarded(
    work: Callable[[Sequence[Item]], list[Result]],
    failed: Callable[[Item, str], Result],
    lot: Sequence[Item],
    limits: Limits,
) -> list[Result]:
    """Return what `work` gives for a lot, in this process. Where it raises anything, or takes too
    long in the main thread, each item gets a go of its own, and one at which that happens again is
    failed(item, why)."""
    try:
        with _alarm(limits.seconds or 0):
            return work(lot)
    except TooLongError:
        why = limits.too_slow()
    except MemoryError:
        why = limits.needs_memory() if limits.megabytes else limits.broke_down()
    except Exception as fault:  # whatever it is, the other files must still be seen
        why = catalogue.sentence("FILE.fault", (("name", type(fault).__name__),))
    if len(lot) == 1:
        return [failed(lot[0], why)]
    return [result for item in lot for result in guarded(work, failed, [item], limits)]


def _parted(paths: Sequence[Path], size: int) -> list[Sequence[Path]]:
    return [paths[start : start + size] for start in range(0, len(paths), size)]


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
