"""Two sets of answers to the same questions → what was added, removed and changed, place by place.

The order of rows and of the entries of a list says nothing, and neither does a group that holds no
answer. Whatever is no answer of its kind is compared as it is, so that nothing is passed over.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from mappa_docs.comparison import alike, shared
from mappa_docs.comparison.pairs import Likeness, Pair, pairs
from mappa_docs.definition import pointers
from mappa_docs.model import Field, Kind

ChangeKind = Literal["added", "removed", "changed"]

# What a pointer has for the number of a row or entry that is not there.
NOT_THERE = "-"
_LISTS = (Kind.LINES, Kind.CHOICES)


@dataclass(frozen=True, slots=True)
class Change:
    """What changed at one place: an answer, an entry of a list, or a whole row of a table.

    `old_pointer` and `pointer` lead to it in the old and in the new submission, or to where it
    would stand: `-` takes the place of the number of a row or entry that is not there. `old` and
    `new` are what stands there, None for nothing; its representation holds neither of them.
    `question` is the question or table that it is about, None where the form knows no such name.
    """

    kind: ChangeKind
    old_pointer: str
    pointer: str
    question: Field | None
    old: Any = field(default=None, repr=False)
    new: Any = field(default=None, repr=False)

    @property
    def is_row(self) -> bool:
        """Whether this is a whole row, or what stands in the place of one."""
        table = self.question is not None and self.question.kind is Kind.TABLE
        return table and pointers.is_row(pointers.parted(self.place)[1])

    @property
    def place(self) -> str:
        """The pointer to it in the submission in which it stands, the new one if in both."""
        return self.old_pointer if self.kind == "removed" else self.pointer


class _Place(NamedTuple):
    """The pointers to the same place in the old and in the new submission."""

    old: str
    new: str

    def at(self, old: str | int, new: str | int) -> "_Place":
        return _Place(self.old + pointers.joined([old]), self.new + pointers.joined([new]))


def changes(fields: Iterable[Field], old: dict[str, Any], new: dict[str, Any]) -> list[Change]:
    """Return what changed from the old answers to the new ones, in the order of the fields."""
    return list(_groups(_Place("", ""), fields, old, new))


def _groups(
    place: _Place, fields: Iterable[Field], old: dict[str, Any], new: dict[str, Any]
) -> Iterator[Change]:
    known = {one.name: one for one in fields}
    for name in dict.fromkeys((*known, *old, *new)):
        if name in old or name in new:
            inside = place.at(name, name)
            yield from _answers(inside, known.get(name), old.get(name), new.get(name))


def _answers(place: _Place, question: Field | None, old: Any, new: Any) -> Iterator[Change]:
    if alike.same_as(old) == alike.same_as(new):
        return
    if question and question.kind is Kind.GROUP:
        inside_old, old = _taken(old, is_taken=shared.is_group(old), nothing={})
        inside_new, new = _taken(new, is_taken=shared.is_group(new), nothing={})
        yield from _whole(place, question, old, new)
        yield from _groups(place, question.fields, inside_old, inside_new)
    elif question and question.kind in (Kind.TABLE, *_LISTS):
        inside_old, old = _taken(old, is_taken=isinstance(old, list), nothing=[])
        inside_new, new = _taken(new, is_taken=isinstance(new, list), nothing=[])
        yield from _whole(place, question, old, new)
        yield from _entries(place, question, inside_old, inside_new)
    else:
        yield from _whole(place, question, old, new)


def _taken(value: Any, *, is_taken: bool, nothing: Any) -> tuple[Any, Any]:
    """Return what is gone through, and what is compared as a whole."""
    return (value, None) if is_taken else (nothing, value)


def _whole(place: _Place, question: Field | None, old: Any, new: Any) -> Iterator[Change]:
    """Yield the change of an answer that is compared as a whole."""
    if alike.same_as(old) != alike.same_as(new):
        kind: ChangeKind = "changed"
        if old is None or new is None:
            kind = "added" if old is None else "removed"
        yield Change(kind, *place, question, old, new)


def _entries(place: _Place, question: Field, old: list[Any], new: list[Any]) -> Iterator[Change]:
    """Yield the changes in the rows of a table, or the entries of a list."""
    for pair in pairs(old, new, _likeness(question)):
        yield from _entry(place, question, old, new, pair)


def _entry(
    place: _Place, question: Field, old: list[Any], new: list[Any], pair: Pair
) -> Iterator[Change]:
    before, after = (
        None if number is None else some[number]
        for number, some in zip(pair, (old, new), strict=True)
    )
    inside = place.at(*(NOT_THERE if number is None else number for number in pair))
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _groups(inside, question.fields, before, after)
    elif None in pair:
        kind: ChangeKind = "added" if pair.old is None else "removed"
        yield Change(kind, *inside, question, before, after)
    else:
        yield from _whole(inside, question, before, after)


def _likeness(question: Field) -> Likeness:
    """Return what says how alike two rows of a table are, or two entries of a list: an option is
    like no other one."""
    if question.kind is Kind.TABLE:
        about = alike.columns(question.fields)
        return lambda old, new: alike.rows(about, old, new)
    if question.kind is Kind.LINES:
        return lambda old, new: (
            alike.texts(old, new) if isinstance(old, str) and isinstance(new, str) else 0
        )
    return lambda _, __: 0
