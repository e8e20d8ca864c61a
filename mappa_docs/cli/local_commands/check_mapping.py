"""`mappa-docs local check-mapping`."""

from functools import partial
from pathlib import Path

import click

from mappa_docs.cli import exit_codes, options
from mappa_docs.files import opening
from mappa_docs.local import mapping_check, mapping_file
from mappa_docs.report import mapping_reports
from mappa_docs.workers import batch
from mappa_docs.workers.limits import Limits


@click.command(name="check-mapping")
@click.argument("mapping", type=click.Path(path_type=Path))
@click.argument("form", type=click.Path(path_type=Path), required=False, metavar="[LOCALFORM]")
@options.text_or_json_option("How to print the result.")
def command(mapping: Path, form: Path | None, to: str) -> int:
    """Say what a mapping leaves out of 14.25, and what it names that is not there.

    MAPPING is the file of a mapping, and LOCALFORM the form that it is about, blank or filled in:
    without it the blank form that the mapping names. Every problem is listed at once.

    \b
    Examples:
      mappa-docs local check-mapping referral.toml
      mappa-docs local check-mapping referral.toml blank.docx
    """
    read = mapping_file.with_faults(mapping)
    data = opening.read(form, mapping_check.MAX_BYTES) if form else None
    checked = batch.apart(partial(mapping_check.check, read, data), Limits())
    click.echo(mapping_reports.report(checked, to))
    return exit_codes.PROBLEMS if checked.problems else 0
