"""The fields of a PDF form → what was typed and ticked, question by question, and what of it
answers none. A value that no page shows is read, and said to be there."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from mappa_docs.model import Field
from mappa_docs.pdf.form_fields import FieldKind, FormField
from mappa_docs.pdf.geometry import Box as Area
from mappa_docs.reading.entries import Box, Entry, Place
from mappa_docs.reading.field_places import FieldPlace, FieldPlaces
from mappa_docs.reading.own_words import OwnWords

FIELD, HIDDEN_FIELD, OTHER_VALUE = "form_field", "hidden_field", "other_value"
_FILLED = (FieldKind.TEXT, FieldKind.CHOICE, FieldKind.BOX)
# So many names with the same thing added to them, or fields with the same name, make a second form.
_MOST_STRAY = 5


class Unplaced(NamedTuple):
    """Letters that are no answer, or none that is seen: what they are, how many, which section."""

    section: Field | None
    what: str
    letters: int


class PdfFields:
    """What the fields of one PDF form say.

    `entries` are the answers as they were typed, by the path of the question and the row; `known`
    are the fields that belong to a question.
    """

    def __init__(self, words: OwnWords, fields: Iterable[FormField]) -> None:
        self.words = words
        self._cell = 0
        self.entries: dict[tuple[str, int], Entry] = {}
        self.unplaced: list[Unplaced] = []
        places = FieldPlaces(words)
        self.known: list[tuple[FormField, FieldPlace]] = []
        stray = []
        for field in fields:
            if field.kind not in _FILLED:
                continue
            place = places.of(field.name, field.tooltip)
            if place is None:
                stray.append(field)
            else:
                self.known.append((field, place))
        for field, place in self.known:
            self._take(field, place)
        for field in stray:
            letters = sum(map(len, (*field.values, *field.unseen)))
            if letters:
                self.unplaced.append(Unplaced(self._section_of(field), FIELD, letters))

    @property
    def are_of_several_forms(self) -> bool:
        """Whether the fields of more than one form are here: as many as stray ones never are."""
        added = Counter(place.added for _, place in self.known)
        copied = sum(field.copies > 1 for field, _ in self.known)
        groups = sum(count >= _MOST_STRAY for count in added.values())
        return groups > 1 or copied >= _MOST_STRAY

    def section_above(self, page: int, box: Area | None) -> Field | None:
        """Return the section of the field that stands nearest above on a page, None for none."""
        if box is None:
            return None
        on_page = self._tops.get(page, [])
        nearest = bisect_left(on_page, (box[1] + box[3]) / 2, key=itemgetter(0))
        return self._section(on_page[nearest][1]) if nearest < len(on_page) else None

    @cached_property
    def _tops(self) -> dict[int, list[tuple[float, Field]]]:
        """For each page the tops of its fields from the lowest on, with their questions."""
        tops: dict[int, list[tuple[float, Field]]] = {}
        for field, place in self.known:
            for page, area in field.places:
                tops.setdefault(page, []).append((area[3], place.field))
        return {page: sorted(on_page, key=itemgetter(0)) for page, on_page in tops.items()}

    def _section_of(self, field: FormField) -> Field | None:
        page, area = field.places[0] if field.places else (-1, None)
        return self.section_above(page, area)

    def _section(self, field: Field) -> Field | None:
        section = self.words.fields.get(field.path.partition(".")[0])
        return section if section is not None and not section.takes_answer else None

    def _take(self, field: FormField, place: FieldPlace) -> None:
        if field.places:
            said, unseen, what = field.values, field.unseen, OTHER_VALUE
        else:
            said, unseen, what = field.unseen, field.unseen, HIDDEN_FIELD
        if letters := sum(map(len, unseen)):
            self.unplaced.append(Unplaced(self._section(place.field), what, letters))
        if place.choice is None:
            for value in said:
                self._cell += 1  # so that different values are never joined
                self._entry(place).add(value, Place(self._cell, 0), certain=place.certain)
            return
        is_box = field.kind is FieldKind.BOX
        box = Box(place.choice.label, is_box and field.is_on, not is_box or field.is_in_doubt)
        if said or box.is_ticked or field.is_in_doubt:
            self._entry(place).tick(box, certain=place.certain)

    def _entry(self, place: FieldPlace) -> Entry:
        key = (place.field.path, place.row)
        if key not in self.entries:
            self.entries[key] = Entry(place.field, place.row)
        return self.entries[key]
