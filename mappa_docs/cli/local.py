"""`mappa-docs local`: forms of an area's own in place of MAPPA A and B."""

import click

from mappa_docs.cli.lazy import LazyGroup

EXAMPLES = """\b
Examples:
  mappa-docs local suggest blank.docx --to minimum-referral -o referral.toml
  mappa-docs local new --to minimum-referral --area area.toml -o referral.docx
  mappa-docs local check-mapping referral.toml blank.docx
  mappa-docs local check referral.docx --area area.toml
"""
COMMANDS = {
    "suggest": "Draft the mapping of a local form from its labels, for a person to correct.",
    "new": "Write a form of the area’s own to start from: the minimum data in Word, to fill in.",
    "check": "Check filled copies of local forms against the minimum data.",
    "check-mapping": "Say what a mapping leaves out of 14.25, and what it names that is not there.",
}


@click.group(name="local", cls=LazyGroup, lazy=COMMANDS, examples=EXAMPLES, folder="local_commands")
def command() -> None:
    """Map, check and begin forms of an area’s own, by the minimum data of 14.25."""
