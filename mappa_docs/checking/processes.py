"""Work in several processes that goes on whatever happens to them: where one dies, or all of them
break down together, the files that were in work get another go."""

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, wait
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import IntEnum
from pathlib import Path
from typing import Any, Protocol, TypeVar

# Seconds between two looks at whether processes that give no result are still there, and those that
# broken processes have to end.
_LOOK, _END = 1.0, 5.0

Result = TypeVar("Result")


class Pool(Protocol):
    """Several processes: what is used of `pebble.ProcessPool`."""

    @property
    def active(self) -> bool:
        """Whether the processes take work."""

    def schedule(
        self, function: Callable[..., Any], args: Iterable[Any], *, timeout: float
    ) -> "Future[Any]":
        """Return the result to come of a call in one of the processes."""

    def close(self) -> None:
        """Take no more work."""

    def stop(self) -> None:
        """Drop the work that is not done."""

    def join(self) -> None:
        """Wait until all processes have ended."""


class _Go(IntEnum):
    """How files are worked on: with others, each by itself, or with no other in any process."""

    TOGETHER = 0
    SINGLE = 1
    ALONE = 2


@dataclass
class _Lot:
    """Files that go to a process together, and the result to come, once they are on their way."""

    paths: Sequence[Path]
    go: _Go = _Go.TOGETHER
    future: "Future[Any] | None" = None

    def single(self, go: _Go) -> "list[_Lot]":
        return [_Lot([path], go) for path in self.paths]


def results(
    work: Callable[[list[str]], list[Result]],
    lots: Sequence[Sequence[Path]],
    failed: Callable[[Path, Exception], Result],
    *,
    start: Callable[[], Pool],
    seconds: float,
) -> Iterator[Result]:
    """Yield what `work` gives for the paths of each lot, in their order.

    `start` gives new processes, at first and whenever those there are have broken down. Files whose
    process dies, or takes more than `seconds`, each get another go by themselves. Where the
    processes break down together it is not known which file did it, so each gets a go while nothing
    else is worked on. Whatever fails in the end yields failed(path, fault).
    """
    waiting = deque(_Lot(paths) for paths in lots)
    pool = start()
    try:
        while waiting:
            if waiting[0].future is None:
                _hand_over(waiting, pool, work, seconds)
            lot = waiting.popleft()
            result = _outcome(lot, pool)
            if not isinstance(result, Exception):
                yield from result
            elif again := _again(lot, result):
                waiting.extendleft(reversed(again))
            else:
                yield failed(lot.paths[0], result)
            if waiting and not _is_active(pool):
                _end(pool)
                pool = start()
                waiting = deque(map(_kept, waiting))
        pool.close()
    except BaseException:
        pool.stop()
        raise
    finally:
        _end(pool)


def _hand_over(
    waiting: Iterable[_Lot], pool: Pool, work: Callable[..., Any], seconds: float
) -> None:
    """Hand the lots to the processes that are not on their way yet; one that has to be worked on
    alone only when it is the next, and then nothing else."""
    for number, lot in enumerate(waiting):
        if lot.go is _Go.ALONE and number:
            return
        if lot.future is None:
            lot.future = _scheduled(lot, pool, work, seconds)
        if lot.go is _Go.ALONE:
            return


def _scheduled(lot: _Lot, pool: Pool, work: Callable[..., Any], seconds: float) -> "Future[Any]":
    # Paths are handed over faster as texts.
    try:
        return pool.schedule(work, ([*map(str, lot.paths)],), timeout=seconds)
    except Exception as fault:  # the processes have broken down, or can't be started
        never: Future[Any] = Future()
        never.set_exception(fault)
        return never


def _outcome(lot: _Lot, pool: Pool) -> Any:
    """Return the results of a lot, or the exception that stands in their place."""
    future = lot.future
    if future is None:
        return RuntimeError("The lot was never handed over.")
    # What processes had not taken before they broke down would never come back.
    while not future.done() and _is_active(pool):
        wait([future], timeout=_LOOK)
    wait([future], timeout=_LOOK)
    try:
        return future.result(timeout=0)
    except Exception as fault:
        return fault if future.done() else RuntimeError("The processes broke down.")


def _again(lot: _Lot, fault: Exception) -> list[_Lot]:
    """Return the goes that the files of a lot get after a fault: none after the last one."""
    from pebble import ProcessExpired

    if not isinstance(fault, TimeoutError | ProcessExpired):
        return lot.single(_Go.ALONE) if lot.go is not _Go.ALONE else []
    if len(lot.paths) > 1 or (lot.go is _Go.TOGETHER and not isinstance(fault, TimeoutError)):
        return lot.single(_Go.SINGLE)
    return []


def _kept(lot: _Lot) -> _Lot:
    """Return the lot as it is where its result came before the processes broke down, else one that
    is to be handed over again."""
    future = lot.future
    came = future is not None and future.done() and not future.cancelled()
    return lot if future and came and not future.exception() else replace(lot, future=None)


def _is_active(pool: Pool) -> bool:
    try:
        return pool.active
    except Exception:  # processes that are not there yet are started by the question
        return False


def _end(pool: Pool) -> None:
    """Wait for the processes to end, but not for ever: what is broken may never come to its end."""
    ending = threading.Thread(target=_join, args=(pool,), daemon=True)
    ending.start()
    ending.join(_END)


def _join(pool: Pool) -> None:
    with suppress(Exception):  # of processes that could not be started
        pool.join()
