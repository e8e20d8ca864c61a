"""Places of a file in words, and the words of the catalogue for each of them."""

import pytest

from mappa_docs import resources
from mappa_docs.messages import places
from mappa_docs.model.spots import Aspect, Location, Position, Unit

TEXT = Location(Unit.TEXT)


def page(number: int, position: Position = Position.TOP) -> Location:
    return Location(Unit.PAGE, number, position)


def section(number: int, position: Position, aspect: Aspect = Aspect.SHOWN) -> Location:
    return Location(Unit.SECTION, number, position, aspect)


@pytest.mark.parametrize(
    ("locations", "phrase"),
    [
        ([], ""),
        ([page(3)], "page 3, top"),
        ([page(1), page(2), page(2)], "pages 1 and 2, top"),
        ([page(1), page(1, Position.BOTTOM)], "page 1, top and bottom"),
        ([page(number) for number in (5, 1, 2, 3, 9)], "pages 1 to 3, 5 and 9, top"),
        ([TEXT, section(1, Position.HEADER)], "section 1, header; the text"),
        (
            [section(2, Position.EVEN_PAGE_FOOTER, Aspect.NOT_SHOWN)],
            "section 2, even-page footer (not shown)",
        ),
        ([TEXT._replace(aspect=Aspect.OTHER_PROGRAMS)], "the text (as other programs show it)"),
        ([TEXT._replace(aspect=Aspect.WATERMARK)], "the text, watermark"),
    ],
)
def test_places_are_said_in_few_words(locations: list[Location], phrase: str) -> None:
    assert places.phrase(locations) == phrase


def test_units_are_said_without_positions() -> None:
    assert places.units([page(1), page(2), page(3), page(3)]) == "pages 1 to 3"


def test_the_catalogue_has_words_for_places_that_exist_and_for_no_others() -> None:
    aspects = {f"place.{aspect}" for aspect in Aspect if aspect}
    numbered = {f"place.{unit}{plural}" for unit in ("page", "section") for plural in ("", "s")}
    for key in resources.read_json("schemas/messages/en/places.json"):
        if key not in aspects | numbered | {"place.numbered"}:
            _, unit, *position = key.split(".")
            location = Location(Unit(unit), position=Position("".join(position)))
            assert places.words(location)
