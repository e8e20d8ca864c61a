"""`mappa-docs diff`."""

from pathlib import Path

import click

from mappa_docs.checking import not_judged
from mappa_docs.cli import (
    exit_codes,
    options,
    output_options,
    reading,
    recording,
    reporting,
    streams,
)
from mappa_docs.cli.options import STDIN
from mappa_docs.comparison.differences import Differences, diff
from mappa_docs.errors import UnreadableError
from mappa_docs.intake import readers
from mappa_docs.markings.area import Area
from mappa_docs.model import Submission
from mappa_docs.report import difference_marking, terminal
from mappa_docs.report import differences as said
from mappa_docs.report.terminal import printable

_FILE = click.Path(path_type=Path, allow_dash=True)


@click.command(name="diff")
@click.argument("old", type=_FILE)
@click.argument("new", type=_FILE)
@click.option("--show-values", "values", is_flag=True, help="Say what the answers were and are.")
@output_options.shown_options(said.FORMATS, "How to say what changed; docx needs -o.")
@options.record_option()
@options.scheme_option()
@options.area_option()
def command(
    old: Path,
    new: Path,
    values: bool,
    to: str,
    output: Path,
    force: bool,
    is_recorded: bool,
    scheme: str,
    area: Area | None,
) -> int:
    """Say what changed from one submission to another.

    OLD and NEW are each JSON, a filled form in Word or PDF, or an e-mail or zip file with one form
    in it; one of them may be - for standard input. Rows are matched by what stands in them, so that
    a row which only moved has not changed; texts are compared word by word. Of a MAPPA A and a
    MAPPA B, and of a form and its minimum data, what both ask is compared. Answers are printed only
    with --show-values. Two forms that may be about different people, and text that could not be
    read, are named first. The marking is never lower than the higher of the two.

    \b
    Examples:
      mappa-docs diff referral.json referral-2.json
      mappa-docs diff referral.docx minutes.docx --show-values
      mappa-docs diff minutes-1.json minutes-2.json --show-values --format docx -o changes.docx
      mappa-docs diff referral.json referral-2.json --format json > changes.json
    """
    if str(old) == str(new) == STDIN:
        raise click.UsageError("Standard input can be read only once.")
    reporting.settle_shown(to, output, (old, new), force=force)
    kept = recording.start("diff", {old: "form", new: "form"}, is_wanted=is_recorded, output=output)
    found = diff(_read(old), _read(new))
    if to == "docx":
        from mappa_docs.report import difference_note

        marking = difference_marking.one(found, scheme=scheme, area=area)
        marked = marking.text
        data = difference_note.write(found, marking=marking, values=values)
    else:
        marked = difference_marking.text(found, scheme=scheme, area=area)
        result = said.report(found, to, marking=marked, values=values)
        if str(output) == STDIN:
            shown = terminal.wrapped(result, terminal.width()) if to == "text" else result
            click.echo(shown)
            return _exit_code(found)
        data = f"{result}\n".encode(errors="replace")
    if str(output) == STDIN:
        streams.send(data)
    else:
        both = found.old, found.new
        kept.write(output, data, marked, both, force=force, scheme=scheme, area=area)
        click.echo(printable(str(output)))
    return _exit_code(found)


def _read(path: Path) -> Submission:
    """Return the one form in a file. Raises UnreadableError, which names the file."""
    try:
        return readers.only([not_judged.judged(one) for one in reading.read_all(path)])
    except UnreadableError as fault:
        raise UnreadableError(f"{printable(str(path))}: {fault}") from None


def _exit_code(found: Differences) -> int:
    return 0 if found.status == "same" else exit_codes.PROBLEMS
