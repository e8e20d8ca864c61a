"""The options of `render` for an area's own template, and what they mean for it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from mappa_docs.cli import reading
from mappa_docs.cli.options import Decorator
from mappa_docs.errors import UsageError
from mappa_docs.issuing import rendering
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.messages import catalogue
from mappa_docs.report.terminal import printable

_TYPST, _LIBREOFFICE = "typst", "libreoffice"


def options() -> Decorator:
    """Return --template and --pdf-engine."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        function = click.option(
            "--pdf-engine",
            type=click.Choice((_TYPST, _LIBREOFFICE)),
            default=_TYPST,
            show_default=True,
            help="What makes the PDF: of a template, libreoffice, where it is installed.",
        )(function)
        return click.option(
            "--template",
            type=click.Path(path_type=Path, dir_okay=False),
            metavar="FILE",
            help="A Word template of the area’s own: see “mappa-docs template”.",
        )(function)

    return decorate


def kinds(asked: tuple[str, ...], template: Path | None, engine: str) -> tuple[str, ...]:
    """Return the formats to write: of a template Word, and PDF where there is an engine for it.

    Raises UsageError for a PDF of a template without one, and for one without a template.
    """
    if template is None:
        if engine == _LIBREOFFICE:
            raise UsageError(catalogue.sentence("TEMPLATE.engine_alone"))
        return asked
    if engine == _LIBREOFFICE or "pdf" not in asked:
        return asked
    source = click.get_current_context().get_parameter_source("kinds")
    if source is not ParameterSource.DEFAULT:
        raise UsageError(catalogue.sentence("TEMPLATE.no_engine"))
    return tuple(kind for kind in asked if kind != "pdf")


def renderer(template: Path | None, engine: str) -> Callable[..., Rendered]:
    """Return what renders: our own writers, or the template. Raises UnreadableError, and UsageError
    where the engine is not installed."""
    if template is None:
        return rendering.render
    from mappa_docs.templates.rendering import TemplateRenderer

    with_office = engine == _LIBREOFFICE
    data = reading.content(template)
    return TemplateRenderer(data, str(template), with_office=with_office).render


def say(name: str, document: Rendered) -> None:
    """Say what a template leaves out of the file of that name, or a person has to look at."""
    if document.of_template:
        from mappa_docs.report import templates

        click.echo(templates.left_out(printable(name), document.of_template), err=True)
