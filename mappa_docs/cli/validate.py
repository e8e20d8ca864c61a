"""`mappa-docs validate`."""

from pathlib import Path

import click

from mappa_docs import cli, judging
from mappa_docs.cli import options, reading
from mappa_docs.errors import UnreadableError
from mappa_docs.model import Judgement
from mappa_docs.report import findings


@click.command(name="validate")
@options.files_argument()
@click.option("--draft", is_flag=True, help="Let things be missing; what is there must be right.")
@options.scheme_option()
@options.format_option()
def command(files: tuple[Path, ...], draft: bool, scheme: str, to: str) -> int:
    """Say what is missing or wrong in submissions.

    FILE is JSON, or - for standard input. The answers themselves are never printed.

    \b
    Exit codes: 0 nothing is wrong · 1 something is missing or wrong · 3 a file could not be read.

    \b
    Examples:
      mappa-docs validate referral.json
      mappa-docs validate --draft half-filled.json
      mappa-docs validate *.json --format json > findings.json
    """
    judgements = [_judged(path, draft, scheme) for path in files]
    click.echo(findings.report(judgements, to))
    return exit_code(judgements)


def exit_code(judgements: list[Judgement]) -> int:
    """Return 3 when a file could not be read, 1 when one has a problem, else 0."""
    if any(judgement.status == "unreadable" for judgement in judgements):
        return cli.UNREADABLE
    return cli.PROBLEMS if any(judgement.findings for judgement in judgements) else 0


def _judged(path: Path, draft: bool, scheme: str) -> Judgement:
    try:
        return judging.judge(reading.read(path), draft=draft, scheme=scheme)
    except UnreadableError as fault:
        return findings.unreadable(str(path), str(fault))
