"""`mappa-docs check`."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from mappa_docs.checking import folder
from mappa_docs.checking.checked_file import CheckedFile, CheckSettings
from mappa_docs.checking.folder import CheckResults
from mappa_docs.cli import (
    exit_codes,
    notes,
    options,
    parameters,
    progress,
    reading,
    reporting,
    saving,
    work_lists,
    writing,
)
from mappa_docs.intake.single_files import Others
from mappa_docs.local import reader
from mappa_docs.markings.area import Area
from mappa_docs.report import check_records, checks, reply_notes, terminal, totals
from mappa_docs.report.check_records import Row
from mappa_docs.workers.batch import Run
from mappa_docs.workers.limits import Limits


@click.command(name="check")
@options.paths_argument()
@options.scheme_option()
@options.area_option()
@options.as_of_option()
@options.format_option("xlsx", "ics")
@work_lists.due_option()
@work_lists.days_option()
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
    help="Write to this folder, for each form that is not complete, a Word note to send back, and "
    "the draft of an e-mail (.eml) with it.",
)
@click.option(
    "--reply-by",
    type=parameters.Day(),
    metavar="DATE",
    help="The day by which the notes want the form back. An earlier time limit of the form goes "
    "before it.",
)
@click.option(
    "--save-json",
    "save",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIRECTORY",
    help="Write to this folder, for each form that could be read, its answers as JSON.",
)
@options.force_option()
@options.record_option()
@options.jobs_option()
@options.limit_options()
def command(area: Area | None, as_of: date | None, **given: Any) -> int:
    """Check what came in: is it complete, right, in time, and rightly marked?

    PATH is a form in Word, PDF or JSON, an e-mail (.eml, .msg) or a zip file with forms in it, or a
    folder with everything in it; copies of local forms are read by the mappings that the area’s
    profile names. Each form gets a line, worst first, and one that was attached is called by both
    names: mail.eml/referral.docx. No file stops the others, and what can't be read as a form is
    listed too; what is marked on it, “marking check” says. What is found in a case stands in text,
    JSON, HTML and xlsx; csv and jsonl hold files alone. xlsx is a workbook to keep a tracker from:
    all cases, what is due, the forms and the findings. With --due there is the work list alone;
    --format ics makes a calendar of it, in which cases are named by their references.

    \b
    Examples:
      mappa-docs check inbox
      mappa-docs check inbox --report today.html
      mappa-docs check inbox --report tracker.xlsx
      mappa-docs check referral.json minutes.json --details
      mappa-docs check inbox --due --days 14
      mappa-docs check inbox --due --report due.ics
      mappa-docs check inbox --reply notes --as-of 2026-07-31 --reply-by 2026-08-14
      mappa-docs check mail.eml --save-json forms
      mappa-docs check inbox --format csv --as-of 2026-07-31 --jobs 2
    """
    others = reader.reader(area, (), as_of)
    return checked(area=area, as_of=as_of, others=others, **given)


def checked(
    paths: tuple[Path, ...],
    scheme: str,
    area: Area | None,
    as_of: date | None,
    to: str,
    due: bool,
    ahead: int,
    details: bool,
    every: bool,
    report: Path | None,
    reply: Path | None,
    reply_by: date | None,
    save: Path | None,
    force: bool,
    is_recorded: bool,
    jobs: int,
    seconds: int,
    memory: int,
    others: Others | None,
) -> int:
    """Check the files, print the results, and return the exit code. `others` read what is no form
    of the set; the other arguments are the options of the command."""
    _refuse_what_cannot_be(paths, reply, reply_by, save, as_of, is_recorded=is_recorded)
    to = reporting.settled(to, report, paths, force=force)
    work_lists.refuse_format(to, due=due)
    files = reading.files(paths, to="check")
    settings = CheckSettings(scheme, as_of or date.today(), area, save is not None, others, ahead)
    for output in (reply, save):
        if output is not None:
            writing.prepare(output, 0)
    savings = saving.Savings()
    streamed = to == "jsonl" and report is None
    shows_findings = not due and (checks.shows_findings(to, details=details) or len(files) == 1)
    rows: list[Row] = []
    markings: set[str] = set()
    worst = 0

    def take(file: CheckedFile) -> None:
        nonlocal worst
        worst = max(worst, _exit_code(file.judgement.status))
        savings.take(file)
        if streamed:
            click.echo(check_records.line(file))
        else:
            rows.append(check_records.row(file))
            markings.add(file.judgement.marking)

    def is_kept(file: CheckedFile) -> bool:
        needs_note = reply is not None and reply_notes.is_needed(file)
        return needs_note or (shows_findings and not streamed)

    with progress.bar(len(files), "Checking") as watch:
        run = Run(jobs, Limits(seconds, memory), watch)
        if streamed and reply is None:  # so memory stays flat
            for file in folder.check_files(files, settings, run):
                take(file)
            if save is not None:
                savings.write(save, force=force)
            return worst
        results = folder.check_folder(files, settings, run, on_file=take, keep=is_kept)
    if save is not None:
        savings.write(save, force=force)
    if reply is not None:
        notes.write(results, reply, reply_by, force=force, is_recorded=is_recorded)
    if not streamed:
        rows = check_records.worst_first(rows, results.superseded, results.settled)
        if due:
            work_lists.hand_over(results, rows, markings, to, report, force=force)
            return worst
        _print(results, rows, to, report, details=details, every=every, force=force)
        steps = totals.next_steps(rows)
        width = terminal.width()
        if steps and to == "text" and width and not (report or details or reply):
            click.echo(f"\n{terminal.wrapped(steps, width)}")
    return worst


def _print(
    results: CheckResults,
    rows: Sequence[Row],
    to: str,
    report: Path | None,
    *,
    details: bool,
    every: bool,
    force: bool,
) -> None:
    """Print the results, or write them to the report and print the totals."""
    width = terminal.width()
    result: str | bytes
    if to == "xlsx":
        from mappa_docs.report import check_sheets

        result = check_sheets.book(results, rows)
    else:
        result = checks.report(
            results,
            rows,
            to,
            details=details,
            width=0 if report else width,
            every=every,
            folder=report.parent if report else Path(),
        )
    instead = terminal.wrapped(totals.sentence(rows, results.cases), width)
    reporting.hand_over(result, report, force=force, instead=instead)
    if left_out := totals.left_out(results.cases, to):
        click.echo(left_out, err=True)


def _refuse_what_cannot_be(
    paths: tuple[Path, ...],
    reply: Path | None,
    by: date | None,
    save: Path | None,
    as_of: date | None,
    *,
    is_recorded: bool,
) -> None:
    if Path(options.STDIN) in paths:
        raise click.UsageError("Give files and folders. “validate -” reads standard input.")
    for option, what, output in (("--reply", "notes", reply), ("--save-json", "forms", save)):
        if str(output) == options.STDIN:
            raise click.UsageError(f"{option} is a folder: {what} can’t go to standard output.")
        if output is not None:
            reporting.refuse_inside(option, output, paths)
    if is_recorded and reply is None:
        raise click.UsageError("--record is for the notes of --reply.")
    if by and reply is None:
        raise click.UsageError("--reply-by is for the notes of --reply.")
    if by and by < (as_of or date.today()):
        raise click.UsageError("--reply-by is in the past.")


def _exit_code(status: str) -> int:
    return {"complete": 0, "unreadable": exit_codes.UNREADABLE}.get(status, exit_codes.PROBLEMS)
