"""The types of a form say of each answer what the schema says of it, and nothing else."""

import random
import re
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest

from mappa_docs.definition import export, typed_schema
from mappa_docs.validation.engine import engine
from tests.spoilt_answers import spoilt
from tests.support import STEMS, cases, sample

_NAME = re.compile(r"[A-Z][A-Za-z0-9]*")
# What generators and form builders were seen to understand.
_WORDS = {
    "$ref", "title", "description", "examples", "type", "properties", "required",
    "additionalProperties", "items", "anyOf", "oneOf", "const", "enum", "format", "pattern",
    "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "minimum", "maximum",
}  # fmt: skip


@pytest.mark.parametrize("dialect", export.DIALECTS)
def test_it_refuses_exactly_what_is_wrong_whatever_else_is_answered(dialect: str) -> None:
    typed = {
        stem: jsonschema_rs.validator_for(
            export.exported(stem, types=True, dialect=dialect), validate_formats=True
        )
        for stem in STEMS
    }
    chance = random.Random(dialect)
    every = [(case.stem, case.answers) for case in cases()]
    every += [(stem, spoilt(stem, sample(stem), chance)) for stem in STEMS for _ in range(100)]
    verdicts = [(stem, answers, _has_faults(stem, answers)) for stem, answers in every]

    assert {has_faults for *_, has_faults in verdicts} == {True, False}
    for stem, answers, has_faults in verdicts:
        assert typed[stem].is_valid(answers) is not has_faults


def _has_faults(stem: str, answers: Any) -> bool:
    """Return whether there is a fault that is not one against a condition."""
    return any("allOf" not in fault.rule for fault in engine(stem)(answers))


@pytest.mark.parametrize("stem", STEMS)
def test_it_has_only_words_that_generators_know(stem: str) -> None:
    typed = typed_schema.typed(stem)

    assert all(_NAME.fullmatch(name) for name in typed["$defs"])
    for node in _nodes(typed):
        assert node.keys() - {"$schema", "$defs"} <= _WORDS
        assert {"$ref"} == node.keys() if "$ref" in node else {"type", "anyOf", "const"} & {*node}
        if {"oneOf", "enum"} & {*node}:
            assert node["type"] in ("string", "integer")
        assert all(option.keys() == {"const", "title"} for option in node.get("oneOf", ()))


@pytest.mark.parametrize("stem", STEMS)
def test_a_draft_may_leave_anything_out(stem: str) -> None:
    drafted = export.exported(stem, types=True, draft=True)

    assert jsonschema_rs.validator_for(drafted).is_valid(sample(stem, "draft"))
    assert not jsonschema_rs.validator_for(drafted).is_valid({"form": "MAPPA Z"})


def test_types_are_named_by_the_way_to_them() -> None:
    assert typed_schema.type_name("mappa-a") == "MappaA"
    assert typed_schema.type_name("offender", "current_address") == "OffenderCurrentAddress"
    typed = typed_schema.typed("mappa-a")
    assert typed["properties"]["offender"] == {"$ref": "#/$defs/Offender"}
    tools = typed["$defs"]["RiskAssessment"]["properties"]["tools"]
    assert tools["anyOf"][0]["items"] == {"$ref": "#/$defs/RiskAssessmentToolsRow"}
    assert tools["anyOf"][1] == {"$ref": "#/$defs/Absence"}


def test_numbers_and_texts_among_options_stand_apart() -> None:
    level = typed_schema.typed("mappa-m")["$defs"]["Conclusion"]["properties"]["level"]

    numbers, text = level["anyOf"]
    assert numbers["type"] == "integer"
    assert [option["const"] for option in numbers["oneOf"]] == [1, 2, 3]
    assert text == {"type": "string", "const": "exit", "title": "No longer managed under MAPPA"}


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a schema and every schema in it but options."""
    yield node
    inside = [*node.get("properties", {}).values(), *node.get("$defs", {}).values()]
    for child in (*inside, *node.get("anyOf", ()), *([node["items"]] if "items" in node else [])):
        yield from _nodes(child)
