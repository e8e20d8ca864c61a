"""Arguments and options that several commands share, each written once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from mappa_docs.cli import parameters

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
STDIN = "-"


def form_argument() -> Decorator:
    """Return the argument FORM."""
    return click.argument("form", type=parameters.FormName())


def files_argument() -> Decorator:
    """Return the argument FILE…: paths, or - for what comes in on standard input."""
    return click.argument(
        "files",
        nargs=-1,
        required=True,
        type=click.Path(path_type=Path, allow_dash=True),
        metavar="FILE...",
        callback=_files,
    )


def paths_argument() -> Decorator:
    """Return the argument PATH…: files, and folders with everything in them."""
    return click.argument(
        "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH..."
    )


def _files(_: click.Context, __: click.Parameter, value: tuple[Path, ...]) -> tuple[Path, ...]:
    if value.count(Path(STDIN)) > 1:
        raise click.BadParameter("standard input can be read only once")
    return value


def format_option(*more: str) -> Decorator:
    """Return the option --format, which takes `more` formats than those of all tables."""
    return click.option(
        "--format",
        "to",
        type=click.Choice(("text", "json", "jsonl", "csv", "html", *more)),
        default="text",
        show_default=True,
        help="How to print the result.",
    )


def text_or_json_option(what: str) -> Decorator:
    """Return the option --format of commands that say something in words or as JSON."""
    return click.option(
        "--format",
        "to",
        type=click.Choice(("text", "json")),
        default="text",
        show_default=True,
        help=what,
    )


def scheme_option(*, is_settled: bool = True) -> Decorator:
    """Return the option --scheme. It gives the name of a scheme, or where it is not `is_settled`
    None without one: to settle it takes a while."""
    return click.option(
        "--scheme",
        type=parameters.SchemeName(),
        callback=_scheme if is_settled else None,
        show_default="the area’s, else gpms",
        envvar="MAPPA_DOCS_SCHEME",
        show_envvar=True,
        help="Marking scheme: RESTRICTED (gpms) or OFFICIAL-SENSITIVE (gsc).",
    )


def _scheme(context: click.Context, _: click.Parameter, value: str | None) -> str:
    """Return the scheme given, else that of the area profile, which is read before."""
    from mappa_docs.markings import document_marking

    return document_marking.scheme_for(value or "", context.params.get("area"))


def area_option() -> Decorator:
    """Return the option --area. It gives an `area.Area`, or None."""
    return _area_option(
        parameters.AreaFile(),
        "FILE",
        "The area’s profile: its scheme, its higher floors, its sensitivity labels.",
    )


def counted_area_option() -> Decorator:
    """Return the option --area of commands that count for one area. It gives an `area.Area`, or
    None."""
    return _area_option(
        parameters.AreaNameOrFile(),
        "AREA",
        "The area to count for: its name as the forms have it, such as “West Yorkshire”, or "
        "the file of its profile. Forms of other areas are left out, and named.",
    )


def _area_option(kind: parameters.AreaFile, metavar: str, what: str) -> Decorator:
    # The area decides on the scheme, so that it is read before.
    return click.option(
        "--area",
        type=kind,
        is_eager=True,
        metavar=metavar,
        envvar="MAPPA_DOCS_AREA",
        show_envvar=True,
        help=what,
    )


def marking_in_name_option() -> Decorator:
    """Return the option --marking-in-name."""
    return click.option(
        "--marking-in-name", is_flag=True, help="Put the protective marking into the file name."
    )


def record_option() -> Decorator:
    """Return the option --record."""
    return click.option(
        "--record",
        "is_recorded",
        is_flag=True,
        help="Write beside each file how it was made: versions, checksums, counts; no answer, no "
        "name.",
    )


def force_option() -> Decorator:
    """Return the option --force."""
    return click.option("--force", is_flag=True, help="Write over files that exist.")


def as_of_option() -> Decorator:
    """Return the option --as-of."""
    return click.option(
        "--as-of",
        type=parameters.Day(),
        metavar="DATE",
        help="The day that stands for today, so that a result can be repeated.",
    )


def jobs_option() -> Decorator:
    """Return the option --jobs."""
    return click.option(
        "--jobs", default=1, show_default=True, type=click.IntRange(1, 64), help="Processes to use."
    )


def limit_options() -> Decorator:
    """Return the options --seconds and --memory, for commands that open files of others."""
    return together(
        click.option(
            "--seconds",
            default=30,
            show_default=True,
            type=click.IntRange(1, 3600),
            help="Time that one file has.",
        ),
        click.option(
            "--memory",
            default=1024,
            show_default=True,
            type=click.IntRange(128, 65_536),
            metavar="MB",
            help="Memory that one file may take, where the system can hold it to that.",
        ),
    )


def classification_options() -> Decorator:
    """Return the options --classification and --descriptor, for what is marked as it is written."""
    return together(
        click.option("--classification", default="", metavar="MARKING", help="A higher marking."),
        click.option(
            "--descriptor",
            "descriptors",
            multiple=True,
            metavar="WORD",
            help="A word after the marking, such as PERSONAL. May be given several times.",
        ),
    )


def together(*options: Decorator) -> Decorator:
    """Return the options as one, which the help lists in this order."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate
