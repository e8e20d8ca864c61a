"""Whether a marking may be put on a file, and where it still has to be: for Word and PDF alike.

A marking only ever goes up, and no scheme is translated into another.
"""

from collections.abc import Iterable

from mappa_docs.errors import MarkingError, UsageError
from mappa_docs.markings import schemes
from mappa_docs.messages import places
from mappa_docs.model import Marking, Sighting
from mappa_docs.model.spots import Inspection, Spot


def check(spots: Iterable[Spot], marking: Marking) -> None:
    """Make sure that none of the places says a higher marking, or one of another scheme, whether
    or not it is surely seen there.

    Raises UsageError, which says where. WHEN COMPLETE is lower than the same level without it.
    """
    for spot in spots:
        for sighting in (*spot.sightings, *spot.possible):
            if sighting.level not in schemes.levels(marking.scheme):
                raise UsageError(
                    f"The file is marked {sighting.level} ({places.words(spot.location)}), "
                    f"which is not of the scheme {marking.scheme.upper()}. Markings are never "
                    "translated: ask whoever wrote it which one holds."
                )
            if sighting.scheme == marking.scheme and _rank(sighting) > _rank(meant(marking)):
                raise UsageError(
                    f"The file is marked {sighting.level} already ({places.words(spot.location)}). "
                    "A marking is never lowered."
                )


def bare(inspection: Inspection, marking: Marking) -> list[Spot]:
    """Return the places that need the marking and do not show it."""
    return [spot for spot in inspection.spots if spot.needed and not says(spot.sightings, marking)]


def says(sightings: Iterable[Sighting], marking: Marking) -> bool:
    """Return whether this marking was read, with its descriptors or more."""
    wanted = meant(marking)
    return any(
        (sighting.scheme, sighting.level, sighting.when_complete)
        == (wanted.scheme, wanted.level, wanted.when_complete)
        and set(wanted.descriptors) <= set(sighting.descriptors)
        for sighting in sightings
    )


def is_lesser(text: str, marking: Marking) -> bool:
    """Return whether `text` says nothing but a marking that this one goes beyond, so that nothing
    is lost where it takes its place."""
    return is_covered(text, marking) and schemes.whole(text, marking.scheme) != meant(marking)


def is_covered(text: str, marking: Marking) -> bool:
    """Return whether `text` says nothing but this marking or one that it goes beyond: no higher
    level, and no descriptor that it lacks."""
    sighting = schemes.whole(text, marking.scheme)
    if sighting is None:
        return False
    wanted = meant(marking)
    return _rank(sighting) <= _rank(wanted) and set(sighting.descriptors) <= set(wanted.descriptors)


def check_done(inspection: Inspection, marking: Marking) -> None:
    """Raise MarkingError unless every place that needs the marking shows it."""
    for spot in bare(inspection, marking):
        raise MarkingError(
            f"The marked file was not handed over. Its marking is missing: "
            f"{places.words(spot.location)}."
        )


def meant(marking: Marking) -> Sighting:
    """Return what a reader sees where the marking stands."""
    sighting = schemes.whole(marking.text, marking.scheme)
    later = sighting is not None and sighting.when_complete
    return Sighting(marking.scheme, marking.level, later, marking.descriptors)


def _rank(sighting: Sighting) -> tuple[int, bool]:
    return schemes.levels(sighting.scheme).index(sighting.level), not sighting.when_complete
