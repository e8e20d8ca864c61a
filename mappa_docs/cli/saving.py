"""Writing the submissions that were read as JSON, when all files were read."""

import zlib
from pathlib import Path

import click

from mappa_docs.checking.checked_file import CheckedFile
from mappa_docs.cli import atomic_write
from mappa_docs.documents import file_names

# Answers are a fifth as large with the least effort.
_LEAST_EFFORT = 1


class Savings:
    """The submissions that were read so far, by the names that their files get."""

    def __init__(self) -> None:
        self._names = file_names.UniqueNames()
        self._packed: dict[str, bytes] = {}

    def take(self, file: CheckedFile) -> None:
        """Keep the answers of a file that could be read."""
        if file.facts is None or not file.answers:
            return
        form, checksum = file.judgement.form, file.facts.checksum
        name = file_names.of_answers(form, file.reference, file.version, checksum)
        self.keep(name, file.answers)

    def keep(self, name: str, answers: bytes) -> str:
        """Keep answers for a file of that name, and return the name that it gets."""
        free = self._names.free(name)
        self._packed[free] = zlib.compress(answers, _LEAST_EFFORT)
        return free

    def write(self, folder: Path, *, force: bool) -> None:
        """Write all of them, and say how many there are.

        Raises UsageError, before anything is written, where one of the files is there and `force`
        is not given.
        """
        atomic_write.refuse_targets((folder / name for name in self._packed), force=force)
        for name, answers in self._packed.items():
            atomic_write.write(folder / name, zlib.decompress(answers), force=force)
        click.echo(f"Submissions saved as JSON: {len(self._packed)}", err=True)
