"""`mappa-docs derive summary`."""

from datetime import date
from pathlib import Path

import click

from mappa_docs.cli import deriving, options, output_options, reading, recording
from mappa_docs.markings.area import Area
from mappa_docs.provenance.record import Role


@click.command(name="summary")
@click.argument("minutes", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--releases",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="What is released besides, in TOML or JSON: the place in the minutes, the reason, who "
    "releases it, and the day.",
)
@click.option(
    "--into",
    "begun",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The summary, begun already. What is answered there stays.",
)
@deriving.kinds_option("Word or PDF to fill in besides the data.")
@output_options.folder_options(takes_stdout=False)
@options.record_option()
@options.scheme_option()
@options.area_option()
@options.as_of_option()
def command(
    minutes: Path,
    releases: Path | None,
    begun: Path | None,
    kinds: tuple[str, ...],
    output: Path,
    force: bool,
    is_recorded: bool,
    scheme: str,
    area: Area | None,
    as_of: date | None,
) -> int:
    """Begin the summary that is given in place of agreed minutes (MAPPA M, 13b.27).

    MINUTES is a MAPPA B in JSON, Word or PDF, or - for standard input. What goes by itself is the
    offender’s name, the dates, the level of risk, and who attended, by agency and rank or grade. A
    text goes only where somebody releases it, with a reason, and never what is about a victim.
    Everything is searched for whatever else the minutes hold, and for everybody whom they name; a
    summary that would tell it is not written. Who released what is written beside it.

    \b
    Examples:
      mappa-docs derive summary minutes.json -o out
      mappa-docs derive summary minutes.json --releases releases.toml --to docx -o out
      mappa-docs derive summary minutes.json --into summary.json -o out --force
    """
    from mappa_docs.derived import releases as listed
    from mappa_docs.derived import summary

    read: dict[Path, Role] = {minutes: "form"}
    read |= {begun: "form"} if begun else {}
    read |= {releases: "settings"} if releases else {}
    kept = recording.start("derive summary", read, is_wanted=is_recorded, output=output)
    given = listed.read(releases) if releases else ()
    into = reading.read_named(begun) if begun else None
    return deriving.write(
        minutes,
        lambda submission: summary.derive_summary(
            submission, given, into=into, to=kinds, scheme=scheme, as_of=as_of, area=area
        ),
        output,
        kept,
        force=force,
        scheme=scheme,
        as_of=as_of,
        area=area,
    )
