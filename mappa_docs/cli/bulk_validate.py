"""`mappa-docs validate` for folders, JSON Lines, zip files, and whatever else is many."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

import click

from mappa_docs.bulk import judging, sources
from mappa_docs.bulk.check_work import CheckRequest
from mappa_docs.cli import bulk_options, exit_codes, rate, reading
from mappa_docs.cli.bulk_options import Many
from mappa_docs.cli.rate import Rate
from mappa_docs.model import Judgement, Marking
from mappa_docs.report import bulk, findings, terminal


def validate(
    paths: Sequence[Path], many: Many, to: str, least: Marking, request: CheckRequest
) -> int:
    """Print what is missing, wrong or late in all submissions that the paths mean, as soon as it is
    known, and return the exit code."""
    workforce = bulk_options.workforce(many)
    stdin = bulk_options.standard_input(paths, many)
    every = sources.sources(paths, lines=many.lines, stdin=stdin)
    first = next(every, None)
    if first is None:
        raise reading.nothing_in(paths, to="validate")
    results = judging.judged(chain((first,), every), request, workforce)
    tally = _Tally()
    with rate.shown(sources.count(paths, lines=many.lines)) as told:
        judgements = tally.counted(_told(results, told))
        if to == "html":
            click.echo(findings.report([*judgements], to, least=least))
        else:
            _print(findings.streamed(judgements, to), to, told)
    click.echo(bulk.judged(tally.statuses), err=True)
    return tally.worst


class _Tally:
    """What is said of a run in the end."""

    def __init__(self) -> None:
        self.statuses = Counter[str]()
        self.worst = 0

    def counted(self, judgements: Iterable[Judgement]) -> Iterator[Judgement]:
        """Yield the judgements, and count them."""
        for judgement in judgements:
            self.statuses[judgement.status] += 1
            self.worst = max(self.worst, exit_codes.of_judgement(judgement))
            yield judgement


def _told(results: Iterable[list[Judgement]], told: Rate) -> Iterator[Judgement]:
    for judgements in results:
        yield from judgements
        told.done()


def _print(pieces: Iterable[str], to: str, told: Rate) -> None:
    width = terminal.width() if to == "text" else 0
    for piece in pieces:
        told.clear()
        click.echo(terminal.wrapped(piece, width), nl=False)
    click.echo()
