"""`mappa-docs marking`: what files say about their marking, and putting one on them."""

from collections.abc import Iterable

import click

from mappa_docs.area import Area
from mappa_docs.cli.lazy import LazyGroup
from mappa_docs.errors import UsageError
from mappa_docs.model import Marking

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


def floors(names: Iterable[str], least: str, area: Area | None) -> dict[str, Marking]:
    """Return the least that will do under each of the schemes: the floor of the guidance or of the
    area, or `least` where that is given (14.4).

    Raises UsageError where `least` is below the floor, or no marking of the scheme.
    """
    from mappa_docs import marking

    found = {}
    for name in names:
        floor = marking.floor(name, area=area)
        found[name] = marking.raised(floor, least) if least else floor
    return found


def schemes_of(words: str) -> list[str]:
    """Return the schemes that know the marking, or all for none. Raises UsageError."""
    from mappa_docs import scheme

    known = [name for name in scheme.schemes() if not words or scheme.whole(words, name)]
    if not known:
        levels = "; ".join(
            f"{name.upper()}: {', '.join(scheme.levels(name))}" for name in scheme.schemes()
        )
        raise UsageError(f"No scheme has such a marking. {levels}.")
    return known
