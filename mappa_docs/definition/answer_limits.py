"""What a form's schema says of how an answer is written: its type, pattern and length."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from mappa_docs import resources
from mappa_docs.definition import conditions, schema_files
from mappa_docs.definition.schema_files import Schema
from mappa_docs.model import Field, Kind

_TEXT = "Example text"
_MANY = "array of {}s"
_NAMES = {str: "string", bool: "boolean", int: "integer"}


class Limits(NamedTuple):
    """How the answer to a question is written, or each entry of an answer that is a list.

    `json_type` is its type in JSON, such as "array of strings" or "integer or string". `pattern` is
    what it has to match, and `words` say that; `longest` is how many characters text may have, and
    `most` how many entries a list. 0 is no limit. `example` is the schema's own, if any, and
    `absences` are the kinds of absence that are taken in place of an answer, value → label.
    """

    json_type: str
    pattern: str = ""
    words: str = ""
    longest: int = 0
    most: int = 0
    example: str = ""
    absences: Mapping[str, str] = MappingProxyType({})


@cache
def limits(stem: str) -> dict[str, Limits]:
    """Return the limits of each question, group and table of the form by its pointer."""
    root = schema_files.bundled(stem)
    return {
        at: _of_answer(node, root)
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
            return [limits.example or _TEXT]
    return limits.example or _TEXT


def _of_answer(node: Schema, root: Schema) -> Limits:
    answer = conditions.answer(node, root)
    if "items" in answer:
        entry = _of_text(schema_files.flattened(answer["items"], root))
        most = answer.get("maxItems", 0)
        whole = entry._replace(json_type=_MANY.format(entry.json_type), most=most)
    else:
        whole = _of_text(answer)
    return whole._replace(absences=_absences(node, root))


def _absences(node: Schema, root: Schema) -> Mapping[str, str]:
    """Return the kinds of absence that the schema of an answer allows, with their labels."""
    if not conditions.may_be_absent(node):
        return MappingProxyType({})
    narrowed = node["then"].get("properties", {}).get("absent", {}).get("enum")
    kinds = schema_files.referred_to(node["then"], root)["properties"]["absent"]["oneOf"]
    return MappingProxyType(
        {
            kind["const"]: kind["title"]
            for kind in kinds
            if narrowed is None or kind["const"] in narrowed
        }
    )


def _of_text(node: Schema) -> Limits:
    pattern = node.get("pattern", "")
    return Limits(
        json_type=_json_type(node),
        pattern="" if pattern == schema_files.NOT_BLANK else pattern,
        words=_words()[pattern] if pattern else "",
        longest=node.get("maxLength", 0),
        example=next(iter(node.get("examples", ())), ""),
    )


def _json_type(node: Schema) -> str:
    options = [option["const"] for option in node.get("oneOf", ())] or node.get("enum", [])
    values = [node["const"]] if "const" in node else options
    names = dict.fromkeys(_NAMES[type(value)] for value in values)
    return " or ".join(names) or str(node["type"])


@cache
def _words() -> dict[str, str]:
    words: dict[str, str] = resources.read_json("schemas/patterns.json")["words"]
    return words
