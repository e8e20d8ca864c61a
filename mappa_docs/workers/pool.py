"""Work in several processes that goes on whatever happens to them: where one dies or takes too
long, the items that it had, which mostly are files, get another go, each by itself."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from mappa_docs.messages import catalogue
from mappa_docs.workers import worker as workers
from mappa_docs.workers.limits import Limits
from mappa_docs.workers.worker import Failure, Work, Worker

Result = TypeVar("Result")
# So many results may be there before the one that is waited for.
_MOST_AHEAD = 2_000


@dataclass(frozen=True)
class _Lot:
    """Items that go to a process together, and the number of the first of them."""

    first: int
    items: Sequence[Any]
    is_last_go: bool = False

    def parted(self) -> "list[_Lot]":
        return [_Lot(number, [item]) for number, item in enumerate(self.items, self.first)]


def results(
    work: Work,
    lots: Iterable[Sequence[Any]],
    failed: Callable[[Any, str], Result],
    *,
    jobs: int,
    limits: Limits,
) -> Iterator[Result]:
    """Yield what `work` gives for the items of each lot, in their order. A lot is asked for when a
    process is free for it.

    Items of a lot that fails get another go, each by itself; so does one whose process dies, as
    that may be for what was worked on before. Whatever fails in the end yields failed(item, why).
    """
    crew: _Crew[Result] = _Crew(work, failed, lots, jobs, limits)
    place = 0
    try:
        while crew.goes_on(wait_for=place):
            yield crew.done.pop(place)
            place += 1
    finally:
        crew.end()


class _Crew(Generic[Result]):
    """The workers, what waits for them, and the results by the numbers of the items."""

    def __init__(
        self,
        work: Work,
        failed: Callable[[Any, str], Result],
        lots: Iterable[Sequence[Any]],
        jobs: int,
        limits: Limits,
    ) -> None:
        self.work, self.failed, self.jobs, self.limits = work, failed, jobs, limits
        self.lots, self.asked_for = iter(lots), 0
        self.again: deque[_Lot] = deque()
        self.done: dict[int, Result] = {}
        self.busy: dict[Worker, _Lot] = {}
        self.idle: list[Worker] = []

    def goes_on(self, *, wait_for: int) -> bool:
        """Hand over what there is and take what is done, until the result of that number is there.
        Return False where there is none."""
        self._look()
        while wait_for not in self.done:
            if self.busy:
                workers.wait([*self.busy])
            elif wait_for == self.asked_for:  # and no lot came
                return False
            self._look()
        return True

    def end(self) -> None:
        for worker in (*self.busy, *self.idle):
            worker.end()

    def _look(self) -> None:
        for worker, lot in [*self.busy.items()]:
            outcome = worker.outcome()
            if outcome is None:
                continue
            del self.busy[worker]
            if isinstance(outcome, Failure):
                worker.end()
                self._failed(lot, outcome)
            else:
                self.idle.append(worker)
                self.done.update(enumerate(outcome, lot.first))
        while len(self.busy) < self.jobs and (following := self._next()):
            self._hand_over(following)

    def _next(self) -> _Lot | None:
        """Return the lot that is to be worked on now, if there is one."""
        if self.again:
            return self.again.popleft()
        if len(self.done) > _MOST_AHEAD:
            return None
        items = next(self.lots, None)
        if items is None:
            return None
        lot = _Lot(self.asked_for, items)
        self.asked_for += len(items)
        return lot

    def _hand_over(self, lot: _Lot) -> None:
        try:
            worker = self.idle.pop() if self.idle else self._new()
        except OSError as fault:
            if self.busy:  # one of these will be free
                self.again.appendleft(lot)
                self.jobs = len(self.busy)
            else:
                name = (("name", type(fault).__name__),)
                self._failed(lot, Failure(catalogue.sentence("FILE.no_process", name)))
            return
        self.busy[worker] = lot
        worker.give([_handed(item) for item in lot.items])

    def _new(self) -> Worker:
        return Worker(self.work, self.limits, [*self.busy, *self.idle])

    def _failed(self, lot: _Lot, failure: Failure) -> None:
        if len(lot.items) > 1:
            self.again.extendleft(reversed(lot.parted()))
        elif failure.died and not lot.is_last_go:
            self.again.appendleft(_Lot(lot.first, lot.items, is_last_go=True))
        else:
            self.done[lot.first] = self.failed(lot.items[0], failure.why)


def _handed(item: Any) -> Any:
    # A path goes over faster as text.
    return str(item) if isinstance(item, Path) else item
