"""Labels are the same words whatever stands around them, and other words are other labels."""

import time

import pytest

from mappa_docs.local import label_words


@pytest.mark.parametrize(
    "words", ["4. Surname:", "2a) Surname *", "(b) Surname", "SURNAME", "Surname ", "12.3 Surname"]
)
def test_numbers_stars_and_colons_are_no_part_of_a_label(words: str) -> None:
    assert label_words.key(words) == "surname"


def test_notes_in_brackets_are_part_of_it_and_can_be_left_out() -> None:
    assert label_words.key("Name (SURNAME in capitals)") != label_words.key("Name")
    assert label_words.key_without_notes("Name (SURNAME in capitals)") == label_words.key("Name")


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Surname:\tSpecimen", "Specimen"),
        ("1. Surname: Specimen", "Specimen"),
        ("Surname\tSpecimen", "Specimen"),
        ("Title:\tMr\tSurname:\tSpecimen", "Specimen"),
        ("Surname?  Specimen", "Specimen"),
        ("Surname.:\tSpecimen", "Specimen"),
        ("Surname", ""),
    ],
)
def test_an_answer_begins_after_the_label(line: str, rest: str) -> None:
    found = label_words.pattern("Surname").search(line)

    assert found is not None
    assert line[found.end() :] == rest


@pytest.mark.parametrize("line", ["His surname: Specimen", "Surname Specimen", "Surnames: two"])
def test_other_words_are_no_label(line: str) -> None:
    assert label_words.pattern("Surname").search(line) is None


def test_long_lines_of_spaces_take_no_time() -> None:
    start = time.process_time()
    for line in (" " * 200_000, "\t" * 200_000, "Surname" + " " * 200_000 + "x"):
        label_words.pattern("Surname of the offender").search(line)

    assert time.process_time() - start < 5
