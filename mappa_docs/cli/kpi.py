"""`mappa-docs kpi`."""

from datetime import date
from pathlib import Path

import click

from mappa_docs.cli import options, parameters, periods, reporting
from mappa_docs.markings.area import Area
from mappa_docs.report import measures, terminal
from mappa_docs.statistics import figures
from mappa_docs.workers.batch import Run
from mappa_docs.workers.limits import Limits


@click.command(name="kpi")
@options.paths_argument()
@click.option(
    "--from", "start", type=parameters.Day(), required=True, help="First day, 2026-04-01."
)
@click.option("--to", "end", type=parameters.Day(), required=True, help="Last day, 2027-03-31.")
@options.scheme_option()
@options.counted_area_option()
@click.option(
    "--attendance",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The sheet of who came to the Strategic Management Board, a workbook or "
    "CSV: with it indicator 5 is computed, too.",
)
@options.as_of_option()
@options.format_option("xlsx")
@reporting.report_option()
@options.force_option()
@options.jobs_option()
@options.limit_options()
def command(
    paths: tuple[Path, ...],
    start: date,
    end: date,
    scheme: str,
    area: Area | None,
    attendance: Path | None,
    as_of: date | None,
    to: str,
    report: Path | None,
    force: bool,
    jobs: int,
    seconds: int,
    memory: int,
) -> int:
    """Compute the key performance indicators of 31.21.

    PATH is a file, or a folder of minutes (B), attendance lists (E), prison reports (F) and any
    other forms of the cases: they tell ages, moves and the end of MAPPA. Forms that are
    attached to e-mails or lie in zip files count, too. What can't be told counts as not met,
    and is named; so is a file whose meeting can't be placed, or that is invalid, of another
    area or of a later day. A workbook (xlsx) has the meetings behind each figure (31.20). KPI 1
    and 2 are given for all cases and for those in the community alone. KPI 5 is on no form of
    the set: “sheet board-attendance” makes an empty sheet for it, and --attendance takes that.

    \b
    Examples:
      mappa-docs kpi minutes --from 2026-04-01 --to 2027-03-31
      mappa-docs kpi minutes --from 2026-04-01 --to 2026-06-30 --report kpi.csv
      mappa-docs kpi minutes --from 2026-04-01 --to 2027-03-31 --attendance board.xlsx
    """
    periods.check(start, end)
    to = reporting.settled(to, report, (*paths, *([attendance] if attendance else [])), force=force)
    results = periods.counted(
        paths,
        lambda files, watch: figures.indicators(
            files,
            start,
            end,
            scheme=scheme,
            as_of=as_of or date.today(),
            area=area,
            attendance=attendance,
            run=Run(jobs, Limits(seconds, memory), watch),
        ),
    )
    if to == "xlsx":
        from mappa_docs.report import figure_sheets

        return periods.hand_over(figure_sheets.indicators(results), results, report, force=force)
    shown = measures.indicators(results, to, width=0 if report else terminal.width())
    return periods.hand_over(shown, results, report, force=force)
