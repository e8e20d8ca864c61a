"""Which answers go from one form to the next, and how (14.10).

`schemas/carrying` names for each form, and for each form before it, the sections of which both have
the same, and the questions whose answers stand elsewhere there. Whether an answer is copied, has to
be confirmed or never goes is `x-carry` in the schemas. What nothing names is not taken.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from mappa_docs import resources
from mappa_docs.definition import forms, pointers
from mappa_docs.model import Field, FrozenDict, Kind, frozen

_FOLDER = "schemas/carrying"
_WRITTEN = (Kind.LINE, Kind.TEXT)


class Way(NamedTuple):
    """How the answer to one question or table goes on: from `source` on one form to `target` on the
    other, and whether it has to be confirmed there.

    `values` holds what each answer is called there and here, where that differs; `is_next` means
    the number after the one there. Of a table `columns` has the columns there by the name of the
    column here, of several the first that is answered; `where` the answers of the rows that go; and
    `besides` what each row has here that the kind of table there says.
    """

    target: Field
    source: Field
    to_confirm: bool
    values: Mapping[Any, Any] | None = None
    is_next: bool = False
    columns: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    where: Mapping[str, tuple[Any, ...]] = MappingProxyType({})
    besides: Mapping[str, Any] = MappingProxyType({})


@cache
def sources(stem: str) -> tuple[str, ...]:
    """Return the stems of the forms from which answers go to the form with this stem."""
    return tuple(_pairs(stem))


@cache
def ways(target: str, source: str) -> tuple[Way, ...]:
    """Return how answers go from the form with the stem `source` to that with the stem `target`, in
    the order of the latter; none where they don't go together."""
    pair = _pairs(target).get(source)
    if pair is None:
        return ()
    moved = dict(_moved(pair, target, source))
    alike = {way.target.pointer: (way,) for way in _alike(pair, target, source)}
    found = alike | moved
    return tuple(way for pointer in forms.fields(target) for way in found.get(pointer, ()))


@cache
def released(target: str, source: str) -> tuple[Way, ...]:
    """Return how answers go that are never carried forward, but may be released into a form that is
    made of another one. Of a table there, a text here takes one column."""
    given = _pairs(target).get(source, {}).get("released", {})
    here, there = forms.fields(target), forms.fields(source)
    return tuple(_way(here[pointer], there, entry) for pointer, entry in given.items())


@cache
def is_for_others(target: str) -> bool:
    """Return whether a form goes to readers who are not told what the other forms say: why an
    answer is missing there is no answer here."""
    return any(pair.get("for_others", False) for pair in _pairs(target).values())


@cache
def needs_release(target: str) -> bool:
    """Return whether what people wrote in words of their own goes to a form only where somebody
    has released it: its readers are not told what the other forms say."""
    return any("released" in pair for pair in _pairs(target).values())


@cache
def kept_back(target: str, source: str) -> Mapping[str, Mapping[str, tuple[Any, ...]]]:
    """Return by the pointer of a table the answers, by columns, of the rows of it that nobody can
    release."""
    given: Mapping[str, Any] = _pairs(target).get(source, {}).get("kept_back", {})
    return given


@cache
def ended(target: str, source: str) -> Mapping[str, tuple[Any, ...]]:
    """Return by its pointer the answers of a form that say that it led to no such form: a referral
    that was not accepted, or the end of a case."""
    return _telling(target, source, "ended")


@cache
def unsettled(target: str, source: str) -> Mapping[str, tuple[Any, ...]]:
    """Return by its pointer the answers of a form that say that it may still change: minutes that
    the Chair has not agreed."""
    return _telling(target, source, "unsettled")


def _telling(target: str, source: str, name: str) -> Mapping[str, tuple[Any, ...]]:
    given: Mapping[str, tuple[Any, ...]] = _pairs(target).get(source, {}).get(name, {})
    return given


def _pairs(stem: str) -> Mapping[str, Any]:
    if stem not in resources.names(_FOLDER, ".json"):
        return MappingProxyType({})
    pairs: Mapping[str, Any] = _read(stem)
    return pairs


@cache
def _read(stem: str) -> Mapping[str, Any]:
    pairs: Mapping[str, Any] = frozen(resources.read_json(f"{_FOLDER}/{stem}.json"))
    return pairs


def _alike(pair: Mapping[str, Any], target: str, source: str) -> Iterator[Way]:
    """Yield the questions and tables that both forms have in the same place, of those that neither
    form says are never carried."""
    named = pair.get("alike", ())
    there = forms.fields(source)
    for pointer, field in forms.fields(target).items():
        other = there.get(pointer)
        if other is None or field.kind is Kind.GROUP or pointers.ROW in pointer:
            continue
        if not any(pointer == one or pointer.startswith(f"{one}/") for one in named):
            continue
        if not _are_of_a_kind(field, other) or not _goes(field, other):
            continue
        columns = {}
        if field.kind is Kind.TABLE:
            known = {column.name: column for column in other.fields}
            columns = {
                column.name: (column.name,)
                for column in field.fields
                if column.name in known and _are_of_a_kind(column, known[column.name])
            }
        yield Way(field, other, field.carry == "confirm", columns=FrozenDict(columns))


def _goes(field: Field, other: Field) -> bool:
    """Return whether the form that takes an answer says how, and the other lets it go."""
    return field.carry in ("copy", "confirm") and other.carry != "never"


def _are_of_a_kind(field: Field, other: Field) -> bool:
    return field.kind is other.kind or {field.kind, other.kind} <= {*_WRITTEN}


def _moved(
    pair: Mapping[str, Any], target: str, source: str
) -> Iterator[tuple[str, tuple[Way, ...]]]:
    here, there = forms.fields(target), forms.fields(source)
    for pointer, given in pair.get("moved", {}).items():
        entries = given if isinstance(given, tuple) else (given,)
        field = here[pointer]
        yield pointer, tuple(_way(field, there, entry) for entry in entries)


def _way(field: Field, there: Mapping[str, Field], entry: Any) -> Way:
    given: Mapping[str, Any] = {"from": entry} if isinstance(entry, str) else entry
    columns = {
        name: (one,) if isinstance(one, str) else one
        for name, one in given.get("columns", {}).items()
    }
    values = given.get("values")
    return Way(
        field,
        there[given["from"]],
        given.get("to_confirm", False) or field.carry != "copy",
        values=None if values is None else FrozenDict(values),
        is_next=given.get("next", False),
        columns=FrozenDict(columns),
        where=given.get("where", FrozenDict()),
        besides=given.get("with", FrozenDict()),
    )
