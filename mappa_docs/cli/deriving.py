"""What the commands of `mappa-docs derive` have in common: one file is read, what is made of it is
written whole or not at all, and it is said what is still to do."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mappa_docs.cli import exit_codes, options, reading, writing
from mappa_docs.errors import NotReadyError, UsageError
from mappa_docs.issuing.readiness import NotCompleteError
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings.area import Area
from mappa_docs.model import Submission
from mappa_docs.report.terminal import printable

if TYPE_CHECKING:
    from mappa_docs.cli.recording import Recording
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


def write(
    path: Path,
    make: Callable[[Submission], "Derived"],
    output: Path,
    kept: "Recording",
    *,
    force: bool,
    scheme: str,
    as_of: date | None,
    area: Area | None,
) -> int:
    """Write what is made of the submission in the file into a folder, with the records that are
    `kept`, which judge as the last arguments say, and return the exit code.

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
    files = _with_records(submission, derived, kept, scheme=scheme, as_of=as_of, area=area)
    writing.prepare(output, len(files))
    writing.hand_over(files, output, force=force)
    from mappa_docs.report import derivations

    for line in derivations.lines(derived):
        click.echo(line, err=True)
    return 0


def _with_records(
    submission: Submission,
    derived: "Derived",
    kept: "Recording",
    *,
    scheme: str,
    as_of: date | None,
    area: Area | None,
) -> list[Rendered]:
    """Return the files with their records. A form that was begun shows itself, another document of
    the form that was read shows that; the list of what was released shows none."""
    from mappa_docs.derived.finished import RELEASES

    shown = submission if submission.stem == derived.submission.stem else derived.submission
    lists = [one for one in derived.files if one.name.endswith(RELEASES)]
    documents = [one for one in derived.files if one not in lists]
    of_documents = kept.beside(documents, [shown], scheme=scheme, as_of=as_of, area=area)
    return [*of_documents, *kept.beside(lists)]
