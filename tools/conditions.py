"""The conditions of a form's schema in plain words, for its documentation page."""

from collections.abc import Iterator, Mapping
from typing import Any

from mappa_docs.definition import forms, paragraphs, schema_files
from mappa_docs.definition.schema_files import Schema
from mappa_docs.model import Field

_SAYS_NOTHING = {"type", "required", "properties"}


class _CannotSayError(Exception):
    """A condition of a kind that has no words here yet."""


def conditions(stem: str) -> dict[str, list[str]]:
    """Return, for each pointer of the form ("" for the whole), what is asked under a condition.

    A condition that cannot be put into words is mentioned, so that the list never looks complete
    when it is not.
    """
    sentences: dict[str, list[str]] = {}
    fields = forms.fields(stem)
    for pointer, node in _nodes(schema_files.bundled(stem), "", schema_files.bundled(stem)):
        for condition in node.get("allOf", ()):
            sentence = _sentence(condition, pointer, fields) + _behind(condition, stem)
            sentences.setdefault(pointer, []).append(sentence)
    return sentences


def _nodes(node: Schema, pointer: str, root: Schema) -> Iterator[tuple[str, Schema]]:
    """Yield every object of the form with its pointer, in the order of the form."""
    yield pointer, node
    for name, child in node.get("properties", {}).items():
        inner, inside = schema_files.flattened(child, root), f"{pointer}/{name}"
        if "else" in inner:  # a question that may also have no answer, for a reason
            inner = schema_files.flattened(inner["else"], root)
        if inner.get("type") == "array":
            inner, inside = schema_files.flattened(inner["items"], root), f"{inside}/*"
        yield from _nodes(inner, inside, root)


def _sentence(condition: Schema, pointer: str, fields: Mapping[str, Field]) -> str:
    try:
        when = " and ".join(_asked(condition["if"], pointer, fields))
        then = "; ".join(_demanded(condition["then"], pointer, fields))
    except _CannotSayError:
        message: str = condition.get("x-message", "One more condition stands in the schema alone")
        return message
    return f"Where {when}: {then}"


def _behind(condition: Schema, stem: str) -> str:
    """Return how the sentence about a condition ends: with the paragraphs behind it."""
    cited = paragraphs.about(stem, condition.get("x-guidance", ()))
    return f" (guidance {', '.join(cited)})." if cited else "."


def _asked(node: Schema, pointer: str, fields: Mapping[str, Field]) -> Iterator[str]:
    """Yield what has to hold, such as “Category” is “Category 3”."""
    needed, asked = node.get("required", ()), node.get("properties", {})
    if set(node) - _SAYS_NOTHING or not asked or set(needed) - set(asked):
        raise _CannotSayError
    for name, child in asked.items():
        inside = f"{pointer}/{name}"
        label = f"“{fields[inside].label}”"
        if child.keys() == {"type"}:
            yield f"{label} {_given(child['type'], fields[inside])}"
        elif child.keys() == {"not"} and child["not"].keys() == {"type"}:
            yield f"{label} {_not_given(child['not']['type'], fields[inside])}"
        elif "const" in child or "enum" in child:
            yield f"{label} is {_options(child, fields[inside])}"
        elif "const" in child.get("not", {}):
            yield f"{label} is given, and not {_options(child['not'], fields[inside])}"
        else:
            yield from _asked(child, inside, fields)


def _given(kind: str, field: Field) -> str:
    if kind == "boolean":  # what has to be “Yes” is said better by its own sentence
        raise _CannotSayError
    if kind == "object" and not field.absent:
        return "is filled in"
    if kind == "object":
        return "is absent for a reason"
    return "is answered, not absent for a reason" if field.absent else "is answered"


def _not_given(kind: str, field: Field) -> str:
    if kind == "object":
        return "is not filled in"
    return "is not answered, or absent for a reason" if field.absent else "is not answered"


def _demanded(node: Schema, pointer: str, fields: Mapping[str, Field]) -> Iterator[str]:
    """Yield what is asked for then, such as give “Prison”."""
    if set(node) - _SAYS_NOTHING:
        raise _CannotSayError
    names = [f"“{fields[f'{pointer}/{name}'].label}”" for name in node.get("required", ())]
    if names:
        yield f"give {_listed(names, 'and')}"
    for name, child in node.get("properties", {}).items():
        inside = f"{pointer}/{name}"
        if inside not in fields:  # the kind of an absence
            raise _CannotSayError
        label = f"“{fields[inside].label}”"
        if set(child) in ({"const"}, {"enum"}):
            yield f"{label} must be {_options(child, fields[inside])}"
        elif set(child) == {"not"} and set(child["not"]) in ({"const"}, {"enum"}):
            yield f"{label} must not be {_options(child['not'], fields[inside])}"
        else:
            for words in _demanded(child, inside, fields):
                yield f"{words} in {label}" if words.startswith("give ") else words


def _options(node: Schema, field: Field) -> str:
    values: list[Any] = node.get("enum", [node.get("const")])
    labels = {choice.value: choice.label for choice in field.choices}
    return _listed([f"“{labels.get(value, value)}”" for value in values], "or")


def _listed(words: list[str], last: str) -> str:
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), words[-1])))
