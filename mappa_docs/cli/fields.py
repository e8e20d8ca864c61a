"""`mappa-docs fields`."""

from pathlib import Path

import click

from mappa_docs.cli import options, reporting
from mappa_docs.definition import dictionary


@click.command(name="fields")
@options.form_argument()
@click.option(
    "--field",
    metavar="POINTER",
    help="This field alone, and what is in it, such as /offender, or “/invitees/*/name”.",
)
@options.format_option("xlsx")
@reporting.report_option()
@options.force_option()
def command(form: str, field: str | None, to: str, report: Path | None, force: bool) -> None:
    """List the fields of a form: the field dictionary.

    For each field: where it is in the data, its label and note, the type, values and labels,
    pattern and length of its answer with an example, whether it may be absent, when it is asked for
    and needed, who completes it, the guidance paragraph behind it, and how sure that is.

    \b
    Examples:
      mappa-docs fields a
      mappa-docs fields a --field /referral/area
      mappa-docs fields "MAPPA A" --report mappa-a.xlsx
      mappa-docs fields a --format csv > mappa-a.csv
    """
    from mappa_docs.report import field_lists, terminal

    to = reporting.settled(to, report, (), force=force)
    whole = dictionary.whole(form)
    if field is not None:
        whole["fields"] = dictionary.below(form, field)
    result = field_lists.written(whole, to, every=field is not None)
    if to == "text" and isinstance(result, str) and not report:
        result = terminal.wrapped(result, terminal.width())
    count = len(whole["fields"])
    reporting.hand_over(result, report, force=force, instead=f"{count} fields of {whole['form']}")
