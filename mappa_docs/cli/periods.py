"""What commands that count over a period share: watching, saying what is left out, handing over."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from mappa_docs.cli import exit_codes, progress, reading, reporting
from mappa_docs.report import figure_tables
from mappa_docs.report.terminal import printable
from mappa_docs.statistics.figures import Figures
from mappa_docs.workers.batch import Progress

Counted = TypeVar("Counted", bound=Figures)


def check(start: date, end: date) -> None:
    """Raise a usage error for a period that ends before it begins."""
    if end < start:
        raise click.UsageError("--to is before --from.")


def counted(
    paths: Sequence[Path], count: Callable[[list[Path], Progress | None], Counted]
) -> Counted:
    """Return what `count` makes of the files that the paths mean, and tell which it leaves out.

    Where there is no file, or no form among them, the command ends: a table of noughts would look
    like a result.
    """
    files = reading.files(paths, to="count")
    with progress.bar(len(files), "Reading") as watch:
        figures = count(files, watch)
    for file in figures.exclusions.not_counted:
        _tell(f"Not counted: {printable(file.source)}: {file.reason}")
    for source in figures.exclusions.disagreeing:
        _tell(f"Unclear: {printable(source)}: forms of its case don’t agree on who the offender is")
    if not figures.basis.forms:
        none = "counts" if figures.exclusions.of_kind("other_area") else "could be read"
        _tell(f"No form {none}, so there are no figures.")
        raise click.exceptions.Exit(exit_codes.UNREADABLE)
    return figures


def hand_over(shown: str | bytes, figures: Figures, report: Path | None, *, force: bool) -> int:
    """Print the figures as they are shown, or write them to the report, and return the exit
    code."""
    instead = "\n".join(figure_tables.lines(figures))
    reporting.hand_over(shown, report, force=force, instead=instead)
    return _exit_code(figures)


def _exit_code(figures: Figures) -> int:
    """Return 3 where a file counts nowhere, so that a figure is never taken for whole. Forms of
    another area or a later day are not of these figures."""
    excluded = figures.exclusions.not_counted
    is_short = any(file.kind not in ("other_area", "later") for file in excluded)
    return exit_codes.UNREADABLE if is_short else 0


def _tell(line: str) -> None:
    click.echo(line, err=True)
