"""The answers as docxtpl gets them: a token in the place of each, and the words kept here.

So no engine ever reads what somebody wrote: nothing in an answer can be taken for a tag or for a
sign of docxtpl's own. And a token that is in the finished file says that its answer is there.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from mappa_docs.documents.printed_answers import ARISES, DOCUMENT
from mappa_docs.documents.shapes import SHAPE
from mappa_docs.lazy_patterns import expression
from mappa_docs.model import Field
from mappa_docs.templates.names import ROW, Names

# What docxtpl, Word and XML leave alone, and nobody writes.
_TOKEN = "QZX{:06d}XZQ"
TOKEN = expression(r"QZX(\d{6})XZQ")
# Nobody fills in as many rows, one loop with the other.
_MOST_ROWS = 20_000
# Words that choose how something is laid out, and are never printed.
_ONLY_ASKED = (SHAPE, ARISES)


class Told(NamedTuple):
    """What stands for a token: the pointer of the answer, "" for what is none, its name, and the
    words to print."""

    pointer: str
    name: str
    words: str


class TooManyRowsError(Exception):
    """The loops of a template go through more rows than any form has."""


class Token(str):
    """A token, which compares as the words that it stands for."""

    told: Told
    book: "TokenBook"

    def __new__(cls, text: str, told: Told, book: "TokenBook") -> "Token":
        """Return the token with what it stands for."""
        token = super().__new__(cls, text)
        token.told, token.book = told, book
        return token

    def with_words(self, words: str) -> str:
        """Return a token for the same answer in other words."""
        return self.book.token(self.told._replace(words=words))

    def __eq__(self, other: object) -> bool:
        """Return whether the answer reads so, and note that a choice shows it."""
        is_same = self.told.words == other
        if is_same:
            self.book.chosen.add(self.told.pointer)
        return is_same

    def __ne__(self, other: object) -> bool:
        """Return whether the answer reads otherwise; that shows no answer."""
        return self.told.words != other

    def __contains__(self, option: object) -> bool:
        """Return whether the option is one of the lines of the answer."""
        is_in = option in self.told.words.split("\n")
        if is_in:
            self.book.chosen_lines.add((self.told.pointer, str(option)))
        return is_in

    __hash__ = str.__hash__


class Group(dict[str, Any]):
    """A group of answers; one without any is not true, though it has all their names."""

    is_answered = True

    def __bool__(self) -> bool:
        """Return whether the group is answered."""
        return self.is_answered


class Rows(list[Any]):
    """The rows of a table, which are counted each time a loop goes through them."""

    book: "TokenBook"

    def __iter__(self) -> Any:
        """Return an iterator. Raises TooManyRowsError where loops run away."""
        self.book.rows += len(self)
        if self.book.rows > _MOST_ROWS:
            raise TooManyRowsError
        return super().__iter__()


class TokenBook:
    """Which token stands for what. `chosen` has the pointers of answers, and `chosen_lines` those
    with a line of the answer, that a condition found to be an option; `rows` counts what loops
    went through."""

    def __init__(self) -> None:
        self._told: list[Told] = []
        self.chosen: set[str] = set()
        self.chosen_lines: set[tuple[str, str]] = set()
        self.rows = 0

    def told(self, number: int) -> Told:
        """Return what the token of that number stands for."""
        return self._told[number]

    def token(self, told: Told) -> str:
        """Return a token for these words; nothing stands for none."""
        if not told.words:
            return ""
        self._told.append(told)
        return Token(_TOKEN.format(len(self._told) - 1), told, self)

    def every(self) -> Iterable[Told]:
        """Return all that there are tokens for."""
        return tuple(self._told)


def context(
    printed: Mapping[str, Any], about: Mapping[str, str], names: Names
) -> tuple[dict[str, Any], TokenBook]:
    """Return the printed answers, and what is said `about` the document, with tokens in place of
    their words, and the book of these. Every name that a template may use is there."""
    book = TokenBook()
    whole = _of(dict(printed) | {DOCUMENT: dict(about)}, "", "", book)
    for name in sorted(names.others | names.fields.keys()):
        _fill_in(whole, name.split("."), names.fields.get(name))
    return whole, book


def _of(value: Any, pointer: str, name: str, book: TokenBook) -> Any:
    if isinstance(value, Mapping):
        group = Group(
            {
                key: dict(child)
                if key == SHAPE or (not name and key in _ONLY_ASKED)
                else _of(child, f"{pointer}/{key}", f"{name}.{key}" if name else key, book)
                for key, child in value.items()
            }
        )
        group.is_answered = bool(value)
        return group
    if isinstance(value, list):
        rows = Rows(
            _of(row, f"{pointer}/{number}", f"{name}.{ROW}", book)
            for number, row in enumerate(value)
        )
        rows.book = book
        return rows
    return book.token(Told(pointer, name, value)) if isinstance(value, str) else value


def _fill_in(whole: Any, steps: list[str], field: Field | None) -> None:
    """Put nothing where a name leads to nothing, such as into a group without an answer."""
    here = whole
    for place, step in enumerate(steps):
        is_last = place == len(steps) - 1
        if step == ROW:
            for row in here if isinstance(here, Rows) else ():
                if not is_last:
                    _fill_in(row, steps[place + 1 :], field)
            return
        if not isinstance(here, dict):
            return
        if step not in here:
            here[step] = "" if is_last else _empty()
        here = here[step]


def _empty() -> Group:
    group = Group()
    group.is_answered = False
    return group
