"""`mappa-docs kpi`."""

from datetime import date
from pathlib import Path

import click

from mappa_docs import kpi
from mappa_docs.area import Area
from mappa_docs.cli import options, parameters, periods
from mappa_docs.report import measures


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
def command(
    paths: tuple[Path, ...],
    start: date,
    end: date,
    scheme: str,
    area: Area | None,
    as_of: date | None,
    to: str,
) -> int:
    """Compute the key performance indicators of 31.21.

    PATH is a file, or a folder of minutes (B), attendance lists (E), prison reports (F) and any
    other forms of the cases: they tell ages, moves and the end of MAPPA. What can't be told counts
    as not met, and is named; so is a file whose meeting can't be placed. KPI 1 and 2 are given for
    all cases and for those in the community alone; KPI 5 is on no form of the set.

    \b
    Examples:
      mappa-docs kpi minutes --from 2026-04-01 --to 2027-03-31
      mappa-docs kpi minutes --from 2026-04-01 --to 2026-06-30 --format csv > kpi.csv
    """
    periods.check(start, end)
    read, told = periods.gathered(paths, scheme, area)
    today = as_of or date.today()
    found = kpi.indicators(read, start, end, today)
    mark = periods.marked(read, scheme, area)
    shown = measures.indicators(found, told, to, start=start, end=end, as_of=today, marking=mark)
    click.echo(shown)
    return periods.exit_code(told)
