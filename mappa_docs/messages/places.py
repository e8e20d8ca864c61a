"""Places of a file in words. Those of one kind are one phrase, such as "pages 1 to 14, top"."""

from collections.abc import Iterable

from mappa_docs.messages import catalogue, english
from mappa_docs.model.spots import Aspect, Location


def words(location: Location) -> str:
    """Return one place in words, such as "page 3, top"."""
    return phrase([location])


def phrase(locations: Iterable[Location]) -> str:
    """Return places as one phrase, or "" for none.

    Numbers that follow each other are a range, and what is the same for the same numbers is said
    together: "pages 1 to 14, top and bottom". What has no number stands at the end.
    """
    numbered: dict[Location, set[int]] = {}
    others: dict[Location, None] = {}
    for location in locations:
        if location.number is None:
            others[location] = None
        else:
            numbered.setdefault(location._replace(number=None), set()).add(location.number)
    together: dict[tuple[str, tuple[int, ...]], list[str]] = {}
    for kind, counted in numbered.items():
        key = kind.unit, tuple(sorted(counted))
        together.setdefault(key, []).append(within_unit(kind))
    phrases = [
        catalogue.sentence(
            "place.numbered",
            (("units", _units(unit, counted)), ("positions", english.listed(positions))),
        )
        for (unit, counted), positions in together.items()
    ]
    return "; ".join([*phrases, *map(within_unit, others)])


def units(locations: Iterable[Location]) -> str:
    """Return the pages or sections of places without their positions: "sections 2 to 4"."""
    counted: dict[str, list[int]] = {}
    for location in locations:
        if location.number is not None:
            counted.setdefault(location.unit, []).append(location.number)
    return "; ".join(_units(unit, found) for unit, found in counted.items())


def within_unit(location: Location) -> str:
    """Return where in its page or section a place is, such as "top". What is in neither of them is
    named in full, such as "the keywords of the file"."""
    position = catalogue.sentence(f"place.{location.unit}.{location.position}".rstrip("."))
    if location.aspect is Aspect.SHOWN:
        return position
    return catalogue.sentence(f"place.{location.aspect}", (("place", position),))


def _units(unit: str, counted: Iterable[int]) -> str:
    distinct = set(counted)
    key = f"place.{unit}" if len(distinct) == 1 else f"place.{unit}s"
    return catalogue.sentence(key, (("numbers", english.numbers(distinct)),))
