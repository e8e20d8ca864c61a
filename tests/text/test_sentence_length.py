"""A sentence is called short only when every term in it is certainly below 12 months."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.text.sentence_length import is_short

WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven"),
    *("eight", "nine", "ten", "eleven", "twelve", "thirteen"),
)


@pytest.mark.parametrize(
    "sentence",
    [
        "52 weeks’ imprisonment",
        "Six-month detention in a young offender institution",
        "11 calendar months",
        "9 months’ imprisonment, suspended for a period of two years",
        "6 months and 6 months consecutive, a total of 12 months",
        "10 months’ imprisonment; restraining order for five years",
        "Six (6) months",
        "300 days",
    ],
)
def test_terms_below_12_months_are_short(sentence: str) -> None:
    assert is_short(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "Fine",
        "Hospital order without limit of time",
        "A year and a day",
        "12 months’ imprisonment and 6 months consecutive",
        "1½ years, and 6 months for the theft",
        "1yr6m; 6 months for the theft",
        "18m, with 6 months for the breach to run with it",
        "24 months in total, with 6 months for the breach",
        "Total sentence of 3 years, 6 months of it for the breach",
        "Several months",
        "Life, with a minimum term of 6 months",
        "Imprisonment for public protection, 11 months",
        "Twenty-four months; four months concurrent",
        "6-18 months",
        "0.5 years or 2.5 years",
    ],
)
def test_what_may_be_12_months_is_not_short(sentence: str) -> None:
    assert not is_short(sentence)


@given(st.integers(1, 999), st.sampled_from(["month", "week", "day"]), st.sampled_from(" -"))
def test_a_term_in_figures_is_short_below_a_year(number: int, unit: str, between: str) -> None:
    most = {"month": 11, "week": 52, "day": 364}[unit]

    assert is_short(f"{number}{between}{unit}s’ imprisonment") == (number <= most)


@pytest.mark.parametrize(("number", "word"), list(enumerate(WORDS, 1)))
def test_a_term_in_words_is_read_as_one_in_figures(number: int, word: str) -> None:
    assert is_short(f"{word.title()} months’ imprisonment") == (number < 12)


@given(st.integers(1, 11), st.integers(1, 11))
def test_a_total_that_its_terms_make_up_changes_nothing(first: int, second: int) -> None:
    terms = f"{first} months and {second} months consecutive"

    assert is_short(f"{terms}, {first + second} months in total")
    assert not is_short(f"{terms}, {first + second + 1} months in total")


@given(
    st.lists(st.sampled_from(["6", "12", "two", "month", "years", "total", "of", "½", "-", " "]))
)
def test_a_year_in_a_sentence_is_never_short(parts: list[str]) -> None:
    assert not is_short("".join(parts) + " and two years")


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    is_short(text)
