"""A filled copy of a local form, whatever kind of file it is: what stands in each place that a
mapping names, and what stands in none."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import NamedTuple, Protocol, TypeVar

from mappa_docs.local.mapping import MappedTable, Place

_One = TypeVar("_One", bound=Hashable)


class Seen(NamedTuple):
    """What stands in one place of a copy. `whole` is all that stands there, `typed` without the
    lines that the blank form has there too. Where it `is_several`, there are several such places,
    and nobody can tell which is meant."""

    whole: str
    typed: str
    is_several: bool = False


class Leftover(NamedTuple):
    """Text in no place that the mapping names: the words of the form that stand before it, "" for
    none, what it is, such as "text" or "comment", and the number of its characters."""

    after: str
    what: str
    characters: int


class Facts(NamedTuple):
    """What is to be said of the file of a copy: how many letters of tracked changes it has,
    inserted ones, which are read, and deleted ones, which are not; the kinds of things that it
    would do or brings along; and how many pages fewer than the blank form it has."""

    inserted: int = 0
    deleted: int = 0
    to_run: frozenset[str] = frozenset()
    lost_pages: int = 0


NO_FACTS = Facts()


class Copy(Protocol):
    """One copy of a local form, or one row of a table on it."""

    facts: Facts

    def seen(self, place: Place) -> Seen | None:
        """Return what stands in the place, None where the copy has no such place; and keep in mind
        that this text was read."""

    def rows(self, table: MappedTable) -> "Rows":
        """Return the rows of a table that has rows on the form."""

    def leftovers(self) -> Iterable[Leftover]:
        """Return the text that stands in no place that was asked for so far."""


class Alone(NamedTuple):
    """What stands in the one cell of a table that was filled in, and what notes that it was
    read."""

    text: str
    take: Callable[[], object]


class Rows(NamedTuple):
    """The rows of a table of a copy in which anything was typed; why they can't be told, "" where
    they can; and where one cell alone was filled in, that: it may say why there are no entries.
    `is_there` says whether the copy has such a table at all."""

    rows: tuple[Copy, ...] = ()
    why: str = ""
    alone: Alone | None = None
    is_there: bool = True


class LineCopy:
    """One line of a box as the row of a table."""

    facts = NO_FACTS

    def __init__(self, line: str) -> None:
        self._line = line

    def seen(self, place: Place) -> Seen | None:
        """Return the line, whatever part of it is meant."""
        return Seen(self._line, self._line)

    def rows(self, table: MappedTable) -> Rows:
        """Return no rows: a line has none."""
        return Rows(is_there=False)

    def leftovers(self) -> Iterable[Leftover]:
        """Return nothing: the box was read as a whole."""
        return ()


def more(ours: Iterable[_One], blank: Iterable[_One]) -> Iterator[_One]:
    """Yield what a copy has and the blank form has not, or less often."""
    return (Counter(ours) - Counter(blank)).elements()


def joined(lines: Iterable[str]) -> str:
    """Return lines as one text without blank ones at its ends."""
    return "\n".join(lines).strip()


def spaces(text: str) -> Iterator[str]:
    """Yield the lines of a text with plain spaces alone: older forms fill up with others."""
    for line in text.split("\n"):
        yield line.replace("\u2002", " ").replace("\u00a0", " ").rstrip()
