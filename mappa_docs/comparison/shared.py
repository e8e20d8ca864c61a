"""The questions by which two forms are compared: all of one form, or those that two forms share."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from mappa_docs import resources
from mappa_docs.definition import forms, schema_files
from mappa_docs.errors import UsageError
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Field, Kind

_ABSENT = "absent"


class PartAlone(NamedTuple):
    """A part of the old or the `new` form that the other one has no place for: the heading, and how
    many answers stand there."""

    is_new: bool
    section: str
    answers: int


@cache
def fields(old: str, new: str) -> tuple[Field, ...]:
    """Return the questions by which the forms of these stems are compared, in the order of the new
    one. Of two different forms these are what both ask in the same place, without what identifies
    a form: that tells nothing about another one.

    Raises UsageError for two forms that `schemas/comparable.json` does not name together.
    """
    if old == new:
        return forms.form(new).top
    together = resources.read_json("schemas/comparable.json")["together"]
    if {old, new} not in map(set, together):
        names = [" with ".join(map(schema_files.name_of, one)) for one in together]
        known = (("old", old), ("new", new))
        parameters = tuple((name, schema_files.name_of(stem)) for name, stem in known)
        raise UsageError(sentence("DIFF.other_form", (*parameters, ("together", tuple(names)))))
    others = {section.field.name: section.field for section in forms.form(old).sections}
    return tuple(_shared((section.field for section in forms.form(new).sections), others))


def _shared(some: Iterable[Field], others: dict[str, Field]) -> Iterator[Field]:
    """Yield of the fields those that are among the others, with what is in both."""
    for field in some:
        other = others.get(field.name)
        if other is None or other.kind is not field.kind:
            continue
        inside = tuple(_shared(field.fields, {one.name: one for one in other.fields}))
        if field.takes_answer or inside:
            yield replace(field, fields=inside)


def kept(answers: dict[str, Any], own: Iterable[Field], some: Iterable[Field]) -> dict[str, Any]:
    """Return of the answers to a form with its `own` fields those to `some` of them. A name that
    the form does not know is kept: nobody can say that the other form has no place for it."""
    known = {field.name: field for field in own}
    wanted = {field.name: field for field in some}
    return {
        name: _inside(value, known[name], wanted[name]) if name in known else value
        for name, value in answers.items()
        if name in wanted or name not in known
    }


def _inside(value: Any, own: Field, wanted: Field) -> Any:
    if own.kind is Kind.GROUP and is_group(value):
        return kept(value, own.fields, wanted.fields)
    if own.kind is Kind.TABLE and isinstance(value, list):
        rows = (
            kept(row, own.fields, wanted.fields) if isinstance(row, dict) else row for row in value
        )
        return list(rows)
    return value


def not_compared(
    stem: str, answers: dict[str, Any], compared: dict[str, Any], *, is_new: bool
) -> Iterator[PartAlone]:
    """Yield the parts of a form that have answers which are not compared."""
    numbers: dict[str, int] = {}
    for name, heading in forms.section_titles(stem).items():
        left = counted(answers.get(name)) - counted(compared.get(name))
        numbers[heading] = numbers.get(heading, 0) + left
    for heading, number in numbers.items():
        if number:
            yield PartAlone(is_new, heading, number)


def is_group(value: Any) -> bool:
    """Return whether a value holds answers by their names, and is no reason for their absence."""
    return isinstance(value, dict) and _ABSENT not in value


def counted(value: Any) -> int:
    """Return the number of answers in a group, row or table; each other answer is one."""
    if is_group(value):
        return sum(map(counted, value.values()))
    if isinstance(value, list) and any(isinstance(entry, dict) for entry in value):
        return sum(map(counted, value))
    return int(value is not None)
