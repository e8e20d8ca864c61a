"""The work list alone: the options of `check` that ask for it, and where it goes."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from mappa_docs.cases.case_findings import AHEAD, MOST_AHEAD
from mappa_docs.checking.folder import CheckResults
from mappa_docs.cli import reporting
from mappa_docs.cli.options import Decorator
from mappa_docs.markings import document_marking
from mappa_docs.report import due_list, report_marking, terminal, work
from mappa_docs.report.check_records import Row


def due_option() -> Decorator:
    """Return the option --due."""
    return click.option(
        "--due",
        is_flag=True,
        help="The work list alone: what is overdue, and what is due next. As text, json, csv, "
        "xlsx, or ics for a calendar.",
    )


def days_option() -> Decorator:
    """Return the option --days."""
    return click.option(
        "--days",
        "ahead",
        type=click.IntRange(0, MOST_AHEAD),
        default=AHEAD,
        show_default=True,
        metavar="N",
        help=f"How many days the work list looks ahead, {MOST_AHEAD} at most.",
    )


def refuse_format(to: str, *, due: bool) -> None:
    """Raise a usage error for a format that holds no work list alone, or nothing but one."""
    if due and to not in due_list.FORMATS:
        raise click.UsageError(f"--due is written as {', '.join(due_list.FORMATS)}, not {to}.")
    if to == "ics" and not due:
        raise click.UsageError("A calendar holds the work list: give --due, too.")


def hand_over(
    results: CheckResults,
    rows: Sequence[Row],
    markings: Iterable[str],
    to: str,
    report: Path | None,
    *,
    force: bool,
) -> None:
    """Print the list, or write it to the report and print how much there is on it.

    `markings` are those of all forms that were checked: the list carries the highest of them.
    """
    settings = results.settings
    least = document_marking.floor(settings.scheme, area=settings.area)
    marking = report_marking.marking(markings, [least])
    width = 0 if report else terminal.width()
    listed = due_list.report(results, rows, to, marking=marking, width=width)
    said = work.sentence(results.work, settings)
    reporting.hand_over(listed, report, force=force, instead=f"Work list: {said}")
    if report is not None or to in ("csv", "ics", "xlsx"):
        _warn(work.unread(sum(row["status"] == "unreadable" for row in rows)))


def _warn(words: str) -> None:
    if words:
        click.echo(words, err=True)
