"""`mappa-docs forms`."""

import click

from mappa_docs.cli import options
from mappa_docs.definition import dictionary, schema_files
from mappa_docs.report import tables


@click.command(name="forms")
@options.format_option()
def command(to: str) -> None:
    """List the forms of the document set.

    \b
    Examples:
      mappa-docs forms
      mappa-docs forms --format json
    """
    records = dictionary.all_forms(schema_files.stems())
    title = "The MAPPA document set"
    whole = {"forms": records}
    click.echo(tables.table(records, dictionary.FORM_COLUMNS, to, title=title, whole=whole))
