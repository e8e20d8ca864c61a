"""The conditions of a form's schema in plain words: what is asked for under them, and where."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from mappa_docs.definition import conditions, forms, paragraphs
from mappa_docs.definition.schema_files import Schema
from mappa_docs.model import Field

_SAYS_NOTHING = {"type", "required", "properties"}


class Saying(NamedTuple):
    """A condition in words: the pointer of the group or row that it looks at, with `*` for each
    row; the sentence about it; when it holds, "" where only its sentence says that; and the
    pointers of what it then asks for, and of those questions whose answers it narrows."""

    at: str
    sentence: str
    when: str
    asks_for: frozenset[str]
    narrows: frozenset[str]


class _CannotSayError(Exception):
    """A condition of a kind that has no words here yet."""


@cache
def sayings(stem: str) -> tuple[Saying, ...]:
    """Return the conditions of the form in its order.

    One that cannot be put into words is mentioned, so that the list never looks complete when it
    is not.
    """
    fields = forms.fields(stem)
    return tuple(
        _saying(condition, at, stem, fields) for at, condition in conditions.entries(stem, "allOf")
    )


@cache
def arising(stem: str) -> Mapping[str, tuple[str, ...]]:
    """Return for each question that arises only beside certain answers, by its pointer, when it
    does."""
    fields = forms.fields(stem)
    beside: dict[str, list[str]] = {}
    for at, entry in conditions.entries(stem, "x-arises-if"):
        for name in entry["questions"]:
            when = " and ".join(_asked(entry["if"], at, fields))
            beside.setdefault(f"{at}/{name}", []).append(when)
    return {pointer: tuple(every) for pointer, every in beside.items()}


def _saying(condition: Schema, at: str, stem: str, fields: Mapping[str, Field]) -> Saying:
    behind = _behind(condition, stem)
    demanded = conditions.demanded(condition["then"], at)
    asks_for = frozenset(pointer for pointer in demanded if pointer in fields)
    narrows = frozenset(_narrowed(condition["then"], at, fields))
    try:
        when = " and ".join(_asked(condition["if"], at, fields))
    except _CannotSayError:
        when = ""
    try:
        if not when:
            raise _CannotSayError
        sentence = f"Where {when}: {'; '.join(_demanded(condition['then'], at, fields))}"
    except _CannotSayError:
        sentence = condition.get("x-message", "One more condition stands in the schema alone")
        when = ""
    return Saying(at, sentence + behind, f"{when}{behind[:-1]}" if when else "", asks_for, narrows)


def _narrowed(branch: Schema, pointer: str, fields: Mapping[str, Field]) -> Iterator[str]:
    """Yield the pointers of the questions whose answers a branch narrows, or the kind of absence
    that they take."""
    for name, child in branch.get("properties", {}).items():
        inside = f"{pointer}/{name}"
        if set(child) - _SAYS_NOTHING:
            yield inside if inside in fields else pointer
        yield from _narrowed(child, inside, fields)


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
