"""`mappa-docs sample`."""

import click

from mappa_docs import resources
from mappa_docs.cli import options


@click.command(name="sample")
@options.form_argument()
@click.option(
    "--kind",
    type=click.Choice(("complete", "minimal", "draft")),
    default="complete",
    show_default=True,
    help="How much is filled in.",
)
def command(form: str, kind: str) -> None:
    """Print a fictitious submission of a form.

    The people and places in it are invented.

    \b
    Examples:
      mappa-docs sample a > referral.json
      mappa-docs sample a --kind minimal
    """
    click.echo(resources.read_bytes(f"samples/{form}/{kind}.json").decode(), nl=False)
