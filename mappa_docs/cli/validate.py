"""`mappa-docs validate`."""

from datetime import date
from pathlib import Path

import click

from mappa_docs.checking import arrived_marking, judging, not_judged
from mappa_docs.cli import exit_codes, options, reading
from mappa_docs.intake.single_files import Found, Unread
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.messages import file_messages
from mappa_docs.model import Judgement
from mappa_docs.report import findings, terminal


@click.command(name="validate")
@options.files_argument()
@click.option("--draft", is_flag=True, help="Let things be missing; what is there must be right.")
@options.scheme_option()
@options.area_option()
@options.as_of_option()
@options.format_option()
def command(
    files: tuple[Path, ...],
    draft: bool,
    scheme: str,
    area: Area | None,
    as_of: date | None,
    to: str,
) -> int:
    """Say what is missing, wrong or late in submissions.

    FILE is JSON, a filled form in Word or PDF, or an e-mail or zip file with forms in it, or - for
    standard input. The answers themselves are never printed.

    \b
    Examples:
      mappa-docs validate referral.json
      mappa-docs validate --draft half-filled.json
      mappa-docs validate *.json --format json > findings.json
      mappa-docs validate minutes.json --as-of 2026-07-31
    """
    found = (not_judged.judged(each) for path in files for each in reading.read_all(path))
    judgements = [_judged(each, draft, scheme, area, as_of) for each in found]
    result = findings.report(judgements, to, least=document_marking.floor(scheme, area=area))
    click.echo(terminal.wrapped(result, terminal.width()) if to == "text" else result)
    return exit_code(judgements)


def exit_code(judgements: list[Judgement]) -> int:
    """Return 3 when a file could not be read, 1 when something is missing or wrong, else 0."""
    if any(judgement.status == "unreadable" for judgement in judgements):
        return exit_codes.UNREADABLE
    return (
        0 if all(judging.is_sound(judgement) for judgement in judgements) else exit_codes.PROBLEMS
    )


def _judged(
    found: Found, draft: bool, scheme: str, area: Area | None, as_of: date | None
) -> Judgement:
    if isinstance(found, Unread):
        return file_messages.unreadable(found.source, found.why)
    judgement = judging.judge(found, draft=draft, scheme=scheme, as_of=as_of, area=area)
    return arrived_marking.with_marking(judgement, found, area)
