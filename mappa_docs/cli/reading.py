"""Submissions for a command: from files, or from standard input for -."""

import sys
from pathlib import Path

import click

from mappa_docs import submission
from mappa_docs.cli.options import STDIN
from mappa_docs.model import Submission


def read(path: Path) -> Submission:
    """Return the submission in the file, or on standard input for -. Raises UnreadableError."""
    if str(path) != STDIN:
        return submission.read(path)
    if sys.stdin.isatty():
        raise click.UsageError("Standard input is a terminal. Give a file, or pipe one in.")
    return submission.parse(sys.stdin.buffer.read(submission.MAX_BYTES + 1), "standard input")
