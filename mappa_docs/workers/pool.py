"""Work in several processes that goes on whatever happens to them: where one dies or takes too
long, the files that it had get another go, each by itself."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from mappa_docs.messages import catalogue
from mappa_docs.workers import worker as workers
from mappa_docs.workers.limits import Limits
from mappa_docs.workers.worker import Failure, Work, Worker

Result = TypeVar("Result")


@dataclass(frozen=True)
class _Lot:
    """Files that go to a process together, and the number of the first of them."""

    first: int
    paths: Sequence[Path]
    is_last_go: bool = False

    def parted(self) -> "list[_Lot]":
        return [_Lot(number, [path]) for number, path in enumerate(self.paths, self.first)]


def results(
    work: Work,
    lots: Sequence[Sequence[Path]],
    failed: Callable[[Path, str], Result],
    *,
    jobs: int,
    limits: Limits,
) -> Iterator[Result]:
    """Yield what `work` gives for the paths of each lot, in their order.

    Files of a lot that fails get another go, each by itself; so does one whose process dies, as
    that may be for what was worked on before. Whatever fails in the end yields failed(path, why).
    """
    crew: _Crew[Result] = _Crew(work, failed, jobs, limits)
    number = 0
    for lot in lots:
        crew.waiting.append(_Lot(number, lot))
        number += len(lot)
    try:
        for place in range(number):
            crew.go_on(wait_for=place)
            yield crew.done.pop(place)
    finally:
        crew.end()


class _Crew(Generic[Result]):
    """The workers, what waits for them, and the results by the numbers of the files."""

    def __init__(
        self, work: Work, failed: Callable[[Path, str], Result], jobs: int, limits: Limits
    ) -> None:
        self.work, self.failed, self.jobs, self.limits = work, failed, jobs, limits
        self.waiting: deque[_Lot] = deque()
        self.done: dict[int, Result] = {}
        self.busy: dict[Worker, _Lot] = {}
        self.idle: list[Worker] = []

    def go_on(self, *, wait_for: int) -> None:
        """Hand over what waits and take what is done, until the result of that number is there."""
        self._look()
        while wait_for not in self.done:
            if self.busy:
                workers.wait([*self.busy])
            self._look()

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
        while self.waiting and len(self.busy) < self.jobs:
            self._hand_over(self.waiting.popleft())

    def _hand_over(self, lot: _Lot) -> None:
        try:
            worker = self.idle.pop() if self.idle else self._new()
        except OSError as fault:
            if self.busy:  # one of these will be free
                self.waiting.appendleft(lot)
                self.jobs = len(self.busy)
            else:
                name = (("name", type(fault).__name__),)
                self._failed(lot, Failure(catalogue.sentence("FILE.no_process", name)))
            return
        self.busy[worker] = lot
        worker.give([*map(str, lot.paths)])

    def _new(self) -> Worker:
        return Worker(self.work, self.limits, [*self.busy, *self.idle])

    def _failed(self, lot: _Lot, failure: Failure) -> None:
        if len(lot.paths) > 1:
            self.waiting.extendleft(reversed(lot.parted()))
        elif failure.died and not lot.is_last_go:
            self.waiting.appendleft(_Lot(lot.first, lot.paths, is_last_go=True))
        else:
            self.done[lot.first] = self.failed(lot.paths[0], failure.why)
