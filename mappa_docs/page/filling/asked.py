"""Which questions a page asks, by the answers so far, and what a script needs to know to tell that
at once.

A question that arises only beside other answers is asked once they are given. What has an answer is
asked all the same: nothing that somebody wrote is ever out of sight.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from mappa_docs.definition import pointers
from mappa_docs.definition.conditions import Condition
from mappa_docs.page.filling.draft import Draft, answers
from mappa_docs.validation import arising
from mappa_docs.validation.condition_tests import looks_at


class Asked(NamedTuple):
    """The pointers of what does not arise by the answers, and of what is found missing or wrong,
    with the groups and tables that this is in. Somebody may want to see `every` question all the
    same."""

    gone: frozenset[str]
    found: frozenset[str]
    every: bool = False

    def hides(self, draft: Draft, pointer: str) -> bool:
        """Return whether the question, group or table at a pointer is not asked."""
        if pointer not in self.gone or self.every:
            return False
        return not (draft.holds_any(pointer) or self.is_found(pointer))

    def is_beside_the_point(self, draft: Draft, pointer: str) -> bool:
        """Return whether something is answered there that does not arise."""
        return pointer in self.gone and draft.holds_any(pointer)

    def is_found(self, pointer: str) -> bool:
        """Return whether anything is found at or below a pointer, which then has to be seen."""
        return pointer in self.found


def asked(draft: Draft, found: Iterable[str] = ()) -> Asked:
    """Return which questions do not arise, `found` being the pointers of findings."""
    gone = arising.not_arising(draft.stem, answers(draft), once_told=True)
    return Asked(gone, frozenset(above for pointer in found for above in _ways(pointer)))


def _ways(pointer: str) -> Iterator[str]:
    """Yield a pointer and those of all that it leads through."""
    while pointer:
        yield pointer
        pointer, _ = pointers.parted(pointer)


class Conditions(NamedTuple):
    """What a script needs: the conditions under which questions of a page arise, and the answers on
    other pages that these look at, each as JSON has it."""

    conditions: list[dict[str, Any]]
    elsewhere: dict[str, Any]


def for_script(draft: Draft, page: str, row: int | None = None) -> Conditions:
    """Return the conditions of the questions on the page of a section, given by its pointer, or of
    one row of the table at the pointer."""
    told, elsewhere = [], {}
    for condition in _on_page(draft.stem, page, of_row=row is not None):
        at = condition.at.replace(pointers.ROW, str(row))
        ways = sorted(one.removeprefix(condition.at) for one in condition.asks_for)
        told.append({"at": at, "if": condition.test, "unless": condition.unless, "asks": ways})
        for way in _looked_at(condition):
            if not (at + way).startswith(page) and (value := draft.at(at + way)) is not None:
                elsewhere[at + way] = value
    # Of a group on another page nothing is told but what is looked at.
    return Conditions(told, {at: one for at, one in elsewhere.items() if not _is_above(at, one)})


@cache
def _on_page(stem: str, page: str, *, of_row: bool) -> tuple[Condition, ...]:
    """Return the conditions that ask for questions on a page, each with those alone."""
    own = f"{page}/{pointers.ROW}/" if of_row else f"{page}/"
    here = []
    for condition in arising.deciding(stem):
        asks_for = frozenset(
            one
            for one in condition.asks_for
            if one.startswith(own) and (of_row or pointers.ROW not in one)
        )
        if asks_for:
            here.append(condition._replace(asks_for=asks_for))
    return tuple(here)


def _looked_at(condition: Condition) -> Iterator[str]:
    yield from looks_at(condition.test)
    yield from looks_at(condition.unless or {})


def _is_above(_: str, value: Any) -> bool:
    return isinstance(value, dict) and "absent" not in value
