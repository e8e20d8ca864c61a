"""What commands that count over a period share: reading the files, and saying what is unread."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from mappa_docs import batch, cli, gathering, intake
from mappa_docs.gathering import Gathered
from mappa_docs.report.terminal import printable

_SECONDS = 30.0


def check(start: date, end: date) -> None:
    """Raise a usage error for a period that ends before it begins."""
    if end < start:
        raise click.UsageError("--to is before --from.")


def gathered(paths: Sequence[Path]) -> tuple[list[Gathered], list[str]]:
    """Return what the files say, and the names of those that could not be read, which are told."""
    found = intake.files(paths)
    work = gathering.gather_file, gathering.unread
    results = list(batch.over(*work, found, jobs=1, seconds=_SECONDS))
    unread = [one for one in results if one.why]
    for one in unread:
        click.echo(f"Not counted: {printable(one.source)}: {one.why}", err=True)
    if not found:
        click.echo("There is no file to count in there.", err=True)
        unread = [gathering.unread("", "")]
    return [one for one in results if not one.why], [one.source for one in unread]


def exit_code(unread: Sequence[str]) -> int:
    """Return 3 where something could not be read, so that a figure is never taken for whole."""
    return cli.UNREADABLE if unread else 0
