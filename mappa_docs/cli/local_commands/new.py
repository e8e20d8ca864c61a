"""`mappa-docs local new`."""

from pathlib import Path

import click

from mappa_docs.cli import atomic_write, options, parameters
from mappa_docs.errors import UsageError
from mappa_docs.issuing import area_forms
from mappa_docs.local import mapping_text, set_mapping
from mappa_docs.markings.area import Area
from mappa_docs.report.terminal import printable


@click.command(name="new")
@click.option(
    "--to",
    type=parameters.MinimumData(),
    required=True,
    metavar="[minimum-referral|minimum-minutes]",
    help="The minimum data that the form asks for.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="File to write the form to, a .docx.",
)
@click.option(
    "--mapping",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="File to write its mapping to, a .toml, for when the form was changed by hand.",
)
@options.area_option()
@options.scheme_option()
@options.force_option()
def command(
    to: str, output: Path, mapping: Path | None, area: Area | None, scheme: str, force: bool
) -> None:
    """Write a form of the area’s own to start from: the minimum data in Word, to fill in.

    It asks for what 14.25 asks for and nothing else, under the area’s heading, with the contact of
    its unit and its words about handling, and carries the marking on every page. Filled in, it is
    read like any form of the set: by check, extract and the others.

    \b
    Examples:
      mappa-docs local new --to minimum-referral --area area.toml -o referral.docx
      mappa-docs local new --to minimum-minutes --area area.toml -o b.docx --mapping b.toml
    """
    if area is None:
        raise click.UsageError("Name the area’s profile with --area: its heading is on the form.")
    for file, ending in ((output, ".docx"), (mapping, ".toml")):
        if file is not None and file.suffix.lower() != ending:
            raise UsageError(f"{file.name} has to end in {ending}.")
    files = [output] if mapping is None else [output, mapping]
    atomic_write.refuse_targets(files, force=force)
    form = area_forms.local_form(to, area, scheme=scheme)
    atomic_write.write(output, form.data, force=force)
    click.echo(printable(str(output)))
    if mapping is not None:
        own = set_mapping.mapping(to, area_forms.words_of(area).heading, output)
        atomic_write.write(mapping, mapping_text.text(own, mapping.parent).encode(), force=force)
        click.echo(printable(str(mapping)))
