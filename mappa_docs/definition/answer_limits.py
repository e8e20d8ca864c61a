"""What a form's schema says of how an answer is written: its type, pattern and length."""

from functools import cache
from typing import NamedTuple

from mappa_docs import resources
from mappa_docs.definition import conditions, schema_files
from mappa_docs.definition.schema_files import Schema
from mappa_docs.model import Field, Kind

_MANY = "array of {}s"
_NAMES = {str: "string", bool: "boolean", int: "integer"}


class Limits(NamedTuple):
    """How the answer to a question is written, or each entry of an answer that is a list.

    `json_type` is its type in JSON, such as "array of strings". `pattern` is what it has to match,
    and `words` say that; `longest` is how many characters text may have, and `most` how many
    entries a list. 0 is no limit.
    """

    json_type: str
    pattern: str = ""
    words: str = ""
    longest: int = 0
    most: int = 0


@cache
def limits(stem: str) -> dict[str, Limits]:
    """Return the limits of each question, group and table of the form by its pointer."""
    root = schema_files.bundled(stem)
    return {
        at: _of_answer(conditions.answer(node, root), root)
        for at, node in conditions.nodes(stem)
        if at and not at.endswith("/*")
    }


def example(field: Field, limits: Limits) -> object:
    """Return an answer that the question takes, as it stands in the data: the form's own example,
    or one of its kind. None for a group or table."""
    match field.kind:
        case Kind.GROUP | Kind.TABLE:
            return None
        case Kind.CHOICE | Kind.YES_NO:
            return field.choices[0].value
        case Kind.CHOICES:
            return [field.choices[0].value]
        case Kind.NUMBER:
            return 1
        case Kind.LINES:
            return [field.example or _text(limits)]
    return field.example or _text(limits)


def _text(limits: Limits) -> str:
    return "Example text"[: limits.longest or None]


def _of_answer(node: Schema, root: Schema) -> Limits:
    if "items" not in node:
        return _of_text(node)
    entry = _of_text(schema_files.flattened(node["items"], root))
    return entry._replace(json_type=_MANY.format(entry.json_type), most=node.get("maxItems", 0))


def _of_text(node: Schema) -> Limits:
    pattern = node.get("pattern", "")
    is_blank_or_not = pattern == schema_files.NOT_BLANK
    return Limits(
        json_type=_json_type(node),
        pattern="" if is_blank_or_not else pattern,
        words=_words()[pattern] if pattern else "",
        longest=node.get("maxLength", 0),
    )


def _json_type(node: Schema) -> str:
    options = [option["const"] for option in node.get("oneOf", ())] or node.get("enum", [])
    values = [node["const"]] if "const" in node else options
    return _NAMES[type(values[0])] if values else str(node["type"])


@cache
def _words() -> dict[str, str]:
    words: dict[str, str] = resources.read_json("schemas/patterns.json")["words"]
    return words
