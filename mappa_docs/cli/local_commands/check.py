"""`mappa-docs local check`."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from mappa_docs.cli import check
from mappa_docs.local import reader
from mappa_docs.markings.area import Area


def _checked(mapping: tuple[Path, ...], area: Area | None, as_of: date | None, **given: Any) -> int:
    """Check filled copies of local forms against the minimum data.

    PATH is a copy in Word or as PDF with fields, a workbook or CSV file with one in each row, JSON
    of another system, an e-mail or zip file with copies, or a folder of these. The mappings that
    the area’s profile names, and those given with --mapping, say where the answers stand. What
    can’t be told is never guessed, and what stands in no place that they name is counted. That the
    Strategic Management Board approved the form is taken from the profile.

    \b
    Examples:
      mappa-docs local check received.docx --area area.toml
      mappa-docs local check referrals.xlsx --mapping referrals.toml --details
    """
    if not mapping and not (area and area.local_forms):
        raise click.UsageError(
            "Name the area’s profile with --area, in which its “local_forms” are, or a --mapping."
        )
    others = reader.reader(area, mapping, as_of, alone=True)
    return check.checked(area=area, as_of=as_of, others=others, **given)


_MAPPING = click.Option(
    ("--mapping",),
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="A mapping besides those of the profile. May be given several times.",
)
command = click.Command(
    "check",
    callback=_checked,
    help=_checked.__doc__,
    params=[*check.command.params, _MAPPING],
)
