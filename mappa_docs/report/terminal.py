"""What may go to a terminal, and how wide it is."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path


def printable(name: str) -> str:
    """Return a file name without anything that could steer a terminal."""
    return "".join(letter if letter.isprintable() else "?" for letter in name)


def named(file: str, folder: str) -> str:
    """Return the printable name of a file, as seen from the folder if there is one."""
    return printable(os.path.relpath(file, folder) if folder else file)


def folder_of(files: Iterable[str]) -> str:
    """Return the folder that all the files are in, or "" where there is none to name."""
    try:
        return os.path.commonpath([Path(file).parent for file in files])
    except ValueError:  # some are named from the root and some are not
        return ""


def width() -> int:
    """Return the width of the terminal that standard output is, or 0 where it is none."""
    if not sys.stdout.isatty():
        return 0
    import shutil

    return shutil.get_terminal_size().columns


def wrapped(text: str, width: int) -> str:
    """Return the text in lines of at most `width`, broken between words alone. What goes over
    stands below the beginning of its line. With the width 0 nothing is broken."""
    if not width:
        return text
    return "\n".join(
        _broken(line, width) if len(line) > width else line for line in text.split("\n")
    )


def _broken(line: str, width: int) -> str:
    import textwrap

    indent = " " * (len(line) - len(line.lstrip()))
    return textwrap.fill(
        line,
        width,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
