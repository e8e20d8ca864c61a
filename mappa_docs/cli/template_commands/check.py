"""`mappa-docs template check`."""

from pathlib import Path

import click

from mappa_docs.cli import exit_codes, options, output_options, parameters, reading
from mappa_docs.markings.area import Area
from mappa_docs.report import templates, terminal
from mappa_docs.workers.limits import Limits


@click.command(name="check")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True), metavar="FILE")
@click.option(
    "--form",
    required=True,
    type=parameters.FormName(),
    help="The form that it is a template of, such as a or mappa-b.",
)
@output_options.document_option()
@options.scheme_option()
@options.area_option()
@options.text_or_json_option("How to print the result.")
@options.limit_options()
def command(
    file: Path,
    form: str,
    document: str,
    scheme: str,
    area: Area | None,
    to: str,
    seconds: int,
    memory: int,
) -> int:
    """Say what is wrong with a template before it is filled.

    FILE is a Word template (.docx) with tags for docxtpl, or - for standard input. All that is
    wrong is named at once, with its place: names that are not on the form, minimum data without a
    place (14.25), tags that do more than name answers, what would fetch or run anything, pages
    without a place for the marking (14.4), and what keeps people from reading it. Where nothing is
    wrong, it is filled once with the answers of the sample. Nothing in it is run or fetched.

    \b
    Examples:
      mappa-docs template check area-referral.docx --form a
      mappa-docs template check overview.docx --form o --document overview
      mappa-docs template check area-referral.docx --form a --format json > template.json
    """
    from mappa_docs.templates import checking

    data = reading.content(file)
    name = "standard input" if str(file) == options.STDIN else str(file)
    checked = checking.check(
        data,
        form,
        document,
        scheme=scheme,
        area=area,
        source=name,
        limits=Limits(seconds, memory),
    )
    result = templates.report(checked.judgement, to)
    click.echo(terminal.wrapped(result, terminal.width()) if to == "text" else result)
    if checked.judgement.status == "unreadable":
        return exit_codes.UNREADABLE
    return 0 if checked.template else exit_codes.PROBLEMS
