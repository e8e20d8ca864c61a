"""What a benchmark gives: a ratio beside its target, measured with both sides in turn."""

import resource
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple


@dataclass(frozen=True, slots=True)
class Figure:
    """One ratio. `at_least` says whether the target is a floor or a ceiling."""

    what: str
    ratio: float
    target: float
    at_least: bool

    @property
    def met(self) -> bool:
        """Whether the ratio is on the right side of its target."""
        return self.ratio >= self.target if self.at_least else self.ratio <= self.target


def children_time() -> float:
    """Return the seconds that the processor has worked for processes which this one has waited
    for."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


class Side(NamedTuple):
    """One of two things that are compared: what is done, and what it is done to."""

    run: Callable[[Any], object]
    items: Sequence[Any]


def ratio(
    above: Side, below: Side, rounds: int, clock: Callable[[], float] = perf_counter
) -> float:
    """Return how many times as long `above` takes for an item as `below`, the median of the rounds.

    With `process_time` as the clock, time for which the machine was busy with something else is not
    counted: that is steadier where neither side waits or has threads.

    In each round the two take turns, so that a busy moment of the machine meets both. The first
    item of each only warms it up; the others are dealt out to the rounds and come once each. The
    faster side may have more items, to be timed as long as the other. What other programs on the
    machine do counts least by the clock `process_time`, for work that is all in this process.
    """
    for side in (above, below):
        side.run(side.items[0])
    return median(
        _seconds(above, number, rounds, clock) / _seconds(below, number, rounds, clock)
        for number in range(1, rounds + 1)
    )


def _seconds(side: Side, number: int, rounds: int, clock: Callable[[], float]) -> float:
    """Return how long a side takes for an item, on average over those of one round."""
    items = side.items[number::rounds]
    start = clock()
    for item in items:
        side.run(item)
    return (clock() - start) / len(items)
