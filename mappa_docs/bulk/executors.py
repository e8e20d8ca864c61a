"""Lots → results by an executor of the caller’s, in order, and a few lots at a time.

An executor is any of `concurrent.futures`: a pool of processes, loky’s, that of a cluster of Dask.
Where a worker is lost, what it had is done again once, each item by itself, and then named.
"""

from asyncio import CancelledError
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import suppress
from functools import partial
from typing import Any, Generic, NamedTuple, TypeVar

from mappa_docs.messages import catalogue
from mappa_docs.workers import batch
from mappa_docs.workers.limits import Limits, within

Result = TypeVar("Result")
# What makes an executor, where one that is lost is to be replaced.
Factory = Callable[[], Executor]
Work = Callable[[Sequence[Any]], list[Result]]
Failed = Callable[[Any, str], Result]

# Lots that are handed over for each worker: one that is worked on, and some that wait.
_AHEAD = 4
# Workers that an executor is taken to have where nobody says how many there are.
WORKERS = 8
# What a lost worker, a cancelled call or a lost cluster raises: whatever it is, the work was not
# done. Where the caller is interrupted that is another thing.
_LOST = (Exception, CancelledError)


class _Lot(NamedTuple):
    items: Sequence[Any]
    future: "Future[Any] | None"


def results(
    given: Executor | Factory,
    work: Work[Result],
    failed: Failed[Result],
    lots: Iterable[Sequence[Any]],
    *,
    workers: int,
    limits: Limits,
) -> Iterator[Result]:
    """Yield what `work` gives for the items of each lot, in their order. A lot is asked for when
    one is done; what is handed over and not done when the caller stops is cancelled.

    `work` and `failed` are functions of a module, or partials of such. Whatever fails in the end
    yields failed(item, why). An executor that takes no more work is replaced where `given` is what
    makes them, and only such a one is shut down in the end.
    """
    guarded: Work[Result] = partial(_guarded, work, failed, limits)
    window = _Window(given, guarded, failed)
    waiting: deque[_Lot] = deque()
    ahead = iter(lots)
    try:
        while True:
            while len(waiting) < _AHEAD * workers and (items := next(ahead, None)) is not None:
                waiting.append(window.handed_over(items))
            if not waiting:
                return
            yield from window.taken(waiting.popleft())
    finally:
        for lot in waiting:
            if lot.future:
                lot.future.cancel()
        window.end()


class _Window(Generic[Result]):
    """An executor, and what is handed over to it."""

    def __init__(
        self, given: Executor | Factory, work: Work[Result], failed: Failed[Result]
    ) -> None:
        self._make = None if isinstance(given, Executor) else given
        self._executor = given if isinstance(given, Executor) else given()
        self._work, self._failed = work, failed

    def handed_over(self, items: Sequence[Any]) -> _Lot:
        """Hand a lot over. One that the executor does not take has no future."""
        with suppress(*_LOST):
            return _Lot(items, self._executor.submit(self._work, items))
        if self._make:
            self.end()
            self._executor = self._make()
            with suppress(*_LOST):
                return _Lot(items, self._executor.submit(self._work, items))
        return _Lot(items, None)

    def taken(self, lot: _Lot) -> list[Result]:
        """Return the results of a lot when they are there. Items of one that was lost have another
        go, each by itself."""
        outcome = _outcome(lot)
        if outcome is not None:
            return outcome
        return [result for item in lot.items for result in self._again(item)]

    def end(self) -> None:
        """Shut the executor down, if it was made here."""
        if self._make:
            with suppress(*_LOST):
                self._executor.shutdown()

    def _again(self, item: Any) -> list[Result]:
        lot = self.handed_over([item])
        outcome = _outcome(lot)
        if outcome is not None:
            return outcome
        key = "BULK.lost" if lot.future else "BULK.no_executor"
        return [self._failed(item, catalogue.sentence(key))]


def _outcome(lot: _Lot) -> list[Any] | None:
    """Return the results of a lot, or None where it was lost."""
    if lot.future is None:
        return None
    try:
        results: list[Any] = lot.future.result()
    except _LOST:
        return None
    return results


def _guarded(
    work: Work[Result], failed: Failed[Result], limits: Limits, items: Sequence[Any]
) -> list[Result]:
    """Do the work in a process of the caller’s, within the limits, where that does no harm to what
    else is done there."""
    with within(limits.megabytes):
        try:
            return batch.guarded(work, failed, items, limits)
        except (Exception, KeyboardInterrupt, SystemExit):
            raise
        except BaseException as fault:  # as a panic of Rust is, which no other process would know
            raise RuntimeError(type(fault).__name__) from None
