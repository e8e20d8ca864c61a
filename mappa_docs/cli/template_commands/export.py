"""`mappa-docs template export`."""

from pathlib import Path

import click

from mappa_docs import resources
from mappa_docs.cli import atomic_write, options, output_options, streams
from mappa_docs.cli.options import STDIN
from mappa_docs.definition import views
from mappa_docs.errors import UsageError
from mappa_docs.messages import catalogue
from mappa_docs.report.terminal import printable


@click.command(name="export")
@options.form_argument()
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="FILE",
    help="Word file to write; - for standard output.",
)
@output_options.document_option()
@options.force_option()
def command(form: str, output: Path, document: str, force: bool) -> int:
    """Write the project's own template of a form, to start from.

    It is a Word file with tags such as {{ offender.last_name }}, for docxtpl: give it the area's
    logo, order and words, check it, and render with it.

    \b
    Examples:
      mappa-docs template export a -o area-referral.docx
      mappa-docs template export o --document overview -o overview.docx
    """
    data = resources.read_bytes(f"forms/{views.view(form, document).template}.docx")
    if str(output) == STDIN:
        streams.send(data)
        return 0
    if output.suffix.lower() != ".docx":
        raise UsageError(catalogue.sentence("TEMPLATE.name"))
    atomic_write.make_folder(output.parent)
    atomic_write.write(output, data, force=force)
    click.echo(printable(str(output)))
    return 0
