"""Where a result goes: to standard output, or into a file, in the format of the file's name."""

import os
from collections.abc import Iterable
from pathlib import Path

import click
from click.core import ParameterSource

from mappa_docs.cli import atomic_write, streams
from mappa_docs.cli.options import STDIN, Decorator
from mappa_docs.intake import inbox
from mappa_docs.report import terminal
from mappa_docs.report.terminal import printable

_FORMATS = {
    ".html": "html",
    ".xlsx": "xlsx",
    ".ics": "ics",
    ".csv": "csv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".txt": "text",
}
# What every command that has a report writes.
_COMMON = [ending for ending, name in _FORMATS.items() if name != "ics"]


def report_option() -> Decorator:
    """Return the option --report."""
    return click.option(
        "--report",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help=f"Write the result to this file, in the format of its name: {_listed(_COMMON)}.",
    )


def _listed(endings: Iterable[str]) -> str:
    *others, last = endings
    return f"{', '.join(others)} or {last}"


def settled(to: str, report: Path | None, paths: Iterable[Path], *, force: bool) -> str:
    """Return the format of the result: `to`, or that of the report's name where there is one.

    Raises a usage error for a report whose name says no format or another one than --format, that
    exists, or that would itself be read the next time.
    """
    if report is None:
        if to == "xlsx" and terminal.width():
            raise click.UsageError("A workbook is no text. Write it with --report FILE.xlsx.")
        return to
    named = _FORMATS.get(report.suffix.lower(), "")
    if named not in _formats():
        raise click.UsageError(
            "--report: the name says no format of this command. Name it "
            f"{_listed(ending for ending, name in _FORMATS.items() if name in _formats())}."
        )
    asked = click.get_current_context().get_parameter_source("to")
    if asked is not ParameterSource.DEFAULT and to != named:
        raise click.UsageError(
            f"--format {to} contradicts the name of the report. Leave --format out, or name the "
            f"report {_ending(to)}."
        )
    refuse_inside("--report", report, paths)
    if force and _is_read(report, paths):
        raise click.UsageError("--report is a file that is to be read. Give another name.")
    atomic_write.make_folder(report.parent)
    atomic_write.refuse_target(report, force=force)
    return named


def _formats() -> tuple[str, ...]:
    """Return the formats that the command writes."""
    command = click.get_current_context().command
    (choice,) = (one.type for one in command.params if one.name == "to")
    return tuple(choice.choices) if isinstance(choice, click.Choice) else ()


def refuse_inside(option: str, target: Path, paths: Iterable[Path]) -> None:
    """Raise a usage error where what is written to `target` would be read as one of the `paths` the
    next time, and say where to put it."""
    real = Path(os.path.realpath(target))
    for path in paths:
        if not real.is_relative_to(os.path.realpath(path)):
            continue
        if not path.is_dir():
            raise click.UsageError(f"{option} is a file that is to be read. Give another name.")
        beside = os.path.normpath(path / os.pardir / target.name)
        raise click.UsageError(
            f"{option} is inside {printable(str(path))}, so the next time it would come in with "
            f"the forms. Put it beside that folder: {option} {printable(beside)}"
        )


def settle_shown(to: str, output: Path, read: Iterable[Path], *, force: bool) -> None:
    """Raise a usage error, before anything is read, for a Word file that has no place to go, and as
    `settle_file` does."""
    if str(output) != STDIN:
        settle_file(output, read, force=force)
        return
    asked = click.get_current_context().get_parameter_source("output")
    if to == "docx" and asked is ParameterSource.DEFAULT:
        raise click.UsageError("Say with -o where the Word file goes.")


def settle_file(output: Path, read: Iterable[Path], *, force: bool) -> None:
    """Make the folder of the file that -o names. Raises a usage error where that would itself be
    read, or exists and `force` is not given."""
    refuse_inside("-o", output, [path for path in read if str(path) != STDIN])
    atomic_write.make_folder(output.parent)
    atomic_write.refuse_target(output, force=force)


def _is_read(report: Path, paths: Iterable[Path]) -> bool:
    """Say whether a link among the paths leads to the report, which would write over a form."""
    real = os.path.realpath(report)
    return any(os.path.realpath(file) == real for file in inbox.files(paths))


def hand_over(result: str | bytes, report: Path | None, *, force: bool, instead: str) -> None:
    """Print the result, or write it to the report and print what is said `instead`. A workbook is
    bytes, and goes to no terminal: `settled` refuses that."""
    if report is None:
        if isinstance(result, bytes):
            streams.send(result)
        else:
            click.echo(result)
        return
    data = f"{result}\n".encode(errors="replace") if isinstance(result, str) else result
    atomic_write.write(report, data, force=force)
    click.echo(instead)
    click.echo(f"Written to {printable(str(report))}", err=True)


def _ending(to: str) -> str:
    return next(ending for ending, name in _FORMATS.items() if name == to)
