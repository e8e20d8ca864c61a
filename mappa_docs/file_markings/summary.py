"""What a file as a whole shows of its marking: the scheme it keeps to, and the levels it names."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from mappa_docs.markings import document_marking, schemes
from mappa_docs.model import Inspection, Marking, Spot

SHOWN = ("header", "footer", "body", "watermark")
Said = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class Seen:
    """What a file as a whole is marked with: the scheme, what its pages say of it (level, and
    whether WHEN COMPLETE), and the highest of that as it is printed, with all its descriptors."""

    scheme: str
    marks: frozenset[Said]
    text: str
    is_mixed: bool = False


def seen(inspection: Inspection, least: Marking | None = None) -> Seen:
    """Return what the pages of the file show. A level that both schemes have mixes nothing."""
    shown = [one for one in inspection.spots if one.kind in SHOWN]
    found = [sighting for spot in shown for sighting in spot.sightings]
    first = least.scheme if least else document_marking.DEFAULT_SCHEME
    names = sorted(schemes.schemes(), key=lambda name: name != first)
    fitting = [name for name in names if all(one.level in schemes.levels(name) for one in found)]
    chosen = fitting[0] if fitting else max(names, key=lambda name: _own(shown, name))
    marks = frozenset(chain.from_iterable(said(spot, chosen) for spot in shown))
    highest = max((schemes.levels(chosen).index(level) for level, _ in marks), default=None)
    if highest is None:
        return Seen(chosen, marks, "", not fitting)
    level = schemes.levels(chosen)[highest]
    plain = any(not later for one, later in marks if one == level)
    # Of a level that several schemes have, each knows its own descriptors alone.
    words = dict.fromkeys(word for one in found if one.level == level for word in one.descriptors)
    text = schemes.printed(level, words, blank_of="" if plain else chosen)
    return Seen(chosen, marks, text, not fitting)


def _own(spots: Iterable[Spot], name: str) -> int:
    """Return how many needed places are marked under the scheme of that name."""
    return sum(any(one.scheme == name for one in spot.sightings) for spot in spots if spot.needed)


def said(spot: Spot, name: str) -> list[Said]:
    """Return what the place says under the scheme, once for each time that it is said."""
    return [(one.level, one.when_complete) for one in spot.sightings if one.scheme == name]
