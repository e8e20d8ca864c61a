"""`mappa-docs derive overview`."""

from datetime import date
from pathlib import Path

import click

from mappa_docs.cli import deriving, options, output_options, recording
from mappa_docs.markings.area import Area


@click.command(name="overview")
@click.argument("report", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--people",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The people and what each is called, in TOML or JSON: “Carys Example” = “a neighbour”.",
)
@deriving.kinds_option("Word or PDF besides the data.")
@output_options.folder_options(takes_stdout=False)
@options.record_option()
@options.scheme_option()
@options.area_option()
@options.as_of_option()
def command(
    report: Path,
    people: Path,
    kinds: tuple[str, ...],
    output: Path,
    force: bool,
    is_recorded: bool,
    scheme: str,
    area: Area | None,
    as_of: date | None,
) -> int:
    """Make the Overview Report of a Serious Case Review, without names (20.22).

    REPORT is a MAPPA O in JSON, Word or PDF, or - for standard input. The Overview Report holds the
    answers that it shows and no others, and calls everybody by the role that the list gives, in
    whichever way the name is written. Where the report names somebody without a role, or a word may
    name several people, nothing is written, and the places are said. Every file is searched for the
    people and for whatever else the report holds.

    \b
    Examples:
      mappa-docs derive overview review.json --people people.toml -o out
      mappa-docs derive overview review.json --people people.toml --to docx --to pdf -o out
    """
    from mappa_docs.derived import overview, people_roles

    kept = recording.start(
        "derive overview",
        {report: "form", people: "settings"},
        is_wanted=is_recorded,
        output=output,
    )
    given = people_roles.read_people(people)
    return deriving.write(
        report,
        lambda submission: overview.derive_overview(
            submission, given, to=kinds, scheme=scheme, as_of=as_of, area=area
        ),
        output,
        kept,
        force=force,
        scheme=scheme,
        as_of=as_of,
        area=area,
    )
