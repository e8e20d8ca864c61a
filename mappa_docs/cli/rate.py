"""How far a run over many submissions is, how fast it goes and how long it will take, on standard
error: a line that changes on a terminal, and elsewhere one line a minute."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

import click

_EVERY = {True: 0.2, False: 60.0}
_MINUTE, _HOUR = 60, 3600
_ERASED = "\r\x1b[K"


class Rate:
    """What tells how far a run is. `total` is 0 where nobody knows."""

    def __init__(self, total: int) -> None:
        self._total, self._done = total, 0
        self._begun = self._told = monotonic()
        self._is_terminal = sys.stderr.isatty()
        self._is_shown = False

    def done(self) -> None:
        """Count one more, and tell it where that is due."""
        self._done += 1
        now = monotonic()
        if now - self._told < _EVERY[self._is_terminal]:
            return
        self._told = now
        text = words(self._done, self._total, now - self._begun)
        click.echo(
            f"{_ERASED}{text}" if self._is_terminal else text, err=True, nl=not self._is_terminal
        )
        self._is_shown = self._is_terminal

    def say(self, text: str) -> None:
        """Print a line on standard error."""
        self.clear()
        click.echo(text, err=True)

    def clear(self) -> None:
        """Take the line that changes away, so that something else can be printed."""
        if self._is_shown:
            click.echo(_ERASED, err=True, nl=False)
            self._is_shown = False


@contextmanager
def shown(total: int | None) -> Iterator[Rate]:
    """Give what tells how far a run over so many submissions is, None where nobody knows."""
    rate = Rate(total or 0)
    try:
        yield rate
    finally:
        rate.clear()


def words(done: int, total: int, seconds: float) -> str:
    """Return how far a run is after so many seconds, in words."""
    pace = done / seconds if seconds else 0.0
    counted = f"{done:,} of {total:,}" if total >= done else f"{done:,}"
    told = [counted, f"{pace:,.0f} a second" if pace >= 10 else f"{pace:.1f} a second"]
    if total >= done and pace:
        told.append(f"{_time((total - done) / pace)} left")
    return ", ".join(told)


def _time(seconds: float) -> str:
    whole = round(seconds)
    if whole >= _HOUR:
        return f"{whole // _HOUR} h {whole % _HOUR // _MINUTE} min"
    return f"{whole // _MINUTE} min {whole % _MINUTE} s" if whole >= _MINUTE else f"{whole} s"
