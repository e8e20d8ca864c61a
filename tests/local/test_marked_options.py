"""Which option is meant is told by what stands there, and never guessed."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.local.mapping import Value
from mappa_docs.local.marked_options import Meant, meant

YES_NO: list[tuple[str, Value]] = [("Yes", True), ("No", False), ("Y", True), ("N", False)]
TOLD = {
    "yes": True,
    " NO ": False,
    "N": False,
    "Yes /": True,
    "/ no": False,
    "Yes ☐ No ☒": False,
    "Yes ☒ No ☐": True,
    "☒ Yes ☐ No": True,
    "☐ Yes\n☒ No": False,
    "Yes [x] No [ ]": True,
    "Yes ☐x No ☐": True,
    "☐x Yes ☐ No": True,
    "☐ Yes ☐ No x": False,
    "Yes ☐ x\nNo ☐": True,
    "Yes\u2002☑\u2002No\u2002☐": True,
}
NOT_TOLD = {
    "Yes / No": "both",
    "Y/N": "both",
    "Yes or no": "both",
    "☒ Yes ☒ No": "both",
    "Yes ☐ x No ☐": "box",
    "☐ Yes x ☐ No": "box",
    "Yes x No": "box",
    "Yes ☐ No": "box",
    "☐": "box",
    "☒": "box",
    "Perhaps": "choice",
    "Yes, see below": "choice",
    "No longer": "choice",
    "Yes" * 1000: "choice",
}


@pytest.mark.parametrize("text", TOLD)
def test_the_option_that_is_meant_is_told(text: str) -> None:
    assert meant(text, YES_NO) == Meant(TOLD[text])


@pytest.mark.parametrize("text", NOT_TOLD, ids=lambda text: text[:20])
def test_what_can_not_be_told_says_why(text: str) -> None:
    assert meant(text, YES_NO) == Meant(why=NOT_TOLD[text])


@pytest.mark.parametrize("text", ["", "  ", "☐ Yes ☐ No", "Yes ☐ No ☐"])
def test_nothing_chosen_is_no_answer(text: str) -> None:
    assert meant(text, YES_NO) == Meant()


def test_signs_in_a_long_row_take_no_time() -> None:
    start = time.process_time()
    for text in ("Yes" + " ./" * 600 + "z", "☐ " * 900 + "Yes", "x " * 900 + "No"):
        assert meant(text, YES_NO).value is None

    assert time.process_time() - start < 5


def test_the_longest_words_count() -> None:
    levels: list[tuple[str, Value]] = [("High", "high"), ("Very high", "very_high")]

    assert meant("☒ Very high ☐ High", levels) == Meant("very_high")
    assert meant("High", levels) == Meant("high")


@given(st.text(st.sampled_from("YesNo ☐☒x/\n[]✓"), max_size=30))
def test_both_options_are_never_one(text: str) -> None:
    swapped: list[tuple[str, Value]] = [(words, not value) for words, value in YES_NO]
    one, other = meant(text, YES_NO), meant(text, swapped)

    assert one.why == other.why
    assert (one.value is None) == (other.value is None)
    assert one.value is None or one.value is not other.value
