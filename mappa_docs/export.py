"""A form's schema for other systems: with or without annotations, in one file, in two dialects."""

from typing import Any

from mappa_docs import schema
from mappa_docs.errors import UsageError
from mappa_docs.schema import ANNOTATION, MISSING_KEYWORDS, NOT_BLANK, SUFFIX, Schema

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
    dialect: str = "2020-12",
) -> Schema:
    """Return the form's schema as another system wants it.

    `plain` leaves out the annotations, `bundle` brings every shared block into the one document,
    `draft` leaves out what asks for an answer to be there, so that half-filled forms pass.
    "draft-07" is always bundled. Raises UsageError for another dialect.
    """
    if dialect not in DIALECTS:
        raise UsageError(f"The dialects are {' and '.join(DIALECTS)}.")
    bundled = bundle or dialect == "draft-07"
    whole: Schema = schema.bundled(stem) if bundled else schema.source(stem + SUFFIX)
    if plain:
        whole = _with_types(_without_annotations(whole))
    if draft:
        whole = _without_demands(whole)
    if dialect == "draft-07":
        whole = _in_draft_07(whole)
    return {**whole, "$schema": DIALECTS[dialect]}


def _without_annotations(node: Any, *, names: bool = False) -> Any:
    if isinstance(node, list):
        return [_without_annotations(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: _without_annotations(value, names=key in _NAMED and not names)
        for key, value in node.items()
        if names or not (key.startswith(ANNOTATION) or key == "$comment")
    }


def _with_types(node: Any, *, names: bool = False) -> Any:
    """Say of which type an answer is wherever a keyword is about that type alone, and name each
    property that is required.

    Strict validators, such as Ajv in its strict mode, want it said. The verdict stays the same.
    """
    if isinstance(node, list):
        return [_with_types(item) for item in node]
    if not isinstance(node, dict):
        return node
    copy = {
        key: value if key in _VALUES else _with_types(value, names=key in _NAMED and not names)
        for key, value in node.items()
    }
    if names:
        return copy
    known = copy.get("properties", {})
    if unknown := {name: True for name in copy.get("required", ()) if name not in known}:
        copy["properties"] = {**known, **unknown}
    if "type" in copy:
        return copy
    for kind, keywords in _KEYWORDS_OF.items():
        if keywords & copy.keys():
            return {"type": kind, **copy}
    return copy


def _without_demands(node: Any, *, names: bool = False) -> Any:
    if isinstance(node, list):
        return [_without_demands(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {}
    for key, value in node.items():
        demand = key in MISSING_KEYWORDS or (key == "pattern" and value == NOT_BLANK)
        if names or not demand:
            # What a condition asks has to stay as it is, or it would hold for every form.
            whole = key == "if" and not names
            kept[key] = (
                value if whole else _without_demands(value, names=key in _NAMED and not names)
            )
    return kept


def _in_draft_07(node: Any, *, names: bool = False) -> Any:
    if isinstance(node, list):
        return [_in_draft_07(item) for item in node]
    if not isinstance(node, dict):
        return node
    copy = {
        ("definitions" if key == "$defs" and not names else key): _in_draft_07(
            value, names=key in _NAMED and not names
        )
        for key, value in node.items()
    }
    reference = copy.get("$ref")
    if names or not isinstance(reference, str):
        return copy
    # Draft-07 ignores whatever stands beside a reference.
    del copy["$ref"]
    target = {"$ref": reference.replace("#/$defs/", "#/definitions/")}
    return {"allOf": [target, *copy.pop("allOf", [])], **copy} if copy else target
