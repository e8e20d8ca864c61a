"""Days, ages, addresses and numbers are found however they are written."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.text.identifying import (
    gives_age,
    gives_contact,
    gives_day,
    gives_day_of_year,
    gives_street_address,
    identifies,
)
from mappa_docs.text.words import Words
from tests.support import ROOT

MONTHS = [
    english
    for english, *_ in json.loads((ROOT / "schemas" / "wording" / "days.json").read_bytes())[
        "months"
    ]
]
ordinary_texts = st.lists(st.text("abcdehinotuw", min_size=4, max_size=6), max_size=8)


@given(st.dates(date(1920, 1, 1), date(2030, 12, 31)), ordinary_texts)
def test_a_day_is_found_in_words_and_figures(day: date, around: list[str]) -> None:
    month = MONTHS[day.month - 1].title()
    written = (
        day.isoformat(),
        f"{day:%d/%m/%Y}",
        f"{day.day}.{day.month}.{day.year % 100:02}",
        f"{day.day} {month}\n{day.year}",
        f"{day.day}th of {month[:3]} {day.year}",
        f"{month} {day.day}, {day.year}",
    )
    for one in written:
        assert gives_day(Words(" ".join((*around, one, *around))), day), one
    for one in written[3:]:
        assert gives_day_of_year(Words(" ".join((*around, one, *around))), day), one
    assert not gives_day(Words(f"in {month} {day.year}"), day)
    assert not gives_day_of_year(Words(f"in {month} {day.year}"), day)


@pytest.mark.parametrize(
    ("text", "in_full", "day_of_year"),
    [
        ("the twelfth of April 1985", True, True),
        ("April the twelfth, 1985", True, True),
        ("the twelfth of April nineteen eighty-five", True, True),
        ("on 12 April", False, True),
        ("on April 12th", False, True),
        ("ar 12 Ebrill", False, True),
        ("the twelfth of April", False, True),
        ("the twelfth of May nineteen eighty-five", False, False),
        ("April 1985", False, False),
        ("12 in April", False, False),
    ],
)
def test_a_day_in_words(text: str, in_full: bool, day_of_year: bool) -> None:
    day = date(1985, 4, 12)

    assert (gives_day(Words(text), day), gives_day_of_year(Words(text), day)) == (
        in_full,
        day_of_year,
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("PNC 2016/0999901R", True),
        ("ViSOR 19/0999902", True),
        ("of HMP Specimen, A0000ZZ", True),
        ("QQ 12 34 56 C", True),
        ("Testford ZZ3 3ZZ.", True),
        ("Within 24/7 cover, PI 10/2011, MAPPA A and B, section 3(2)", False),
    ],
)
def test_numbers_that_identify_are_seen(text: str, found: bool) -> None:
    assert identifies(Words(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a 34-year-old man", True),
        ("He was 34 years old", True),
        ("a woman aged about 30", True),
        ("A forty-one year old man", True),
        ("He was 41 when he was released.", True),
        ("a man aged forty one", True),
        ("in his early thirties", False),
        ("It was 41 when he came, and she was 10 minutes late.", False),
        ("dyn 34 oed", True),
        ("those aged 18 and over", False),
        ("aged 25 to 34", False),
        ("a sentence of 34 years", False),
        ("children under 18", False),
    ],
)
def test_an_age_is_seen(text: str, found: bool) -> None:
    assert gives_age(text) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("14 Heol yr Enghraifft", True),
        ("1 Example Terrace", True),
        ("14a, Old Example Road", True),
        ("near Example Street", False),
        ("Action 4 is done on the road", False),
        ("12 High hopes", False),
    ],
)
def test_a_house_in_a_street_is_seen(text: str, found: bool) -> None:
    assert gives_street_address(text) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ring 01632 960123", True),
        ("ring +44 1632 960123", True),
        ("jo@prawf.example", True),
        ("on 2026-04-12, PI 10/2011", False),
        ("24/7 for 12 weeks", False),
    ],
)
def test_a_telephone_number_or_e_mail_address_is_seen(text: str, found: bool) -> None:
    assert gives_contact(text) is found


@given(st.text(), st.dates())
def test_no_text_makes_a_search_fall_over(text: str, day: date) -> None:
    words = Words(text)

    gives_day(words, day)
    gives_day_of_year(words, day)
    for search in (gives_age, gives_contact, gives_street_address):
        search(text)
