"""`mappa-docs marking check`."""

from collections.abc import Iterable
from pathlib import Path

import click

from mappa_docs.cli import exit_codes, options, parameters, progress, reading
from mappa_docs.cli.options import STDIN
from mappa_docs.file_markings import many_files
from mappa_docs.file_markings.inspection import InspectedFile
from mappa_docs.file_markings.requirements import floors_by_scheme
from mappa_docs.markings.area import Area
from mappa_docs.report import markings
from mappa_docs.workers.batch import Run
from mappa_docs.workers.limits import Limits

_ANY = "any"


@click.command(name="check")
@options.paths_argument()
@click.option(
    "--scheme",
    type=parameters.SchemeName(other=_ANY),
    default=_ANY,
    show_default=True,
    help="The scheme that files must be marked under; any takes each by its own.",
)
@click.option(
    "--least",
    default="",
    metavar="MARKING",
    help="A higher floor. Otherwise RESTRICTED or OFFICIAL-SENSITIVE, by the scheme.",
)
@click.option("--verbose", is_flag=True, help="Show the reasons for which words were overruled.")
@options.area_option()
@options.format_option()
@options.jobs_option()
@options.limit_options()
def command(
    paths: tuple[Path, ...],
    scheme: str,
    least: str,
    verbose: bool,
    area: Area | None,
    to: str,
    jobs: int,
    seconds: int,
    memory: int,
) -> int:
    """Say what is wrong with the marking of Word and PDF files.

    PATH is any .docx, .docm, .dotx or PDF, a folder with everything in it, or - for standard input.
    Nothing in a file is run, fetched or printed but its markings and where they stand. What can't
    be read as text, such as a scanned page, is never taken for marked. No file stops the others:
    each is read in a process apart, and given up where it takes too long or too much memory.

    \b
    Examples:
      mappa-docs marking check report.docx
      mappa-docs marking check inbox --jobs 2
      mappa-docs marking check *.pdf --least CONFIDENTIAL
      mappa-docs marking check *.docx --scheme gsc --format json > markings.json
    """
    lowest = floors_by_scheme("" if scheme == _ANY else scheme, least, area)
    files = reading.files(paths, to="look at")
    stdin = reading.content(Path(STDIN)) if Path(STDIN) in paths else None
    with progress.bar(len(files), "Looking") as watch:
        looked = list(
            many_files.inspect_files(
                files,
                lowest,
                named=paths,
                area=area,
                stdin=stdin,
                run=Run(jobs, Limits(seconds, memory), watch),
            )
        )
    click.echo(markings.report(looked, to, least=lowest, verbose=verbose))
    return _exit_code(looked)


def _exit_code(looked: Iterable[InspectedFile]) -> int:
    statuses = {file.judgement.status for file in looked}
    if "unreadable" in statuses:
        return exit_codes.UNREADABLE
    return exit_codes.PROBLEMS if statuses - {"complete"} else 0
