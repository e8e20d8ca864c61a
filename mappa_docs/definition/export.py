"""A form's schema for other systems: with or without annotations, in one file, in two dialects."""

import copy
from collections.abc import Callable
from typing import Any

from mappa_docs.definition import schema_files, typed_schema
from mappa_docs.definition.schema_files import (
    ANNOTATION,
    MISSING_KEYWORDS,
    NOT_BLANK,
    SUFFIX,
    Schema,
)
from mappa_docs.errors import UsageError

DIALECTS = {
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
    "draft-07": "http://json-schema.org/draft-07/schema#",
}
# Words whose value maps names to schemas: a name among them is never a keyword.
_NAMED = ("properties", "$defs")
# Words whose value is an answer or a list of names, and no schema.
_VALUES = ("const", "enum", "examples", "required")
_KEYWORDS_OF = {
    "object": {"properties", "required", "additionalProperties"},
    "string": {"minLength", "maxLength", "pattern", "format"},
    "array": {"items", "minItems", "maxItems", "uniqueItems"},
}


def exported(
    stem: str,
    *,
    plain: bool = False,
    bundle: bool = False,
    draft: bool = False,
    types: bool = False,
    dialect: str = "2020-12",
) -> Schema:
    """Return the form's schema as another system wants it.

    `plain` leaves out the annotations, `bundle` brings every shared block into the one document,
    `draft` leaves out what asks for an answer to be there, so that half-filled forms pass. `types`
    gives the types of the answers alone, without conditions, for generators and form builders:
    plain and bundled. "draft-07" is always bundled. Raises UsageError for another dialect.
    """
    if dialect not in DIALECTS:
        raise UsageError(f"The dialects are {' and '.join(DIALECTS)}.")
    bundled = bundle or dialect == "draft-07"
    if types:
        schema = typed_schema.typed(stem)
    else:
        schema = schema_files.bundled(stem) if bundled else schema_files.source(stem + SUFFIX)
    if plain and not types:
        schema = _each(_each(schema, _without_annotations), _with_types)
    if draft:
        # What a condition asks has to stay as it is, or it would hold for every form.
        schema = _each(schema, _without_demands, untouched=("if",))
    if dialect == "draft-07":
        schema = _each(schema, _in_draft_07)
    # Whoever gets it may change it; what is shared here must not change with it.
    return copy.deepcopy({**schema, "$schema": DIALECTS[dialect]})


def _each(node: Any, change: Callable[[Schema], Schema], untouched: tuple[str, ...] = ()) -> Any:
    """Return a copy of `node` with `change` made to every schema in it, from the inside out."""

    def inside(key: str, value: Any) -> Any:
        if key in _VALUES or key in untouched:
            return value
        if key in _NAMED:
            return {name: _each(child, change, untouched) for name, child in value.items()}
        return _each(value, change, untouched)

    if isinstance(node, list):
        return [_each(item, change, untouched) for item in node]
    if not isinstance(node, dict):
        return node
    return change({key: inside(key, value) for key, value in node.items()})


def _without_annotations(node: Schema) -> Schema:
    return {
        key: value
        for key, value in node.items()
        if not key.startswith(ANNOTATION) and key != "$comment"
    }


def _with_types(node: Schema) -> Schema:
    """Say of which type an answer is wherever a keyword is about that type alone, and name each
    property that is required.

    Strict validators, such as Ajv in its strict mode, want it said. The verdict stays the same.
    """
    properties = node.get("properties", {})
    if unknown := {name: True for name in node.get("required", ()) if name not in properties}:
        node = {**node, "properties": {**properties, **unknown}}
    if "type" in node:
        return node
    kinds = [kind for kind, keywords in _KEYWORDS_OF.items() if keywords & node.keys()]
    return {"type": kinds[0], **node} if kinds else node


def _without_demands(node: Schema) -> Schema:
    return {
        key: value
        for key, value in node.items()
        if key not in MISSING_KEYWORDS and not (key == "pattern" and value == NOT_BLANK)
    }


def _in_draft_07(node: Schema) -> Schema:
    copy = {"definitions" if key == "$defs" else key: value for key, value in node.items()}
    if "$ref" not in copy:
        return copy
    # Draft-07 ignores whatever stands beside a reference.
    target = {"$ref": copy.pop("$ref").replace("#/$defs/", "#/definitions/")}
    return {"allOf": [target, *copy.pop("allOf", [])], **copy} if copy else target
