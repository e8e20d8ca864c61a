"""Submissions for a command: from files, or from standard input for -."""

import sys
from pathlib import Path

import click

from mappa_docs import submission
from mappa_docs.cli.options import STDIN
from mappa_docs.model import Submission


def content(path: Path) -> bytes:
    """Return the bytes of the file, or of standard input for -. Raises UnreadableError."""
    from mappa_docs import inspection

    if str(path) != STDIN:
        return inspection.read(path)
    _refuse_terminal()
    return sys.stdin.buffer.read(inspection.MAX_BYTES + 1)


def read(path: Path) -> Submission:
    """Return the submission in the file, or on standard input for -. Raises UnreadableError."""
    if str(path) != STDIN:
        return submission.read(path)
    _refuse_terminal()
    return submission.parse(sys.stdin.buffer.read(submission.MAX_BYTES + 1), "standard input")


def _refuse_terminal() -> None:
    if sys.stdin.isatty():
        raise click.UsageError("Standard input is a terminal. Give a file, or pipe one in.")
