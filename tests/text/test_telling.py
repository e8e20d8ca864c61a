"""Words that must not be told are found however they are written, and nothing else is."""

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mappa_docs.text.telling import told, told_by_code
from mappa_docs.text.welsh import mutated
from mappa_docs.text.words import Words
from tests.support import ROOT

LISTED = json.loads((ROOT / "schemas" / "wording" / "telling.json").read_bytes())
READERS = tuple(LISTED["readers"])


def spellings(phrase: str) -> list[str]:
    """Return the shortest texts that a phrase of the lists stands for."""
    texts = [""]
    for word in phrase.replace(" .. ", " ").split():
        texts = [f"{text} {one}".strip() for text in texts for one in word.split("/")]
    return texts


SURE = [
    (group["tells"], text)
    for group in LISTED["groups"]
    for phrase in group["surely"]
    for text in spellings(phrase)
]
ALLOWED = {text for phrase in LISTED["allowed"] for text in spellings(phrase)}

phrases = st.sampled_from(SURE)
gaps = st.sampled_from((" ", "\n", "\r\n", "\u00a0", "-", " \t ", "\n\n", "\u2011"))
# No listed word is made of these letters.
letters = st.text("qxzjkvŵŷ", min_size=4, max_size=6)
ordinary_texts = st.lists(letters, max_size=8)


@given(phrases, gaps, ordinary_texts, st.sampled_from((str.upper, str.title, str.lower)))
def test_a_phrase_is_found_across_lines_in_any_case(
    listed: tuple[str, str], gap: str, around: list[str], case: Any
) -> None:
    tells, phrase = listed
    text = " ".join((*around, case(gap.join(phrase.split())) + ",", *around))

    assert tells in told(Words(text), "mappa-j").surely


@given(phrases, st.sampled_from(("NFC", "NFD", "NFKC", "NFKD")), st.integers(1, 20))
def test_accents_and_unseen_characters_hide_no_phrase(
    listed: tuple[str, str], form: str, place: int
) -> None:
    tells, phrase = listed
    marked = phrase[:place] + "\u0302\u00ad\u200b" + phrase[place:]

    assert tells in told(Words(unicodedata.normalize(form, marked)), "mappa-j").surely


@given(phrases, letters, letters)
def test_a_part_of_a_word_is_no_phrase(listed: tuple[str, str], before: str, after: str) -> None:
    glued = "".join(listed[1].split())

    assert not any(told(Words(f"{before}{glued}{after}q"), "mappa-j"))


@given(st.lists(st.sampled_from(sorted(ALLOWED)), min_size=1, max_size=4), gaps)
def test_what_is_allowed_is_let_through(allowed: list[str], gap: str) -> None:
    words = Words(" . ".join(gap.join(phrase.split()) for phrase in allowed))

    assert not told(words, "mappa-j").surely


def test_a_phrase_ends_with_its_sentence() -> None:
    assert "offences" not in told(Words("They are of one sex. Offender manager"), "mappa-j").surely
    assert told(Words("He is of cat. 2 now"), "mappa-j").surely == ("category_and_level",)


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("He is a registered sex offender.", "offences"),
        ("He is a Schedule 15 offender, so no work in a school.", "offences"),
        ("a sch. 15 offender", "offences"),
        ("He tried to kill his brother.", "offences"),
        ("he attacked his wife with a knife", "offences"),
        ("he followed lone women home and assaulted them", "offences"),
        ("His offending was against boys aged 9 to 12.", "offences"),
        ("Killed a cyclist while drunk", "offences"),
        ("He set fire to a hostel.", "offences"),
        ("non-consensual sex", "offences"),
        ("because he abused boys", "offences"),
        ("He went to prison for killing his wife.", "offences"),
        ("Roedd wedi lladd ei wraig.", "offences"),
        ("Convicted under section 20", "conviction"),
        ("Mae'n risg uchel i blant.", "risk"),
        ("sexual activity with a child", "offences"),
        ("He threatened to kill his neighbour with a knife", "offences"),
        ("He threatened her with a kitchen knife", "offences"),
        ("cruelty to a child", "offences"),
        ("his domestic violence support worker", "offences"),
        ("convicted in 2016", "conviction"),
        ("He is on a life licence", "sentence"),
        ("an IPP prisoner", "sentence"),
        ("MAPPA level 3", "category_and_level"),
        ("managed at level 2", "category_and_level"),
        ("a danger to teenage girls", "risk"),
        ("high risk of serious harm to children and staff", "risk"),
        ("the PPU", "register_or_team"),
        ("no contact with his victim", "victim"),
        ("trais domestig", "offences"),
        ("ei ddioddefwr", "victim"),
        ("treisiodd ferch", "offences"),
        ("risg i blant", "risk"),
    ],
)
def test_what_is_unmistakable_is_sure(text: str, tells: str) -> None:
    assert tells in told(Words(text), "mappa-j").surely


@pytest.mark.parametrize(
    "text",
    [
        "No work in fraud investigation",
        "No high risk work at heights, such as scaffolding.",
        "CSCS category 2 plant ticket holder.",
        "As in schedule 1 of the order",
        "His wife was attacked by a dog; no kennel work.",
        "No work at a rape crisis centre",
        "No work for a domestic violence charity",
        "No work as a burglar alarm fitter",
        "No work in the Victim Support office",
        "No dog grooming and no harvesting of oilseed rape",
        "No work as a photographer of children",
        "No unsupervised work with children under 18",
        "No possession of a camera at work",
        "Sexual Harm Prevention Order of Caersampl Crown Court",
        "A requirement of his community order",
        "There is a risk of serious harm to female members of staff",
        "He may be violent towards staff",
        "Do not ask him about his offence",
        "Any breach is a criminal offence",
        "No vehicle of category C, and no NVQ at level 2",
        "He must register as self-employed at the registration office",
        "A member of the opposite sex",
    ],
)
def test_ordinary_restrictions_and_advice_tell_nothing(text: str) -> None:
    assert told(Words(text), "mappa-j") == ((), ())


def test_a_team_may_be_named_among_the_contacts() -> None:
    words = Words("Detective Constable, Public Protection Unit")

    assert told(words, "mappa-j").surely == ("register_or_team",)
    assert told(words, "mappa-j", contact=True) == ((), ("register_or_team",))
    assert told(Words("Sex Offender Unit"), "mappa-j", contact=True).surely


@pytest.mark.parametrize(
    "code",
    [
        "RSO-CAT1-L3-RAPE",
        "sex.offenders.unit@police.example",
        "sexoffenders@police.example",
        "X_Cat3",
    ],
)
def test_a_code_is_read_word_by_word(code: str) -> None:
    assert told_by_code(code, "mappa-j").surely


@pytest.mark.parametrize(
    "code",
    [
        "GW-0113-26",
        "menna.sbesimen@jobcentre.example",
        "therapist@essex.example",
        "GRAPES-2026",
        "MAPPA-2-2026",
    ],
)
def test_a_code_that_only_holds_the_letters_tells_nothing(code: str) -> None:
    assert not told_by_code(code, "mappa-j").surely


def test_a_level_in_a_code_is_worth_a_look() -> None:
    assert told_by_code("LEVEL-2-0113", "mappa-j") == ((), ("category_and_level",))


def test_the_level_of_the_exemption_may_be_said_in_p_alone() -> None:
    words = Words("She is managed at MAPPA level 2 or 3.")

    assert not told(words, "mappa-p").surely
    assert told(words, "mappa-j").surely
    assert told(Words("She is managed at MAPPA level 3."), "mappa-p").surely


@given(st.text(), st.sampled_from(READERS))
@example("Mr. ", "mappa-j")
@example("\u0302.?!", "mappa-p")
def test_no_text_makes_a_search_fall_over(text: str, reader: str) -> None:
    told(Words(text), reader)
    told_by_code(text, reader)


@pytest.mark.parametrize(
    ("word", "spelt"),
    [
        ("trosedd", ("trosedd", "drosedd", "nhrosedd", "throsedd")),
        ("llofruddiaeth", ("llofruddiaeth", "lofruddiaeth")),
        ("gweithgaredd", ("gweithgaredd", "weithgaredd", "ngweithgaredd")),
        ("risg", ("risg",)),
    ],
)
def test_a_welsh_word_begins_in_several_ways(word: str, spelt: tuple[str, ...]) -> None:
    assert mutated(word) == spelt
