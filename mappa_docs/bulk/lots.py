"""Items → lots of them that are handed to a worker together."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

# Enough that handing over costs little, and so few that no worker waits long for the last one.
_MOST, _MOST_BYTES = 16, 2**20


def lots(items: Iterable[Item], size: Callable[[Item], int]) -> Iterator[list[Item]]:
    """Yield the items in lots, in their order. `size` says how many bytes of an item are handed
    over."""
    lot: list[Item] = []
    held = 0
    for item in items:
        lot.append(item)
        held += size(item)
        if len(lot) == _MOST or held >= _MOST_BYTES:
            yield lot
            lot, held = [], 0
    if lot:
        yield lot
