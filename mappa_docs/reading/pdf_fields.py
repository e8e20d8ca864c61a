"""The fields of a PDF form → what was typed and ticked, question by question, and what of it
answers none. A value that no page shows is read, and said to be there."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from mappa_docs.definition.carried import CARRIED
from mappa_docs.model import Field
from mappa_docs.pdf.form_fields import FieldKind, FormField
from mappa_docs.pdf.geometry import Box as Area
from mappa_docs.reading.entries import NO_ROW, Box, Entry, Place
from mappa_docs.reading.field_places import FieldPlace, FieldPlaces
from mappa_docs.reading.own_words import NOT_ASKED, OwnWords

FIELD, HIDDEN_FIELD, OTHER_VALUE = "form_field", "hidden_field", "other_value"
TWO_QUESTIONS = "two_questions"
_FILLED = (FieldKind.TEXT, FieldKind.CHOICE, FieldKind.BOX)
# So many names with the same thing added to them, or fields with the same name, make a second form.
_MOST_STRAY = 5
# In so many rows of a table is looked for lost fields: a name may say any number.
_MOST_ROWS = 1000


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
                stray += [field] if field.values else []
                continue
            place = places.of(field.name, field.tooltip)
            if place is None:
                stray.append(field)
            else:
                self.known.append((field, place))
        for field, place in self.known:
            self._take(field, place)
        for field in stray:
            if letters := _letters(field):
                self.unplaced.append(Unplaced(self._section_of(field), FIELD, letters))

    @property
    def are_of_several_forms(self) -> bool:
        """Whether the fields of more than one form are here: as many as stray ones never are."""
        added = Counter(place.added for _, place in self.known)
        copied = sum(field.copies > 1 for field, _ in self.known)
        groups = sum(count >= _MOST_STRAY for count in added.values())
        return groups > 1 or copied >= _MOST_STRAY

    def without_field(self) -> Iterator[Field]:
        """Yield each question that has no field any more, or not all of its boxes, in a row of its
        table if that is in one: a page is missing, and what was typed there with it."""
        boxes: dict[tuple[str, int], set[str]] = {}
        for _, place in self.known:
            if not place.is_reason:
                choices = boxes.setdefault((place.field.path, place.row), set())
                choices.update((place.choice.label,) if place.choice else ())
        for field in self.words.fields.values():
            if not field.takes_answer or field.path in NOT_ASKED:
                continue
            for row in self._rows(field, boxes):
                ticked = boxes.get((field.path, row))
                is_part = ticked and len(ticked) < len(field.choices)
                if ticked is None or is_part:
                    yield field

    def _rows(self, field: Field, boxes: Iterable[tuple[str, int]]) -> Iterable[int]:
        table = self.words.tables.get(field.path)
        if table is None:
            return (NO_ROW,)
        columns = {child.path for child in table.fields}
        rows = [row for path, row in boxes if path in columns]
        if not rows and table.name == CARRIED:
            return ()  # only a form that was begun with another one's answers has this table
        return range(min(max(rows, default=0) + 1, _MOST_ROWS))

    def section_above(self, page: int, box: Area | None) -> Field | None:
        """Return the section of the field that stands nearest above on a page, None for none."""
        if box is None:
            return None
        on_page = self._tops.get(page, [])
        nearest = bisect_left(on_page, (box[1] + box[3]) / 2, key=itemgetter(0))
        return self.section(on_page[nearest][1]) if nearest < len(on_page) else None

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

    def section(self, field: Field) -> Field | None:
        """Return the section that a question is in, None for what stands above all sections."""
        section = self.words.fields.get(field.path.partition(".")[0])
        return section if section is not None and not section.takes_answer else None

    def _take(self, field: FormField, place: FieldPlace) -> None:
        if place.is_contradicted:
            if letters := _letters(field):
                self.unplaced.append(Unplaced(self.section(place.field), TWO_QUESTIONS, letters))
            return
        if field.places:
            said, unseen, what = field.values, field.unseen, OTHER_VALUE
        else:
            said, unseen, what = field.unseen, field.unseen, HIDDEN_FIELD
        if letters := sum(map(len, unseen)):
            self.unplaced.append(Unplaced(self.section(place.field), what, letters))
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


def _letters(field: FormField) -> int:
    return sum(map(len, (*field.values, *field.unseen)))
