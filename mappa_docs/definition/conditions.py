"""The conditions of a form's schema: which questions it asks for where other answers say so."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mappa_docs.definition import schema_files
from mappa_docs.definition.schema_files import Schema

_ABSENT = "#/$defs/answers.absent"


class Condition(NamedTuple):
    """A condition: the pointer of the group or row that it looks at, with `*` for each row, the
    schema that it holds that against, and the pointers of what it then asks for."""

    at: str
    test: Schema
    asks_for: frozenset[str]


@cache
def conditions(stem: str) -> tuple[Condition, ...]:
    """Return the conditions of the form that ask for answers, in the order of its schema."""
    root = schema_files.bundled(stem)
    return tuple(condition for condition in _conditions(root, "", root) if condition.asks_for)


def may_be_absent(node: Schema) -> bool:
    """Return whether the schema of an answer also allows an absent one with its reason."""
    return bool(node.get("then", {}).get("$ref") == _ABSENT)


def answer(node: Schema, root: Schema) -> Schema:
    """Return the schema of the answer itself, where `node` also allows an absent one."""
    if not may_be_absent(node):
        return node
    return {**schema_files.flattened(node["else"], root), **node}


def _conditions(node: Schema, pointer: str, root: Schema) -> Iterator[Condition]:
    for condition in node.get("allOf", ()):
        demanded = frozenset(
            place
            for branch in ("then", "else")
            for place in _demanded(condition.get(branch, {}), pointer)
        )
        yield Condition(pointer, condition["if"], demanded)
    for name, child in _children(node, root):
        yield from _conditions(child, f"{pointer}/{name}", root)


def _children(node: Schema, root: Schema) -> Iterator[tuple[str, Schema]]:
    inner = answer(node, root)
    for name, child in inner.get("properties", {}).items():
        yield name, schema_files.flattened(child, root)
    if "items" in inner:
        yield "*", schema_files.flattened(inner["items"], root)


def _demanded(branch: Schema, pointer: str) -> Iterator[str]:
    for name in branch.get("required", ()):
        yield f"{pointer}/{name}"
    for name, child in branch.get("properties", {}).items():
        yield from _demanded(child, f"{pointer}/{name}")
