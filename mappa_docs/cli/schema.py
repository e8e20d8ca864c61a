"""`mappa-docs schema`."""

import json

import click

from mappa_docs import resources
from mappa_docs.cli import options
from mappa_docs.definition import export


@click.command(name="schema")
@options.form_argument()
@click.option("--plain", is_flag=True, help="Without annotations: standard words only.")
@click.option("--bundle", is_flag=True, help="One document, with the shared blocks inside.")
@click.option("--draft", is_flag=True, help="Without what demands answers: half-filled forms pass.")
@click.option(
    "--types",
    is_flag=True,
    help="Types alone, in one document, for code generators and form builders.",
)
@click.option("--typescript", is_flag=True, help="TypeScript declarations in place of a schema.")
@click.option(
    "--dialect",
    type=click.Choice(("2020-12", "draft-07")),
    default="2020-12",
    show_default=True,
    help="Which JSON Schema; draft-07 is always one document.",
)
def command(
    form: str, plain: bool, bundle: bool, draft: bool, types: bool, typescript: bool, dialect: str
) -> None:
    """Print the JSON Schema of a form.

    \b
    Examples:
      mappa-docs schema a --plain --bundle > mappa-a.schema.json
      mappa-docs schema a --plain --dialect draft-07
      mappa-docs schema a --types > mappa-a.types.json
      mappa-docs schema a --typescript > mappa-a.d.ts
    """
    if typescript:
        if plain or bundle or draft or types or dialect != "2020-12":
            raise click.UsageError("--typescript gives no schema, and goes with no other option.")
        click.echo(resources.read_bytes(f"schemas/types/{form}.d.ts").decode(), nl=False)
        return
    exported = export.exported(
        form, plain=plain, bundle=bundle, draft=draft, types=types, dialect=dialect
    )
    click.echo(json.dumps(exported, ensure_ascii=False, indent=2))
