"""A field of a PDF form → the question that it belongs to: by its name, which is the pointer of the
answer, or by its tooltip, which is the question in words, where a program changed the name."""

from collections.abc import Iterator
from functools import cached_property
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
_NUMBER = expression(r"\d+")
# So many sentences of a tooltip may be the question and what it stands under.
_MOST_SENTENCES = 12
_SENTENCE_ENDS = ".?!…"


class FieldPlace(NamedTuple):
    """The question or part that a field belongs to, its row, the option that it is the box of, and
    whether it takes the reason why there is no answer. `added` is what a program put around its
    name, and the place is `certain` where that is the form's own."""

    field: Field
    row: int = NO_ROW
    choice: Choice | None = None
    is_reason: bool = False
    added: tuple[str, str] = ("", "")
    certain: bool = True


class FieldPlaces:
    """Knows the places of one form."""

    def __init__(self, words: OwnWords) -> None:
        self._words = words
        self._fields = {
            field.pointer: field for field in words.fields.values() if field.path not in NOT_ASKED
        }

    def of(self, name: str, tooltip: str) -> FieldPlace | None:
        """Return the place of a field with this name and tooltip, None where the form has none."""
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
        return self._asked_by(tooltip)

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
        for question, said in _beginnings(tooltip):
            places = self._by_tooltip.get(question)
            if places:
                if len(places) > 1:
                    return None
                row = _row(said, places[0].field, self._words)
                return places[0]._replace(row=row)
        return None

    @cached_property
    def _by_tooltip(self) -> dict[str, list[FieldPlace]]:
        """The places of the form by their questions, without the numbers of rows."""
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
            for question, place in asked:
                found.setdefault(_without_numbers(question), []).append(
                    place._replace(certain=False)
                )
        return found


def _endings(name: str) -> Iterator[str]:
    """Yield what a program may have put after a name to make it like no other."""
    found = _AFTER.search(name)
    if found:
        yield found[0]


def _beginnings(tooltip: str) -> Iterator[tuple[str, str]]:
    """Yield the beginnings of a tooltip, sentence by sentence, the longest first: each as it is
    compared, and as it is."""
    words = " ".join(tooltip[:2000].split())
    ends = [
        place
        for place in range(1, len(words) + 1)
        if words[place - 1] in _SENTENCE_ENDS and words[place : place + 1] in ("", " ")
    ]
    for end in reversed(ends[:_MOST_SENTENCES]):
        yield _without_numbers(words[:end]), words[:end]


def _without_numbers(question: str) -> str:
    return _NUMBER.sub("0", comparable(question))


def _row(question: str, field: Field, words: OwnWords) -> int:
    """Return the row that a tooltip names, NO_ROW for a question in none."""
    table = words.tables.get(field.path)
    if table is None:
        return NO_ROW
    after = question.partition(f" {table.item_label} ")[2]
    number = after.partition(".")[0]
    return int(number) - 1 if pointers.is_row(number) else NO_ROW
