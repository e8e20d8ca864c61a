"""How far a command is, where somebody sits before a terminal and waits."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

Result = TypeVar("Result")


def watched(results: Iterable[Result], count: int, label: str) -> Iterator[Result]:
    """Pass the results on, with a bar on a terminal that shows how many of the `count` are done.
    One file has none."""
    if count < 2 or not sys.stderr.isatty():
        yield from results
        return
    with click.progressbar(results, count, label, file=sys.stderr) as bar:
        yield from bar
