"""Where on the form a reader is: in which section and part, at which question, at which entry of a
table.

The words of a form stand in its order, and those of a part below its heading. So of several
questions with the same label, such as “Address”, the one of this part is meant.
"""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from mappa_docs.model import Field
from mappa_docs.reading.entries import NO_ROW
from mappa_docs.reading.own_words import LABEL, Named, OwnWords, above


class Asked(NamedTuple):
    """A question that was asked, in the row of a table or in NO_ROW."""

    field: Field
    row: int


class Whereabouts:
    """Follows the words of a form through a file."""

    def __init__(self, words: OwnWords) -> None:
        self.words = words
        self.section: Field | None = None
        self.part: Field | None = None
        # The number of what came last, in the order of the form.
        self.order = -1
        self._rows = NO_ROW
        self._asked: set[tuple[str, int]] = set()
        # Of each table on cards the entry that is open, and the table of the file that it is in:
        # before its first question it is in none.
        self._cards: dict[str, tuple[int, object]] = {}
        # From which paragraph on each section goes.
        self.starts: list[tuple[int, Field]] = []

    def begin(self, section: Field, position: int) -> None:
        """Go on with a section, whose heading is the paragraph at `position`."""
        self.section = section
        self.go_on(section)
        self.starts.append((position, section))

    def go_on(self, part: Field) -> None:
        """Go on with a group or table in a section."""
        self.part, self.order = part, self.words.order[part.path]

    def new_row(self) -> int:
        """Return the number of a row that has begun."""
        self._rows += 1
        return self._rows

    def new_entry(self, table: Field) -> None:
        """Go on with a new entry of a table on cards, under its heading."""
        self._cards[table.path] = (self.new_row(), None)
        self.go_on(table)

    def nearest(self, named: Iterable[Named]) -> Named | None:
        """Return which of several things with the same words comes next: in this section before
        any other, and what is still to come before what has been."""
        inside = f"{self.section.path}." if self.section else ""

        def distance(one: Named) -> tuple[bool, bool, int]:
            path = one.field.path if one.field else ""
            ahead = one.order - self.order
            return not f"{path}.".startswith(inside), ahead <= 0, abs(ahead)

        return min(named, key=distance, default=None)

    def ask(self, text: str, table: object) -> Asked | None:
        """Return the question whose label a text is; None where it is none, or can't be told which.
        `table` is the table of the file that it stands in."""
        named = self.words.of(text)
        if not named:
            return None
        labels = [
            one.field
            for one in named
            if one.role == LABEL and one.field and one.field.path not in self.words.columns
        ]
        if len(labels) > 1:
            labels = self._of_this_part(labels)
        if not labels:
            return None
        self.order = self.words.order[labels[0].path]
        return self.asked(labels[0], table)

    def _of_this_part(self, labels: list[Field]) -> list[Field]:
        """Return those of several questions with the same label that stand in this part of the
        form, the innermost part first."""
        around = self.part.path if self.part else ""
        while True:
            here = [one for one in labels if above(one) == around]
            if here or not around:
                return here
            around = around.rpartition(".")[0].removesuffix(".*")

    def asked(self, field: Field, table: object) -> Asked:
        """Return the question as one that was asked here, in the entry that is open."""
        within = self.words.tables.get(field.path)
        row = NO_ROW if within is None else self._entry(within, table)
        if within is not None and (field.path, row) in self._asked:
            row = self.new_row()  # the heading of the next entry was lost
            self._cards[within.path] = (row, table)
        self._asked.add((field.path, row))
        return Asked(field, row)

    def _entry(self, within: Field, table: object) -> int:
        row, its_table = self._cards.get(within.path, (NO_ROW, None))
        if row == NO_ROW or (its_table is not None and its_table is not table):
            row = self.new_row()
        self._cards[within.path] = (row, table)
        return row

    def at(self, position: int) -> Field | None:
        """Return the section that the paragraph at `position` is in, None before the first."""
        number = bisect_right(self.starts, position, key=_position)
        return self.starts[number - 1][1] if number else None


def _position(start: tuple[int, Field]) -> int:
    return start[0]
