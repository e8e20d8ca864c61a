"""`mappa-docs template`: an area's own Word templates, to start from and to check."""

import click

from mappa_docs.cli.lazy import LazyGroup

EXAMPLES = """\b
Examples:
  mappa-docs template export a -o area-referral.docx
  mappa-docs template check area-referral.docx --form a
  mappa-docs render referral.json --template area-referral.docx -o out
"""
COMMANDS = {
    "export": "Write the project's own template of a form, to start from.",
    "check": "Say what is wrong with a template before it is filled.",
}


@click.group(
    name="template", cls=LazyGroup, lazy=COMMANDS, examples=EXAMPLES, folder="template_commands"
)
def command() -> None:
    """Start a Word template of your own, or check one."""
