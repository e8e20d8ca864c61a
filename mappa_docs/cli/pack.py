"""`mappa-docs pack`."""

from datetime import date
from pathlib import Path

import click

from mappa_docs.checking import not_judged
from mappa_docs.cli import (
    exit_codes,
    options,
    password_file,
    reading,
    recording,
    reporting,
    streams,
    writing,
)
from mappa_docs.cli.options import STDIN
from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.intake import readers
from mappa_docs.markings.area import Area
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Count, Parameters, Submission
from mappa_docs.packing.pack import Pack, pack
from mappa_docs.packing.refused import PackRefusedError
from mappa_docs.report.terminal import printable


@click.command(name="pack")
@options.files_argument()
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    required=True,
    metavar="FILE",
    help="PDF to write; - for standard output.",
)
@options.force_option()
@click.option(
    "--password-file",
    "password_from",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Encrypt the PDF with the password in this file (AES-256).",
)
@click.option(
    "--draft", is_flag=True, help="Let things be missing; what is not complete says DRAFT."
)
@options.record_option()
@options.scheme_option()
@options.area_option()
@options.classification_options()
@options.as_of_option()
def command(
    files: tuple[Path, ...],
    output: Path,
    force: bool,
    password_from: Path | None,
    draft: bool,
    is_recorded: bool,
    scheme: str,
    area: Area | None,
    classification: str,
    descriptors: tuple[str, ...],
    as_of: date | None,
) -> int:
    """Write the documents of a meeting as one PDF.

    FILE is a submission in JSON, a filled form in Word or PDF, an e-mail or zip file with one form
    in it, or - for standard input. The PDF begins with a page that lists the documents; each has a
    bookmark, and so have its sections. Pages are counted over the whole, and each carries the
    highest marking of all. Documents stand in the order in which they are given.

    All that keeps a document out is said, of each of them, and then nothing is written: it is not
    complete, or is about somebody else, or something on it was not read. MAPPA C, J, M and P and
    the Overview Report go to other readers, and are in no pack.

    The password is the one line of a file that its owner alone can read. It is 12 characters at
    least, and is never taken from the command line or the environment.

    \b
    Examples:
      mappa-docs pack minutes.json attendance.json prison.docx -o meeting.pdf
      mappa-docs pack *.json -o meeting.pdf --draft
      mappa-docs pack *.json -o meeting.pdf --password-file password.txt
    """
    _settle((*files, *filter(None, [password_from])), output, force=force)
    # Of the password nothing is recorded: its checksum would let somebody try one after another.
    kept = recording.start(
        "pack", dict.fromkeys(files, "form"), is_wanted=is_recorded, output=output
    )
    password = password_file.read(password_from) if password_from else None
    submissions = [_read(path, number, len(files)) for number, path in enumerate(files, 1)]
    given = [one for one in submissions if one is not None]
    if not given:
        return exit_codes.UNREADABLE
    try:
        made = pack(
            given,
            draft=draft,
            scheme=scheme,
            classification=classification,
            descriptors=descriptors,
            area=area,
            as_of=as_of,
            password=password,
        )
    except PackRefusedError as refused:
        _say_why(refused)
        return exit_codes.PROBLEMS if len(given) == len(files) else exit_codes.UNREADABLE
    if len(given) < len(files):
        _say_not_made(len(files) - len(given), len(files))
        return exit_codes.UNREADABLE
    if str(output) == STDIN:
        streams.send(made.data)
    else:
        marking = made.marking.text
        kept.write(
            output, made.data, marking, given, force=force, scheme=scheme, as_of=as_of, area=area
        )
        click.echo(printable(str(output)))
    _say_made(made)
    return 0


def _settle(read: tuple[Path, ...], output: Path, *, force: bool) -> None:
    """Refuse an output that can't be written to, before anything is read."""
    if str(output) == STDIN:
        return
    if output.suffix.casefold() != ".pdf":
        raise UsageError(sentence("PACK.name"))
    reporting.settle_file(output, read, force=force)


def _read(path: Path, number: int, of: int) -> Submission | None:
    """Return the one form in a file, or None where it could not be read, which is said."""
    name = printable(str(path))
    if of > 1:
        click.echo(f"{number} of {of}: {name}", err=True)
    try:
        return readers.only([not_judged.judged(one) for one in reading.read_all(path)])
    except UnreadableError as fault:
        click.echo(f"Error: {name}: {fault}", err=True)
        return None


def _say_why(refused: PackRefusedError) -> None:
    from mappa_docs.report import findings

    for judgement in refused.judgements:
        click.echo(f"{findings.text(judgement)}\n", err=True)
    click.echo(str(refused), err=True)


def _say_not_made(count: int, documents: int) -> None:
    about = (("count", count), ("documents", documents))
    click.echo(sentence("PACK.not_made", about), err=True)


def _say_made(made: Pack) -> None:
    for one in made.documents:
        writing.say_counts(printable(one.source), one.findings)
    about: Parameters = (
        ("documents", Count(len(made.documents), "document")),
        ("pages", Count(made.documents[-1].last, "page")),
        ("marking", made.marking.text),
    )
    click.echo(sentence("PACK.made", about), err=True)
    if made.locked:
        click.echo(sentence("PACK.locked"), err=True)
