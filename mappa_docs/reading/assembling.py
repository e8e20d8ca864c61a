"""Answers that were typed, one by one → the answers of a form, its groups and the rows of its
tables."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

from mappa_docs.definition import pointers
from mappa_docs.model import Field, Kind
from mappa_docs.reading import absences, values
from mappa_docs.reading.entries import NO_ROW, Entry
from mappa_docs.reading.own_words import OwnWords, above
from mappa_docs.reading.values import Answer, Result, Unread


class UnreadAnswer(NamedTuple):
    """An answer that could not be read: its pointer, why, and how many letters it has."""

    pointer: str
    why: str
    letters: int


class Assembled(NamedTuple):
    """The answers of a form; the pointers of those that are certain, and of those that were matched
    by their place or by their words; the answers that could not be read; the pointers of those
    whose words a program may have run together; and of those that were read as they are meant."""

    answers: dict[str, Any]
    certain: tuple[str, ...]
    matched: tuple[str, ...]
    unread: tuple[UnreadAnswer, ...]
    run_together: tuple[str, ...]
    meant: tuple[str, ...]


class _Typed(NamedTuple):
    """One answer: the question or part that it is of, its row, what was typed and what it says."""

    field: Field
    row: int
    entry: Entry
    result: Result


def assembled(words: OwnWords, entries: Mapping[tuple[str, int], Entry], today: date) -> Assembled:
    """Return the answers that the entries of a file are."""
    typed = [
        _Typed(entry.field, entry.row, entry, result)
        for entry in entries.values()
        if (result := values.value(entry, today)) is not None
    ]
    typed = list(_with_absent_parts(words, typed))
    numbers = _numbers(typed)
    answers: dict[str, Any] = {}
    certain: list[str] = []
    matched: list[str] = []
    unread: list[UnreadAnswer] = []
    run_together: list[str] = []
    meant: list[str] = []
    # Why a part has no answers comes after those that it may have.
    for one in sorted(typed, key=lambda one: not one.field.takes_answer):
        pointer = _pointer(one, numbers)
        result = one.result
        if isinstance(result, Answer) and not _put(answers, pointer, result.value):
            result = Unread("absence")
        if one.entry.is_run_together:
            run_together.append(pointer)
        if isinstance(result, Answer):
            is_certain = one.entry.certain and result.is_exact
            (certain if is_certain else matched).append(pointer)
            if not result.is_exact:
                meant.append(pointer)
            if result.doubt:
                unread.append(UnreadAnswer(pointer, result.doubt, len(one.entry.text)))
        elif result is not None:
            unread.append(UnreadAnswer(pointer, result.why, len(one.entry.text)))
    return Assembled(
        answers,
        certain=tuple(certain),
        matched=tuple(matched),
        unread=tuple(unread),
        run_together=tuple(run_together),
        meant=tuple(meant),
    )


def _with_absent_parts(words: OwnWords, typed: Sequence[_Typed]) -> Iterator[_Typed]:
    """Yield the answers. Where all that was typed in a table is why there are no entries, or in a
    group why there are no answers, this is said of the whole."""
    inside: dict[str, list[_Typed]] = {}
    for one in typed:
        inside.setdefault(above(one.field), []).append(one)
    for path, together in inside.items():
        part = words.fields.get(path)
        first = together[0]
        may_be_absent = part is not None and part.absent and len(together) == 1
        is_its_own = first.field.absent and part is not None and part.kind is Kind.GROUP
        if part and may_be_absent and not is_its_own and _is_alone(path, inside):
            absence = absences.absence(first.entry.text)
            if absence:
                yield _Typed(part, NO_ROW, first.entry, Answer(absence.answer, False))
                continue
        yield from together


def _is_alone(path: str, inside: Mapping[str, object]) -> bool:
    """Return whether nothing was typed in the groups and tables of a part."""
    return not any(other.startswith(f"{path}.") for other in inside)


def _numbers(typed: Sequence[_Typed]) -> dict[tuple[str, int], int]:
    """Return for each row of a table in which something was typed its number in the answers."""
    rows: dict[str, dict[int, None]] = {}
    for one in typed:
        if one.row != NO_ROW:
            rows.setdefault(_table(one.field), {})[one.row] = None
    return {
        (table, row): number
        for table, found in rows.items()
        for number, row in enumerate(sorted(found))
    }


def _table(field: Field) -> str:
    return field.pointer.rpartition(f"/{pointers.ROW}/")[0]


def _pointer(one: _Typed, numbers: Mapping[tuple[str, int], int]) -> str:
    if one.row == NO_ROW:
        return one.field.pointer
    table = _table(one.field)
    return f"{table}/{numbers[table, one.row]}/{one.field.name}"


def _put(answers: dict[str, Any], pointer: str, value: Any) -> bool:
    """Put an answer in its place; return False where there are others already."""
    steps = pointers.steps(pointer)
    there: Any = answers
    for step, following in pairwise(steps):
        if isinstance(there, list):
            while len(there) <= int(step):
                there.append({})
            there = there[int(step)]
        else:
            if step not in there:
                there[step] = [] if pointers.is_row(following) else {}
            there = there[step]
    if steps[-1] in there:
        return False
    there[steps[-1]] = value
    return True
