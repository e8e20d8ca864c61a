"""Labels that stand on a form several times: which section each is in, and which one it is."""

from collections.abc import Sequence

from mappa_docs.local import label_words
from mappa_docs.local.drafting.spots import Spot
from mappa_docs.local.mapping import Mapped, Mapping, Place
from mappa_docs.local.page import Page
from mappa_docs.local.word_labels import Labels

# As the schema of mappings has it.
_MOST = 100


def places(mapping: Mapping, spots: Sequence[Spot], page: Page) -> list[Place]:
    """Return the place of each label so that it is found on the form as the only one. It is found
    by whoever reads copies, so that both agree on what is the only one."""
    headings = {label_words.key(line.text) for line in page.lines}
    labels = _labels(mapping, [spot.place for spot in spots], page)
    in_sections = [
        spot.place
        if _is_alone(labels, spot.place, spot) or label_words.key(spot.heading) not in headings
        else spot.place._replace(section=spot.heading)
        for spot in spots
    ]
    labels = _labels(mapping, in_sections, page)
    return [
        place if _is_alone(labels, place, spot) else _numbered(labels, place, spot)
        for place, spot in zip(in_sections, spots, strict=True)
    ]


def _labels(mapping: Mapping, of_answers: Sequence[Place], page: Page) -> Labels:
    answers = tuple(Mapped("", (place,)) for place in of_answers)
    return Labels(page, mapping._replace(answers=answers), None)


def _is_alone(labels: Labels, place: Place, spot: Spot) -> bool:
    found = labels.found(place)
    return len(found) == 1 and spot.line in found[0].lines


def _numbered(labels: Labels, place: Place, spot: Spot) -> Place:
    """Return the place with its number among those of its name."""
    for number, found in enumerate(labels.found(place)[:_MOST], 1):
        if spot.line in found.lines:
            return place._replace(number=number)
    return place
