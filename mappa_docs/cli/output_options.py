"""The options of commands that write documents: which of them, in which format, and where to."""

from pathlib import Path

import click

from mappa_docs.cli.options import Decorator, together


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


def output_options(formats: str) -> Decorator:
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
        click.option(
            "-o",
            "--output",
            type=click.Path(path_type=Path, file_okay=False, allow_dash=True),
            default=Path(),
            help="Folder to write to, made if it is not there; - for standard output.",
        ),
        click.option("--force", is_flag=True, help="Write over files that exist."),
    )


def _formats(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
    """Return what --to may be, as far as it is typed."""
    return [kinds for kinds in ("docx", "pdf", "docx,pdf") if kinds.startswith(begun)]


def _kinds(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
    kinds = tuple(dict.fromkeys(kind.strip().lower() for kind in value.split(",")))
    if not kinds or set(kinds) - {"docx", "pdf"}:
        raise click.BadParameter("use docx, pdf, or docx,pdf")
    return kinds
