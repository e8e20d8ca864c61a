"""Answers that must agree: that the data names what forms ask for, and what is said of any pair."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.definition import forms
from mappa_docs.definition.rulebook import rulebook
from mappa_docs.intake.answers import Answers
from mappa_docs.intake.submission import from_answers
from mappa_docs.messages import catalogue
from mappa_docs.rules import run
from mappa_docs.rules.subjects.agreements import Agreement, agreements
from tests.support import AS_OF, STEMS, change, judged, sample

CODES = [code for code in rulebook() if code.startswith("AGR-")]
ENTRIES = [(code, place) for code in CODES for place in range(len(rulebook()[code].checks))]
HELD = [(code, stem, one) for code in CODES for stem in STEMS for one in agreements(code, stem)]
LEVELS = ("low", "medium", "high", "very_high")
GROUPS = ("public", "known_adult", "children", "staff")
EXITS = ("/conclusion/exit_reason", "/notification/ending/reason", "/exit/reason")
# What a form may hold at a place where any answer could stand.
ANYTHING = (
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just([[]]) | st.just({})
)


@pytest.mark.parametrize(("code", "place"), ENTRIES)
def test_an_entry_holds_on_some_form(code: str, place: int) -> None:
    entry = rulebook()[code].checks[place]

    assert [one for held, _, one in HELD if held == code and one.word == entry["word"]]
    assert f"{code}.{entry['word']}" in catalogue.sentences()


@pytest.mark.parametrize(
    ("code", "stem", "one"), HELD, ids=lambda value: getattr(value, "word", value)
)
def test_an_entry_names_options_of_its_questions(code: str, stem: str, one: Agreement) -> None:
    """An option that no form has would never be found, and nobody would notice."""
    every = [
        (pointer, wanted)
        for conditions in (one.when, one.unless)
        for pointer, wanted in conditions.items()
        if not isinstance(wanted, str) and getattr(forms.fields(stem).get(pointer), "choices", ())
    ]

    for pointer, wanted in every:
        # Forms give reasons for an exit under several names, so an option may be another form’s.
        places = EXITS if pointer in EXITS else (pointer,)
        fields = (forms.fields(form).get(place) for form in STEMS for place in places)
        options = {choice.value for field in fields if field for choice in field.choices}
        assert options.issuperset(wanted), pointer


def _found(answers: dict[str, Any], code: str, pointer: str) -> bool:
    return any(one.code == code and one.pointer == pointer for one in judged(answers).findings)


@given(overall=st.sampled_from(LEVELS), groups=st.tuples(*[st.sampled_from(LEVELS)] * 4))
def test_the_overall_risk_is_held_against_every_group(
    overall: str, groups: tuple[str, ...]
) -> None:
    answers = sample("mappa-a", "minimal")
    change(answers, "/risk_assessment/level", overall)
    for group, level in zip(GROUPS, groups, strict=True):
        change(answers, f"/risk_assessment/groups/{group}", level)
    highest, own = max(map(LEVELS.index, groups)), LEVELS.index(overall)

    assert _found(answers, "AGR-1", "/risk_assessment/level") == (own < highest)
    assert _found(answers, "AGR-2", "/risk_assessment/level") == (own > highest)


@given(numbers=st.lists(st.sampled_from("12345"), min_size=4, max_size=4))
def test_each_repeated_number_is_found_once(numbers: list[str]) -> None:
    answers = sample("mappa-b", "minimal")
    for row, number in enumerate(numbers):
        change(answers, f"/distribution/recipients/{row}/copy_number", number)
    found = [one for one in judged(answers).findings if one.code == "AGR-7"]

    assert len(found) == len(numbers) - len(set(numbers))


@pytest.mark.parametrize(
    "stem", [stem for stem in STEMS if any(held == stem for _, held, _ in HELD)]
)
@given(data=st.data())
def test_no_answer_is_too_odd_to_compare(stem: str, data: st.DataObject) -> None:
    answers = sample(stem)
    places = sorted(
        {pointer for _, held, one in HELD if held == stem for pointer in one.pointers()}
    )
    plain = [pointer for pointer in places if "*" not in pointer and pointer.count("/") < 3]
    for pointer in data.draw(st.lists(st.sampled_from(plain or ["/reference"]), max_size=4)):
        change(answers, pointer, data.draw(ANYTHING))

    run.rule_findings([Answers(from_answers(answers), AS_OF)])
