"""What the commands of `mappa-docs derive` have in common: one file is read, what is made of it is
written whole or not at all, and it is said what is still to do."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mappa_docs.cli import exit_codes, options, reading, writing
from mappa_docs.errors import NotReadyError, UsageError
from mappa_docs.issuing.readiness import NotCompleteError
from mappa_docs.model import Submission
from mappa_docs.report.terminal import printable

if TYPE_CHECKING:
    from mappa_docs.derived.finished import Derived


def kinds_option(what: str) -> options.Decorator:
    """Return the option --to of a command that writes data, and documents besides where `what` is
    asked for."""
    return click.option(
        "--to",
        "kinds",
        multiple=True,
        type=click.Choice(("docx", "pdf")),
        help=f"{what} May be given several times.",
    )


def write(path: Path, make: Callable[[Submission], "Derived"], output: Path, *, force: bool) -> int:
    """Write what is made of the submission in the file into a folder, and return the exit code.

    Raises UnreadableError and UsageError, which name the file.
    """
    name = printable(str(path))
    submission = reading.read_named(path)
    try:
        derived = make(submission)
    except NotCompleteError as refused:
        return writing.say_refused(refused)
    except NotReadyError as refused:
        click.echo(f"{name}: {refused}.", err=True)
        return exit_codes.PROBLEMS
    except UsageError as fault:
        raise UsageError(f"{name}: {fault}") from None
    writing.prepare(output, len(derived.files))
    writing.hand_over(derived.files, output, force=force)
    from mappa_docs.report import derivations

    for line in derivations.lines(derived):
        click.echo(line, err=True)
    return 0
