"""The answers of one form as rules read them: what is not there, or not of its kind, is None.

So a rule says only what it compares. What is missing or of the wrong kind is the schema's finding.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from mappa_docs.model import Submission

Row = dict[str, Any]


class Answers:
    """One submission, and the day that stands for today."""

    def __init__(self, submission: Submission, as_of: date) -> None:
        self.stem = submission.stem
        self.as_of = as_of
        self._answers = submission.answers
        self._read: dict[str, Any] = {}
        # What one rule has read and others need as well.
        self.known: dict[str, Any] = {}

    def get(self, pointer: str) -> Any:
        """Return what stands at the pointer, whatever it is, or None."""
        if pointer not in self._read:  # several rules ask for the same answers
            self._read[pointer] = self._at(pointer)
        return self._read[pointer]

    def _at(self, pointer: str) -> Any:
        node: Any = self._answers
        for step in _steps(pointer):
            if type(node) is dict:
                node = node.get(step)
            elif type(node) is list and step.isdecimal() and int(step) < len(node):
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


def day(value: Any) -> date | None:
    """Return the date that an answer gives, or None where it is no real date."""
    # Python would also take 20260131 and 2026-W05-6, which the forms do not.
    if not isinstance(value, str) or value[4:5] != "-" or value[7:8] != "-":
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def age(born: date, on: date) -> int:
    """Return the age in whole years. Who was born on 29 February is a year older from 1 March on
    in years without that day, as English law counts."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


@cache
def _steps(pointer: str) -> tuple[str, ...]:
    return tuple(pointer.split("/")[1:])
