"""The examples in the guides, run for real, so that what they show is what a reader will see.

A block of Markdown that begins with ```console holds lines that begin with "$ " and, below each,
what it prints. Only these are understood: mappa-docs with its arguments, "> FILE", "| head -N" or
"| tail -N" after them, and "echo $?".

A block that begins with ```python is run, too, with the names of those before it on the page, and a
block ```text right after it holds what it prints. A block ```toml after the name of a file is that
file.
"""

import contextlib
import io
import os
import re
import shlex
import tempfile
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

import specimens

from mappa_docs import cli
from mappa_docs.checking import judging

_PART = re.compile(r" \| (head|tail) -([0-9]+)$")
_BLOCK = re.compile(
    r"^```console\n(?P<console>.*?)^```$"
    r"|`(?P<file>[\w-]+\.toml)`:\n\n```toml\n(?P<toml>.*?)^```$"
    r"|^```python\n(?P<python>.*?)^```$(?P<printed>\n\n```text\n.*?^```$)?",
    re.DOTALL | re.MULTILINE,
)


class _Day(date):
    """The calendar of the examples, so that they print the same whenever they are run."""

    @classmethod
    def today(cls) -> "_Day":
        """Return the day that stands for today where an example names none."""
        return cls(2026, 7, 31)


def with_output(text: str) -> str:
    """Return Markdown in which each block shows what its commands, or its program, print. Raises
    what a program raises."""
    for name in ("MAPPA_DOCS_SCHEME", "MAPPA_DOCS_AREA"):
        os.environ.pop(name, None)  # the developer’s own settings are nobody else’s
    with (
        tempfile.TemporaryDirectory() as folder,
        contextlib.chdir(folder),
        mock.patch.object(judging, "date", _Day),
    ):
        specimens.lay_out()
        return _BLOCK.sub(partial(_shown, {"__name__": "example"}), text)


def _shown(names: dict[str, Any], block: re.Match[str]) -> str:
    """Return a block as it is to be shown; `names` are those of the programs on the page."""
    if block["console"] is not None:
        return f"```console\n{_run(block['console'])}\n```"
    if block["toml"] is not None:
        Path(block["file"]).write_text(block["toml"], encoding="utf-8")
        return block[0]
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(block["python"], "example", "exec"), names)  # of our own guides
    program = f"```python\n{block['python']}```"
    return f"{program}\n\n```text\n{printed.getvalue()}```" if block["printed"] else program


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
