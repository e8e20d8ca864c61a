"""What is wrong with a file of settings, in words, by the schema that describes it.

What stands in the file is never quoted: only names that it may have are.
"""

from collections.abc import Iterable
from typing import Any

from mappa_docs.definition import schema_files
from mappa_docs.definition.schema_files import Schema
from mappa_docs.validation.engine import Engine, Fault, Steps

_GUID_LENGTH = 36
# How a type is said.
_TYPES = {
    "object": "an object",
    "array": "a list",
    "string": "text",
    "integer": "a whole number",
    "boolean": "true or false",
}


def faults(content: Any, schema: Schema, engine: Engine) -> list[str]:
    """Return in words everything that is wrong with the content, each once."""
    return list(dict.fromkeys(_in_words(schema, content, fault) for fault in engine(content)))


def _in_words(schema: Schema, content: Any, fault: Fault) -> str:
    # The engines name different parts of a schema for one fault, and the same place of a file.
    node = _asked_at(schema, fault.where)
    where = _place(schema, fault.where)
    kind = node.get("type")
    match fault.keyword, kind:
        case "required", _:
            return f"{where} lacks {fault.names[0]}"
        case "dependentRequired", _:
            return f"{where} lacks a name that another one in it needs"
        case "oneOf", _ if "oneOf" in node:
            return f"{where} must have exactly one of {_choices(node)}"
        case "type", str():
            return f"{where} must be {_TYPES[kind]}"
        case "type", list():
            return f"{where} must be {' or '.join(_TYPES[one] for one in kind)}"
        case (("minProperties" | "minItems"), _):
            return f"{where} must not be empty"
        case (("maxProperties" | "maxItems"), _):
            return f"{where} has too many entries"
        case (("minimum" | "maximum"), _):
            return f"{where} must be between {node['minimum']} and {node['maximum']}"
        case "maxLength", _ if node["maxLength"] != _GUID_LENGTH:
            return f"{where} is too long"
        case _, "object":
            free = schema_files.flattened(node.get("propertyNames", {}), schema)
            names: Iterable[str] = node.get("properties") or free.get("enum", ())
            known = ", ".join(names)
            known = f"; known are {known}" if known else ""
            return f"{where} has a name that is not known{known}"
        case "enum", _:
            return f"{where} is none of {', '.join(node['enum'])}"
        case _ if node.get("maxLength") == _GUID_LENGTH:
            return f"{where} is not a GUID"
        case _ if node.get("format") == "date":
            return f"{where} must be a day such as 2026-03-31"
    return f"{where} must be {node.get('x-says', 'text')}"


def _choices(node: Schema) -> str:
    return ", ".join(" with ".join(option["required"]) for option in node["oneOf"])


def _asked_at(schema: Schema, where: Steps) -> Schema:
    """Return what the schema asks of a place in a file."""
    node = schema
    for step in where:
        named = node.get("properties", {}).get(step)
        inside = node["items"] if isinstance(step, int) else named or node["additionalProperties"]
        node = schema_files.flattened(inside, schema)
    return node


def _place(schema: Schema, where: Steps) -> str:
    """Return the words for a place, such as "floors, default", without names that nobody knows."""
    words = []
    for depth, step in enumerate(where):
        if isinstance(step, int):
            words.append(f"entry {step + 1}")
            continue
        around = _asked_at(schema, where[:depth])
        names = schema_files.flattened(around.get("propertyNames", {}), schema).get("enum", ())
        is_known = step in around.get("properties", ()) or step in names
        is_free = not names and "properties" not in around
        unknown = "an entry" if is_free else "a name that is not known"
        words.append(str(step) if is_known else unknown)
    return ", ".join(words) or "the whole"
