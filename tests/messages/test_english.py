"""The grammar of English: numbers, lists, and labels inside a sentence."""

import pytest

from mappa_docs.messages import catalogue, english


@pytest.mark.parametrize(
    ("rows", "words"),
    [([4], "4"), ([1, 2], "1 and 2"), ([1, 2, 3, 5], "1 to 3 and 5"), ([9, 1, 1], "1 and 9")],
)
def test_numbers_that_follow_each_other_are_a_range(rows: list[int], words: str) -> None:
    assert english.numbers(rows) == words


@pytest.mark.parametrize(
    ("label", "asked"),
    [
        ("Date MAPPA A will be sent", "the date MAPPA A will be sent"),
        ("Date of birth", "the date of birth"),
        ("New MAPPA Area", "the new MAPPA Area"),
        ("National Insurance number", "the National Insurance number"),
        ("ViSOR reference", "the ViSOR reference"),
    ],
)
def test_a_label_inside_a_sentence_keeps_the_capital_of_a_name_alone(
    label: str, asked: str
) -> None:
    assert english.asked(label) == asked


@pytest.mark.parametrize(
    ("label", "is_quoted"),
    [("What is known", True), ("Completed by", True), ("Date of birth", False), ("", False)],
)
def test_a_label_that_is_a_question_by_itself_is_quoted(label: str, is_quoted: bool) -> None:
    assert english.is_quoted(label) is is_quoted


@pytest.mark.parametrize(
    ("sentence", "placed"),
    [
        ("Enter the name", "Victim 2: enter the name"),
        ("Give this copy a number", "Victim 2: give this copy a number"),
        ("Check both dates", "Victim 2: check both dates"),
        ("The Chair must approve it", "Victim 2: the Chair must approve it"),
        ("A Lay Adviser only observes", "Victim 2: a Lay Adviser only observes"),
        ("Name is needed", "Victim 2: Name is needed"),
        ("MAPPA A comes first", "Victim 2: MAPPA A comes first"),
    ],
)
def test_a_sentence_goes_on_in_small_letters_after_its_place(sentence: str, placed: str) -> None:
    assert english.said_at("Victim 2", sentence) == placed


@pytest.mark.parametrize(
    "said",
    [
        said
        for key, said in catalogue.sentences().items()
        if key.startswith("AGR-") and not said.startswith("{")
    ],
)
def test_what_is_said_of_answers_that_disagree_goes_on_after_a_row(said: str) -> None:
    place, words = english.said_at("Recipient 2", said).split(": ", 1)
    assert place == "Recipient 2"
    assert words[0].islower() or words.startswith("MAPPA")
