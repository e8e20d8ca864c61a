"""`mappa-docs local suggest`."""

from functools import partial
from pathlib import Path

import click

from mappa_docs.cli import atomic_write, exit_codes, options, parameters
from mappa_docs.files import opening
from mappa_docs.local import recognising
from mappa_docs.local.drafting import draft_file, files
from mappa_docs.report import drafts
from mappa_docs.workers import batch
from mappa_docs.workers.limits import Limits

_TOML = ".toml"


@click.command(name="suggest")
@click.argument("form", type=click.Path(path_type=Path), metavar="LOCALFORM")
@click.option(
    "--to",
    type=parameters.MinimumData(),
    required=True,
    metavar="[minimum-referral|minimum-minutes]",
    help="The minimum data that the form is mapped to.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="MAPPING",
    help="File to write the draft to, a .toml; without it, it is printed.",
)
@click.option(
    "--name",
    default="",
    help="The form’s name, as the decision in the area’s profile has it; without it that of the "
    "file.",
)
@options.force_option()
@options.limit_options()
def command(
    form: Path,
    to: str,
    output: Path | None,
    name: str,
    force: bool,
    seconds: int,
    memory: int,
) -> int:
    """Draft the mapping of a local form from its labels, for a person to correct.

    LOCALFORM is the blank form in Word or as PDF with fields, a workbook or CSV file with the names
    of its columns, or JSON of another system. Its labels and headings, or the tooltips and names of
    its fields, are held against the words that forms use, by the section that they stand in. Before
    each place stands how sure it is: look at each that is not above 0.9, at what else may be meant,
    and at the list of what was not found.

    \b
    Examples:
      mappa-docs local suggest blank.docx --to minimum-referral -o referral.toml
      mappa-docs local suggest referrals.csv --to minimum-referral
    """
    if output is not None:
        if output.suffix.lower() != _TOML:
            raise click.UsageError("A draft has remarks in it, so its file is a .toml.")
        atomic_write.refuse_target(output, force=force)
    data = opening.read(form, recognising.MAX_BYTES)
    draft = batch.apart(partial(files.draft, data, form, to, name), Limits(seconds, memory))
    if draft.is_poor:
        click.echo(drafts.nothing_found(), err=True)
        return exit_codes.PROBLEMS
    text = draft_file.text(draft, output.parent if output else Path())
    summary = drafts.summary(draft)
    if output is None:
        click.echo(text, nl=False)
    else:
        atomic_write.write(output, text.encode(), force=force)
    click.echo(summary, err=True)
    return exit_codes.PROBLEMS if drafts.is_open(draft) else 0
