"""What commands that count over a period share: reading files, and saying what is left out."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

import click

from mappa_docs.checking import batch
from mappa_docs.cli import exit_codes, progress, reading
from mappa_docs.markings.area import Area
from mappa_docs.model import Marking
from mappa_docs.report import report_marking as headings
from mappa_docs.report.figures import About
from mappa_docs.report.terminal import printable
from mappa_docs.statistics import basis, collect, exclusions
from mappa_docs.statistics.collect import Gathered
from mappa_docs.statistics.exclusions import Doubts

_SECONDS = 30.0


def check(start: date, end: date) -> None:
    """Raise a usage error for a period that ends before it begins."""
    if end < start:
        raise click.UsageError("--to is before --from.")


def gathered(
    paths: Sequence[Path], scheme: str, area: Area | None
) -> tuple[list[Gathered], Doubts]:
    """Return what the files say, and the files that a figure is short of, which are told.

    Where there is no file, or no form among them, the command ends: a table of noughts would look
    like a result.
    """
    found = reading.files(paths, to="count")
    work = batch.each(partial(collect.gather_file, scheme=scheme, area=area))
    over = batch.over(work, collect.unread, found, jobs=1, seconds=_SECONDS)
    results = list(progress.watched(over, len(found), "Reading"))
    told = exclusions.doubts(results)
    for one in results:
        if one.why or one.source in told.unplaced:
            _say(f"Not counted: {printable(one.source)}: {one.why or one.unplaced}")
    for source in told.disagreeing:
        _say(f"Unclear: {printable(source)}: forms of its case don’t agree on who the offender is")
    read = [one for one in results if not one.why]
    if not read:
        _say("No form could be read, so there are no figures.")
        raise click.exceptions.Exit(exit_codes.UNREADABLE)
    return read, told


def about(
    read: Sequence[Gathered], told: Doubts, start: date, end: date, as_of: date, least: Marking
) -> About:
    """Return what figures from `start` to `end` rest on, counted up to `as_of`. Their marking is
    the highest of the forms, and `least` at least."""
    counted = basis.basis(read, start, min(end, as_of))
    marking = headings.marking((one.marking for one in read), [least])
    return About(start, end, as_of, counted, told, marking)


def exit_code(told: Doubts) -> int:
    """Return 3 where something counts nowhere, so that a figure is never taken for whole."""
    return exit_codes.UNREADABLE if told.left_out else 0


def _say(line: str) -> None:
    click.echo(line, err=True)
