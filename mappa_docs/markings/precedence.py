"""Whether a marking may be put on a file, and where it still has to be: for Word and PDF alike.

A marking only ever goes up, and no scheme is translated into another.
"""

from collections.abc import Iterable
from dataclasses import replace

from mappa_docs.errors import UsageError
from mappa_docs.markings import schemes
from mappa_docs.messages import catalogue, places
from mappa_docs.model import Marking, Overruling, Sighting
from mappa_docs.model.spots import Spot, SpotKind


def check(
    spots: Iterable[Spot], marking: Marking, decision: Overruling | None = None
) -> Overruling | None:
    """Make sure that none of the places says a higher marking, or one of another scheme. WHEN
    COMPLETE is lower than the same level without it.

    Words that may be no marking, and such as may not be seen, are a person's to decide. With a
    `decision` they are passed over; it is returned with their levels, or None where there are none.
    What is plainly a marking is never passed over. Raises UsageError, which says where.
    """
    untold: dict[str, Spot] = {}
    for spot in spots:
        plain = () if spot.kind is SpotKind.INACTIVE else spot.sightings
        for sighting in plain:
            _refuse_plain(sighting, spot, marking)
        for sighting in spot.possible if plain else (*spot.sightings, *spot.possible):
            if not _is_below(sighting, marking):
                untold.setdefault(sighting.level, spot)
    if untold and decision is None:
        level, spot = next(iter(untold.items()))
        about = (("level", level), ("place", places.words(spot.location)))
        raise UsageError(catalogue.sentence("REFUSED.untold", about))
    return replace(decision, levels=tuple(untold)) if untold and decision else None


def _refuse_plain(sighting: Sighting, spot: Spot, marking: Marking) -> None:
    if _is_below(sighting, marking):
        return
    is_known = sighting.level in schemes.levels(marking.scheme)
    about = (
        ("level", sighting.level),
        ("place", places.words(spot.location)),
        ("scheme", marking.scheme.upper()),
    )
    raise UsageError(catalogue.sentence("REFUSED.higher" if is_known else "REFUSED.other", about))


def _is_below(sighting: Sighting, marking: Marking) -> bool:
    """Return whether the marking says as much as the sighting, or more. A level that another scheme
    has too is read under the marking's own."""
    if sighting.level not in schemes.levels(marking.scheme):
        return False
    return sighting.scheme != marking.scheme or _rank(sighting) <= _rank(meant(marking))


def bare(spots: Iterable[Spot], marking: Marking) -> list[Spot]:
    """Return the places that need the marking and do not show it."""
    return [spot for spot in spots if spot.needed and not says(spot.sightings, marking)]


def says(sightings: Iterable[Sighting], marking: Marking) -> bool:
    """Return whether this marking was read, with its descriptors or more."""
    wanted = meant(marking)
    return any(
        (sighting.scheme, sighting.level, sighting.when_complete)
        == (wanted.scheme, wanted.level, wanted.when_complete)
        and not sighting.unsure
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
    if sighting is None or sighting.unsure:
        return False
    wanted = meant(marking)
    return _rank(sighting) <= _rank(wanted) and set(sighting.descriptors) <= set(wanted.descriptors)


def meant(marking: Marking) -> Sighting:
    """Return what a reader sees where the marking stands."""
    sighting = schemes.whole(marking.text, marking.scheme)
    later = sighting is not None and sighting.when_complete
    return Sighting(marking.scheme, marking.level, later, marking.descriptors)


def _rank(sighting: Sighting) -> tuple[int, bool]:
    return schemes.levels(sighting.scheme).index(sighting.level), not sighting.when_complete
