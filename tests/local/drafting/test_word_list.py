"""Labels that ask for the same thing are the same words, and others are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.local.drafting.word_list import in_words, words_of


@pytest.mark.parametrize(
    ("label", "same"),
    [
        ("D.O.B:", "Date of birth"),
        ("3. Forename(s)", "Forename"),
        ("PNC No.", "PNC ID"),
        ("Victim's name", "Victim name"),
        ("Child protection issues (Y/N)", "Child protection concerns"),
        ("Known to MARAC? Yes / No", "Known to MARAC"),
        ("SURNAME (in capitals) *", "surname"),
    ],
)
def test_these_are_the_same_words(label: str, same: str) -> None:
    assert words_of(label) == words_of(same)


@pytest.mark.parametrize(
    ("label", "other"),
    [
        ("Date of conviction", "Date of sentence"),
        ("Children at risk", "Risk to children"),
        ("Signed off by", "Signed off"),
        ("Your details", "Details of the offender"),
        ("Alias", "Address"),
    ],
)
def test_these_are_not(label: str, other: str) -> None:
    assert words_of(label) != words_of(other)


def test_names_of_columns_are_words() -> None:
    assert words_of(in_words("dateOfBirth")) == words_of(in_words("date_of_birth"))


@given(st.text(max_size=600))
def test_any_text_has_words_each_once(text: str) -> None:
    words = words_of(text)

    assert len(set(words)) == len(words)
