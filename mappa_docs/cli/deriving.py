"""What the commands of `mappa-docs derive` have in common: one file is read, what is made of it is
written whole or not at all, and it is said what is still to do."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

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


def folder_options() -> options.Decorator:
    """Return -o and --force of a command that writes several files."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        force = click.option("--force", is_flag=True, help="Write over files that exist.")
        folder = click.option(
            "-o",
            "--output",
            type=click.Path(path_type=Path, file_okay=False),
            default=Path(),
            help="Folder to write to, made if it is not there.",
        )
        return folder(force(function))

    return decorate


def write(path: Path, make: Callable[[Submission], "Derived"], output: Path, *, force: bool) -> int:
    """Write what is made of the submission in the file into a folder, and return the exit code."""
    name = printable(str(path))
    submission = reading.named(path)
    try:
        derived = make(submission)
    except NotCompleteError as refused:
        from mappa_docs.report import findings

        click.echo(findings.text(refused.judgement), err=True)
        return exit_codes.PROBLEMS
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
