"""`--record`: beside each document that a command writes, how it was made.

A command calls `start` before it reads anything, and has `beside` add the records to the documents
before they are handed over. Without `--record` both do nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import click

from mappa_docs.cli import reading
from mappa_docs.cli.options import STDIN
from mappa_docs.errors import UsageError
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings.area import Area
from mappa_docs.messages import catalogue
from mappa_docs.model import Submission
from mappa_docs.provenance import record
from mappa_docs.provenance.record import Input, Making, Role, ShownForm


class Recording:
    """The records of a run of a command: `command` as it is typed, such as "marking apply", and
    what each file that it reads is for. Where it is not asked for it adds nothing."""

    def __init__(self, command: str, read: Mapping[Path, Role], *, is_wanted: bool) -> None:
        self._command, self._read, self._is_wanted = command, read, is_wanted
        self._inputs = self._checksums()

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
        would name another one than was read.
        """
        if not self._is_wanted:
            return [*documents]
        if self._checksums() != self._inputs:
            raise UsageError(catalogue.sentence("RECORD.changed"))
        forms = [_shown(submission, scheme, as_of, area) for submission in submissions]
        making = Making(self._command, datetime.now(UTC), self._inputs, forms)
        return [*documents, *(_record(document, making) for document in documents)]

    def _checksums(self) -> list[Input]:
        if not self._is_wanted:
            return []
        return [
            Input(record.checksum(reading.content(path)), role) for path, role in self._read.items()
        ]


def start(
    command: str,
    read: Mapping[Path, Role],
    *,
    is_wanted: bool,
    output: Path | None = None,
) -> Recording:
    """Begin to record how a command makes documents of the files that it reads.

    Raises a usage error where records are wanted and a file or the output is -: a record names
    what went in and lies beside what came out. Raises UnreadableError for a file that can't be read.
    """
    if is_wanted and STDIN in (str(output), *map(str, read)):
        raise click.UsageError(catalogue.sentence("RECORD.needs_files"))
    return Recording(command, read, is_wanted=is_wanted)


def _shown(submission: Submission, scheme: str, as_of: date | None, area: Area | None) -> ShownForm:
    from mappa_docs.checking import judging

    judgement = judging.judge(submission, scheme=scheme, as_of=as_of, area=area)
    return record.shown(submission, judgement)


def _record(document: Rendered, making: Making) -> Rendered:
    return Rendered(
        record.name_of(document.name),
        record.record(document.data, document.marking.text, making),
        document.marking,
    )
