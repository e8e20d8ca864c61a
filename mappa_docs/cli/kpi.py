"""`mappa-docs kpi`."""

from datetime import date
from pathlib import Path

import click

from mappa_docs.cli import options, parameters, periods, reporting
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.report import figures, measures, terminal
from mappa_docs.statistics import indicators


@click.command(name="kpi")
@options.paths_argument()
@click.option(
    "--from", "start", type=parameters.Day(), required=True, help="First day, 2026-04-01."
)
@click.option("--to", "end", type=parameters.Day(), required=True, help="Last day, 2027-03-31.")
@options.scheme_option()
@options.area_option()
@options.as_of_option()
@options.format_option()
@reporting.report_option()
@reporting.force_option()
def command(
    paths: tuple[Path, ...],
    start: date,
    end: date,
    scheme: str,
    area: Area | None,
    as_of: date | None,
    to: str,
    report: Path | None,
    force: bool,
) -> int:
    """Compute the key performance indicators of 31.21.

    PATH is a file, or a folder of minutes (B), attendance lists (E), prison reports (F) and any
    other forms of the cases: they tell ages, moves and the end of MAPPA. What can't be told counts
    as not met, and is named; so is a file whose meeting can't be placed. KPI 1 and 2 are given for
    all cases and for those in the community alone; KPI 5 is on no form of the set.

    \b
    Examples:
      mappa-docs kpi minutes --from 2026-04-01 --to 2027-03-31
      mappa-docs kpi minutes --from 2026-04-01 --to 2026-06-30 --report kpi.csv
    """
    periods.check(start, end)
    to = reporting.settled(to, report, paths, force=force)
    read, told = periods.gathered(paths, scheme, area)
    today = as_of or date.today()
    found = indicators.indicators(read, start, end, today)
    least = document_marking.floor(scheme, area=area)
    about = periods.about(read, told, start, end, today, least)
    width = 0 if report else terminal.width()
    said = measures.indicators(found, to, about, width=width)
    reporting.hand_over(said, report, force=force, instead="\n".join(figures.lines(about)))
    return periods.exit_code(told)
