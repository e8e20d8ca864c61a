"""Texts are compared word by word, and several of them as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.text.person_names import names_person, person
from mappa_docs.text.telling import told
from mappa_docs.text.words import Words, together


@given(
    st.lists(
        st.sampled_from(("Young", "Will", "Mr", "Mrs", "Hill.", "sex", "offender", "30", "Sample")),
        max_size=4,
    ).map(" ".join),
    st.text("abcdeghilmnoprstwyŵŷâêîôû ", max_size=10),
)
def test_texts_together_hold_what_one_of_them_holds(text: str, other: str) -> None:
    who = person("Young", "Will")
    for texts in ((text, other), (other, text), (text, text)):
        words, whole = Words(text), together(texts)

        assert not told(words, "mappa-j").surely or told(whole, "mappa-j").surely
        assert not names_person(words, who, bare=True) or names_person(whole, who, bare=True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Café-owner’s", ["cafe", "owner", "s"]),
        ("He left. Then she rang", ["he", "left", ".", "then", "she", "rang"]),
        ("Mr. Hill, cat. 2", ["mr", "hill", "cat", "2"]),
        ("un\u00adseen", ["unseen"]),
    ],
)
def test_a_text_is_words_in_small_letters_and_ends_of_sentences(
    text: str, words: list[str]
) -> None:
    assert Words(text).folded == words
