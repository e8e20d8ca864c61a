"""The answers of one form as rules read them: what is not there, or not of its kind, is None.

So a rule says only what it compares. What is missing or of the wrong kind is the schema's finding.
"""

from collections.abc import Container, Iterator
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from typing import Any

from mappa_docs.definition import forms
from mappa_docs.model import Field, Kind, Submission

Row = dict[str, Any]
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
        nothing, plan = _groups(submission.stem)
        self.groups = nothing.copy()
        self.groups[""] = submission.answers
        _enter(self.groups, submission.answers, plan)
        self._tables: dict[str, list[Row]] = {}
        # What one rule has read and others need as well.
        self.known: dict[str, Any] = {}

    def shortened(self, pointers: Container[str]) -> "Answers":
        """Return the answers with the beginning of those at the pointers, which are too long."""
        answers = _shortened(self.submission.answers, pointers)
        return Answers(replace(self.submission, answers=answers), self.as_of)

    def get(self, pointer: str) -> Any:
        """Return what stands at the pointer, whatever it is, or None."""
        above, name = _parted(pointer)
        if above in self.groups:
            return self.groups[above].get(name)
        return self._elsewhere(pointer)

    def _elsewhere(self, pointer: str) -> Any:
        """Return what stands in the row of a table, or beside the reason for an absent one."""
        node: Any = self.submission.answers
        for step in pointer.split("/")[1:]:
            if type(node) is dict:
                node = node.get(step)
            elif type(node) is list and forms.is_row(step) and int(step) < len(node):
                node = node[int(step)]
            else:
                return None
        return node

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
        """Yield the pointer and the answers of each row of the table at the pointer."""
        table = self.get(pointer)
        for index, row in enumerate(table if isinstance(table, list) else ()):
            if isinstance(row, dict):
                yield f"{pointer}/{index}", row

    def table(self, pointer: str) -> list[Row]:
        """Return the rows of the table at the pointer. What is no row is an empty one."""
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
        return tuple(one for one in values if isinstance(one, str))

    def is_absent(self, pointer: str) -> bool:
        """Return whether the pointer holds "not known" or the like, with a reason."""
        value = self.get(pointer)
        return isinstance(value, dict) and "absent" in value


def without(node: Any, pointers: Container[str], above: str = "") -> Any:
    """Return a copy of the answers in which nothing stands at the pointers. In a list None does, so
    that the others keep their places."""
    if isinstance(node, dict):
        return {
            name: without(value, pointers, pointer)
            for name, value in node.items()
            if (pointer := f"{above}/{name}") not in pointers
        }
    if isinstance(node, list):
        places = ((f"{above}/{index}", value) for index, value in enumerate(node))
        return [
            None if pointer in pointers else without(value, pointers, pointer)
            for pointer, value in places
        ]
    return node


def is_long(value: Any) -> bool:
    """Return whether a text or a table is longer than most may be."""
    if isinstance(value, str):
        return len(value) > _LONGEST
    return isinstance(value, list) and len(value) > _MOST_ROWS


def _shortened(node: Any, pointers: Container[str], above: str = "") -> Any:
    if isinstance(node, str):
        return node[:_LONGEST] if above in pointers else node
    if isinstance(node, list):
        rows = node[:_MOST_ROWS] if above in pointers else node
        return [_shortened(row, pointers, f"{above}/{index}") for index, row in enumerate(rows)]
    if isinstance(node, dict):
        return {
            name: _shortened(value, pointers, f"{above}/{name}") for name, value in node.items()
        }
    return node


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


@lru_cache(maxsize=_POINTERS_KEPT)
def _parted(pointer: str) -> tuple[str, str]:
    above, _, name = pointer.rpartition("/")
    return above, name


# The groups in a group: their names, their pointers, and the groups in them in turn.
_Groups = list[tuple[str, str, "_Groups"]]


@cache
def _groups(stem: str) -> tuple[dict[str, Row], _Groups]:
    """Return the pointers of all groups with nothing in them, and the way to them."""
    form = forms.form(stem)
    groups = _within((*form.identity, *(section.field for section in form.sections)))
    every = (one for one in forms.fields(stem).values() if one.kind is Kind.GROUP)
    return {field.pointer: {} for field in every}, groups


def _within(fields: tuple[Field, ...]) -> _Groups:
    groups = (field for field in fields if field.kind is Kind.GROUP)
    return [(field.name, field.pointer, _within(field.fields)) for field in groups]


def _enter(known: dict[str, Row], above: Row, groups: _Groups) -> None:
    for name, pointer, within in groups:
        group = above.get(name)
        if type(group) is dict:
            known[pointer] = group
            if within:
                _enter(known, group, within)
