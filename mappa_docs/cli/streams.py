"""Standard input and output, which a shell may have redirected, closed or set to any encoding."""

import os
import sys

import click

from mappa_docs.errors import UnreadableError, UsageError


def settle() -> None:
    """Make standard output and standard error fit for all that is printed.

    They are UTF-8, as JSON and pages have to be, and what can't be encoded, as in a file name from
    another system, becomes “?”. A terminal keeps its encoding, or it would show other letters. What
    is closed is replaced by nowhere, so that the exit code can still be asked for.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115  # for good
        elif hasattr(stream, "reconfigure"):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def received(most: int) -> bytes:
    """Return what comes in on standard input, up to so many bytes.

    Raises a usage error where nothing can come in, and UnreadableError where reading fails.
    """
    if sys.stdin is None:
        raise click.UsageError("Standard input is closed. Give a file, or pipe one in.")
    if sys.stdin.isatty():
        raise click.UsageError("Standard input is a terminal. Give a file, or pipe one in.")
    try:
        return sys.stdin.buffer.read(most)
    except OSError as fault:
        raise UnreadableError(f"Standard input can’t be read: {fault.strerror}.") from None


def send(data: bytes) -> None:
    """Write a document to standard output. Raises UsageError where that is closed."""
    if sys.__stdout__ is None:
        raise UsageError("Standard output is closed. Give a folder with -o.")
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def let_go() -> None:
    """Let what is not printed yet go nowhere: on the way out the interpreter would try again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
