"""`mappa-docs schema`."""

import json

import click

from mappa_docs.cli import options
from mappa_docs.definition import export


@click.command(name="schema")
@options.form_argument()
@click.option("--plain", is_flag=True, help="Without annotations: standard words only.")
@click.option("--bundle", is_flag=True, help="One document, with the shared blocks inside.")
@click.option("--draft", is_flag=True, help="Without what demands answers: half-filled forms pass.")
@click.option(
    "--dialect",
    type=click.Choice(("2020-12", "draft-07")),
    default="2020-12",
    show_default=True,
    help="Which JSON Schema; draft-07 is always one document.",
)
def command(form: str, plain: bool, bundle: bool, draft: bool, dialect: str) -> None:
    """Print the JSON Schema of a form.

    \b
    Examples:
      mappa-docs schema a --plain --bundle > mappa-a.schema.json
      mappa-docs schema a --plain --dialect draft-07
    """
    exported = export.exported(form, plain=plain, bundle=bundle, draft=draft, dialect=dialect)
    click.echo(json.dumps(exported, ensure_ascii=False, indent=2))
