"""`mappa-docs returns`."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from mappa_docs.cli import options, periods, reporting
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.report import figures, measures, terminal
from mappa_docs.statistics import annual_return

_YEARS = range(2000, 2099)


class _Year(click.ParamType[int]):
    """The year of a return, by the one in which it begins."""

    name = "year"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the year that `value` gives; fail with how to give one."""
        text = str(value)
        if not (len(text) == 4 and text.isdecimal() and int(text) in _YEARS):
            self.fail("give the year in which it begins, such as 2026", param, ctx)
        return int(text)


@click.command(name="returns")
@options.paths_argument()
@click.option(
    "--year",
    type=_Year(),
    metavar="YEAR",
    required=True,
    help="The year that begins on 1 April: 2026 means 1 April 2026 to 31 March 2027.",
)
@options.scheme_option()
@options.area_option()
@options.as_of_option()
@options.format_option()
@reporting.report_option()
@reporting.force_option()
def command(
    paths: tuple[Path, ...],
    year: int,
    scheme: str,
    area: Area | None,
    as_of: date | None,
    to: str,
    report: Path | None,
    force: bool,
) -> int:
    """Count what the forms can answer of the annual return (32.3).

    PATH is a file, or a folder of forms. Each case is counted once (32.6); what the forms can't
    answer is said with the reason. The figures are official statistics: nobody may see them before
    they are published, but for those on the pre-release list (32.8).

    \b
    Examples:
      mappa-docs returns forms --year 2026
      mappa-docs returns forms --year 2026 --report return.csv
    """
    start, end = date(year, 4, 1), date(year + 1, 3, 31)
    to = reporting.settled(to, report, paths, force=force)
    read, told = periods.gathered(paths, scheme, area)
    today = as_of or date.today()
    found = annual_return.items(read, start, min(end, max(start, today)))
    least = document_marking.floor(scheme, area=area)
    about = periods.about(read, told, start, end, today, least)
    width = 0 if report else terminal.width()
    said = measures.items(found, to, about, width=width)
    reporting.hand_over(said, report, force=force, instead="\n".join(figures.lines(about)))
    return periods.exit_code(told)
