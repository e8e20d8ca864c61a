"""What is withheld is looked for line by line, with each number and address in it."""

from typing import Any

import pytest

from mappa_docs import resources
from mappa_docs.definition import forms
from mappa_docs.derived.withheld import held, withheld
from mappa_docs.intake import submission
from mappa_docs.intake.answers import Answers
from mappa_docs.model import Kind
from tests.support import AS_OF, change, sample

VIEWS = "/victim_views/views"


def some(answers: dict[str, Any]) -> list[str]:
    return [
        one.words
        for one in withheld(Answers(submission.from_answers(answers), AS_OF), ())
        if one.question and one.question.pointer == VIEWS
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She rang from 01632 960123.", "01632 960123"),
        ("Her flat is at 14 Heol Prawf now.", "14 heol prawf"),
        ("Write to anna@post.example soon.", "anna post example"),
        ("It is log 4371341 of the day.", "4371341"),
        ("She is AB 12 34 56 C there.", "ab 12 34 56 c"),
        ("See X12345/B for it.", "x12345 b"),
    ],
)
def test_numbers_and_addresses_are_looked_for_by_themselves(text: str, found: str) -> None:
    answers = sample("mappa-b")
    change(answers, VIEWS, text)

    assert found in some(answers)


def test_a_day_is_no_number_of_one_thing() -> None:
    answers = sample("mappa-b")
    change(answers, VIEWS, "She moved on 12/03/2026.")

    assert some(answers) == ["she moved on 12 03 2026"]


def test_what_the_reader_may_know_is_not_held() -> None:
    answers = sample("mappa-b")
    change(answers, VIEWS, "the corner shop")
    every = list(withheld(Answers(submission.from_answers(answers), AS_OF), ()))

    texts = ["He went to The Corner-Shop."]
    assert [one.pointer for one in held(texts, every, ()) if one] == [VIEWS]
    assert held(texts, every, ["at the corner shop"]) == []


@pytest.mark.parametrize("stem", ["mappa-b", "mappa-o"])
def test_ordinary_answers_are_of_questions_in_one_line(stem: str) -> None:
    fields = forms.fields(stem)
    in_one_line = {pointer for pointer, field in fields.items() if field.kind is Kind.LINE}

    assert in_one_line >= set(resources.read_json("schemas/ordinary-answers.json")[stem])
