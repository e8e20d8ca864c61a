"""`mappa-docs check`."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import click
from click.core import ParameterSource

from mappa_docs import batch, checking, cli, files
from mappa_docs.area import Area
from mappa_docs.checking import Checked, Terms
from mappa_docs.cli import options, parameters, reading, writing
from mappa_docs.report import checks, tables
from mappa_docs.report.terminal import printable


@click.command(name="check")
@options.paths_argument()
@options.scheme_option()
@options.area_option()
@options.as_of_option()
@options.format_option()
@click.option("--details", is_flag=True, help="List every finding of every file.")
@click.option(
    "--report",
    type=click.Path(path_type=Path),
    help="Write the result to this file, in the format of its name: .html, .csv, .json, .jsonl.",
)
@click.option(
    "--reply",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write to this folder, for each form that is not complete, a Word note to send back.",
)
@click.option(
    "--reply-by",
    type=parameters.Day(),
    metavar="DATE",
    help="The day that the notes ask for, where the form’s own time limits give none.",
)
@click.option("--force", is_flag=True, help="Write over files that exist.")
@options.jobs_option()
@options.seconds_option()
def command(
    paths: tuple[Path, ...],
    scheme: str,
    area: Area | None,
    as_of: date | None,
    to: str,
    details: bool,
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
    the command “marking check” says what is marked on it.

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
    to = _format(to, report)
    found = reading.files(paths, to="check")
    terms = Terms(scheme, as_of or date.today(), area)
    work = partial(checking.check_file, terms=terms)
    results = batch.over(work, checking.unreadable, found, jobs=jobs, seconds=seconds)
    results = _watched(results, len(found))
    if reply is not None:
        results = _answered(results, reply, terms, reply_by, force)
    if to == "jsonl" and report is None:
        return _streamed(results)
    gathered = checks.gathered(results, to, details=details)
    said = checks.report(gathered, to, details=details, terms=terms)
    if report is None:
        click.echo(said)
    else:
        files.write(report, f"{said}\n".encode(errors="replace"), force=force)
        click.echo(checks.totals(gathered.rows))
        click.echo(f"Written to {report}", err=True)
    return max(_exit_code(row["status"]) for row in gathered.rows)


def _refuse_what_cannot_be(
    paths: tuple[Path, ...], reply: Path | None, by: date | None, as_of: date | None
) -> None:
    if Path(options.STDIN) in paths:
        raise click.UsageError("Give files and folders. “validate -” reads standard input.")
    if by and reply is None:
        raise click.UsageError("--reply-by is for the notes of --reply.")
    if by and by < (as_of or date.today()):
        raise click.UsageError("--reply-by is in the past.")


def _format(to: str, report: Path | None) -> str:
    """Return the format that was asked for, or else that of the report's name."""
    context = click.get_current_context()
    ending = report.suffix.lower().lstrip(".") if report else ""
    given = context.get_parameter_source("to") is not ParameterSource.DEFAULT
    return ending if ending in tables.FORMATS and not given else to


def _watched(results: Iterable[Checked], count: int) -> Iterator[Checked]:
    """Pass the results on, with a bar on a terminal that shows how far they are."""
    if not sys.stderr.isatty() or count == 1:
        yield from results
        return
    with click.progressbar(results, count, "Checking", file=sys.stderr) as bar:
        yield from bar


def _streamed(results: Iterable[Checked]) -> int:
    """Print each result as soon as it is there, so that memory stays flat."""
    worst = 0
    for one in results:
        click.echo(checks.line(one))
        worst = max(worst, _exit_code(one.judgement.status))
    return worst


def _answered(
    results: Iterable[Checked], folder: Path, terms: Terms, by: date | None, force: bool
) -> Iterator[Checked]:
    """Pass the results on, and write a note for each form that is not complete."""
    from mappa_docs.report.reply import reply

    writing.prepare(folder, 0)
    names, written = files.Names(force=force), 0
    for one in results:
        note = reply(one, scheme=terms.scheme, as_of=terms.as_of, by=by)
        if note:
            path = names.free(folder / note.name)
            files.write(path, note.data, force=force)
            written += 1
            click.echo(f"{path}: for {printable(one.judgement.source)}", err=True)
        yield one
    click.echo(f"Notes to send back: {written}", err=True)


def _exit_code(status: str) -> int:
    return {"complete": 0, "unreadable": cli.UNREADABLE}.get(status, cli.PROBLEMS)
