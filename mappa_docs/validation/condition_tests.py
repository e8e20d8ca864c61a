"""The test of a condition, held against answers of which some may be missing.

A test is prepared once and then only asked. It holds, it does not, or that can't be told, because
an answer that decides about it is missing or not known.
"""

from collections.abc import Callable, Iterator
from typing import Any

from mappa_docs.definition.schema_files import Schema

# What a test says of what stands in a place: None where that can't be told.
Test = Callable[[Any], bool | None]

_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
}
# With these reasons for an absent answer, there may be one all the same.
_OPEN = ("not_known", "withheld")


def prepared(schema: Schema) -> Test:
    """Return the test that a condition's schema is."""
    parts = tuple(_PARTS.get(keyword, _untold)(schema) for keyword in schema)

    def holds(value: Any) -> bool | None:
        if type(value) is dict and value.get("absent") in _OPEN:
            return None
        told: bool | None = True
        for part in parts:
            held = part(value)
            # What does not hold decides, whatever can't be told of the rest.
            if held is False:
                return False
            if held is None:
                told = None
        return told

    return holds


def looks_at(schema: Schema) -> Iterator[str]:
    """Yield the pointers of the answers without which a test does not hold, groups among them."""
    for name in schema.get("required", ()):
        yield f"/{name}"
        for below in looks_at(schema.get("properties", {}).get(name, {})):
            yield f"/{name}{below}"


def _untold(_: Schema) -> Test:
    """Return what is made of a keyword that says nothing here."""
    return lambda _: None


def _properties(schema: Schema) -> Test:
    inside = tuple((name, prepared(test)) for name, test in schema["properties"].items())

    def hold(value: Any) -> bool | None:
        if not isinstance(value, dict):
            return None
        told: bool | None = True
        for name, test in inside:
            held = test(value[name]) if name in value else True
            if held is False:
                return False
            if held is None:
                told = None
        return told

    return hold


def _required(schema: Schema) -> Test:
    """Return the test whether all names are there. A test for whether there is an answer at all,
    and not for what it says, fails where there is none; only a yes or no may still come."""
    names, tests = schema["required"], schema.get("properties", {})
    needed = frozenset(name for name in names if _asks_only_whether(tests.get(name, {})))

    def are_there(value: Any) -> bool | None:
        given = value if isinstance(value, dict) else {}
        missing = [name for name in names if name not in given]
        if not missing:
            return True
        return None if needed.isdisjoint(missing) else False

    return are_there


def _asks_only_whether(test: Schema) -> bool:
    return test.keys() == {"type"} and test["type"] != "boolean"


def _const(schema: Schema) -> Test:
    wanted = schema["const"]
    return lambda value: type(wanted) is type(value) and bool(wanted == value)


def _enum(schema: Schema) -> Test:
    options = {(type(option), option) for option in schema["enum"]}
    return lambda value: not isinstance(value, (dict, list)) and (type(value), value) in options


def _type(schema: Schema) -> Test:
    wanted = schema["type"]
    kinds, may_be_yes_or_no = _TYPES[wanted], wanted == "boolean"
    return lambda value: (
        isinstance(value, kinds) and (may_be_yes_or_no or not isinstance(value, bool))
    )


def _not(schema: Schema) -> Test:
    """Return the test that holds where another does not: of what is not there none holds."""
    inner = schema["not"]
    names, test = inner.get("required"), prepared(inner)

    def fails(value: Any) -> bool | None:
        if names is not None and isinstance(value, dict):
            return not all(name in value for name in names)
        held = test(value)
        return None if held is None else not held

    return fails


_PARTS: dict[str, Callable[[Schema], Test]] = {
    "properties": _properties,
    "required": _required,
    "const": _const,
    "enum": _enum,
    "type": _type,
    "not": _not,
}
