"""`mappa-docs marking apply`."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import click

from mappa_docs.cli import (
    atomic_write,
    exit_codes,
    options,
    parameters,
    reading,
    recording,
    streams,
)
from mappa_docs.cli.options import STDIN
from mappa_docs.errors import UsageError
from mappa_docs.file_markings import inspection, many_files, requirements
from mappa_docs.markings import overruling
from mappa_docs.markings.area import Area
from mappa_docs.report import markings
from mappa_docs.report.terminal import printable
from mappa_docs.workers.limits import Limits


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
@click.option(
    "--overrule",
    metavar="REASON",
    help="Pass over words that may be a higher marking and, as you know, are none. The reason is "
    "kept in the copy with the day.",
)
@click.option("--force", is_flag=True, help="Write over a file that exists.")
@options.record_option()
@options.area_option()
@options.as_of_option()
@options.limit_options()
def command(
    file: Path,
    classification: str,
    scheme: str | None,
    output: Path,
    overrule: str | None,
    force: bool,
    is_recorded: bool,
    area: Area | None,
    as_of: date | None,
    seconds: int,
    memory: int,
) -> int:
    """Put a marking on somebody else's Word or PDF.

    It stands at the top and bottom of every page, and in the properties. The content is not
    touched, and neither is FILE: the marked copy is NAME_marked. A marking is never lowered or
    translated; signed and encrypted files are refused. Where words of the file may be a higher
    marking and nobody but a person can tell, it is refused too, unless --overrule gives the reason
    why they are none. What plainly is a higher marking is never overruled. The copy is inspected
    before it is written. All this is done in a process apart, which is ended where it takes too
    long or too much memory. Where the area profile has a sensitivity label for the level, a Word
    file gets it.

    \b
    Examples:
      mappa-docs marking apply report.docx --classification RESTRICTED
      mappa-docs marking apply letter.pdf --classification OFFICIAL-SENSITIVE -o out
      mappa-docs marking apply bill.pdf --classification RESTRICTED \\
        --overrule "CONFIDENTIAL is printed on the paper of the firm"
    """
    wanted = requirements.marking_asked_for(classification, scheme or "", area)
    now = datetime.combine(as_of, time(), UTC) if as_of else datetime.now(UTC)
    decision = None if overrule is None else overruling.decision(overrule, now.date())
    kept = recording.start(
        "marking apply", {file: "document"}, is_wanted=is_recorded, output=output
    )
    data = reading.content(file)
    kind = inspection.format_of(data)
    target = _target(output, file, kind)
    marked, inspected = many_files.mark(
        data,
        wanted,
        area=area,
        set_on=now,
        decision=decision,
        source=str(target),
        limits=Limits(seconds, memory),
    )
    if str(output) == STDIN:
        streams.send(marked)
    else:
        kept.write(target, marked, wanted.text, force=force)
        click.echo(printable(str(target)))
    if decision:
        click.echo(markings.overruled(inspected, decision), err=True)
    if inspected.judgement.findings:
        click.echo(markings.text(inspected), err=True)
    return 0 if inspected.judgement.status == "complete" else exit_codes.PROBLEMS


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
        atomic_write.make_folder(folder)
        if target.exists() and str(file) != STDIN and target.samefile(file):
            raise UsageError("The file itself is never written over. Choose another name.")
    return target
