"""Texts that are compared word by word: nothing of either is lost, and what changed is named."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.comparison.pieces import Piece, counted, pieces

WORDS = st.sampled_from(("a", "the", "bus", "He", "asks", "again.", " ", "  ", "\n", "\n\n", "\t"))
TEXTS = st.lists(WORDS, max_size=40).map("".join) | st.text(max_size=30)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_put_together_from_the_pieces(old: str, new: str) -> None:
    found = pieces(old, new)

    assert "".join(piece.text for piece in found if piece.kind != "added") == old
    assert "".join(piece.text for piece in found if piece.kind != "removed") == new
    assert all(piece.text for piece in found)


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert pieces(text, text) == ((Piece("same", text),) if text else ())


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "He lives with his sister in Gwent.",
            "He lives with his brother in Gwent.",
            [
                ("same", "He lives with his "),
                ("removed", "sister"),
                ("added", "brother"),
                ("same", " in Gwent."),
            ],
        ),
        ("He asks.", "He asks. Twice.", [("same", "He asks."), ("added", " Twice.")]),
        # Words that only a space parts are one change, and not several.
        (
            "She takes the bus at eight every day",
            "She takes a train at eight every day",
            [
                ("same", "She takes "),
                ("removed", "the bus"),
                ("added", "a train"),
                ("same", " at eight every day"),
            ],
        ),
        # Of another text the few words that happen to be the same tell nobody anything.
        (
            "He is in the prison of the city",
            "Nothing of this was told to the family",
            [
                ("removed", "He is in the prison of the city"),
                ("added", "Nothing of this was told to the family"),
            ],
        ),
        (
            "one two",
            "one\ntwo",
            [("same", "one"), ("removed", " "), ("added", "\n"), ("same", "two")],
        ),
        ("", "new", [("added", "new")]),
        ("old", "", [("removed", "old")]),
    ],
)
def test_what_changed_is_named(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert [tuple(piece) for piece in pieces(old, new)] == expected


def test_the_words_that_changed_are_counted() -> None:
    found = pieces("It is one street away from her", "It is two or three streets away from her")

    assert (counted(found, "removed"), counted(found, "added")) == (2, 4)


def test_texts_of_any_length_are_compared_in_bounded_time() -> None:
    old, new = (" ".join(f"{name}{number}" for number in range(60_000)) for name in "ab")
    start = time.process_time()
    found = pieces(f"same {old} end", f"same {new} end")

    assert [piece.kind for piece in found] == ["removed", "added"]
    assert time.process_time() - start < 5


def test_a_long_text_with_one_change_is_not_another_text() -> None:
    words = [f"word{number}" for number in range(60_000)]
    old, new = " ".join(words), " ".join([*words[:30_000], "once", *words[30_001:]])

    assert [one.kind for one in pieces(old, new)] == ["same", "removed", "added", "same"]
    assert counted(pieces(old, new), "added") == 1
