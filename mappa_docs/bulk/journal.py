"""What a run has done so far, on disk: written before it is done, so that a run that is killed at
any moment knows what is its own, and goes on.

It is a file of SQLite in the folder of the run. What is in it is sure against a kill of the
process; where the machine itself goes down, what was made last is made again or named.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from mappa_docs.bulk import manifest
from mappa_docs.bulk.manifest import Entry
from mappa_docs.errors import UsageError
from mappa_docs.messages import catalogue

_TABLES = """
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -512;
BEGIN EXCLUSIVE;
CREATE TABLE IF NOT EXISTS entries (position INTEGER PRIMARY KEY, input TEXT, line TEXT);
CREATE TABLE IF NOT EXISTS names (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS earlier (input TEXT PRIMARY KEY, settings TEXT, line TEXT);
COMMIT;
"""


_BEGUN, _FINISHED = 1, 2


class Journal:
    """The entries of this run, in the order of the inputs, and those of earlier ones by input.

    Raises UsageError where another run has the journal open.
    """

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(path, isolation_level=None, timeout=0)
        try:
            self._base.executescript(_TABLES)
        except sqlite3.OperationalError as fault:
            self._base.close()
            if fault.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise UsageError(catalogue.sentence("BULK.is_running")) from None
            raise

    def take_over(self, lines: Iterable[str]) -> None:
        """Take what this journal has for that of an earlier run, or where it is new, the lines of
        a manifest. Raises UnreadableError for lines that are those of no manifest."""
        self.begin()
        (is_begun,) = self._base.execute("PRAGMA user_version").fetchone()
        own = (line for (line,) in self._base.execute("SELECT line FROM entries"))
        for line in own if is_begun else lines:
            entry = manifest.entry(line)
            if entry.status == "written":
                row = (entry.input, entry.settings, line.rstrip("\n"))
                self._base.execute("INSERT OR REPLACE INTO earlier VALUES (?, ?, ?)", row)
        self._base.execute("DELETE FROM entries")
        self._base.execute("DELETE FROM names")
        self._base.execute(f"PRAGMA user_version = {_BEGUN}")
        self.commit()

    def earlier(self, name: str, settings: str) -> Entry | None:
        """Return what earlier runs with the same settings made of the input of that name, if they
        made anything."""
        found = self._base.execute(
            "SELECT line FROM earlier WHERE input = ? AND settings = ?", (name, settings)
        ).fetchone()
        return manifest.entry(found[0]) if found else None

    def takes(self, names: list[str]) -> bool:
        """Return whether the names of documents are new in this run, and keep them if all are. Some
        systems take small and capital letters for the same."""
        keys = [name.casefold() for name in names]
        marks = ",".join("?" * len(keys))
        (taken,) = self._base.execute(
            f"SELECT count(*) FROM names WHERE name IN ({marks})",  # question marks
            keys,
        ).fetchone()
        if taken or len({*keys}) < len(keys):
            return False
        self._base.executemany("INSERT INTO names VALUES (?)", [(key,) for key in keys])
        return True

    def add(self, entry: Entry) -> None:
        """Keep what became of the next input."""
        row = (entry.input, manifest.line(entry))
        self._base.execute("INSERT INTO entries (input, line) VALUES (?, ?)", row)

    def begin(self) -> None:
        """Begin what is kept whole or not at all, until `commit`."""
        self._base.execute("BEGIN")

    def commit(self) -> None:
        """Keep what was added since `begin`."""
        self._base.execute("COMMIT")

    def lines(self) -> Iterator[str]:
        """Yield the lines of this run, in the order of the inputs."""
        for (line,) in self._base.execute("SELECT line FROM entries ORDER BY position"):
            yield line

    def lines_of_others(self) -> Iterator[str]:
        """Yield the lines of documents that earlier runs made of other inputs."""
        rest = (
            "SELECT line FROM earlier WHERE input NOT IN (SELECT input FROM entries) ORDER BY rowid"
        )
        for (line,) in self._base.execute(rest):
            if not any(map(self._is_taken, manifest.entry(line).documents)):
                yield line

    def finish(self) -> None:
        """Keep that everything is done but the last step."""
        self._base.execute(f"PRAGMA user_version = {_FINISHED}")

    @property
    def is_finished(self) -> bool:
        """Whether everything was done but perhaps the last step."""
        (version,) = self._base.execute("PRAGMA user_version").fetchone()
        return bool(version == _FINISHED)

    def close(self) -> None:
        """Let the journal go."""
        self._base.close()

    def _is_taken(self, document: manifest.Document) -> bool:
        key = (document.name.casefold(),)
        return bool(self._base.execute("SELECT 1 FROM names WHERE name = ?", key).fetchone())
