"""The parts of a page with questions, as its template takes them: questions, groups and tables with
what stands in their boxes and what is found wrong with it."""

from collections.abc import Iterable
from typing import NamedTuple

from mappa_docs.definition import pointers
from mappa_docs.page.filling.as_typed import WHOLE, Typed
from mappa_docs.page.filling.fixed import Fixed
from mappa_docs.page.filling.problems import anchor


class Note(NamedTuple):
    """What is found at a question: whether it has to be put right, and the sentence."""

    is_error: bool
    message: str


class Question(NamedTuple):
    """A question on a page, with what stands in its boxes. What is not one of the options and
    stands there all the same is among the `options`, too."""

    pointer: str
    label: str
    fixed: Fixed
    box: str
    typed: Typed
    options: tuple[tuple[str, str], ...]
    lines: int
    counts: str
    notes: tuple[Note, ...]
    is_hidden: bool
    is_found: bool
    is_beside_the_point: bool
    is_carried: bool
    is_new: bool
    statement: tuple[str, ...]
    sort: str = "question"

    @property
    def id(self) -> str:
        """The name of its first box on the page."""
        return anchor(self.pointer)

    @property
    def whole(self) -> str:
        """What stands in the box for the answer itself."""
        return first(self.typed, WHOLE)

    @property
    def is_strange(self) -> bool:
        """Whether something else stands in the box than is asked for there."""
        return self.box != self.fixed.box

    @property
    def chosen(self) -> tuple[str, ...]:
        """What is chosen of the options."""
        return self.typed.get(WHOLE, ())

    @property
    def errors(self) -> tuple[str, ...]:
        """What has to be put right."""
        return errors(self.notes)

    @property
    def general(self) -> str:
        """The pointer of the question on the form, with `*` for each row."""
        return pointers.general(self.pointer)

    def part(self, name: str) -> str:
        """Return what stands in the box for a part of the answer."""
        return first(self.typed, name)


class Group(NamedTuple):
    """A group of questions with a heading. `odd` is what stands in its place and is none."""

    pointer: str
    label: str
    note: str
    statement: tuple[str, ...]
    parts: tuple["Part", ...]
    odd: str
    notes: tuple[Note, ...]
    is_hidden: bool
    is_found: bool
    sort: str = "group"

    @property
    def id(self) -> str:
        """Its name on the page."""
        return anchor(self.pointer)

    @property
    def errors(self) -> tuple[str, ...]:
        """What has to be put right."""
        return errors(self.notes)


class Odd(NamedTuple):
    """What stands in the place of a whole section and is none: its pointer, and the text."""

    pointer: str
    odd: str

    @property
    def id(self) -> str:
        """Its name on the page."""
        return anchor(self.pointer)


class RowLine(NamedTuple):
    """A row in the list of a table: its number, its first answers in words, and how much in it has
    to be put right."""

    number: int
    answers: tuple[tuple[str, str], ...]
    wrong: int


class Table(NamedTuple):
    """A table, whose rows have pages of their own, with what stands in its place."""

    pointer: str
    label: str
    row_label: str
    fixed: Fixed
    statement: tuple[str, ...]
    rows: tuple[RowLine, ...]
    typed: Typed
    notes: tuple[Note, ...]
    is_hidden: bool
    is_found: bool
    is_beside_the_point: bool
    is_carried: bool
    is_new: bool
    sort: str = "table"

    @property
    def id(self) -> str:
        """Its name on the page."""
        return anchor(self.pointer)

    @property
    def errors(self) -> tuple[str, ...]:
        """What has to be put right."""
        return errors(self.notes)

    @property
    def general(self) -> str:
        """Its pointer on the form."""
        return self.pointer

    @property
    def whole(self) -> str:
        """What stands in its place and says nothing of why there are no rows."""
        return first(self.typed, WHOLE)

    def part(self, name: str) -> str:
        """Return what stands in the box for a part of the reason why there are no rows."""
        return first(self.typed, name)


Part = Question | Group | Table


def errors(notes: Iterable[Note]) -> tuple[str, ...]:
    """Return what has to be put right."""
    return tuple(note.message for note in notes if note.is_error)


def first(typed: Typed, part: str) -> str:
    """Return what stands in the box for a part."""
    return next(iter(typed.get(part, ())), "")
