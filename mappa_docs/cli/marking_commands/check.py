"""`mappa-docs marking check`."""

from pathlib import Path

import click

from mappa_docs import agreement, cli, inspection, judging
from mappa_docs.area import Area
from mappa_docs.cli import marking, options, reading
from mappa_docs.cli.options import STDIN
from mappa_docs.errors import UnreadableError
from mappa_docs.model import Inspection, Marking
from mappa_docs.report import markings
from mappa_docs.report.markings import Looked

_ANY = "any"


@click.command(name="check")
@options.files_argument()
@click.option(
    "--scheme",
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
@options.area_option()
@options.format_option()
def command(files: tuple[Path, ...], scheme: str, least: str, area: Area | None, to: str) -> int:
    """Say what is wrong with the marking of Word and PDF files.

    FILE is any .docx, .docm, .dotx or PDF, or - for standard input. Nothing in it is run, fetched
    or printed but its markings and where they stand. What can't be read as text, such as a scanned
    page, is never taken for marked.

    \b
    Exit codes: 0 nothing is wrong, warnings apart · 1 something is wrong or could
    not be told · 2 wrong use · 3 a file could not be read.

    \b
    Examples:
      mappa-docs marking check report.docx
      mappa-docs marking check *.pdf --least CONFIDENTIAL
      mappa-docs marking check *.docx --scheme gsc --format json > markings.json
    """
    names = [scheme] if scheme != _ANY else [area.scheme] if area else marking.schemes_of(least)
    floors = marking.floors(names, least, area)
    looked = [_looked(path, floors) for path in files]
    click.echo(markings.report(looked, to))
    statuses = {one.judgement.status for one in looked}
    if "unreadable" in statuses:
        return cli.UNREADABLE
    return cli.PROBLEMS if statuses - {"complete"} else 0


def _looked(path: Path, floors: dict[str, Marking]) -> Looked:
    source = "standard input" if str(path) == STDIN else str(path)
    try:
        seen = inspection.inspect(reading.content(path), source)
    except UnreadableError as fault:
        return Looked(judging.unreadable(source, str(fault)))
    return Looked(inspection.judge(seen, least=_least(seen, floors)), seen)


def _least(seen: Inspection, floors: dict[str, Marking]) -> Marking:
    """Return the floor of the scheme that the file is marked under, or else the one there is."""
    name = agreement.seen(seen).scheme
    return floors.get(name) or next(iter(floors.values()))
