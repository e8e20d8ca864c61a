"""`--record`: beside each document that a command writes, how it was made.

A command calls `start` before it reads anything, and has `beside` add the records to the documents
before they are handed over. Without `--record` both do nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import click

from mappa_docs.cli import atomic_write, reading
from mappa_docs.cli.options import STDIN
from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings.area import Area
from mappa_docs.messages import catalogue
from mappa_docs.model import Submission
from mappa_docs.provenance import record
from mappa_docs.provenance.record import Input, Making, Role, ShownForm
from mappa_docs.report.terminal import printable
from mappa_docs.version import __version__


class Recording:
    """The records of a run of a command: `command` as it is typed, such as "marking apply", and
    what each file that it reads is for. Where it is not asked for it adds nothing."""

    def __init__(self, command: str, read: Mapping[Path, Role], *, is_wanted: bool) -> None:
        self._command, self._read, self._is_wanted = command, read, is_wanted
        # What can't be read is told by whoever reads it, in the words of the command.
        self._inputs = [_input(path, role) for path, role in self._wanted()]

    def beside(
        self,
        documents: Sequence[Rendered],
        submissions: Iterable[Submission] = (),
        *,
        scheme: str = "",
        as_of: date | None = None,
        area: Area | None = None,
    ) -> list[Rendered]:
        """Return the documents, and after them the record of each. `submissions` are those whose
        answers they show, which are judged as the other arguments say.

        Raises UsageError where a file is no longer what it was when the command began: the record
        would name another one than was read; and UnreadableError, which names it, for a file that
        can't be read.
        """
        if not self._is_wanted:
            return [*documents]
        making = self._making(_judged(submissions, scheme, as_of, area))
        return [*documents, *(_record(document, making) for document in documents)]

    def write(
        self,
        path: Path,
        data: bytes,
        marking: str,
        submissions: Iterable[Submission] = (),
        *,
        force: bool,
        scheme: str = "",
        as_of: date | None = None,
        area: Area | None = None,
    ) -> None:
        """Write one document with this content and marking to `path`, and its record beside it. The
        other arguments are those of `beside`.

        Raises UsageError as `beside` does, and where one of the two is there and `force` is not
        given: then neither is written.
        """
        self.write_of(path, data, marking, _judged(submissions, scheme, as_of, area), force=force)

    def write_of(
        self, path: Path, data: bytes, marking: str, forms: Iterable[ShownForm], *, force: bool
    ) -> None:
        """Do what `write` does where it is known already what the record says of the forms."""
        if self._is_wanted:
            beside = path.with_name(record.name_of(path.name))
            atomic_write.refuse_targets((path, beside), force=force)
            told = record.record(data, marking, self._making(forms))
            atomic_write.write(beside, told, force=force)
        atomic_write.write(path, data, force=force)

    def _making(self, forms: Iterable[ShownForm]) -> Making:
        inputs = []
        for path, role in self._wanted():
            read = _input(path, role)
            if isinstance(read, UnreadableError):
                raise UnreadableError(f"{printable(str(path))}: {read}")
            inputs.append(read)
        if inputs != self._inputs:
            raise UsageError(catalogue.sentence("RECORD.changed"))
        return Making(self._command, __version__, datetime.now(UTC), inputs, [*forms])

    def _wanted(self) -> Iterable[tuple[Path, Role]]:
        return self._read.items() if self._is_wanted else ()


def start(
    command: str,
    read: Mapping[Path, Role],
    *,
    is_wanted: bool,
    output: Path | None = None,
) -> Recording:
    """Begin to record how a command makes documents of the files that it reads.

    Raises as `refuse_streams` does.
    """
    refuse_streams(read, output, is_wanted=is_wanted)
    return Recording(command, read, is_wanted=is_wanted)


def refuse_streams(read: Iterable[Path], output: Path | None, *, is_wanted: bool) -> None:
    """Raise a usage error where records are wanted and a file or the output is -: a record names
    what went in and lies beside what came out."""
    if is_wanted and STDIN in (str(output), *map(str, read)):
        raise click.UsageError(catalogue.sentence("RECORD.needs_files"))


def _input(path: Path, role: Role) -> Input | UnreadableError:
    """Return what a record says of a file, or why it can't be read."""
    try:
        return Input(record.checksum(reading.content(path)), role)
    except UnreadableError as fault:
        return fault


def _judged(
    submissions: Iterable[Submission], scheme: str, as_of: date | None, area: Area | None
) -> Iterator[ShownForm]:
    """Yield what a record says of submissions, which are judged only when it is asked for."""
    from mappa_docs.checking import judging

    for submission in submissions:
        judgement = judging.judge(submission, scheme=scheme, as_of=as_of, area=area)
        yield record.shown(judgement, submission)


def _record(document: Rendered, making: Making) -> Rendered:
    return Rendered(
        record.name_of(document.name),
        record.record(document.data, document.marking.text, making),
        document.marking,
    )
