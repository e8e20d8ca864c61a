"""One file → what is wrong with its reader, found in a process apart that can be ended."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from fuzz.targets import TARGETS
from mappa_docs.workers.limits import Limits
from mappa_docs.workers.worker import Failure, Worker, wait

# What one small file may take: far more than it needs.
LIMITS = Limits(seconds=15, megabytes=512)


class Tries:
    """Files for one target after the other, all in one process until that breaks."""

    def __init__(self) -> None:
        self._worker: Worker | None = None

    def wrong(self, target: str, data: bytes) -> str:
        """Return what is wrong with the reader of the target, "" where nothing is."""
        if self._worker is None:
            self._worker = Worker(_tried, LIMITS)
        self._worker.give([target, data.decode("latin-1")])
        while (outcome := self._worker.outcome()) is None:
            wait([self._worker])
        if isinstance(outcome, Failure):
            self.end()
            return outcome.why
        return str(outcome[0])

    def end(self) -> None:
        """End the process."""
        if self._worker is not None:
            self._worker.end()
            self._worker = None


def _tried(given: list[str]) -> list[str]:
    target, text = given
    check, _ = TARGETS[target]
    with _heard() as printed:
        try:
            wrong = check(text.encode("latin-1"))
        except MemoryError:
            raise
        except Exception as fault:
            trace = fault.__traceback__
            while trace and trace.tb_next:
                trace = trace.tb_next
            where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
            wrong = f"{type(fault).__name__} at {where}"
        return [wrong or ("Something is printed." if printed() else "")]


@contextmanager
def _heard() -> Iterator[Callable[[], bool]]:
    """Give a function that says whether anything was printed, by whatever library."""
    sys.stdout.flush()
    sys.stderr.flush()
    before = [os.dup(1), os.dup(2)]
    with tempfile.TemporaryFile() as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)

        def printed() -> bool:
            sys.stdout.flush()
            sys.stderr.flush()
            return file.seek(0, os.SEEK_END) > 0

        try:
            yield printed
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            for number, handle in enumerate(before, 1):
                os.dup2(handle, number)
                os.close(handle)
