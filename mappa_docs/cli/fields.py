"""`mappa-docs fields`."""

import click

from mappa_docs.cli import options
from mappa_docs.definition import dictionary, forms
from mappa_docs.report import tables


@click.command(name="fields")
@options.form_argument()
@options.format_option()
def command(form: str, to: str) -> None:
    """List the fields of a form: the field dictionary.

    For each field: where it is in the data, its label, type and options, whether it is required,
    who completes it, the guidance paragraph behind it, and how sure that is.

    \b
    Examples:
      mappa-docs fields a
      mappa-docs fields "MAPPA A" --format csv > mappa-a.csv
    """
    definition = forms.form(form)
    title = f"{definition.name}: {definition.title}"
    records = dictionary.fields(form)
    whole = {"form": definition.name, "fields": records}
    click.echo(tables.table(records, dictionary.COLUMNS, to, title=title, whole=whole))
