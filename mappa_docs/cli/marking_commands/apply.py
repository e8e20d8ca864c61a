"""`mappa-docs marking apply`."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from mappa_docs.cli import atomic_write, exit_codes, options, parameters, reading, streams
from mappa_docs.cli.options import STDIN
from mappa_docs.errors import UsageError
from mappa_docs.file_markings import applying, inspection, requirements
from mappa_docs.file_markings.inspection import InspectedFile
from mappa_docs.markings.area import Area
from mappa_docs.report import markings
from mappa_docs.report.terminal import printable


@click.command(name="apply")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--classification", required=True, metavar="MARKING", help="The marking, such as RESTRICTED."
)
@click.option(
    "--scheme",
    type=parameters.SchemeName(),
    help="The marking’s scheme, where several know it, as SECRET.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    default=Path(),
    help="Folder, or a file of the same kind; - for standard output.",
)
@click.option("--force", is_flag=True, help="Write over a file that exists.")
@options.area_option()
def command(
    file: Path,
    classification: str,
    scheme: str | None,
    output: Path,
    force: bool,
    area: Area | None,
) -> int:
    """Put a marking on somebody else's Word or PDF.

    It stands at the top and bottom of every page, and in the properties. The content is not
    touched, and neither is FILE: the marked copy is NAME_marked. A marking is never lowered or
    translated; signed and encrypted files are refused. The copy is inspected before it is written.
    Where the area profile has a sensitivity label for the level, a Word file gets it.

    \b
    Exit codes: 0 marked, warnings apart · 1 marked, but something else in it is
    wrong, see standard error · 2 refused · 3 FILE could not be read.

    \b
    Examples:
      mappa-docs marking apply report.docx --classification RESTRICTED
      mappa-docs marking apply letter.pdf --classification OFFICIAL-SENSITIVE -o out
    """
    wanted = requirements.marking_asked_for(classification, scheme or "", area)
    data = reading.content(file)
    kind = inspection.format_of(data)
    target = _target(output, file, kind)
    marked, seen = applying.applied(data, wanted, area=area, set_on=datetime.now(UTC))
    seen = replace(seen, source=str(target))
    verdict = inspection.judge(seen, least=wanted)
    if str(output) == STDIN:
        streams.send(marked)
    else:
        atomic_write.write(target, marked, force=force)
        click.echo(printable(str(target)))
    if verdict.findings:
        click.echo(markings.text(InspectedFile(verdict, seen)), err=True)
    return 0 if verdict.status == "complete" else exit_codes.PROBLEMS


def _target(output: Path, file: Path, kind: str) -> Path:
    """Return the path to write to, and make its folder. Raises UsageError."""
    ends = inspection.endings(kind)
    if output.suffix.lower() in inspection.endings() and not output.is_dir():
        if output.suffix.lower() not in ends:
            raise UsageError(f"The file is of another kind: let the name end in {ends[0]}.")
        folder, target = output.parent, output
    else:
        suffix = file.suffix if file.suffix.lower() in ends else ends[0]
        name = "standard-input" if str(file) == STDIN else file.stem
        folder, target = output, output / f"{name}_marked{suffix}"
    if str(output) != STDIN:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise UsageError(f"{folder} can’t be made: {fault.strerror}.") from None
        if target.exists() and str(file) != STDIN and target.samefile(file):
            raise UsageError("The file itself is never written over. Choose another name.")
    return target
