"""What a command reads: the files that its paths mean, or standard input for -."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

import click

from mappa_docs.cli import exit_codes, streams
from mappa_docs.cli.options import STDIN
from mappa_docs.errors import UnreadableError
from mappa_docs.files import opening
from mappa_docs.files.signs import Kind
from mappa_docs.intake import inbox, readers, single_files
from mappa_docs.intake.single_files import Found, Unread
from mappa_docs.model import Submission
from mappa_docs.report.terminal import printable


def files(paths: Iterable[Path], *, to: str) -> list[Path]:
    """Return the files that the paths mean, of which there is one at least.

    Where there is none, say so with what they were wanted for, such as "check", and end the command
    with the exit code 3: nothing that was looked at is never taken for nothing wrong.
    """
    given = list(paths)
    meant = inbox.files(given)
    if not meant:
        raise nothing_in(given, to=to)
    return meant


def nothing_in(paths: Iterable[Path], *, to: str) -> click.exceptions.Exit:
    """Say that there is no file to do that with in the paths, and return what ends the command with
    the exit code 3."""
    where = ", ".join(printable(str(path)) for path in paths)
    click.echo(f"There is no file to {to} in {where}.", err=True)
    return click.exceptions.Exit(exit_codes.UNREADABLE)


def content(path: Path) -> bytes:
    """Return the bytes of the file, or of standard input for -. Raises UnreadableError."""
    from mappa_docs.file_markings import inspection

    if str(path) != STDIN:
        return inspection.read(path)
    return streams.received(inspection.MAX_BYTES + 1)


def read(path: Path) -> Submission:
    """Return the one submission in the file, or on standard input for -. Raises UnreadableError."""
    return readers.only(read_all(path))


def read_named(path: Path) -> Submission:
    """Return what `read` does. Raises UnreadableError, which names the file: a command that reads
    several has to say which it was."""
    try:
        return read(path)
    except UnreadableError as fault:
        raise UnreadableError(f"{printable(str(path))}: {fault}") from None


def read_all(path: Path) -> list[Found]:
    """Return every submission in the file, or on standard input for -, and what could not be
    read."""
    source = "standard input" if str(path) == STDIN else str(path)
    if source == str(path) and path.is_dir():
        return [Unread(source, readers.folder_instead(path))]
    try:
        if str(path) == STDIN:
            data = streams.received(readers.MAX_BYTES + 1)
        else:
            data = opening.read(path, readers.MAX_BYTES)
        return _all_in(data, source)
    except UnreadableError as fault:
        return [Unread(source, str(fault))]


def _all_in(data: bytes, source: str) -> list[Found]:
    """Return what is in a file with this content. What is no data is read in a process apart,
    within limits; data has limits of its own."""
    if single_files.kind_of(data, source) == Kind.JSON:
        return readers.all_in(data, source)
    from mappa_docs.workers import batch
    from mappa_docs.workers.limits import Limits

    return batch.apart(partial(readers.all_in, data, source), Limits())
