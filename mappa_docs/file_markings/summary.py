"""What a file as a whole shows of its marking: the scheme it keeps to, and the levels it names."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from mappa_docs.markings import document_marking, schemes
from mappa_docs.model import Marking
from mappa_docs.model.spots import Inspection, Spot, SpotKind

SHOWN_KINDS = (SpotKind.HEADER, SpotKind.FOOTER, SpotKind.BODY, SpotKind.WATERMARK)


class Mark(NamedTuple):
    """A level that a place names under one scheme, and whether it says WHEN COMPLETE."""

    level: str
    when_complete: bool


@dataclass(frozen=True, slots=True)
class Summary:
    """What a file as a whole is marked with: the scheme, what its pages say under it, and the
    highest of that as it is printed, with all its descriptors. `is_mixed` says that the pages name
    levels of several schemes."""

    scheme: str
    marks: frozenset[Mark]
    text: str
    is_mixed: bool = False

    @property
    def levels(self) -> frozenset[str]:
        """The levels that the pages name under the scheme."""
        return frozenset(mark.level for mark in self.marks)


def summarise(inspection: Inspection, least: Marking | None = None) -> Summary:
    """Return what the pages of the file show. Where several schemes would do, the file is taken to
    keep to that of `least`, or else to the default one."""
    shown = [spot for spot in inspection.spots if spot.kind in SHOWN_KINDS]
    sightings = [sighting for spot in shown for sighting in spot.sightings]
    # Where nothing is surely seen, what may be seen still tells the scheme.
    possible = [sighting for spot in shown for sighting in spot.possible if sighting.scheme]
    telling = sightings or possible
    first = least.scheme if least else document_marking.DEFAULT_SCHEME
    names = sorted(schemes.schemes(), key=lambda name: name != first)
    fitting = [
        name
        for name in names
        if all(sighting.level in schemes.levels(name) for sighting in telling)
    ]
    scheme = fitting[0] if fitting else max(names, key=lambda name: _needed_under(shown, name))
    marks = frozenset(mark for spot in shown for mark in marks_under(spot, scheme))
    order = schemes.levels(scheme)
    level = max((mark.level for mark in marks), key=order.index, default=None)
    if level is None:
        return Summary(scheme, marks, "", not fitting)
    is_final = Mark(level, False) in marks
    # Of a level that several schemes have, each knows its own descriptors alone.
    descriptors = dict.fromkeys(
        word for sighting in sightings if sighting.level == level for word in sighting.descriptors
    )
    text = schemes.printed(level, descriptors, blank_of="" if is_final else scheme)
    return Summary(scheme, marks, text, not fitting)


def marks_under(spot: Spot, scheme: str) -> list[Mark]:
    """Return what the place says under the scheme, once for each time that it says it."""
    return [
        Mark(sighting.level, sighting.when_complete)
        for sighting in spot.sightings
        if sighting.scheme == scheme
    ]


def _needed_under(spots: Iterable[Spot], scheme: str) -> int:
    """Return how many of the places that need a marking have one of the scheme."""
    return sum(bool(marks_under(spot, scheme)) for spot in spots if spot.needed)
