"""`mappa-docs validate`."""

from datetime import date
from pathlib import Path

import click

from mappa_docs.checking import found
from mappa_docs.cli import bulk_options, exit_codes, options, reading
from mappa_docs.cli.bulk_options import Many
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.report import findings, terminal


@click.command(name="validate")
@options.sources_argument()
@click.option("--draft", is_flag=True, help="Let things be missing; what is there must be right.")
@options.scheme_option()
@options.area_option()
@options.as_of_option()
@options.format_option()
@bulk_options.options_for_many()
def command(
    paths: tuple[Path, ...],
    draft: bool,
    scheme: str,
    area: Area | None,
    as_of: date | None,
    to: str,
    many: Many,
) -> int:
    """Say what is missing, wrong or late in submissions.

    PATH is JSON, a filled form in Word or PDF, or an e-mail with forms in it, or - for standard
    input. A folder stands for everything in it, a zip file for what lies in it, and a file of JSON
    Lines (.jsonl, .ndjson) for each of its lines. The answers themselves are never printed.

    \b
    Examples:
      mappa-docs validate referral.json
      mappa-docs validate --draft half-filled.json
      mappa-docs validate *.json --format json > findings.json
      mappa-docs validate minutes.json --as-of 2026-07-31
      mappa-docs validate exported.jsonl --jobs 2 --format jsonl > findings.jsonl
    """
    least = document_marking.floor(scheme, area=area)
    if bulk_options.is_asked_for(paths, many):
        from mappa_docs.bulk.check_work import CheckRequest
        from mappa_docs.cli import bulk_validate

        request = CheckRequest(draft, scheme, as_of, area)
        return bulk_validate.validate(paths, many, to, least, request)
    each = [one for path in paths for one in reading.read_all(path)]
    judgements = found.judged(each, draft=draft, scheme=scheme, as_of=as_of, area=area)
    result = findings.report(judgements, to, least=least)
    click.echo(terminal.wrapped(result, terminal.width()) if to == "text" else result)
    return max(map(exit_codes.of_judgement, judgements), default=0)
