"""What is known of each place of a file where a marking belongs or was read, in lines to read."""

from collections import Counter
from collections.abc import Sequence

from mappa_docs.markings.schemes import printed
from mappa_docs.messages import catalogue, english, places
from mappa_docs.model import Sighting
from mappa_docs.model.spots import Inspection, Location, Spot, SpotKind

# Kinds of place of which the single ones say little to a reader.
_BESIDE = {
    SpotKind.INACTIVE: "where no page shows it now",
    SpotKind.PROPERTY: "the properties",
    SpotKind.LABEL: "the sensitivity label",
}


def lines(inspection: Inspection) -> list[str]:
    """Return a line for each section or page, those that say the same together, then the rest."""
    margins: dict[Location, list[str]] = {}
    others: dict[tuple[str, str], list[Location]] = {}
    for spot in inspection.spots:
        words = _words(spot)
        if spot.kind in (SpotKind.HEADER, SpotKind.FOOTER):
            unit = Location(spot.location.unit, spot.location.number)
            margins.setdefault(unit, []).append(f"{places.within_unit(spot.location)} {words}")
        elif spot.sightings or spot.possible:
            others.setdefault((_BESIDE.get(spot.kind, ""), words), []).append(spot.location)
    alike: dict[str, list[Location]] = {}
    for unit, in_unit in margins.items():
        alike.setdefault(" · ".join(in_unit), []).append(unit)
    margin_lines = [
        f"{english.capital(places.units(units))}: {words}" for words, units in alike.items()
    ]
    return margin_lines + [
        f"{english.capital(beside or places.phrase(locations))}: {words}"
        for (beside, words), locations in others.items()
    ]


def _words(spot: Spot) -> str:
    """Return what is known of one place."""
    if not spot.sightings and not spot.possible:
        return str(spot.seen)
    possible = [
        sighting for sighting in dict.fromkeys(spot.possible) if sighting not in spot.sightings
    ]
    unseen = [sighting for sighting in possible if not sighting.unsure]
    unsure = [sighting for sighting in possible if sighting.unsure]
    known = [_printed(spot.sightings)] if spot.sightings else []
    if unseen:
        known.append(catalogue.sentence("SEEN.untold", (("marking", _printed(unseen)),)))
    if unsure:
        known.append(catalogue.sentence("SEEN.perhaps", (("marking", _printed(unsure, " or ")),)))
    return "; ".join(known)


def _printed(sightings: Sequence[Sighting], joiner: str = " and ") -> str:
    """Return what was read, as it is printed. A level of two schemes is one marking."""
    levels = {sighting.level for sighting in sightings}
    by_scheme: dict[str, list[Sighting]] = {}
    for sighting in sightings:
        by_scheme.setdefault(sighting.scheme, []).append(sighting)
    whole = [own for own in by_scheme.values() if {sighting.level for sighting in own} == levels]
    counted = Counter(
        printed(
            sighting.level,
            sighting.descriptors,
            blank_of=sighting.scheme if sighting.when_complete else "",
        )
        for sighting in (max(whole, key=_descriptors) if whole else sightings)
    )
    return joiner.join(
        f"{marking} ({times} times)" if times > 1 else marking for marking, times in counted.items()
    )


def _descriptors(sightings: Sequence[Sighting]) -> int:
    return sum(len(sighting.descriptors) for sighting in sightings)
