"""`mappa-docs returns`."""

from datetime import date
from pathlib import Path

import click

from mappa_docs import returns
from mappa_docs.area import Area
from mappa_docs.cli import options, periods
from mappa_docs.report import measures


@click.command(name="returns")
@options.paths_argument()
@click.option(
    "--year",
    type=click.IntRange(2000, 2098),
    required=True,
    help="The year that begins on 1 April: 2026 means 1 April 2026 to 31 March 2027.",
)
@options.scheme_option()
@options.area_option()
@options.format_option()
def command(paths: tuple[Path, ...], year: int, scheme: str, area: Area | None, to: str) -> int:
    """Count what the forms can answer of the annual return (32.3).

    PATH is a file, or a folder of forms. Each case is counted once (32.6); what the forms can't
    answer is said with the reason. The figures are official statistics: nobody may see them before
    they are published, but for those on the pre-release list (32.8).

    \b
    Examples:
      mappa-docs returns forms --year 2026
      mappa-docs returns forms --year 2026 --format csv > return.csv
    """
    start, end = date(year, 4, 1), date(year + 1, 3, 31)
    read, told = periods.gathered(paths, scheme, area)
    found = returns.items(read, start, end)
    mark = periods.marked(read, scheme, area)
    click.echo(measures.items(found, told, to, start=start, end=end, marking=mark))
    return periods.exit_code(told)
