"""The answers of one form as rules read them: what is not there, or not of its kind, is None.

So a rule says only what it compares. What is missing or of the wrong kind is the schema's finding.
"""

from collections.abc import Container, Iterator
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from typing import Any, TypeVar

from mappa_docs.definition import pointers
from mappa_docs.definition.form_index import index
from mappa_docs.model import Submission

Row = dict[str, Any]
Asked = TypeVar("Asked")
# What most texts and tables may hold at most.
_LONGEST, _MOST_ROWS = 20_000, 500
# About as many days as the forms of a unit speak of.
_DAYS_KEPT = 4096
# Rules ask for the same ones on every form.
_POINTERS_KEPT = 8192


class Answers:
    """One submission, and the day that stands for today."""

    def __init__(self, submission: Submission, as_of: date) -> None:
        self.submission = submission
        self.stem = submission.stem
        self.source = submission.source
        self.as_of = as_of
        # Each group of the form by its pointer; "" is the whole form. One not given is empty.
        empty, way = _groups(submission.stem)
        self.groups = groups = empty.copy()
        groups[""] = submission.answers
        for pointer, above, name in way:
            group = groups[above].get(name)
            if type(group) is dict:
                groups[pointer] = group
        self._tables: dict[str, list[Row]] = {}
        # What one rule has read and others need as well.
        self.known: dict[str, Any] = {}

    def shortened(self, too_long: Container[str]) -> "Answers":
        """Return the answers with the beginning of those at the pointers, which are too long."""

        def beginning(pointer: str, value: Any) -> Any:
            if pointer not in too_long:
                return value
            return value[:_LONGEST] if isinstance(value, str) else value[:_MOST_ROWS]

        answers = pointers.replaced(self.submission.answers, beginning)
        return Answers(replace(self.submission, answers=answers), self.as_of)

    def get(self, pointer: str) -> Any:
        """Return what stands at the pointer, whatever it is, or None."""
        above, name = _parted(pointer)
        group = self.groups.get(above)
        if group is not None:
            return group.get(name)
        # In the row of a table, or in the object that says why there is no answer.
        return pointers.get(self.submission.answers, pointer)

    def text(self, pointer: str) -> str:
        """Return the text at the pointer, such as an answer or the value of a choice, or ""."""
        value = self.get(pointer)
        return value if isinstance(value, str) else ""

    def number(self, pointer: str) -> int | None:
        """Return the whole number at the pointer, or None."""
        value = self.get(pointer)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def is_yes(self, pointer: str) -> bool:
        """Return whether the answer at the pointer is yes."""
        return self.get(pointer) is True

    def is_no(self, pointer: str) -> bool:
        """Return whether the answer at the pointer is no, which is not the same as no answer."""
        return self.get(pointer) is False

    def day(self, pointer: str) -> date | None:
        """Return the date at the pointer, or None where there is no real date."""
        return day(self.get(pointer))

    def rows(self, pointer: str) -> Iterator[tuple[str, Row]]:
        """Yield the pointer and the answers of each row of the table at the pointer.

        What is not a row is left out: the schema finds it.
        """
        table = self.get(pointer)
        for number, row in enumerate(table if isinstance(table, list) else ()):
            if isinstance(row, dict):
                yield f"{pointer}/{number}", row

    def table(self, pointer: str) -> list[Row]:
        """Return the rows of the table at the pointer, each in its place.

        An empty row takes the place of what is not a row: the schema finds it.
        """
        if pointer not in self._tables:
            table = self.get(pointer)
            rows = table if isinstance(table, list) else []
            self._tables[pointer] = [row if isinstance(row, dict) else {} for row in rows]
        return self._tables[pointer]

    def choices(self, pointer: str) -> tuple[str, ...]:
        """Return the options or lines that are given at the pointer."""
        values = self.get(pointer)
        if not isinstance(values, list):
            return ()
        return tuple(choice for choice in values if isinstance(choice, str))

    def is_absent(self, pointer: str) -> bool:
        """Return whether the pointer holds "not known" or the like, with a reason."""
        value = self.get(pointer)
        return isinstance(value, dict) and "absent" in value


def places(
    answers: Answers, groups: dict[str, Asked], tables: dict[str, Asked]
) -> Iterator[tuple[str, Row, Asked]]:
    """Yield each group, and each row of a table, in which anything is given: its pointer, its
    answers, and what is asked for there, by the pointer of the group or table."""
    for pointer, asked in groups.items():
        if group := answers.groups[pointer]:
            yield pointer, group, asked
    for pointer, asked in tables.items():
        for number, row in enumerate(answers.table(pointer)):
            if row:
                yield f"{pointer}/{number}", row, asked


def without(answers: dict[str, Any], pointer: str) -> dict[str, Any]:
    """Return a copy of the answers without the one at the pointer. In a list None takes its place,
    so that the others keep theirs."""
    above, step = pointers.parted(pointer)

    def left(place: str, value: Any) -> Any:
        if place != above:
            return value
        if isinstance(value, dict):
            return {name: kept for name, kept in value.items() if name != pointers.unescaped(step)}
        if isinstance(value, list):
            return [None if str(number) == step else kept for number, kept in enumerate(value)]
        return value

    remaining: dict[str, Any] = pointers.replaced(answers, left)
    return remaining


def is_long(value: Any) -> bool:
    """Return whether a text or a table is longer than most may be."""
    if isinstance(value, str):
        return len(value) > _LONGEST
    return isinstance(value, list) and len(value) > _MOST_ROWS


def day(value: Any) -> date | None:
    """Return the date that an answer gives, or None where it is no real date."""
    return _day(value) if isinstance(value, str) else None


@lru_cache(maxsize=_DAYS_KEPT)
def _day(text: str) -> date | None:
    # Python would also take 20260131 and 2026-W05-6, which the forms do not.
    if text[4:5] != "-" or text[7:8] != "-":
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


_parted = lru_cache(maxsize=_POINTERS_KEPT)(pointers.parted)


@cache
def _groups(stem: str) -> tuple[dict[str, Row], list[tuple[str, str, str]]]:
    """Return each group of the form, empty, by its pointer; and for each its pointer, that of the
    group it is in and its name there, in an order in which that group has come before."""
    groups = [pointer for pointer in index(stem).groups if pointer]
    return {pointer: {} for pointer in groups}, [
        (pointer, *pointers.parted(pointer)) for pointer in groups
    ]
