"""A page of a PDF on the screen and on paper: notes and layers may differ between the two."""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from mappa_docs.file_markings.pdf import marked_page
from mappa_docs.model import Sighting, Spot


class Opened(NamedTuple):
    """The same PDF opened in PDFium twice, once for each state."""

    viewed: Any
    printed: Any


def spots(pdf: Opened, index: int, unit: float, until: float = math.inf) -> list[Spot]:
    """Return where the page shows a marking or has to. A place that needs one has those that both
    states show; what only one of them shows is a place of its own."""
    number = index + 1
    with marked_page.opened(pdf.viewed, index, unit, until, marked_page.VIEWED) as page:
        viewed = list(page.spots(number))
    with marked_page.opened(pdf.printed, index, unit, until, marked_page.PRINTED) as page:
        printed = list(page.spots(number))
    return viewed if viewed == printed else list(_both(viewed, printed, number))


def _both(viewed: list[Spot], printed: list[Spot], number: int) -> Iterator[Spot]:
    others = {one.place: one for one in printed}
    only: Counter[Sighting] = Counter()
    for one in viewed:
        other = others.pop(one.place, replace(one, sightings=()))
        here, there = Counter(one.sightings), Counter(other.sightings)
        kept = here & there if one.needed else here | there
        if one.needed:
            only |= (here | there) - kept
        legible = one.legible and other.legible
        yield replace(one, sightings=tuple(kept.elements()), legible=legible)
    yield from others.values()
    if only:
        place = f"page {number}, only on the screen or only in print"
        yield Spot(place, "watermark", tuple(only.elements()))
