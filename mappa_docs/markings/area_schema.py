"""What is wrong with the profile of an area, in words, by the schema in `schemas/meta`.

That schema says what any profile is like. Here the levels of the schemes and the names of the
documents that there are come to it.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from mappa_docs import resources
from mappa_docs.definition import schema_files, views
from mappa_docs.definition.schema_files import Schema
from mappa_docs.markings.schemes import levels, schemes
from mappa_docs.validation.engine import Engine, Fault, Steps, engine_for

DEFAULT = "default"
_GUID_LENGTH = 36


def faults(content: Any) -> list[str]:
    """Return in words everything that is wrong with the content of a profile.

    What stands in it is never quoted: only names that a profile may have are.
    """
    scheme = content.get("scheme") if isinstance(content, dict) else None
    schema, engine = _judge(scheme if scheme in schemes() else "")
    return list(dict.fromkeys(_in_words(schema, fault) for fault in engine(content)))


@cache
def _judge(scheme: str) -> tuple[Schema, Engine]:
    """Return the schema of the profiles that belong to a marking scheme, and what judges by it.
    Where the scheme is none of ours, its levels may be any."""
    schema: Schema = resources.read_json("schemas/meta/area.schema.json")
    schema["properties"]["scheme"] = {"enum": list(schemes())}
    schema["properties"]["floors"]["propertyNames"] = {"enum": [DEFAULT, *_documents()]}
    if scheme:
        schema["$defs"]["level"] = {"enum": list(levels(scheme))}
    return schema, engine_for(schema)


def _documents() -> Iterator[str]:
    for stem in schema_files.stems():
        for document in views.documents(stem):
            yield views.view(stem, document).template


def _in_words(schema: Schema, fault: Fault) -> str:
    # The engines name different parts of a schema for one fault, and the same place of a profile.
    node = _asked_at(schema, fault.where)
    where = _place(schema, fault.where)
    match fault.keyword, node.get("type"):
        case "required", _:
            return f"{where} lacks {fault.names[0]}"
        case "type", kind:
            return f"{where} must be {'an object' if kind == 'object' else 'text'}"
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
    return f"{where} must be text"


def _asked_at(schema: Schema, where: Steps) -> Schema:
    """Return what the schema asks of a place in a profile."""
    node = schema
    for step in where:
        inside = node.get("properties", {}).get(step) or node["additionalProperties"]
        node = schema_files.flattened(inside, schema)
    return node


def _place(schema: Schema, where: Steps) -> str:
    """Return the words for a place, such as "floors, default", without names that nobody knows."""
    words = []
    for depth, step in enumerate(where):
        around = _asked_at(schema, where[:depth])
        names = schema_files.flattened(around.get("propertyNames", {}), schema).get("enum", ())
        is_known = step in around.get("properties", ()) or step in names
        words.append(str(step) if is_known else "a name that is not known")
    return ", ".join(words) or "the whole"
