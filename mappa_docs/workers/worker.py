"""A process of its own that works on one lot of files after the other, within limits."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import connection, get_context
from multiprocessing.connection import Connection
from time import monotonic
from typing import Any, NoReturn

from mappa_docs.files import signals
from mappa_docs.messages import catalogue
from mappa_docs.workers import limits
from mappa_docs.workers.limits import Limits

# Seconds in which a process has to be there: the clock of a file starts only then.
_START = 60.0
# How a process ends that gets no more memory: a code that nothing else ends with.
_NO_MEMORY = 75
_READY = "ready"

Work = Callable[[list[Any]], list[Any]]


@dataclass(frozen=True, slots=True)
class Failure:
    """What stands in the place of the results of a lot: the reason in a sentence. `died` says
    that the process ended, so that it may have been for what it did before."""

    why: str
    died: bool = False


class Worker:
    """A process that is started for `work` and is given lots of items, one at a time.

    `others` are the workers that there are: a copy of this process lets their connections go, so
    that each ends when this one does. Raises OSError where no process can be started.
    """

    def __init__(self, work: Work, bounds: Limits, others: Iterable["Worker"] = ()) -> None:
        self._limits = bounds
        self._is_ready = False
        self._until: float | None = monotonic() + _START
        method = "fork" if can_be_copied() else "spawn"
        context: Any = get_context(method)  # whose kinds of process have nothing in common
        # Two ways, because both at once would be a socket.
        self.results, results = context.Pipe(duplex=False)
        lots, self._lots = context.Pipe(duplex=False)
        everyone = (self, *others) if method == "fork" else ()
        inherited = [end for worker in everyone for end in (worker.results, worker._lots)]
        with signals.held():
            self._process = context.Process(
                target=_serve,
                args=(work, lots, results, os.getpid(), bounds.megabytes, inherited),
                daemon=True,
            )
            try:
                self._process.start()
            except BaseException:
                self._close()
                raise
            finally:
                lots.close()
                results.close()

    def give(self, items: Sequence[Any]) -> None:
        """Hand a lot over. What goes wrong in that is told by `outcome`."""
        self._start_clock()
        with suppress(OSError):
            self._lots.send([*items])

    @property
    def left(self) -> float | None:
        """The seconds that the lot still has: None without a limit."""
        return None if self._until is None else max(0.0, self._until - monotonic())

    def outcome(self) -> list[Any] | Failure | None:
        """Return the results of the lot or why there are none, or None while it is in work."""
        if self.results.poll():
            try:
                message = self.results.recv()
            except (EOFError, OSError):
                return self._died()
            if message == _READY:
                self._is_ready = True
                self._start_clock()
                return None
            return message  # type: ignore[no-any-return]
        return Failure(self._limits.too_slow()) if self.left == 0 else None

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self._close()

    def _close(self) -> None:
        self.results.close()
        self._lots.close()

    def _start_clock(self) -> None:
        seconds = self._limits.seconds if self._is_ready else _START
        self._until = None if seconds is None else monotonic() + seconds

    def _died(self) -> Failure:
        self._process.join()
        needs_memory = self._process.exitcode == _NO_MEMORY
        why = self._limits.needs_memory if needs_memory else self._limits.broke_down
        return Failure(why(), died=True)


def can_be_copied() -> bool:
    """Return whether processes start as copies of this one, which have all modules at once. Where
    another thread would stand still halfway in it, they start afresh: Typst has threads that Python
    does not know of, so the system is asked."""
    if sys.platform != "linux":
        return False
    try:
        return len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208  # names are enough
    except OSError:
        return False


def wait(workers: Sequence[Worker]) -> None:
    """Wait until one of the workers has something to say, or its time is over."""
    left = [worker.left for worker in workers if worker.left is not None]
    connection.wait([worker.results for worker in workers], min(left, default=None))


def _serve(
    work: Work,
    lots: Connection,
    results: Connection,
    parent: int,
    megabytes: int | None,
    inherited: list[Connection],
) -> None:
    """Give the results of the lots that come in, until nobody is there any more."""
    for other in inherited:
        other.close()
    try:
        # Where the outputs were closed, these have their numbers.
        limits.settle(parent, megabytes, kept=(lots.fileno(), results.fileno()))
        signals.let_through()
        results.send(_READY)
        while True:
            _answer(work, results, lots.recv())
    except (EOFError, OSError):  # the other end is closed
        os._exit(0)
    except MemoryError:
        _give_up()
    except BaseException:  # as a panic of Rust is, of which nothing would be said
        os._exit(1)


def _answer(work: Work, results: Connection, items: list[Any]) -> None:
    try:
        results.send(work(items))
    except MemoryError:
        _give_up()
    except BrokenPipeError:
        raise
    except Exception as fault:  # whatever it is, the other files must still be seen
        name = (("name", type(fault).__name__),)
        results.send(Failure(catalogue.sentence("FILE.fault", name)))


def _give_up() -> NoReturn:
    os._exit(_NO_MEMORY)
