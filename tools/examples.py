"""The examples in the guides, run for real, so that what they show is what a reader will see.

A block of Markdown that begins with ```console holds lines that begin with "$ " and, below each,
what it prints. Only these are understood: mappa-docs with its arguments, "> FILE", "| head -N" or
"| tail -N" after them, and "echo $?".
"""

import contextlib
import io
import os
import re
import shlex
import tempfile
from datetime import date
from pathlib import Path
from unittest import mock

import specimens

from mappa_docs import cli
from mappa_docs.checking import judging

_PART = re.compile(r" \| (head|tail) -([0-9]+)$")
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)


class _Day(date):
    """The calendar of the examples, so that they print the same whenever they are run."""

    @classmethod
    def today(cls) -> "_Day":
        """Return the day that stands for today where an example names none."""
        return cls(2026, 7, 31)


def with_output(text: str) -> str:
    """Return Markdown in which each console block shows what its commands print."""
    for name in ("MAPPA_DOCS_SCHEME", "MAPPA_DOCS_AREA"):
        os.environ.pop(name, None)  # the developer’s own settings are nobody else’s
    with (
        tempfile.TemporaryDirectory() as folder,
        contextlib.chdir(folder),
        mock.patch.object(judging, "date", _Day),
    ):
        specimens.lay_out()
        return _BLOCK.sub(lambda block: f"```console\n{_run(block[1])}\n```", text)


def _run(block: str) -> str:
    lines, code = [], 0
    for line in filter(re.compile(r"\$ ").match, block.splitlines()):
        lines.append(line)
        if line == "$ echo $?":
            lines.append(str(code))
            continue
        part = _PART.search(line)
        command, _, file = _PART.sub("", line).partition(" > ")
        program, *arguments = shlex.split(command.removeprefix("$ "))
        if program != "mappa-docs":
            raise LookupError(f"An example calls {program}, which is not run here.")
        code, output = _called(arguments)
        if file:
            Path(file).write_text(output, encoding="utf-8")
        else:
            lines += _some(output.splitlines(), part)
    return "\n".join(lines)


def _some(lines: list[str], part: re.Match[str] | None) -> list[str]:
    """Return the first or last lines, as `part` says, or all."""
    if part is None:
        return lines
    number = int(part[2])
    return lines[:number] if part[1] == "head" else lines[-number:]


def _called(arguments: list[str]) -> tuple[int, str]:
    """Return the exit code of mappa-docs with these arguments, and all that it prints."""
    screen = io.StringIO()
    with contextlib.redirect_stdout(screen), contextlib.redirect_stderr(screen):
        code = cli.run(arguments)
    return code, screen.getvalue()
