"""A field of a PDF form → the question that it belongs to: by its name, which is the pointer of the
answer, or by its tooltip, which is the question in words, where a program changed the name."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from mappa_docs.definition import field_names, pointers
from mappa_docs.definition.field_names import OPTION, REASON
from mappa_docs.lazy_patterns import expression
from mappa_docs.model import Choice, Field
from mappa_docs.reading.comparing import comparable
from mappa_docs.reading.entries import NO_ROW
from mappa_docs.reading.own_words import NOT_ASKED, OwnWords

# What programs put before a name and after it, so that it is like no other.
_BEFORE = expression(r"^[^/]{0,200}\.(?=/)")
_AFTER = expression(r"(?:[_. #-]|\s\()\d{1,5}\)?$")
# The number of a row, which ends a sentence; so many sentences may be the question and what it
# stands under.
_ROW = expression(r"(?<= )[1-9]\d{0,5}(?=\.(?: |$))", re.ASCII)
_SENTENCE_END = expression(r"[.?!…](?= |$)")
_MOST_SENTENCES, _LONGEST = 12, 2000


class FieldPlace(NamedTuple):
    """The question or part that a field belongs to, its row, the option that it is the box of, and
    whether it takes the reason why there is no answer. `added` is what a program put around its
    name, and the place is `certain` where that is the form's own. It `is_contradicted` where the
    tooltip is that of another place."""

    field: Field
    row: int = NO_ROW
    choice: Choice | None = None
    is_reason: bool = False
    added: tuple[str, str] = ("", "")
    certain: bool = True
    is_contradicted: bool = False


class FieldPlaces:
    """Knows the places of one form."""

    def __init__(self, words: OwnWords) -> None:
        self._words = words
        self._fields = {
            field.pointer: field for field in words.fields.values() if field.path not in NOT_ASKED
        }

    def of(self, name: str, tooltip: str) -> FieldPlace | None:
        """Return the place of a field with this name and tooltip, None where the form has none."""
        named = self._by_name(name)
        if named is None:
            return self._asked_by(tooltip)
        return named._replace(is_contradicted=self._is_of_another(named, tooltip))

    def _by_name(self, name: str) -> FieldPlace | None:
        """Return the place of the name, also where a program put something around that."""
        own = self._named(name)
        if own is not None:
            return own
        before = _BEFORE.match(name)
        bare = name[before.end() :] if before else name
        for after in ("", *_endings(bare)):
            place = self._named(bare.removesuffix(after))
            if place is not None:
                added = (before[0] if before else "", after)
                return place._replace(added=added, certain=False)
        return None

    def _is_of_another(self, place: FieldPlace, tooltip: str) -> bool:
        """Return whether a tooltip is that of another place, and of this one alone."""
        row = None if place.row == NO_ROW else place.row
        if tooltip in ("", self._tooltip(place, row)):
            return False
        asked = self._asked_by(tooltip)
        return asked is not None and asked[:4] != place[:4]

    def _tooltip(self, place: FieldPlace, row: int | None) -> str:
        stem, field = self._words.form.stem, place.field
        if place.is_reason:
            return field_names.tooltip_of_reason(stem, field, row)
        if place.choice:
            return field_names.tooltip_of_option(stem, field, place.choice.label, row)
        return field_names.tooltip(stem, field, row)

    def _named(self, name: str) -> FieldPlace | None:
        if not name.startswith("/"):
            return None
        pointer, sign, option = name.partition(OPTION)
        is_reason = not sign and pointer.endswith(REASON)
        pointer = pointer.removesuffix(REASON) if is_reason else pointer
        field = self._fields.get(pointers.general(pointer))
        if field is None or (not field.takes_answer and not is_reason):
            return None
        rows = [step for step in pointers.steps(pointer) if pointers.is_row(step)]
        if len(rows) != field.pointer.count(pointers.ROW) or len(rows) > 1:
            return None
        row = int(rows[0]) if rows else NO_ROW
        if not sign:
            return FieldPlace(field, row, is_reason=is_reason)
        for choice in field.choices:
            if option == field_names.of_option("", choice.value).removeprefix(OPTION):
                return FieldPlace(field, row, choice)
        return None

    def _asked_by(self, tooltip: str) -> FieldPlace | None:
        """Return the place of the field that a tooltip asks for, where it is one alone."""
        for question, row in _beginnings(tooltip):
            places = self._by_tooltip.get(question, ())
            if len(places) == 1:
                return places[0]._replace(row=row)
            if places:
                return None
        return None

    @cached_property
    def _by_tooltip(self) -> dict[str, list[FieldPlace]]:
        """The places of the form by their questions, with one sign for every row."""
        found: dict[str, list[FieldPlace]] = {}
        stem = self._words.form.stem
        for field in self._fields.values():
            row = 0 if pointers.ROW in field.pointer else None
            asked: list[tuple[str, FieldPlace]] = []
            if field.takes_answer:
                asked.append((field_names.question(stem, field, row), FieldPlace(field)))
                asked += [
                    (
                        field_names.tooltip_of_option(stem, field, choice.label, row),
                        FieldPlace(field, choice=choice),
                    )
                    for choice in field.choices
                ]
            if field.absent:
                reason = field_names.tooltip_of_reason(stem, field, row)
                asked.append((reason, FieldPlace(field, is_reason=True)))
            table = self._words.tables.get(field.path)
            for question, place in asked:
                key = _with_row(question, table.item_label) if table else comparable(question)
                found.setdefault(key, []).append(place._replace(certain=False))
        return found


def _endings(name: str) -> Iterator[str]:
    """Yield what a program may have put after a name to make it like no other."""
    found = _AFTER.search(name)
    if found:
        yield found[0]


def _with_row(question: str, entry: str) -> str:
    """Return a question of the first row of a table with a sign for every row: `entry` is what the
    form calls one."""
    return comparable(question.replace(f" {entry} 1.", f" {entry} {pointers.ROW}.", 1))


def _beginnings(tooltip: str) -> Iterator[tuple[str, int]]:
    """Yield the beginnings of a tooltip, sentence by sentence, the longest first, each as it is
    compared: as it is, and with a sign for a number that may be that of its row, which comes with
    it."""
    words = " ".join(tooltip[:_LONGEST].split())
    ends = [found.end() for found in islice(_SENTENCE_END.finditer(words), _MOST_SENTENCES)]
    for end in reversed(ends):
        beginning = words[:end]
        yield comparable(beginning), NO_ROW
        for number in _ROW.finditer(beginning):
            with_row = f"{beginning[: number.start()]}{pointers.ROW}{beginning[number.end() :]}"
            yield comparable(with_row), int(number[0]) - 1
