"""The types of a form's answers with their names, for the declarations in each language."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from mappa_docs.definition import export, schema_files
from mappa_docs.definition.typed_schema import type_name

Schema = dict[str, Any]
Options = tuple[str | int, ...]
_REFERENCE = "#/$defs/"


class Language(NamedTuple):
    """How a language writes types: the `plain` ones by their names in JSON; and with {} for what is
    in it, a list and the type of one value."""

    plain: Mapping[str, str]
    listed: str
    only: str


class TypedForm(NamedTuple):
    """The types of one form: `types` by name, each after those that it refers to and the form's
    own last, and the `names` of its lists of options."""

    form: str
    title: str
    types: dict[str, Schema]
    names: dict[Options, str]


def typed_form(stem: str) -> TypedForm:
    """Return the types of the form with this stem."""
    schema = export.exported(stem, types=True)
    own = type_name(stem)
    types: dict[str, Schema] = {}
    _gather(own, {own: schema, **schema["$defs"]}, types)
    name = schema_files.name_of(stem)
    return TypedForm(name, schema["title"], types, _names_of_options(own, types))


def written(node: Schema, form: TypedForm, language: Language) -> str:
    """Return the type of an answer in a language."""
    if "anyOf" in node:
        return " | ".join(written(kind, form, language) for kind in node["anyOf"])
    if referred(node):
        return referred(node)
    values = _options(node)
    if values:
        return form.names.get(values) or language.only.format(literal(values[0]))
    if node["type"] == "array":
        return language.listed.format(written(node["items"], form, language))
    return language.plain[node["type"]]


def literal(value: str | int) -> str:
    """Return a value as both languages write it."""
    return json.dumps(value, ensure_ascii=False)


def _options(node: Schema) -> Options:
    """Return the values that an answer may have, where it has a list of them."""
    if "oneOf" in node:
        return tuple(option["const"] for option in node["oneOf"])
    return tuple(node.get("enum", [node["const"]] if "const" in node else []))


def referred(node: Schema) -> str:
    """Return the name of the type that a schema refers to, or "" where it refers to none."""
    return str(node.get("$ref", "")).removeprefix(_REFERENCE)


def remark(node: Schema) -> str:
    """Return what is said of a type or of an answer: its label, its note, an example of it."""
    parts = [node.get("title", ""), node.get("description", "")]
    kinds = (node, *node.get("anyOf", ()))
    examples = [example for kind in kinds for example in kind.get("examples", ())]
    parts += [f"Such as {example}" for example in examples[:1]]
    return " ".join(
        part if part.endswith((".", "?", "!", "…")) else f"{part}." for part in parts if part
    )


def _gather(name: str, every: dict[str, Schema], types: dict[str, Schema]) -> None:
    """Add a type to `types` after those that it refers to."""
    for answer in every[name]["properties"].values():
        for inner in _inside(answer):
            target = referred(inner)
            if target and target not in types:
                _gather(target, every, types)
    types[name] = every[name]


def _inside(answer: Schema) -> Iterator[Schema]:
    """Yield a schema of an answer and what it is made of."""
    yield answer
    for kind in (*answer.get("anyOf", ()), *([answer["items"]] if "items" in answer else ())):
        yield from _inside(kind)


def _names_of_options(form: str, types: dict[str, Schema]) -> dict[Options, str]:
    """Return a name for each list of options: that of its question where one list has that name
    alone, else with the type that the question stands in before it."""
    places: dict[Options, list[tuple[str, str]]] = defaultdict(list)
    for name, node in types.items():
        for question, answer in node["properties"].items():
            for inner in _inside(answer):
                if len(_options(inner)) > 1:
                    places[_options(inner)].append((name, question))
    short: dict[str, set[Options]] = defaultdict(set)
    for values, where in places.items():
        for _, question in where:
            short[type_name(question)].add(values)
    names: dict[Options, str] = {}
    for values, where in places.items():
        above, question = where[0]
        name = type_name(question)
        if len(short[name]) > 1 or name in types or len({asked for _, asked in where}) > 1:
            name = ("" if above == form else above) + name
        if name in types or name in names.values():
            name += "Option"
        names[values] = name
    return names
