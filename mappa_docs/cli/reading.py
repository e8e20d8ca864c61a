"""What a command reads: the files that its paths mean, or standard input for -."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

import click

from mappa_docs.cli import exit_codes, streams
from mappa_docs.cli.options import STDIN
from mappa_docs.errors import UnreadableError
from mappa_docs.intake import inbox, readers
from mappa_docs.intake.single_files import Found, Unread
from mappa_docs.model import Submission
from mappa_docs.report.terminal import printable
from mappa_docs.workers import batch
from mappa_docs.workers.limits import Limits

# What is data has limits of its own that cost no process.
_DATA = ".json"


def files(paths: Iterable[Path], *, to: str) -> list[Path]:
    """Return the files that the paths mean, of which there is one at least.

    Where there is none, say so with what they were wanted for, such as "check", and end the command
    with the exit code 3: nothing that was looked at is never taken for nothing wrong.
    """
    given = list(paths)
    meant = inbox.files(given)
    if not meant:
        where = ", ".join(printable(str(path)) for path in given)
        click.echo(f"There is no file to {to} in {where}.", err=True)
        raise click.exceptions.Exit(exit_codes.UNREADABLE)
    return meant


def content(path: Path) -> bytes:
    """Return the bytes of the file, or of standard input for -. Raises UnreadableError."""
    from mappa_docs.file_markings import inspection

    if str(path) != STDIN:
        return inspection.read(path)
    return streams.received(inspection.MAX_BYTES + 1)


def read(path: Path) -> Submission:
    """Return the one submission in the file, or on standard input for -. Raises UnreadableError."""
    if path.suffix.lower() == _DATA and not path.is_dir():
        return readers.read(path)
    return readers.only(read_all(path))


def read_all(path: Path) -> list[Found]:
    """Return every submission in the file, or on standard input for -, and what could not be
    read. A document, an e-mail or a zip file is read in a process apart, within limits."""
    if str(path) == STDIN:
        try:
            return readers.all_in(streams.received(readers.MAX_BYTES + 1), "standard input")
        except UnreadableError as fault:
            return [Unread("standard input", str(fault))]
    if path.is_dir():
        return [Unread(str(path), readers.folder_instead(path))]
    if path.suffix.lower() == _DATA:
        return readers.read_all(path)
    try:
        return batch.apart(partial(readers.read_all, path), Limits())
    except UnreadableError as fault:
        return [Unread(str(path), str(fault))]
