"""`mappa-docs marking`: what files say about their marking, and putting one on them."""

import click

from mappa_docs.cli.lazy import LazyGroup

EXAMPLES = """\b
Examples:
  mappa-docs marking check report.docx minutes.pdf
  mappa-docs marking apply report.docx --classification RESTRICTED -o out
"""
COMMANDS = {
    "check": "Say what is wrong with the marking of Word and PDF files.",
    "apply": "Put a marking on somebody else's Word or PDF.",
}


@click.group(
    name="marking", cls=LazyGroup, lazy=COMMANDS, examples=EXAMPLES, folder="marking_commands"
)
def command() -> None:
    """Inspect the protective marking of any Word or PDF, or apply one."""
