"""Exceptions → an exit code and one line on stderr, never with an answer in it."""

import sys
import traceback

import click

from mappa_docs.cli import exit_codes
from mappa_docs.errors import (
    GlyphError,
    MappaDocsError,
    NotReadyError,
    UnreadableError,
    UsageError,
)
from mappa_docs.report.terminal import printable
from mappa_docs.workers.batch import FaultApartError

# What a file, an answer or an option asks for and can't have. All else is a fault of the program.
_CODES = {
    UsageError: exit_codes.USAGE,
    UnreadableError: exit_codes.UNREADABLE,
    NotReadyError: exit_codes.PROBLEMS,
    GlyphError: exit_codes.PROBLEMS,
}


def exit_code(fault: Exception, arguments: list[str] | None) -> int:
    """Print what happened and return the exit code for it.

    With `--traceback` the places in the program are printed too, without values or messages.
    """
    if "--traceback" in (sys.argv[1:] if arguments is None else arguments):
        for place in traceback.extract_tb(fault.__traceback__):
            click.echo(f"  {place.filename}:{place.lineno} {place.name}", err=True)
        apart = fault if isinstance(fault, FaultApartError) else None
        for told in apart.places if apart else ():
            click.echo(f"  {told}", err=True)
        click.echo(f"  {apart.name if apart else type(fault).__name__}", err=True)
    if isinstance(fault, OSError):
        click.echo(f"Error: the result could not be written: {fault.strerror}.", err=True)
        return exit_codes.USAGE
    if isinstance(fault, MappaDocsError):
        # It may name a file, and a name may hold what would steer a terminal.
        told = "\n".join(map(printable, str(fault).split("\n")))
        click.echo(f"Error: {told}", err=True)
        codes = (code for kind, code in _CODES.items() if isinstance(fault, kind))
        return next(codes, exit_codes.FAULT)
    click.echo(
        "Error: a fault in mappa-docs. This document was not written. Run the command again with "
        "--traceback and report what it prints; it holds no answers.",
        err=True,
    )
    return exit_codes.FAULT
