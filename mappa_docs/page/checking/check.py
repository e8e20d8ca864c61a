"""One check: it goes on in a thread of its own, and its files in processes apart."""

import threading
import traceback
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from mappa_docs.checking import folder as _folder
from mappa_docs.checking.checked_file import CheckedFile, CheckSettings
from mappa_docs.checking.folder import CheckResults
from mappa_docs.page.safety import request_log
from mappa_docs.report import check_records
from mappa_docs.report.check_records import Row
from mappa_docs.workers.batch import Run
from mappa_docs.workers.limits import Limits

State = Literal["waiting", "running", "done", "stopped", "failed"]
# So many bytes of answers are kept at most, packed, to go on with a form that was checked.
_MOST_ANSWERS = 64 * 2**20
# About what is kept of the results of one file.
_PER_FILE = 16 * 1024
_PROCESSES = 2
# Seconds after which somebody who waits for a turn looks whether they are still wanted.
_LOOK = 0.2


class _StoppedError(Exception):
    """Nobody wants the results any more."""


@dataclass(frozen=True)
class Checked:
    """What a check gave: its results, and the record of each file in the order to look at them."""

    results: CheckResults
    rows: list[Row]


class Check:
    """A check of the files at `paths` in a `folder`, of which about `size` bytes will be kept.
    `turns` lets so many go on at once, and `on_end` is called when the files are no longer
    needed."""

    def __init__(
        self,
        paths: list[Path],
        folder: Path,
        settings: CheckSettings,
        limits: Limits,
        turns: threading.Semaphore,
        on_end: Callable[[], None],
    ) -> None:
        self.paths, self.folder, self.total, self.done = paths, folder, len(paths), 0
        self.settings = replace(settings, with_answers=True)
        self.state: State = "waiting"
        self.checked: Checked | None = None
        self.has_ended = threading.Event()
        self._limits, self._turns, self._on_end = limits, turns, on_end
        self._is_stopped = threading.Event()
        # The keys of the drafts in which forms are put right, by their files.
        self.drafts: dict[str, str] = {}
        self._answers: dict[str, bytes] = {}
        # Packed, answers are smaller than the file in which they came.
        self._room = min(_MOST_ANSWERS, sum(map(_size, (folder / path for path in paths))))
        self.size = self._room + _PER_FILE * len(paths)

    def begin(self) -> None:
        """Begin. The thread ends with the program."""
        threading.Thread(target=self._run, daemon=True).start()

    def end(self) -> None:
        """Stop, and forget what there is."""
        self._is_stopped.set()
        self.state = "stopped"
        self.checked = None
        self._answers.clear()

    def answers(self, source: str) -> bytes:
        """Return the answers of a form that was read, as JSON, or b"" where they are not kept."""
        packed = self._answers.get(source)
        return zlib.decompress(packed) if packed else b""

    def _run(self) -> None:
        try:
            while not self._turns.acquire(timeout=_LOOK):
                self._look()
            try:
                self._look()
                self.state = "running"
                self._check()
            finally:
                self._turns.release()
        except _StoppedError:
            self.state = "stopped"
        except Exception as fault:
            self.state = "failed"
            request_log.write(f"a check failed: {type(fault).__name__}")
            for place in traceback.extract_tb(fault.__traceback__):
                request_log.write(f"  {place.filename}:{place.lineno} {place.name}")
        finally:
            self._on_end()
            self.has_ended.set()

    def _check(self) -> None:
        rows: list[Row] = []

        def take(file: CheckedFile) -> None:
            rows.append(check_records.row(file))
            self._keep(file)

        run = Run(_PROCESSES, self._limits, self._progress, self.folder)
        results = _folder.check_folder(self.paths, self.settings, run, on_file=take)
        ordered = check_records.worst_first(rows, results.superseded, results.settled)
        self._look()
        self.checked = Checked(results, ordered)
        self.state = "done"

    def _progress(self, done: int, _: int) -> None:
        self.done = done
        self._look()

    def _look(self) -> None:
        if self._is_stopped.is_set():
            raise _StoppedError

    def _keep(self, file: CheckedFile) -> None:
        if file.answers and file.facts is not None:
            packed = zlib.compress(file.answers, 1)
            if len(packed) <= self._room:
                self._room -= len(packed)
                self._answers[file.source] = packed


def _size(path: Path) -> int:
    """Return how large a file is, 0 for one that nobody finds: the check says so."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
