"""Questions that do not arise: never one that the form asks for, and each that it can't take."""

import copy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mappa_docs.definition import forms, pointers
from mappa_docs.definition.conditions import conditions
from mappa_docs.model import Field, Kind
from mappa_docs.validation.arising import not_arising
from mappa_docs.validation.engine import engine
from tests.support import STEMS, change, remove, sample

KINDS = ("complete", "minimal", "draft")
# What the schema says of an answer beside others, and not of itself.
BESIDE_OTHERS = ("const", "enum", "not")


def _missing(stem: str, answers: dict[str, Any]) -> set[str]:
    return {
        pointers.joined((*fault.where, fault.names[0]))
        for fault in engine(stem)(answers)
        if fault.keyword == "required"
    }


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("stem", STEMS)
def test_what_a_sample_is_asked_for_arises(stem: str, kind: str) -> None:
    answers = sample(stem, kind)

    assert not not_arising(stem, answers) & _missing(stem, answers)


CHOICES = {
    stem: [
        field
        for field in forms.fields(stem).values()
        if field.kind in (Kind.CHOICE, Kind.YES_NO) and "*" not in field.pointer
    ]
    for stem in STEMS
}
ABSENT = [{"absent": reason, "reason": "Asked."} for reason in ("not_known", "not_applicable")]


@st.composite
def _changed(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """Return a form whose choices were changed, or left out, as they come."""
    stem = draw(st.sampled_from([stem for stem in STEMS if CHOICES[stem]]))
    answers = copy.deepcopy(sample(stem, draw(st.sampled_from(KINDS))))
    for field in draw(st.lists(st.sampled_from(CHOICES[stem]), max_size=8)):
        holder = pointers.get(answers, pointers.parted(field.pointer)[0])
        if isinstance(holder, dict) and "absent" not in holder:
            options = [choice.value for choice in field.choices]
            holder[field.name] = draw(st.sampled_from([*options, *ABSENT]))
            if draw(st.booleans()):
                del holder[field.name]
    return stem, answers


@given(_changed())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_answered_what_is_asked_for_arises(changed: tuple[str, dict[str, Any]]) -> None:
    stem, answers = changed

    assert not not_arising(stem, answers) & _missing(stem, answers)


def _answers_to(field: Field) -> list[Any]:
    """Return answers to a question: each option, or something of its kind."""
    options = [choice.value for choice in field.choices]
    plain = {
        Kind.DATE: ["2026-03-02"],
        Kind.TIME: ["10:30"],
        Kind.NUMBER: [2],
        Kind.LINES: [["Specimen words"]],
        Kind.CHOICES: [[option] for option in options],
    }
    return plain.get(field.kind, options or ["Specimen words"])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("stem", STEMS)
def test_what_the_schema_forbids_beside_the_other_answers_does_not_arise(
    stem: str, kind: str
) -> None:
    answers = sample(stem, kind)
    before = {fault for fault in engine(stem)(answers) if fault.keyword in BESIDE_OTHERS}
    left_out = not_arising(stem, answers)
    for field in forms.fields(stem).values():
        holder = pointers.get(answers, pointers.parted(field.pointer)[0])
        if not field.takes_answer or not isinstance(holder, dict) or field.name in holder:
            continue
        if "absent" in holder or field.required == "always":
            continue
        forbidden = True
        for answer in _answers_to(field):
            holder[field.name] = answer
            faults = {fault for fault in engine(stem)(answers) if fault.keyword in BESIDE_OTHERS}
            at_itself = [fault for fault in faults if pointers.joined(fault.where) == field.pointer]
            forbidden = forbidden and bool(faults - before) and not at_itself
            del holder[field.name]
        assert not forbidden or field.pointer in left_out, field.pointer


COMMUNITY = {"/offender/location": "community"}


@pytest.mark.parametrize(
    ("changes", "removed", "pointer", "arises"),
    [
        ({"/category/category": 1}, (), "/category/category_2_basis", False),
        ({"/category/category": 2}, (), "/category/category_2_basis", True),
        ({}, ("/category/category",), "/category/category_2_basis", True),
        ({"/offender/location": "community"}, (), "/offender/prison", False),
        ({"/offender/location": ABSENT[0]}, (), "/offender/prison", True),
        ({"/offender/location": "community"}, (), "/hospital", False),
        ({"/offender/location": "hospital"}, (), "/hospital", True),
        ({}, ("/offender/location",), "/hospital", True),
        (
            {"/risk_assessment/tools/0/tool": "other"},
            (),
            "/risk_assessment/tools/0/tool_name",
            True,
        ),
        (
            {"/risk_assessment/tools/0/tool": "rm2000"},
            (),
            "/risk_assessment/tools/0/tool_name",
            False,
        ),
        (
            {},
            ("/conviction/relevant_dates/recall_date",),
            "/conviction/relevant_dates/recall_type",
            False,
        ),
        (
            {"/category/category": 2},
            ("/offender/visor_reference",),
            "/offender/visor_reference",
            True,
        ),
    ],
    ids=[
        "another option",
        "the option",
        "the deciding answer is missing",
        "another place",
        "the place is not known",
        "a section that does not apply",
        "a section that does",
        "a section when the place is missing",
        "a row with another tool",
        "a row with a tool of the list",
        "what a date is followed by, without the date",
        "asked for at times, and good to have always",
    ],
)
def test_a_question_arises_unless_its_conditions_are_known_not_to_hold(
    changes: dict[str, Any], removed: tuple[str, ...], pointer: str, arises: bool
) -> None:
    answers = sample("mappa-a")
    for place, value in changes.items():
        change(answers, place, value)
    for place in removed:
        if pointers.get(answers, place) is not None:
            remove(answers, place)

    assert (pointer not in not_arising("mappa-a", answers)) is arises


@pytest.mark.parametrize("stem", STEMS)
def test_only_what_a_condition_asks_for_can_fail_to_arise(stem: str) -> None:
    asked_for = {pointer for condition in conditions(stem) for pointer in condition.asks_for}
    left_out = map(pointers.general, not_arising(stem, sample(stem)))

    assert set(left_out) <= asked_for
