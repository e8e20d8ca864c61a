"""`mappa-docs sheet`."""

from pathlib import Path

import click

from mappa_docs.cli import atomic_write, options
from mappa_docs.markings.area import Area
from mappa_docs.report.terminal import printable

_NAMES = ("board-attendance", "level-one")


@click.command(name="sheet")
@click.argument("name", type=click.Choice(_NAMES))
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="File to write: a workbook where its name ends in .xlsx, CSV where it ends in .csv.",
)
@options.scheme_option()
@options.area_option()
@options.force_option()
def command(name: str, output: Path, scheme: str, area: Area | None, force: bool) -> int:
    """Write an empty sheet for what no form of the set says.

    “board-attendance” is for who came to the Strategic Management Board: kpi --attendance reads
    it, for KPI 5 (31.21). “level-one” is for the numbers that the agencies give for level 1:
    returns --level-one reads it, for item 1 (32.6).

    \b
    Examples:
      mappa-docs sheet board-attendance -o board-attendance.xlsx
      mappa-docs sheet level-one -o level-one.csv --scheme gsc
    """
    from mappa_docs.report import blank_sheets

    makers = {".xlsx": blank_sheets.as_workbook, ".csv": blank_sheets.as_csv}
    maker = makers.get(output.suffix.lower())
    if maker is None:
        raise click.UsageError("-o: name the file .xlsx or .csv.")
    data = maker(name, scheme, area)
    atomic_write.make_folder(output.parent)
    atomic_write.write(output, data, force=force)
    click.echo(printable(str(output)))
    return 0
