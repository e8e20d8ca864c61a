"""The options of commands that write documents: which of them, in which format, and where to."""

from collections.abc import Sequence
from pathlib import Path

import click

from mappa_docs.cli import options
from mappa_docs.cli.options import STDIN, Decorator, together


def document_option() -> Decorator:
    """Return the option --document."""
    return click.option(
        "--document",
        default="form",
        show_default=True,
        help="Which document, where a form has several: overview for MAPPA O, record for J, M, P.",
    )


def fillable_option() -> Decorator:
    """Return the option --fillable."""
    return click.option(
        "--fillable", is_flag=True, help="Give the PDF fields, to be filled in on a screen."
    )


def rows_option() -> Decorator:
    """Return the option --rows."""
    return click.option(
        "--rows",
        type=click.IntRange(1, 50),
        metavar="N",
        help="Entries that each table of a PDF with fields has, at least.",
    )


def folder_options(*, takes_stdout: bool = True, takes_zip: bool = False) -> Decorator:
    """Return -o, for a folder, for standard output where the command `takes_stdout`, and for a zip
    file where it `takes_zip`; and --force."""
    stdout = "; - for standard output" if takes_stdout else ""
    one_file = "; a file whose name ends in .zip for all in one" if takes_zip else ""
    return together(
        click.option(
            "-o",
            "--output",
            type=click.Path(path_type=Path, file_okay=takes_zip, allow_dash=takes_stdout),
            default=Path(),
            callback=_folder_or_zip if takes_zip else None,
            help=f"Folder to write to, made if it is not there{one_file}{stdout}.",
        ),
        options.force_option(),
    )


def is_zip(output: Path) -> bool:
    """Return whether -o names one zip file for all that is written, and no folder."""
    return output.suffix.lower() == ".zip" and not output.is_dir()


def output_options(formats: str, *, takes_zip: bool = False) -> Decorator:
    """Return --to (`formats` unless given), -o and --force, for commands that write documents."""
    return together(
        click.option(
            "--to",
            "kinds",
            default=formats,
            show_default=True,
            callback=_kinds,
            shell_complete=_formats,
            help="docx, pdf, or both with a comma between.",
        ),
        folder_options(takes_zip=takes_zip),
    )


def shown_options(formats: Sequence[str], what: str) -> Decorator:
    """Return --format, whose help is `what`, -o and --force, for commands that show something on
    standard output unless they write it to a file."""
    return together(
        click.option(
            "--format",
            "to",
            type=click.Choice(formats),
            default="text",
            show_default=True,
            help=what,
        ),
        click.option(
            "-o",
            "--output",
            type=click.Path(path_type=Path, allow_dash=True),
            default=Path(STDIN),
            help="File to write to, which is standard output otherwise.",
        ),
        options.force_option(),
    )


def _folder_or_zip(_: click.Context, __: click.Parameter, value: Path) -> Path:
    if str(value) != STDIN and value.is_file() and not is_zip(value):
        raise click.BadParameter(f"Directory '{value}' is a file.")
    return value


def _formats(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
    """Return what --to may be, as far as it is typed."""
    return [kinds for kinds in ("docx", "pdf", "docx,pdf") if kinds.startswith(begun)]


def _kinds(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
    kinds = tuple(dict.fromkeys(kind.strip().lower() for kind in value.split(",")))
    if not kinds or set(kinds) - {"docx", "pdf"}:
        raise click.BadParameter("use docx, pdf, or docx,pdf")
    return kinds
