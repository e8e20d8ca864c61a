"""A condition begins with an answer of the right kind, and with nothing else."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from mappa_docs.definition import schema_files
from mappa_docs.validation.engine import engine
from tests.definition.test_schemas import FORM_SCHEMAS
from tests.support import STEMS, sample

# What the `if` of a condition may say of an answer: which one it is, or of which kind.
SAYS_WHICH = {"const", "enum", "type"}


def _conditions(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, list):
        for item in node:
            yield from _conditions(item)
    elif isinstance(node, dict):
        yield from (part for part in node.get("allOf", ()) if "if" in part)
        for value in node.values():
            yield from _conditions(value)


def _vague(node: dict[str, Any]) -> Iterator[str]:
    """Yield the names of which the `if` does not say what they must be."""
    looked_at = node.get("properties", {})
    yield from (name for name in node.get("required", ()) if name not in looked_at)
    for name, wanted in looked_at.items():
        if name not in node.get("required", ()):
            if not _may_be_left_out(wanted):
                yield name
        elif not SAYS_WHICH & wanted.keys():
            yield name
        elif "properties" in wanted:
            yield from _vague(wanted)


def _may_be_left_out(wanted: dict[str, Any]) -> bool:
    """Return whether the `if` asks that there be no such answer, here or further in."""
    if "not" in wanted:
        return wanted["not"].keys() == {"type"}
    inside = wanted.get("properties", {})
    return bool(inside) and all(map(_may_be_left_out, inside.values()))


@pytest.mark.parametrize("path", FORM_SCHEMAS, ids=lambda path: path.name)
def test_a_condition_says_what_begins_it(path: Any) -> None:
    for condition in _conditions(json.loads(path.read_bytes())):
        assert not list(_vague(condition["if"])), condition["if"]
        assert "else" not in condition, "what is not said would begin it"


@pytest.mark.parametrize("stem", STEMS)
@pytest.mark.parametrize("wrong", [{"unlike": 1}, 7.5], ids=repr)
def test_an_answer_of_the_wrong_kind_asks_for_nothing_else(stem: str, wrong: Any) -> None:
    """Left out or of the wrong kind: what else is asked for is the same."""
    begins = {
        name
        for condition in _conditions(schema_files.bundled(stem))
        for name in _names(condition["if"])
    }
    for section, answers in sample(stem).items():
        for name in begins & set(answers if isinstance(answers, dict) else ()):
            left_out, odd = sample(stem), sample(stem)
            del left_out[section][name]
            odd[section][name] = wrong
            place = (section, name)
            more = _faults(stem, odd) - _faults(stem, left_out)

            assert {where[:2] for where in more} <= {place}


def _names(node: dict[str, Any]) -> Iterator[str]:
    for name, wanted in node.get("properties", {}).items():
        yield name
        yield from _names(wanted)


def _faults(stem: str, answers: dict[str, Any]) -> set[tuple[str | int, ...]]:
    return {(*fault.where, *fault.names) for fault in engine(stem)(answers)}
