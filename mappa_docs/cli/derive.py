"""`mappa-docs derive`: documents that are made of a part of a form."""

import click

from mappa_docs.cli.lazy import LazyGroup

EXAMPLES = """\b
Examples:
  mappa-docs derive summary minutes.json -o out
  mappa-docs derive summary minutes.json --releases releases.toml --to docx -o out
  mappa-docs derive overview review.json --people people.toml --to pdf -o out
"""
COMMANDS = {
    "summary": "Begin the summary that is given in place of agreed minutes (MAPPA M, 13b.27).",
    "overview": "Make the Overview Report of a Serious Case Review, without names (20.22).",
}


@click.group(
    name="derive", cls=LazyGroup, lazy=COMMANDS, examples=EXAMPLES, folder="derive_commands"
)
def command() -> None:
    """Make a summary of minutes, or an Overview Report, of what may be told."""
