"""Which row of a table, or entry of a list, is which in another one: by their nature, and not by
their places, so that a row that only moved has not changed."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from mappa_docs.comparison import alike

# Two that are less alike are two different ones.
_LEAST = 0.5
# So many pairs are tried: some 200 rows that all changed, of 200. Above that only what is the same
# is known again.
_MOST_PAIRS = 40_000

Likeness = Callable[[Any, Any], float]


class Pair(NamedTuple):
    """The number of an entry in the old list, and in the new one. None: it is not there."""

    old: int | None
    new: int | None


def pairs(old: Sequence[Any], new: Sequence[Any], likeness: Likeness) -> list[Pair]:
    """Return each entry of both lists once, with the one that it is in the other: those that are
    in the new one in its order, then those that are in the old one alone.

    `likeness` says from 0 to 1 how alike two are. The same are together first, then those that are
    most alike; of those that are equally alike, those whose places are nearest.
    """
    found = dict(_same(old, new))
    left = sorted(set(range(len(old))).difference(found.values()))
    open_ = [number for number in range(len(new)) if number not in found]
    if len(left) * len(open_) <= _MOST_PAIRS:
        found |= _most_alike(old, new, left, open_, likeness)
    return [
        *(Pair(found.get(number), number) for number in range(len(new))),
        *(Pair(number, None) for number in left if number not in set(found.values())),
    ]


def _same(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[int, int]]:
    """Yield the numbers, new and old, of entries that say the same."""
    known: dict[str, deque[int]] = defaultdict(deque)
    for number, entry in enumerate(old):
        known[alike.same_as(entry)].append(number)
    for number, entry in enumerate(new):
        if same := known.get(alike.same_as(entry)):
            yield number, same.popleft()


def _most_alike(
    old: Sequence[Any],
    new: Sequence[Any],
    left: Iterable[int],
    open_: Sequence[int],
    likeness: Likeness,
) -> dict[int, int]:
    """Return by number in the new list the old entries that are most like it."""
    tried = (
        (-measure, abs(before - after), before, after)
        for before in left
        for after in open_
        if (measure := likeness(old[before], new[after])) >= _LEAST
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, before, after in sorted(tried):
        if before not in taken and after not in found:
            found[after] = before
            taken.add(before)
    return found
