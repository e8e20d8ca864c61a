"""`mappa-docs extract`."""

from pathlib import Path

import click

from mappa_docs.cli import (
    atomic_write,
    exit_codes,
    options,
    progress,
    reading,
    saving,
    streams,
)
from mappa_docs.cli.options import STDIN
from mappa_docs.documents import file_names
from mappa_docs.intake import extraction
from mappa_docs.intake.extraction import Extraction
from mappa_docs.intake.single_files import Unread
from mappa_docs.intake.submission import as_json
from mappa_docs.report import extractions
from mappa_docs.workers.batch import Run
from mappa_docs.workers.limits import Limits

_Read = list[Extraction | Unread]


@click.command(name="extract")
@options.paths_argument()
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False, allow_dash=True),
    help="Folder to write the submissions to, made if it is not there; - for standard output, "
    "which takes one.",
)
@options.text_or_json_option(
    "How to say what was read: in words on standard error, or as JSON, answers included, on "
    "standard output."
)
@options.force_option()
@options.jobs_option()
@options.limit_options()
def command(
    paths: tuple[Path, ...],
    output: Path | None,
    to: str,
    force: bool,
    jobs: int,
    seconds: int,
    memory: int,
) -> int:
    """Read filled forms: Word, PDF and e-mails become JSON.

    PATH is a form filled in Word or PDF, a PDF that carries its data, an e-mail or zip file with
    forms in it, or a folder of these. Each form becomes a submission for the other commands. An
    answer that is not in the form’s own words, or was found by its label, is named, and so is text
    that is in no answer: nothing that somebody typed is left out in silence. Names of files carry
    form, reference and version.

    \b
    Examples:
      mappa-docs extract referral.docx -o forms
      mappa-docs extract referral.docx -o - > referral.json
      mappa-docs extract inbox -o forms --jobs 2
      mappa-docs extract referral.docx --format json
    """
    if output is None and to == "text":
        raise click.UsageError("Say with -o where the submissions go: a folder, or -.")
    if str(output) == STDIN and to == "json":
        raise click.UsageError("Standard output takes the submission or the report, not both.")
    files = reading.files(paths, to="read")
    with progress.bar(len(files), "Reading") as watch:
        run = Run(jobs, Limits(seconds, memory), watch)
        read = [one for found in extraction.extract_files(files, run) for one in found]
    names = [""] * len(read)
    if str(output) == STDIN:
        _send(read)
    elif output is not None:
        names = _save(read, output, force=force)
    if to == "json":
        click.echo(extractions.as_json(read))
    else:
        for one, name in zip(read, names, strict=True):
            click.echo(extractions.text(one, name), err=True)
    return _exit_code(read)


def _save(read: _Read, folder: Path, *, force: bool) -> list[str]:
    """Write each submission to the folder, none where one of the files is there; return the name of
    each file, "" for what could not be read."""
    atomic_write.make_folder(folder)
    savings = saving.Savings()
    names = [
        "" if isinstance(one, Unread) else savings.keep(_name(one), as_json(one.submission))
        for one in read
    ]
    savings.write(folder, force=force)
    return names


def _name(one: Extraction) -> str:
    return file_names.of_data(one.form, one.submission, one.checksum)


def _send(read: _Read) -> None:
    """Write the one submission to standard output."""
    forms = [one for one in read if isinstance(one, Extraction)]
    if len(forms) > 1:
        raise click.UsageError("Only one submission can go to standard output. Use -o FOLDER.")
    for one in forms:
        streams.send(as_json(one.submission))


def _exit_code(read: _Read) -> int:
    """Return 3 where something could not be read, 1 where something was not placed, else 0."""
    if any(isinstance(one, Unread) for one in read):
        return exit_codes.UNREADABLE
    is_whole = all(isinstance(one, Unread) or one.status == "read" for one in read)
    return 0 if is_whole else exit_codes.PROBLEMS
