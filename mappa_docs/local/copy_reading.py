"""One filled copy of a local form → the answers of the minimum data set, and what could not be
read."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from mappa_docs.definition import forms, pointers
from mappa_docs.local import no_answers, normalising
from mappa_docs.local.copies import Alone, Copy, Facts, Leftover, LineCopy, Rows
from mappa_docs.local.local_values import LABEL, Context, Found
from mappa_docs.local.mapping import Mapped, MappedTable, Mapping, Place
from mappa_docs.local.normalising import Raw
from mappa_docs.model import Field
from mappa_docs.reading import absences
from mappa_docs.reading.assembling import UnreadAnswer
from mappa_docs.reading.values import Answer


class LocalForm(NamedTuple):
    """What a copy says: the answers, and in how many places somebody typed; the pointers of those
    that are certain and of those that were read as they are meant; the answers that could not be
    read; the text in no place; the questions whose places the copy does not have; and what is to be
    said of its file."""

    answers: dict[str, Any]
    typed: int
    certain: tuple[str, ...]
    meant: tuple[str, ...]
    unread: tuple[UnreadAnswer, ...]
    leftovers: tuple[Leftover, ...]
    missing_places: tuple[str, ...]
    facts: Facts

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all stands on the copy but what the form prints."""
        return not (self.typed or self.leftovers)


def read(mapping: Mapping, copy: Copy, context: Context) -> LocalForm:
    """Return what a copy of the form says."""
    reading = _Reading(mapping, copy, context)
    reading.answers_of(mapping.answers)
    for table in mapping.tables:
        reading.table(table)
    return LocalForm(
        reading.answers,
        reading.typed,
        tuple(reading.certain),
        tuple(reading.meant),
        tuple(reading.unread),
        tuple(copy.leftovers()),
        tuple(reading.missing),
        copy.facts,
    )


class _Reading:
    def __init__(self, mapping: Mapping, copy: Copy, context: Context) -> None:
        self._fields = forms.fields(mapping.to)
        self._copy = copy
        self._context = context
        self.answers: dict[str, Any] = {}
        self.typed = 0
        self.certain: list[str] = []
        self.meant: list[str] = []
        self.unread: list[UnreadAnswer] = []
        self.missing: list[str] = []

    def answers_of(self, mapped: Sequence[Mapped]) -> None:
        """Take the answers that stand in no table."""
        raw: dict[str, Raw] = {}
        for one in mapped:
            found = self._found(self._copy, one)
            if not found:
                self.missing.append(one.field)
            elif one.says is not None:
                self._take(one.field, Answer(one.says))
            else:
                raw[one.field] = Raw(self._fields[one.field], one, found)
        self._take_all(raw, "")

    def table(self, table: MappedTable) -> None:
        """Take the rows of a table."""
        columns = {field.name: field for field in self._fields[table.field].fields}
        if table.rows:
            number = 0
            for row in table.rows:
                number += self._row(table, number, columns, self._copy, row)
            return
        rows = self._lines(table.lines) if table.lines else self._copy.rows(table)
        if not rows.is_there:
            self.missing.append(table.field)
        field = self._fields[table.field]
        if table.blank and rows.is_there and not (rows.rows or rows.why):
            self._take(table.field, Answer(table.blank.answer))
            return
        if rows.alone and field.absent and (absence := absences.absence(rows.alone.text)):
            rows.alone.take()
            self.typed += 1
            self._take(table.field, Answer(absence.answer))
            return
        if rows.why:
            self.unread.append(UnreadAnswer(table.field, rows.why, 0))
        number = 0
        for copy in rows.rows:
            number += self._row(table, number, columns, copy, table.columns)

    def _lines(self, place: Place) -> Rows:
        """Return the lines in a place as the rows of a table."""
        seen = self._copy.seen(place)
        if seen is None or seen.is_several:
            return Rows(why=LABEL if seen else "", is_there=seen is not None)
        text = no_answers.without_prompts(seen.typed, self._context.prompts)
        if no_answers.is_left_over(text):
            return Rows()
        lines = tuple(LineCopy(line.strip()) for line in text.split("\n") if line.strip())
        return Rows(lines, alone=Alone(text, tuple))

    def _row(
        self,
        table: MappedTable,
        number: int,
        columns: dict[str, Field],
        copy: Copy,
        mapped: Sequence[Mapped],
    ) -> bool:
        """Take a row, and return whether there is one: something stands in one of its places."""
        raw = {
            one.field: Raw(columns[one.field], one, found)
            for one, found in self._places(copy, mapped)
        }
        above = f"{table.field}/{number}/"
        # What a blank means makes no row of a blank one.
        is_filled = any(one.seen.whole for name in raw for one in raw[name].found)
        if not is_filled or not self._take_all(raw, above):
            return False
        for one in mapped:
            if one.says is not None:
                self._take(f"{above}{one.field}", Answer(one.says))
        return True

    def _places(self, copy: Copy, mapped: Sequence[Mapped]) -> Iterator[tuple[Mapped, list[Found]]]:
        return ((one, found) for one in mapped if (found := self._found(copy, one)))

    def _found(self, copy: Copy, mapped: Mapped) -> list[Found]:
        seen = ((place, copy.seen(place)) for place in mapped.places)
        return [Found(place, one) for place, one in seen if one is not None]

    def _take_all(self, raw: dict[str, Raw], above: str) -> bool:
        """Take answers by their names, and return whether there is any, or any that could not be
        read."""
        read = normalising.normalised(raw, self._context)
        typed = (one.seen.typed for name in raw for one in raw[name].found)
        self.typed += sum(bool(text) for text in typed)
        for name, answer in read.answers.items():
            self._take(f"{above}{name}", answer)
        for name, why in read.unread.items():
            self.unread.append(UnreadAnswer(f"{above}{name}", why, raw[name].characters))
        return bool(read.answers or read.unread)

    def _take(self, pointer: str, answer: Answer) -> None:
        (self.certain if answer.is_exact else self.meant).append(pointer)
        _put(self.answers, pointer, answer.value)


def _put(answers: dict[str, Any], pointer: str, value: Any) -> None:
    """Put an answer in its place, which may be in a row: the next one, if it is new."""
    table, row, name = pointer.rpartition("/")[0].rpartition("/")[0], *pointer.split("/")[-2:]
    if not pointers.is_row(row):
        pointers.put(answers, pointer, value)
        return
    if not isinstance(pointers.get(answers, table), list):
        pointers.put(answers, table, [])
    rows = pointers.get(answers, table)
    while len(rows) <= int(row):
        rows.append({})
    rows[int(row)][name] = value
