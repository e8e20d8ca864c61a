"""`mappa-docs actions`."""

from datetime import date
from pathlib import Path

import click

from mappa_docs.cli import exit_codes, options, reading, recording, writing
from mappa_docs.derived import action_lists
from mappa_docs.errors import NotReadyError
from mappa_docs.issuing.readiness import NotCompleteError
from mappa_docs.markings.area import Area
from mappa_docs.report.terminal import printable


@click.command(name="actions")
@click.argument("minutes", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="Folder to write to, made if it is not there.",
)
@click.option("--force", is_flag=True, help="Write over files that exist.")
@options.record_option()
@options.scheme_option()
@options.area_option()
@options.as_of_option()
def command(
    minutes: Path,
    output: Path,
    force: bool,
    is_recorded: bool,
    scheme: str,
    area: Area | None,
    as_of: date | None,
) -> int:
    """Write each agency a list of its own actions from agreed minutes.

    MINUTES is a MAPPA B in JSON, Word or PDF, or - for standard input. Each agency that has an
    action gets a marked Word list, and so does each person who is sent action points only (13b.3).
    A list holds its reader’s actions, the day of the meeting and the reference. Each is opened and
    searched for whatever else the minutes hold; one that would tell it, or name somebody else to a
    reader who is not sent the minutes, is not written, and the reason is said.

    \b
    Examples:
      mappa-docs actions minutes.json -o actions
      mappa-docs actions minutes.docx -o actions --scheme gsc
    """
    kept = recording.start("actions", {minutes: "form"}, is_wanted=is_recorded)
    submission = reading.named(minutes)
    try:
        lists = action_lists.action_lists(submission, scheme=scheme, as_of=as_of, area=area)
    except NotCompleteError as refused:
        from mappa_docs.report import findings

        click.echo(findings.text(refused.judgement), err=True)
        return exit_codes.PROBLEMS
    except NotReadyError as refused:
        click.echo(f"{printable(str(minutes))}: {refused}", err=True)
        return exit_codes.PROBLEMS
    made = kept.beside(lists.made, [submission], scheme=scheme, as_of=as_of, area=area)
    writing.prepare(output, len(made))
    writing.hand_over(made, output, force=force)
    for why in lists.refused:
        click.echo(why, err=True)
    return exit_codes.PROBLEMS if lists.refused else 0
