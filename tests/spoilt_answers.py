"""Answers with something in them changed by chance, to hold one validator against another."""

import copy
import random
from typing import Any

import jsonschema_rs

from mappa_docs.definition import export, forms
from mappa_docs.model import Kind

# What no question takes, what some do, and what is nearly right.
_VALUES: tuple[Any, ...] = (
    0, 1, 2, 2.5, -1, 99999, True, False, "", " ", "x", "2", "2026-02-30", "2026-03-31",
    "31/3/2026", "14:30", "25:00", "Specimen", "MAPPA A", "police", "In custody", "ŵ" * 201,
    "a" * 20001, {}, [], [1], ["x"], ["x", "x"], [{}], {"x": 1}, None,
    {"absent": "none", "reason": "There are none."}, {"absent": "none"},
    {"absent": "never", "reason": "x"}, {"absent": "none", "reason": "x", "more": 1},
)  # fmt: skip
_MOST_CHANGES = 3
_LIMITS = {
    "format", "pattern", "examples", "uniqueItems", "minimum", "maximum", "minLength", "maxLength",
    "minItems", "maxItems",
}  # fmt: skip


def spoilt(stem: str, answers: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """Return the answers with one to three things changed: left out, put in the place of another,
    given a name that the form does not have, or of two options the other."""
    changed = copy.deepcopy(answers)
    options = _options(stem)
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        holder, name = chance.choice(_places(changed))
        match chance.randrange(5):
            case 0:
                del holder[name]
            case 1 if isinstance(holder, dict):
                holder[f"{name}_x"] = copy.deepcopy(holder[name])
            case 2 if name in options:
                holder[name] = chance.choice(options[name])
            case 3:
                holder[name] = [copy.deepcopy(holder[name])]
            case _:
                holder[name] = copy.deepcopy(chance.choice(_VALUES))
    return changed


def _places(node: Any) -> list[tuple[Any, Any]]:
    """Return every place in answers: what it stands in, and its name or number there."""
    steps = [*node] if isinstance(node, dict) else [*range(len(node))]
    places = [(node, step) for step in steps]
    for step in steps:
        if isinstance(node[step], dict | list):
            places += _places(node[step])
    return places


def _options(stem: str) -> dict[Any, list[Any]]:
    """Return the values of the form's choices by the name of their question."""
    return {
        field.name: [choice.value for choice in field.choices]
        for field in forms.fields(stem).values()
        if field.kind in (Kind.CHOICE, Kind.YES_NO)
    }


def misshapen(
    stem: str, answers: dict[str, Any], number: int, chance: random.Random
) -> list[dict[str, Any]]:
    """Return so many copies of the answers with something changed that no type of the form lets
    pass: a wrong name or type, something that is no option, or a gap. To Python yes and no are
    numbers, so that one in place of a number is none of these."""
    shape = jsonschema_rs.validator_for(_shapes(export.exported(stem, types=True)))
    found: list[dict[str, Any]] = []
    while len(found) < number:
        changed = spoilt(stem, answers, chance)
        if not shape.is_valid(changed):
            found.append(changed)
    return found


def _shapes(node: Any) -> Any:
    """Return a schema without what no type says: lengths, numbers of entries, patterns, and what
    sort of number a number is."""
    if isinstance(node, list):
        return [_shapes(one) for one in node]
    if not isinstance(node, dict):
        return node
    kept = {
        key: _shapes(value)
        for key, value in node.items()
        if key not in _LIMITS or isinstance(value, dict)
    }
    if kept.get("type") in ("integer", "number") and not {"oneOf", "enum"} & {*kept}:
        kept["type"] = ["number", "boolean"]
    return kept
