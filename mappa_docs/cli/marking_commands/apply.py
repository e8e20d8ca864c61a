"""`mappa-docs marking apply`."""

import re
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from mappa_docs import cli, files, inspection
from mappa_docs.area import Area
from mappa_docs.cli import marking, options, parameters, reading
from mappa_docs.cli.options import STDIN
from mappa_docs.errors import UsageError
from mappa_docs.model import Marking
from mappa_docs.report import markings
from mappa_docs.report.markings import Looked
from mappa_docs.report.terminal import printable
from mappa_docs.scheme import printed

_ENDS = {"docx": (".docx", ".docm", ".dotx", ".dotm"), "pdf": (".pdf",)}
_LATER = re.compile(r"(?i)\s+(when|once)\s+completed?\s*$")


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
    wanted = _wanted(classification, scheme or (area.scheme if area else ""), area)
    data = reading.content(file)
    kind = inspection.kind(data)
    target = _target(output, file, kind)
    marked = _marked(data, kind, wanted, area)
    seen = inspection.inspect(marked, str(target))
    verdict = inspection.judge(seen, least=wanted)
    if str(output) == STDIN:
        sys.stdout.buffer.write(marked)
    else:
        files.write(target, marked, force=force)
        click.echo(printable(str(target)))
    if verdict.findings:
        click.echo(markings.text(Looked(verdict, seen)), err=True)
    return 0 if verdict.status == "complete" else cli.PROBLEMS


def _marked(data: bytes, kind: str, wanted: Marking, area: Area | None) -> bytes:
    if kind == "pdf":
        from mappa_docs.pdf import marker as pdf

        return pdf.apply(data, wanted)
    from mappa_docs.word import marker as word

    label = area.labels.get(wanted.level) if area else None
    return word.apply(data, wanted, label, as_of=datetime.now(UTC) if label else None)


def _wanted(words: str, scheme: str, area: Area | None) -> Marking:
    """Return the marking that is asked for, not below the floor. Raises UsageError."""
    plain = _LATER.sub("", words)
    names = [scheme] if scheme else marking.schemes_of(plain)
    if len(names) > 1:
        raise UsageError(f"{' and '.join(names)} have this marking. Say which with --scheme.")
    wanted = marking.floors(names, plain, area)[names[0]]
    if plain == words:
        return wanted
    text = printed(wanted.level, wanted.descriptors, blank_of=wanted.scheme)
    return replace(wanted, text=text)


def _target(output: Path, file: Path, kind: str) -> Path:
    """Return the path to write to, and make its folder. Raises UsageError."""
    ends = _ENDS[kind]
    if output.suffix.lower() in (*_ENDS["docx"], *_ENDS["pdf"]) and not output.is_dir():
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
