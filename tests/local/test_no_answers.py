"""Leftovers of forms and programs are no answers, and neither is where an answer stands."""

import pytest

from mappa_docs.local import no_answers

LEFT_OVER = [
    "", "Click here to enter text.", "Click or tap to enter a date.", "Choose an item.",
    "Please select", "Add date", "[insert date]", "«Surname»", "{{surname}}", "<<name>>",
    "...........", "……", "  /  /  ", "__/__/____", "DD/MM/YYYY", "D D / M M / Y Y Y Y",
    "\u2002\u2002\u2002\u2002\u2002",
]  # fmt: skip
ELSEWHERE = [
    "See section 3", "see attached report", "Please see above.", "As above", "TBC", "To follow",
    "Please refer to the attached OASys assessment", "attached", "see previous section",
    "as in the main referral", "(see below)",
]  # fmt: skip
ANSWERS = [
    "None", "N/A", "-", "See him weekly", "Seen by the police", "Attached to his mother",
    "Section 20 wounding", "As a boy he lived in Testford", "See attached. Also: no contact.",
    "1/2/2026", "[sic] he said so", "High",
]  # fmt: skip


@pytest.mark.parametrize("text", LEFT_OVER)
def test_what_a_blank_leaves_is_no_answer(text: str) -> None:
    assert no_answers.is_left_over(text)


@pytest.mark.parametrize("text", ELSEWHERE)
def test_where_an_answer_stands_is_none(text: str) -> None:
    assert no_answers.is_elsewhere(text)
    assert not no_answers.is_left_over(text)


@pytest.mark.parametrize("text", ANSWERS)
def test_an_answer_stays_one(text: str) -> None:
    assert not no_answers.is_left_over(text)
    assert not no_answers.is_elsewhere(text)


def test_what_the_form_says_beside_an_answer_is_taken_away() -> None:
    assert no_answers.without_prompts("Yes / No (delete as appropriate)") == "Yes / No"
    assert no_answers.without_prompts("Please tick\nYes") == "Yes"
    assert no_answers.without_prompts("Who is at risk?\nHe is.", ("Who is at risk?",)) == "He is."
    assert no_answers.without_prompts("Delete as he likes") == "Delete as he likes"
