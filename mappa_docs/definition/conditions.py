"""The conditions of a form's schema: which questions it asks for where other answers say so."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mappa_docs.definition import schema_files
from mappa_docs.definition.schema_files import Schema

_ABSENT = "#/$defs/answers.absent"


class Condition(NamedTuple):
    """A condition: the pointer of the group or row that it looks at, with `*` for each row, the
    schema that it holds that against, and the pointers of what it then asks for. It asks for
    nothing where what stands there fits the schema `unless`, if that is given."""

    at: str
    test: Schema
    asks_for: frozenset[str]
    unless: Schema | None = None


@cache
def conditions(stem: str) -> tuple[Condition, ...]:
    """Return the conditions of the form that ask for answers, in the order of its schema."""
    every = (
        Condition(
            at,
            entry["if"],
            frozenset(
                place
                for branch in ("then", "else")
                for place in demanded(entry.get(branch, {}), at)
            ),
        )
        for at, entry in entries(stem, "allOf")
    )
    return tuple(condition for condition in every if condition.asks_for)


@cache
def excusing(stem: str) -> tuple[Condition, ...]:
    """Return the conditions that an answer lifts by being there, such as the reason why somebody
    was admitted all the same: as conditions that ask for it unless all is as it should be."""
    every = []
    for at, entry in entries(stem, "allOf"):
        test, excuses = _without_excuses(entry["if"], at)
        every.append(Condition(at, test, excuses, _all_there(entry.get("then", {}))))
    return tuple(condition for condition in every if condition.asks_for)


@cache
def only_beside(stem: str) -> tuple[Condition, ...]:
    """Return what the form's schema says of questions that nobody has to answer and that arise only
    beside certain answers, such as the date of a meeting that was held: as conditions."""
    return tuple(
        Condition(at, entry["if"], frozenset(f"{at}/{name}" for name in entry["questions"]))
        for at, entry in entries(stem, "x-arises-if")
    )


def may_be_absent(node: Schema) -> bool:
    """Return whether the schema of an answer also allows an absent one with its reason."""
    return bool(node.get("then", {}).get("$ref") == _ABSENT)


def answer(node: Schema, root: Schema) -> Schema:
    """Return the schema of the answer itself, where `node` also allows an absent one."""
    if not may_be_absent(node):
        return node
    return {**schema_files.flattened(node["else"], root), **node}


@cache
def entries(stem: str, keyword: str) -> tuple[tuple[str, Schema], ...]:
    """Return each condition that stands under the keyword in the form's schema, as it stands there,
    after the pointer to what it looks at."""
    return tuple((at, entry) for at, node in nodes(stem) for entry in node.get(keyword, ()))


@cache
def nodes(stem: str) -> tuple[tuple[str, Schema], ...]:
    """Return the form's schema and that of each question, group, table and row in it, after its
    pointer."""
    root = schema_files.bundled(stem)
    return tuple(_nodes_of(root, "", root))


def _nodes_of(node: Schema, pointer: str, root: Schema) -> Iterator[tuple[str, Schema]]:
    yield pointer, node
    for name, child in _children(node, root):
        yield from _nodes_of(child, f"{pointer}/{name}", root)


def _children(node: Schema, root: Schema) -> Iterator[tuple[str, Schema]]:
    inner = answer(node, root)
    for name, child in inner.get("properties", {}).items():
        yield name, schema_files.flattened(child, root)
    if "items" in inner:
        yield "*", schema_files.flattened(inner["items"], root)


def demanded(branch: Schema, pointer: str) -> Iterator[str]:
    """Yield the pointers of what a branch of a condition on the place at the pointer asks for."""
    for name in branch.get("required", ()):
        yield f"{pointer}/{name}"
    for name, child in branch.get("properties", {}).items():
        yield from demanded(child, f"{pointer}/{name}")


def _without_excuses(test: Schema, pointer: str) -> tuple[Schema, frozenset[str]]:
    """Return the test of a condition without the answers that lift it, and their pointers."""
    excuses = frozenset(f"{pointer}/{name}" for name in test.get("not", {}).get("required", ()))
    plain = {keyword: test[keyword] for keyword in test if keyword != "not" or not excuses}
    if "properties" in plain:
        inside = {
            name: _without_excuses(child, f"{pointer}/{name}")
            for name, child in plain["properties"].items()
        }
        plain["properties"] = {name: child for name, (child, _) in inside.items()}
        excuses = excuses.union(*(below for _, below in inside.values()))
    return plain, excuses


def _all_there(branch: Schema) -> Schema:
    """Return what a condition demands of answers, as a test that fails where one is missing."""
    if "properties" not in branch:
        return branch
    inside = {name: _all_there(child) for name, child in branch["properties"].items()}
    return {**branch, "properties": inside, "required": [*inside]}
