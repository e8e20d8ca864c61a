"""`mappa-docs render` for folders, JSON Lines, zip files, and whatever else is many."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import click

from mappa_docs.bulk import render_work, rendering, sources
from mappa_docs.bulk.output import Output
from mappa_docs.bulk.rendering import BulkResult
from mappa_docs.cli import atomic_write, bulk_options, exit_codes, rate, reading, reporting
from mappa_docs.cli.bulk_options import Many
from mappa_docs.cli.options import STDIN
from mappa_docs.documents.request import RenderRequest
from mappa_docs.report import bulk
from mappa_docs.report.terminal import printable
from mappa_docs.version import __version__

_CODES = {
    "written": 0,
    "unchanged": 0,
    "refused": exit_codes.PROBLEMS,
    "not_allowed": exit_codes.USAGE,
    "unreadable": exit_codes.UNREADABLE,
    "lost": exit_codes.UNREADABLE,
    "failed": exit_codes.FAULT,
}


def render(
    paths: Sequence[Path],
    output: Path,
    requests: Sequence[RenderRequest],
    many: Many,
    *,
    manifest: Path | None,
    force: bool,
) -> int:
    """Write the documents of all submissions that the paths mean, say of each that has none why,
    and return the exit code. Raises UsageError where nothing more can be written."""
    _refuse_what_cannot_be(paths, output, manifest)
    workforce = bulk_options.workforce(many)
    stdin = bulk_options.standard_input(paths, many)
    every = sources.sources(paths, lines=many.lines, stdin=stdin)
    first = next(every, None)
    if first is None:
        raise reading.nothing_in(paths, to="render")
    for folder in filter(None, (output.parent, manifest and manifest.parent)):
        atomic_write.make_folder(folder)
    target = Output(output, render_work.settings(requests, __version__), manifest, force=force)
    results = rendering.rendered(chain((first,), every), requests, target, workforce)
    worst, statuses = 0, Counter[str]()
    with rate.shown(sources.count(paths, lines=many.lines)) as told:
        for result in results:
            statuses[result.status] += 1
            worst = max(worst, _CODES[result.status])
            if result.why or result.judgement:
                told.say(_said(result))
            told.done()
    click.echo(bulk.summary(statuses, target.manifest_in_words))
    return worst


def refuse(**options: object) -> None:
    """Raise a usage error for those of the options, by their names, that are given and are for one
    submission after the other."""
    given = [name for name, value in options.items() if value]
    if given:
        raise click.UsageError(
            f"{', '.join(given)}: not for many at once. Give each file by its name, without --jobs."
        )


def _said(result: BulkResult) -> str:
    name = printable(result.source)
    if result.judgement and result.status == "refused":
        return bulk.refused(name, result.judgement.findings)
    return f"Error: {name}: {printable(result.why)}"


def _refuse_what_cannot_be(paths: Sequence[Path], output: Path, manifest: Path | None) -> None:
    if str(output) == STDIN:
        raise click.UsageError(
            "Many documents can’t go to standard output. Give a folder or a file .zip with -o."
        )
    read = [path for path in paths if str(path) != STDIN]
    reporting.refuse_inside("-o", output, read)
    if manifest:
        reporting.refuse_inside("--manifest", manifest, read)
