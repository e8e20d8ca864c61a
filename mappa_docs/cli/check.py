"""`mappa-docs check`."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path

import click

from mappa_docs.checking import batch, file_check
from mappa_docs.checking.file_check import Checked, Terms
from mappa_docs.cli import (
    exit_codes,
    notes,
    options,
    parameters,
    progress,
    reading,
    reporting,
    writing,
)
from mappa_docs.markings.area import Area
from mappa_docs.report import checks, terminal, totals


@click.command(name="check")
@options.paths_argument()
@options.scheme_option()
@options.area_option()
@options.as_of_option()
@options.format_option()
@click.option("--details", is_flag=True, help="List every finding of every file.")
@click.option(
    "--all",
    "every",
    is_flag=True,
    help="On a terminal, list also each of many forms in which nothing was found.",
)
@reporting.report_option()
@click.option(
    "--reply",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write to this folder, for each form that is not complete, a Word note to send back.",
)
@click.option(
    "--reply-by",
    type=parameters.Day(),
    metavar="DATE",
    help="The day by which the notes want the form back. An earlier time limit of the form goes "
    "before it.",
)
@reporting.force_option()
@options.jobs_option()
@options.seconds_option()
def command(
    paths: tuple[Path, ...],
    scheme: str,
    area: Area | None,
    as_of: date | None,
    to: str,
    details: bool,
    every: bool,
    report: Path | None,
    reply: Path | None,
    reply_by: date | None,
    force: bool,
    jobs: int,
    seconds: int,
) -> int:
    """Check what came in: is it complete, right, in time, and rightly marked?

    PATH is a form in JSON, or a folder with everything in it. Each file gets a line, worst first.
    No file stops the others, and what can't be read as a form is listed too. Of a Word or PDF file
    the command “marking check” says what is marked on it. What is found in a case stands in text,
    JSON and HTML; csv and jsonl hold files alone.

    \b
    Exit codes: 0 every form is complete (warnings and what is late allowed) ·
    1 something is missing or wrong · 3 a file could not be read, or there was none.

    \b
    Examples:
      mappa-docs check inbox
      mappa-docs check inbox --report today.html
      mappa-docs check referral.json minutes.json --details
      mappa-docs check inbox --reply notes --reply-by 2026-08-14
      mappa-docs check inbox --format csv --as-of 2026-07-31 --jobs 2
    """
    _refuse_what_cannot_be(paths, reply, reply_by, as_of)
    to = reporting.settled(to, report, paths, force=force)
    found = reading.files(paths, to="check")
    terms = Terms(scheme, as_of or date.today(), area)
    work = partial(file_check.check_files, terms=terms)
    results = batch.over(work, file_check.unreadable, found, jobs=jobs, seconds=seconds)
    results = progress.watched(results, len(found), "Checking")
    waiting = notes.Waiting()
    if reply is not None:
        writing.prepare(reply, 0)
        results = waiting.passing(results)
    streamed = to == "jsonl" and report is None
    if streamed:
        worst = _streamed(results)
    else:
        gathered = checks.gathered(results, to, details=details, as_of=terms.as_of)
        worst = max(_exit_code(row["status"]) for row in gathered.rows)
    if reply is not None:
        notes.write(waiting, reply, terms, reply_by, force=force)
    if not streamed:
        width = terminal.width()
        said = checks.report(
            gathered,
            to,
            details=details,
            terms=terms,
            width=0 if report else width,
            every=every,
            folder=report.parent if report else Path(),
        )
        instead = terminal.wrapped(totals.sentence(gathered.rows, gathered.cases), width)
        reporting.hand_over(said, report, force=force, instead=instead)
        if left_out := totals.left_out(gathered.cases, to):
            click.echo(left_out, err=True)
        steps = totals.next_steps(gathered.rows)
        if steps and to == "text" and width and not (report or details or reply):
            click.echo(f"\n{terminal.wrapped(steps, width)}")
    return worst


def _refuse_what_cannot_be(
    paths: tuple[Path, ...], reply: Path | None, by: date | None, as_of: date | None
) -> None:
    if Path(options.STDIN) in paths:
        raise click.UsageError("Give files and folders. “validate -” reads standard input.")
    if str(reply) == options.STDIN:
        raise click.UsageError("--reply is a folder: notes can’t go to standard output.")
    if by and reply is None:
        raise click.UsageError("--reply-by is for the notes of --reply.")
    if by and by < (as_of or date.today()):
        raise click.UsageError("--reply-by is in the past.")
    if reply is not None:
        reporting.refuse_inside("--reply", reply, paths)


def _streamed(results: Iterable[Checked]) -> int:
    """Print each result as soon as it is there, so that memory stays flat."""
    worst = 0
    for one in results:
        click.echo(checks.line(one))
        worst = max(worst, _exit_code(one.judgement.status))
    return worst


def _exit_code(status: str) -> int:
    return {"complete": 0, "unreadable": exit_codes.UNREADABLE}.get(status, exit_codes.PROBLEMS)
