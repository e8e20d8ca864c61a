"""`mappa-docs returns`."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from mappa_docs.cli import options, periods, reporting
from mappa_docs.markings.area import Area
from mappa_docs.report import measures, terminal
from mappa_docs.statistics import figures
from mappa_docs.workers.batch import Run
from mappa_docs.workers.limits import Limits

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
@options.counted_area_option()
@click.option(
    "--level-one",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The sheet of the numbers that the agencies give for level 1, a workbook "
    "or CSV: item 1 then has them (32.6).",
)
@options.as_of_option()
@options.format_option("xlsx")
@reporting.report_option()
@options.force_option()
@options.jobs_option()
@options.limit_options()
def command(
    paths: tuple[Path, ...],
    year: int,
    scheme: str,
    area: Area | None,
    level_one: Path | None,
    as_of: date | None,
    to: str,
    report: Path | None,
    force: bool,
    jobs: int,
    seconds: int,
    memory: int,
) -> int:
    """Count what the forms can answer of the annual return (32.3).

    PATH is a file, or a folder of forms; those that are attached to e-mails or lie in zip files
    count, too. Each case is counted once (32.6); what the forms can't answer is said with the
    reason. Level 1 comes from the agencies: “sheet level-one” makes an empty sheet for their
    numbers, and --level-one takes that (32.6). Forms that are invalid, of another area or of a
    later day are not counted, and named. The figures are official statistics: nobody may see
    them before they are published, but for those on the pre-release list (32.8).

    \b
    Examples:
      mappa-docs returns forms --year 2026
      mappa-docs returns forms --year 2026 --report return.xlsx
      mappa-docs returns forms --year 2026 --level-one level-one.xlsx
    """
    to = reporting.settled(to, report, (*paths, *([level_one] if level_one else [])), force=force)
    results = periods.counted(
        paths,
        lambda files, watch: figures.annual_return(
            files,
            year,
            scheme=scheme,
            as_of=as_of or date.today(),
            area=area,
            level_one=level_one,
            run=Run(jobs, Limits(seconds, memory), watch),
        ),
    )
    if to == "xlsx":
        from mappa_docs.report import figure_sheets

        return periods.hand_over(figure_sheets.items(results), results, report, force=force)
    shown = measures.items(results, to, width=0 if report else terminal.width())
    return periods.hand_over(shown, results, report, force=force)
