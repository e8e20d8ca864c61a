"""Conditions in words, and the fields that each is about."""

import pytest

from mappa_docs.definition import condition_words, conditions, forms
from tests.support import STEMS


@pytest.mark.parametrize("stem", STEMS)
def test_every_condition_is_said_and_is_about_a_field(stem: str) -> None:
    sayings = condition_words.sayings(stem)

    assert len(sayings) == len([*conditions.entries(stem, "allOf")])
    for saying in sayings:
        assert saying.sentence.endswith(".")
        assert saying.asks_for or saying.narrows
        assert forms.fields(stem).keys() >= saying.asks_for | saying.narrows


@pytest.mark.parametrize("stem", STEMS)
def test_what_a_condition_asks_for_is_what_the_form_asks_for(stem: str) -> None:
    asked = {pointer for saying in condition_words.sayings(stem) for pointer in saying.asks_for}
    by_conditions = {
        pointer
        for condition in conditions.conditions(stem)
        for pointer in condition.asks_for
        if pointer in forms.fields(stem)
    }

    assert asked == by_conditions


@pytest.mark.parametrize("stem", STEMS)
def test_what_arises_beside_answers_alone_says_beside_which(stem: str) -> None:
    beside = condition_words.arising(stem)
    expected = {
        pointer for condition in conditions.only_beside(stem) for pointer in condition.asks_for
    }

    assert beside.keys() == expected
    assert all(when.startswith("“") for every in beside.values() for when in every)


def test_the_paragraph_behind_a_condition_is_said_with_it() -> None:
    (saying,) = [
        saying
        for saying in condition_words.sayings("mappa-a")
        if saying.asks_for == {"/offender/detention_centre"}
    ]

    assert saying.when == (
        "“Where the offender is now” is “In immigration detention” and “Prison” is not answered "
        "and “Current address, if in the community” is not filled in (guidance 25.10, 25.15)"
    )
    assert saying.sentence == (
        "Where “Where the offender is now” is “In immigration detention” and “Prison” is not "
        "answered and “Current address, if in the community” is not filled in: give “Immigration "
        "removal centre” (guidance 25.10, 25.15)."
    )
