"""Tests of conditions: they say of answers what a validator says, or that it can't be told."""

import copy
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mappa_docs.definition import pointers
from mappa_docs.definition.conditions import conditions, excusing, only_beside
from mappa_docs.validation.condition_tests import looks_at, prepared
from tests.support import STEMS, sample

WITH_CONDITIONS = [stem for stem in STEMS if conditions(stem)]
TESTS = {
    stem: [
        (condition.at, test)
        for condition in (*conditions(stem), *excusing(stem), *only_beside(stem))
        for test in (condition.test, condition.unless)
        if test is not None and pointers.ROW not in condition.at
    ]
    for stem in WITH_CONDITIONS
}
VALUES = st.one_of(
    st.booleans(),
    st.integers(0, 5),
    st.sampled_from(["", "other", "custody", "level_2", "2026-03-02"]),
    st.lists(st.just("other"), max_size=2),
    st.sampled_from(
        [{"absent": reason} for reason in ("not_known", "withheld", "not_applicable", "none")]
    ),
)


@st.composite
def _held(draw: st.DrawFn) -> tuple[dict[str, Any], Any]:
    """Return the test of a condition, and answers of which some that it looks at were changed."""
    stem = draw(st.sampled_from(WITH_CONDITIONS))
    at, test = draw(st.sampled_from(TESTS[stem]))
    answers = copy.deepcopy(sample(stem, draw(st.sampled_from(["complete", "minimal", "draft"]))))
    for way in looks_at(test):
        above, name = pointers.parted(at + way)
        holder = pointers.get(answers, above)
        if isinstance(holder, dict) and draw(st.booleans()):
            holder.pop(name, None)
            if draw(st.booleans()):
                holder[name] = draw(VALUES)
    return test, pointers.get(answers, at)


@given(_held())
@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_can_be_told_is_what_a_validator_says(held: tuple[dict[str, Any], Any]) -> None:
    test, inside = held
    told = prepared(test)(inside)
    if inside is not None and told is not None:
        assert told is jsonschema_rs.is_valid(test, inside)


CUSTODY = {"properties": {"location": {"const": "custody"}}, "required": ["location"]}
GIVEN = {"properties": {"location": {"type": "string"}}, "required": ["location"]}
TOLD = {"properties": {"told": {"type": "boolean"}}, "required": ["told"]}
OTHER = {"properties": {"location": {"not": {"const": "custody"}}}, "required": ["location"]}


@pytest.mark.parametrize(
    ("test", "inside", "told"),
    [
        (CUSTODY, {"location": "custody"}, True),
        (CUSTODY, {"location": "community"}, False),
        (CUSTODY, {}, None),
        (CUSTODY, None, None),
        (CUSTODY, {"location": {"absent": "not_known"}}, None),
        (CUSTODY, {"location": {"absent": "not_applicable"}}, False),
        (GIVEN, {}, False),
        (TOLD, {}, None),
        (OTHER, {"location": "community"}, True),
        (OTHER, {}, None),
        ({"minimum": 3}, 5, None),
    ],
    ids=[
        "the answer",
        "another answer",
        "no answer",
        "nothing at all",
        "not known",
        "absent for good",
        "whether there is an answer",
        "a yes or no may still come",
        "any answer but one",
        "any answer but one, and none",
        "a keyword that no condition has",
    ],
)
def test_a_test_holds_does_not_or_can_not_be_told(
    test: dict[str, Any], inside: Any, told: bool | None
) -> None:
    assert prepared(test)(inside) is told
