"""Which page of a file is which page of the document that it should be."""

from collections.abc import Sequence
from typing import NamedTuple

# Pages of which the one has so much of the other, of 1, are versions of the same.
_ALIKE = 0.6
# So many pages are compared one by one with those that have no other beside them.
_MOST_COMPARED = 100


class Pairs(NamedTuple):
    """The page of the file for each page of the document that has one, by their indexes, and the
    pages of the file that are none of it."""

    pages: dict[int, int]
    others: tuple[int, ...]

    @property
    def is_in_order(self) -> bool:
        """Return whether the pages of the file stand in the order of the document."""
        places = [self.pages[page] for page in sorted(self.pages)]
        return places == sorted(places)


def pairs(expected: Sequence[str], there: Sequence[str]) -> Pairs:
    """Return which page is which, by what the pages of a document and of a file say."""
    waiting: dict[str, list[int]] = {}
    for page, text in reversed([*enumerate(expected)]):
        waiting.setdefault(text, []).append(page)
    found: dict[int, int] = {}
    rest: list[int] = []
    for place, text in enumerate(there):
        same = waiting.get(text)
        if same:
            found[same.pop()] = place
        else:
            rest.append(place)
    missing = [page for page in range(len(expected)) if page not in found]
    found |= _alike(expected, there, missing[:_MOST_COMPARED], rest[:_MOST_COMPARED])
    taken = set(found.values())
    return Pairs(found, tuple(place for place in rest if place not in taken))


def _alike(
    expected: Sequence[str], there: Sequence[str], missing: Sequence[int], rest: Sequence[int]
) -> dict[int, int]:
    """Return pairs of pages that say nearly the same, those that are most alike first."""
    from rapidfuzz.distance import Indel

    likeness = sorted(
        (
            (-Indel.normalized_similarity(expected[page], there[place]), page, place)
            for page in missing
            for place in rest
            if len(there[place]) <= 4 * len(expected[page])
        ),
    )
    found: dict[int, int] = {}
    for unlike, page, place in likeness:
        if -unlike >= _ALIKE and page not in found and place not in found.values():
            found[page] = place
    return found
