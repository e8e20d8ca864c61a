"""How far a command is, where somebody sits before a terminal and waits."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from mappa_docs.workers.batch import Progress


@contextmanager
def bar(count: int, label: str) -> Iterator[Progress | None]:
    """Give what shows on a terminal how many of the `count` files are done. One file has no bar."""
    if count < 2 or not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=count, label=label, file=sys.stderr) as drawn:
        yield lambda _done, _total: drawn.update(1)
