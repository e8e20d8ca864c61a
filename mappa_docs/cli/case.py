"""`mappa-docs case`."""

from datetime import date
from pathlib import Path

import click

from mappa_docs.cli import (
    exit_codes,
    options,
    output_options,
    progress,
    reading,
    recording,
    reporting,
    streams,
)
from mappa_docs.cli.options import STDIN
from mappa_docs.markings.area import Area
from mappa_docs.report import timeline
from mappa_docs.report.terminal import printable
from mappa_docs.timeline.building import AHEAD, MOST_AHEAD
from mappa_docs.timeline.case_file import CaseFile


@click.command(name="case")
@options.paths_argument()
@click.option(
    "--reference", default="", metavar="REFERENCE", help="Which case, where there are several."
)
@click.option(
    "--days",
    "ahead",
    default=AHEAD,
    show_default=True,
    type=click.IntRange(1, MOST_AHEAD),
    help="How many days ahead to look for what is due.",
)
@output_options.shown_options(
    timeline.FORMATS, "How to show the case: html and docx have its picture; docx needs -o."
)
@options.record_option()
@options.scheme_option()
@options.area_option()
@options.as_of_option()
@options.jobs_option()
@options.limit_options()
def command(
    paths: tuple[Path, ...],
    reference: str,
    ahead: int,
    to: str,
    output: Path,
    force: bool,
    is_recorded: bool,
    scheme: str,
    area: Area | None,
    as_of: date | None,
    jobs: int,
    seconds: int,
    memory: int,
) -> int:
    """Show one case: its documents in order, meetings, levels, and what is due next.

    PATH is a folder with the forms of a case, or the forms themselves: Word, PDF, JSON, e-mails.
    Each document has its date, version, marking and how it stands, and what it has from earlier
    ones; by the records of --record, which file was made of which, and whether it has changed
    since. A timeline is of one case: where there are several, they are listed, and --reference
    chooses. No person is named. The marking is never lower than the highest of the documents.

    \b
    Examples:
      mappa-docs case GW-0113-26
      mappa-docs case GW-0113-26 --format html -o timeline.html
      mappa-docs case inbox --reference GW-0113-26 --format docx -o timeline.docx
      mappa-docs case GW-0113-26 --format json --as-of 2026-07-31
    """
    from mappa_docs.checking.checked_file import CheckSettings
    from mappa_docs.local import reader
    from mappa_docs.timeline import building
    from mappa_docs.workers.batch import Run
    from mappa_docs.workers.limits import Limits

    if Path(STDIN) in paths:
        raise click.UsageError("Give files and folders. “validate -” reads standard input.")
    reporting.settle_shown(to, output, paths, force=force)
    files = reading.files(paths, to="show")
    kept = recording.start(
        "case", dict.fromkeys(files, "form"), is_wanted=is_recorded, output=output
    )
    settings = CheckSettings(
        scheme,
        as_of or date.today(),
        area,
        others=reader.reader(area, (), as_of),
        ahead=ahead,
    )
    with progress.bar(len(files), "Reading") as watch:
        run = Run(jobs, Limits(seconds, memory), watch)
        case = building.case_file(files, settings, run, reference=reference)
    shown = timeline.shown(case, to, scheme=scheme, area=area)
    if str(output) != STDIN:
        kept.write(output, shown.data, shown.marking, force=force)
        click.echo(printable(str(output)))
    elif to == "docx":
        streams.send(shown.data)
    else:
        click.echo(shown.data.decode(), nl=False)
    return _exit_code(case)


def _exit_code(case: CaseFile) -> int:
    if case.not_read:
        return exit_codes.UNREADABLE
    is_wrong = any(document.state == "faults" for document in case.documents)
    is_late = any(one.is_overdue for one in case.due)
    is_odd = any(one.finding.severity != "advice" for one in case.findings)
    return exit_codes.PROBLEMS if is_wrong or is_late or is_odd else 0
