"""Where on the form a reader is: in which section, at which question, at which entry of a table.

The words of a form stand in its order. So of several questions with the same label, such as
“Address”, the next one is meant.
"""

from collections.abc import Iterable
from typing import NamedTuple

from mappa_docs.model import Field, Kind
from mappa_docs.reading.entries import NO_ROW
from mappa_docs.reading.own_words import LABEL, Named, OwnWords

_EACH_ROW = ".*."


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
        self.rows = NO_ROW
        self._asked: set[Asked] = set()
        # Of each table on cards the entry that is open, and the table of the file that it is in:
        # before its first question it is in none.
        self._cards: dict[str, tuple[int, object]] = {}
        # From which paragraph on each section goes.
        self.starts: list[tuple[int, Field]] = []

    def begin(self, section: Named, position: int) -> None:
        """Go on with a section, whose heading is the paragraph at `position`."""
        assert section.field is not None
        self.section = self.part = section.field
        self.order = section.order
        self.starts.append((position, section.field))

    def go_on(self, part: Named) -> None:
        """Go on with a group or table in a section."""
        self.part, self.order = part.field, part.order

    def new_row(self) -> int:
        """Return the number of a row that has begun."""
        self.rows += 1
        return self.rows

    def new_entry(self, table: Named) -> None:
        """Go on with a new entry of a table on cards, under its heading."""
        assert table.field is not None
        self._cards[table.field.path] = (self.new_row(), None)
        self.part, self.order = table.field, table.order

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
        """Return the question whose label a text is, or None. `table` is the table of the file that
        it stands in."""
        labels = [
            one
            for one in self.words.of(text)
            if one.role == LABEL and one.field and not is_column(one.field, self.words)
        ]
        found = self.nearest(labels)
        if found is None or found.field is None:
            return None
        self.order = found.order
        return self.asked(found.field, table)

    def asked(self, field: Field, table: object) -> Asked:
        """Return the question as one that was asked here, in the entry that is open."""
        above = table_of(field, self.words)
        if above is None:
            asked = Asked(field, NO_ROW)
        else:
            asked = Asked(field, self._entry(above, field, table))
            if asked in self._asked:  # the heading of the next entry was lost
                self._cards[above.path] = (self.new_row(), table)
                asked = Asked(field, self.rows)
        self._asked.add(asked)
        return asked

    def _entry(self, above: Field, field: Field, table: object) -> int:
        row, its_table = self._cards.get(above.path, (NO_ROW, None))
        if row == NO_ROW or (its_table is not None and its_table is not table):
            row = self.new_row()
        self._cards[above.path] = (row, table)
        return row

    def at(self, position: int) -> Field | None:
        """Return the section that the paragraph at `position` is in, None before the first."""
        section = None
        for start, begun in self.starts:
            if start > position:
                break
            section = begun
        return section


def table_of(field: Field, words: OwnWords) -> Field | None:
    """Return the table that a question is a column of, or None."""
    above, is_in_rows, _ = field.path.rpartition(_EACH_ROW)
    return words.fields.get(above) if is_in_rows else None


def is_column(field: Field, words: OwnWords) -> bool:
    """Return whether a question stands in the column of a table, and on no card."""
    table = table_of(field, words)
    return table is not None and table.layout != "cards" and table.kind is Kind.TABLE
