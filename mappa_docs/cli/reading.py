"""What a command reads: the files that its paths mean, or standard input for -."""

from collections.abc import Iterable
from pathlib import Path

import click

from mappa_docs.cli import exit_codes, streams
from mappa_docs.cli.options import STDIN
from mappa_docs.intake import readers, submission
from mappa_docs.model import Submission
from mappa_docs.report.terminal import printable


def files(paths: Iterable[Path], *, to: str) -> list[Path]:
    """Return the files that the paths mean, of which there is one at least.

    Where there is none, say so with what they were wanted for, such as "check", and end the command
    with the exit code 3: nothing that was looked at is never taken for nothing wrong.
    """
    given = list(paths)
    meant = readers.files(given)
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
    """Return the submission in the file, or on standard input for -. Raises UnreadableError."""
    if str(path) != STDIN:
        return submission.read(path)
    return submission.parse(streams.received(submission.MAX_BYTES + 1), "standard input")
