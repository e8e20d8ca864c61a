"""Which questions do not arise, given the other answers.

A question that the form asks for only under conditions does not arise where none of them holds: the
name of an order beside “other”, the prison of somebody in the community. Nor does one that says why
something was done all the same, where all is as it should be, nor one of which the schema says that
it arises only beside other answers. Where an answer that decides about this is missing or not
known, the question may arise, unless that answer's own question does not.

Only the schema is asked. Where a rule that no schema can say calls for a reason, its finding does.
"""

from collections.abc import Container, Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from mappa_docs.definition import forms, pointers
from mappa_docs.definition.conditions import Condition, conditions, excusing, only_beside
from mappa_docs.model import Field, Kind
from mappa_docs.validation.condition_tests import Test, looks_at, prepared


class _Deciding(NamedTuple):
    """A condition that decides whether questions arise: where it looks, what holds it against that,
    what leads from there to each of the questions, to each whose answer it needs and that may
    itself not arise, and to all that it looks at."""

    at: str
    test: Test
    unless: Test | None
    ways: tuple[str, ...]
    needs: tuple[str, ...]
    looks: tuple[str, ...]

    def may_ask(self, at: str, inside: Any, gone: Container[str], *, once_told: bool) -> bool:
        """Return whether it asks for its questions, or may, by what stands at a place, where what
        is `gone` does not arise. With `once_told` it does not while an answer is missing."""
        held = self.test(inside)
        lifted = None if self.unless is None else self.unless(inside)
        if held is False or lifted is True:
            return False
        if any(at + way in gone and pointers.get(inside, way) is None for way in self.needs):
            return False
        is_told = held is True and (self.unless is None or lifted is False)
        if is_told or not once_told:
            return True
        return all(pointers.get(inside, way) is not None for way in self.looks)


class _Conditions(NamedTuple):
    """The conditions that go by answers alone, and those that need one that may not arise."""

    by_answers: tuple[_Deciding, ...]
    by_questions: tuple[_Deciding, ...]


def not_arising(stem: str, answers: dict[str, Any], *, once_told: bool = False) -> frozenset[str]:
    """Return the pointers of the questions, groups and tables of the form that do not arise.

    Whether they are answered all the same makes no difference. With `once_told`, a question does
    not arise while an answer that decides about it is missing, as for somebody who is asked one
    after the other.
    """
    deciding = _deciding(stem)
    known: dict[str, bool] = {}
    _decide(deciding.by_answers, answers, frozenset(), known, once_told=once_told)
    gone, before = _gone(known), None
    # What does not arise has no answer that another question could follow from.
    while deciding.by_questions and gone != before:
        before, arises = gone, dict(known)
        _decide(deciding.by_questions, answers, gone, arises, once_told=once_told)
        gone = _gone(arises)
    return gone


def _decide(
    conditions_here: Iterable[_Deciding],
    answers: dict[str, Any],
    gone: frozenset[str],
    arises: dict[str, bool],
    *,
    once_told: bool,
) -> None:
    """Add to `arises` whether each question that the conditions decide about does, or may."""
    for condition in conditions_here:
        for at, inside in _places(answers, condition.at):
            may_ask = condition.may_ask(at, inside, gone, once_told=once_told)
            for way in condition.ways:
                arises[at + way] = may_ask or arises.get(at + way, False)


def _gone(arises: dict[str, bool]) -> frozenset[str]:
    return frozenset(pointer for pointer, does in arises.items() if not does)


@cache
def deciding(stem: str) -> tuple[Condition, ...]:
    """Return the conditions of the form that ask for questions which arise only where one of them
    holds, each with those questions alone."""
    only = _only_asked_for(stem)
    every = (*conditions(stem), *excusing(stem), *only_beside(stem))
    narrowed = (one._replace(asks_for=one.asks_for & only) for one in every)
    return tuple(condition for condition in narrowed if condition.asks_for)


@cache
def _only_asked_for(stem: str) -> frozenset[str]:
    """Return the pointers of the questions that arise only where a condition of the form holds."""
    fields = forms.fields(stem)
    # What every such group needs arises with the group.
    needed = {
        f"{field.pointer}{row}/{name}"
        for field in fields.values()
        for name in field.needs
        for row in ("", f"/{pointers.ROW}")
    }
    excuses = frozenset[str]().union(*(condition.asks_for for condition in excusing(stem)))
    optional = frozenset[str]().union(*(condition.asks_for for condition in only_beside(stem)))
    return optional | frozenset(
        pointer
        for pointer, field in fields.items()
        if (field.required == "conditional" or (pointer in excuses and _is_excuse(field)))
        and not field.always_arises
        and pointer not in needed
    )


@cache
def _deciding(stem: str) -> _Conditions:
    """Return the conditions of the form for questions that arise only where one of them holds."""
    only = _only_asked_for(stem)
    every = [
        _Deciding(
            condition.at,
            prepared(condition.test),
            None if condition.unless is None else prepared(condition.unless),
            tuple(pointer[len(condition.at) :] for pointer in condition.asks_for),
            tuple(way for way in looks_at(condition.test) if condition.at + way in only),
            (*looks_at(condition.test), *looks_at(condition.unless or {})),
        )
        for condition in deciding(stem)
    ]
    return _Conditions(
        tuple(condition for condition in every if not condition.needs),
        tuple(condition for condition in every if condition.needs),
    )


def _is_excuse(field: Field) -> bool:
    """Return whether a question that lifts a condition serves nothing else. A reason is written at
    length; a date that has to stand beside it is asked for on its own account."""
    return field.required == "no" and field.kind is Kind.TEXT


def _places(answers: dict[str, Any], at: str) -> Iterator[tuple[str, Any]]:
    """Yield each group or row that a condition looks at, after the pointer to it."""
    table, row, below = at.partition(f"/{pointers.ROW}")
    inside = pointers.get(answers, table)
    if not row:
        yield table, inside
        return
    for number, entry in enumerate(inside if isinstance(inside, list) else ()):
        yield f"{table}/{number}{below}", pointers.get(entry, below)
