"""A password from a file. It is never taken from the command line or the environment, where other
programs see it, and never repeated."""

import os
from pathlib import Path

import click

from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.files import opening
from mappa_docs.messages.catalogue import sentence
from mappa_docs.report.terminal import printable

# More than any password has.
_MAX_BYTES = 4096
_READ_BY_OTHERS = 0o044


def read(path: Path) -> str:
    """Return the password in a file: its one line, in UTF-8, without the line’s end. Say where
    others can read the file.

    Raises UnreadableError for what is no ordinary file or can't be read, and UsageError for a file
    that is empty, is no text, or has several lines.
    """
    try:
        data = opening.read(path, _MAX_BYTES)
    except UnreadableError as fault:
        raise UnreadableError(f"{printable(str(path))}: {fault}") from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(sentence("PASSWORD.not_text")) from None
    password = text.removesuffix("\n").removesuffix("\r")
    if not password:
        raise UsageError(sentence("PASSWORD.empty"))
    if "\n" in password or "\r" in password:
        raise UsageError(sentence("PASSWORD.several_lines"))
    if _is_open_to_others(path):
        about = (("path", printable(str(path))),)
        click.echo(sentence("PASSWORD.open_to_others", about), err=True)
    return password


def _is_open_to_others(path: Path) -> bool:
    """Return whether others than its owner may read a file, where the system says so by its
    mode."""
    return os.name != "nt" and bool(path.stat().st_mode & _READ_BY_OTHERS)
