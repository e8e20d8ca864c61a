"""Standard input and output, which a shell may have redirected, closed or set to any encoding."""

import codecs
import io
import json
import os
import sys
from typing import Any, BinaryIO

import click

from mappa_docs.errors import UnreadableError, UsageError

# A line that is longer is no submission.
_LONGEST_LINE = 6 * 2**20


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
    stream = incoming()
    try:
        return stream.read(most)
    except OSError as fault:
        raise UnreadableError(f"Standard input can’t be read: {fault.strerror}.") from None


def incoming() -> BinaryIO:
    """Return what comes in on standard input, to be read piece by piece. Raises a usage error where
    nothing can come in."""
    if sys.stdin is None:
        raise click.UsageError("Standard input is closed. Give a file, or pipe one in.")
    if sys.stdin.isatty():
        raise click.UsageError("Standard input is a terminal. Give a file, or pipe one in.")
    return sys.stdin.buffer


def begins_with_a_line_of_many() -> bool:
    """Return whether what comes in on standard input begins with a line that is a whole object of
    JSON, and more comes after it. What is read for that can be read again."""
    stream = incoming()
    try:
        begun = stream.readline(_LONGEST_LINE)
    except OSError:  # which who reads it tells
        return False
    more = b""
    if _is_object(begun):
        while (line := stream.readline(_LONGEST_LINE)) and not line.strip():
            begun += line
        more = line
    sys.stdin = io.TextIOWrapper(io.BufferedReader(_PutBack(begun + more, stream)))
    return bool(more)


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line.removeprefix(codecs.BOM_UTF8)), dict)
    except (ValueError, RecursionError):
        return False


class _PutBack(io.RawIOBase):
    """What was read of a stream, and after that what comes in on it."""

    def __init__(self, begun: bytes, stream: BinaryIO) -> None:
        self._begun, self._stream = memoryview(begun), stream
        self._kept = sys.stdin  # which would close the stream where nobody needs it any more

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer as far as something is there at once, and return how far."""
        if not self._begun:
            data = memoryview(self._stream.read1(len(buffer)))  # type: ignore[attr-defined]
        else:
            data = self._begun[: len(buffer)]
            self._begun = self._begun[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)


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
