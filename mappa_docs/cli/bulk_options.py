"""The options of commands that take any number of submissions, and what they come to."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from mappa_docs.cli import executors, options, streams
from mappa_docs.cli.options import STDIN, Decorator, together

if TYPE_CHECKING:
    from mappa_docs.bulk.sources import StandardInput
    from mappa_docs.bulk.workforce import Workforce


class Many(NamedTuple):
    """How any number of submissions are read and worked on, as the options say."""

    lines: bool
    jobs: int | None
    executor: str
    shared_disk: bool
    seconds: int
    memory: int


def options_for_many() -> Decorator:
    """Return the options, which are given to the command as one argument `many`."""
    every = together(
        click.option(
            "--lines", is_flag=True, help="Each line of a file is a submission (JSON Lines)."
        ),
        click.option(
            "--jobs",
            type=click.IntRange(1, 64),
            show_default="1",
            help="Processes to use, or workers that the executor has.",
        ),
        click.option(
            "--executor",
            default="",
            metavar="NAME",
            help="Who does the work, in place of own processes: processes, loky, dask:ADDRESS, or "
            "MODULE:FUNCTION, which makes an executor of concurrent.futures.",
        ),
        click.option(
            "--shared-disk",
            is_flag=True,
            help="The executor’s workers see the same files, and read and write by themselves.",
        ),
        options.limit_options(),
    )

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        def command(**given: Any) -> Any:
            many = Many(**{name: given.pop(name) for name in Many._fields})
            return function(many=many, **given)

        command.__doc__ = function.__doc__
        command.__dict__.update(function.__dict__)
        return every(command)

    return decorate


def is_asked_for(paths: Sequence[Path], many: Many) -> bool:
    """Return whether the paths, or the options, ask for more than one file after the other."""
    from mappa_docs.bulk import sources

    if many.lines or many.jobs or many.executor:
        return True
    return any(
        streams.begins_with_a_line_of_many() if str(path) == STDIN else sources.is_for_many(path)
        for path in paths
    )


def standard_input(paths: Sequence[Path], many: Many) -> "StandardInput | None":
    """Return what comes in on standard input, if it is among the paths."""
    from mappa_docs.bulk.sources import StandardInput

    if Path(STDIN) not in paths:
        return None
    is_of_lines = many.lines or streams.begins_with_a_line_of_many()
    return StandardInput(streams.incoming(), is_of_lines)


def workforce(many: Many) -> "Workforce":
    """Return who does the work. Raises a usage error for an executor that there is not."""
    from mappa_docs.bulk.workforce import Workforce
    from mappa_docs.workers.limits import Limits

    limits = Limits(many.seconds, many.memory)
    if not many.executor:
        if many.shared_disk:
            raise click.UsageError("--shared-disk is for an --executor.")
        return Workforce(many.jobs, limits)
    made = executors.made(many.executor, many.jobs)
    sees_files = many.shared_disk or many.executor in executors.NEAR
    return Workforce(many.jobs, limits, made, sees_files)
