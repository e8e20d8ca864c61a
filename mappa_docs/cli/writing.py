"""Handing finished documents over: into a folder, or to standard output for -; and what is said of
them, or of those that are not made."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from mappa_docs.cli import atomic_write, exit_codes, streams
from mappa_docs.cli.options import STDIN
from mappa_docs.issuing.readiness import NotCompleteError
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.model import Finding
from mappa_docs.report.terminal import printable


def prepare(output: Path, count: int) -> None:
    """Make the folder, or see that one document at most goes to standard output."""
    if str(output) != STDIN:
        atomic_write.make_folder(output)
    elif count != 1:
        raise click.UsageError("Only one document can go to standard output. Use --to and -o.")


def pdf_alone(kinds: Sequence[str], **options: Any) -> dict[str, dict[str, Any]]:
    """Return for each format which of the options apply to it: they are those of PDF alone. Raises
    UsageError where one is given and no PDF is to be written."""
    if any(options.values()) and "pdf" not in kinds:
        given = ", ".join(f"--{name.replace('_', '-')}" for name, value in options.items() if value)
        raise click.UsageError(f"{given}: that is for PDF, and --to asks for none.")
    return {kind: options if kind == "pdf" else {} for kind in kinds}


def hand_over(documents: Sequence[Rendered], output: Path, *, force: bool) -> None:
    """Write each document and print its path, or write the one there is to standard output.

    Raises UsageError when a file exists and `force` is not given.
    """
    if str(output) == STDIN:
        for document in documents:
            streams.send(document.data)
        return
    atomic_write.refuse_targets((output / document.name for document in documents), force=force)
    for document in documents:
        path = output / document.name
        atomic_write.write(path, document.data, force=force)
        click.echo(printable(str(path)))


def say_refused(refused: NotCompleteError) -> int:
    """Say what is missing or wrong in a submission of which nothing was written, and return the
    exit code."""
    from mappa_docs.report import findings

    click.echo(findings.text(refused.judgement), err=True)
    return exit_codes.PROBLEMS


def say_counts(name: str, findings: Sequence[Finding]) -> None:
    """Say how many warnings and how much advice there is about what was written, if there is
    any."""
    if findings:
        from mappa_docs.report import finding_groups

        counts = finding_groups.counted(findings)
        click.echo(f"{name}: {counts}. “validate” says what.", err=True)
