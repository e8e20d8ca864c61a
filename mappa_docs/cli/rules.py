"""`mappa-docs rules`."""

import click

from mappa_docs.cli import options, parameters
from mappa_docs.definition import forms
from mappa_docs.report import tables
from mappa_docs.rules import listing


@click.command(name="rules")
@click.argument("form", type=parameters.FormName(), required=False)
@options.format_option()
def command(form: str | None, to: str) -> None:
    """List the rulebook: what is checked, how serious it is, and where.

    Without FORM, the rules of every form. “schema” means that any JSON Schema validator finds it
    too; “rule” means that mappa-docs does.

    \b
    Examples:
      mappa-docs rules
      mappa-docs rules b --format csv > rules-of-mappa-b.csv
    """
    title = f"Rules of {forms.form(form).name}" if form else "The rulebook"
    records = listing.records(form or "")
    whole = {"rules": records}
    click.echo(tables.table(records, listing.COLUMNS, to, title=title, whole=whole))
