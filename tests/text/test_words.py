"""Words that must not be there are found however they are written, and nothing else is."""

import json
import unicodedata
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mappa_docs.text.person_names import Person, names_anybody, names_person, person, person_of
from mappa_docs.text.words import Words, gives_day, identifies, mentions, together
from tests.support import ROOT

LISTED = json.loads((ROOT / "schemas" / "wording.json").read_bytes())
GROUPS = ("offences", "category_and_level", "risk")
PHRASES = [(group, phrase) for group in GROUPS for phrase in LISTED[group]]
LISTED_WORDS = {word for group in GROUPS for phrase in LISTED[group] for word in phrase.split()}
# After one of these a word is taken for a name.
LISTED_WORDS |= {*LISTED["titles"], *LISTED["ranks"]}
MONTHS = [english for english, *_ in LISTED["months"]]

phrases = st.sampled_from(PHRASES)
gaps = st.sampled_from((" ", "\n", "\r\n", "\u00a0", "-", " \t ", "\n\n", "\u2011"))
# Letters of Welsh and English, so that a word can hold any listed word inside it.
letters = st.text("abcdeghilmnoprstwyŵŷâêîôû", min_size=1, max_size=5)
ordinary_texts = st.lists(letters.filter(lambda word: word not in LISTED_WORDS), max_size=8)
last_names = st.sampled_from(("Dŵrsbesimen", "O’Testcase", "Prawf-Enghraifft", "Specimenová"))
first_names = st.sampled_from(("Gethin", "Zoë", "Siân"))


@given(phrases, gaps, ordinary_texts, st.sampled_from((str.upper, str.title, str.lower)))
def test_a_phrase_is_found_across_lines_in_any_case(
    listed: tuple[str, str], gap: str, around: list[str], case: object
) -> None:
    assert callable(case)
    group, phrase = listed
    text = " ".join((*around, case(gap.join(phrase.split())) + ",", *around))

    assert mentions(Words(text), group)


@given(phrases, st.sampled_from(("NFC", "NFD", "NFKC", "NFKD")), st.integers(1, 20))
def test_accents_and_unseen_characters_hide_no_phrase(
    listed: tuple[str, str], form: str, place: int
) -> None:
    group, phrase = listed
    marked = phrase[:place] + "\u0302\u00ad\u200b" + phrase[place:]

    assert mentions(Words(unicodedata.normalize(form, marked)), group)


@given(phrases, letters, letters)
def test_a_part_of_a_word_is_no_phrase(listed: tuple[str, str], before: str, after: str) -> None:
    group, phrase = listed
    glued = "".join(phrase.split())

    assert not mentions(Words(f"{before}{glued}{after}q"), group)


@given(st.lists(st.sampled_from(LISTED["allowed"]), min_size=1, max_size=4), gaps)
def test_what_is_allowed_is_let_through(allowed: list[str], gap: str) -> None:
    words = Words(gap.join(gap.join(phrase.split()) for phrase in allowed))

    assert not any(mentions(words, group) for group in GROUPS)


@given(
    st.lists(
        st.sampled_from(("Young", "Will", "Mr", "Mrs", "Hill.", "sex", "offender", "30", "Sample")),
        max_size=4,
    ).map(" ".join),
    st.lists(letters, max_size=2).map(" ".join),
)
def test_texts_together_hold_what_one_of_them_holds(text: str, other: str) -> None:
    for texts in ((text, other), (other, text), (text, text)):
        words, whole = Words(text), together(texts)

        assert not mentions(words, "offences") or mentions(whole, "offences")
        assert not names_anybody(words) or names_anybody(whole)
        who = person("Young", "Will")
        assert not names_person(words, who, bare=True) or names_person(whole, who, bare=True)


def test_a_phrase_ends_with_its_sentence() -> None:
    assert not mentions(Words("He is told of his sex. Offender managers ring first."), "offences")
    assert mentions(Words("He is of cat. 2 now"), "category_and_level")


@given(st.text())
@example("Mr. ")
@example("\u0302.?!")
def test_no_text_makes_a_search_fall_over(text: str) -> None:
    words = Words(text)

    for group in GROUPS:
        mentions(words, group)
    names_person(words, person(text, text), bare=True)
    names_person(words, person_of(text), bare=False)
    names_anybody(words)
    gives_day(words, date(2001, 2, 3))
    identifies(Words(text))


@given(
    last_names, first_names, ordinary_texts, gaps, st.booleans(), st.sampled_from(("NFC", "NFD"))
)
def test_a_name_is_found_in_either_order(
    last: str, first: str, around: list[str], gap: str, turned: bool, form: str
) -> None:
    both = (last, first) if turned else (first, last)
    text = unicodedata.normalize(form, " ".join((*around, gap.join(both), *around)))

    for case in (text, text.upper(), text.lower()):
        assert names_person(Words(case), person(last, first), bare=False) == "surely"


@given(last_names, ordinary_texts)
def test_a_last_name_alone_is_found_unless_it_may_stand_alone(last: str, around: list[str]) -> None:
    words = Words(" ".join((*around, last + "’s", *around)))

    assert names_person(words, person(last, "Gethin"), bare=True) == "surely"
    assert not names_person(words, person(last, "Gethin"), bare=False)


@given(st.sampled_from(LISTED["ordinary"]), ordinary_texts)
def test_an_ordinary_word_in_small_letters_is_no_name(name: str, around: list[str]) -> None:
    words = Words(" ".join((*around, name, *around)))

    assert not names_person(words, Person((name,), ("zebedee",)), bare=True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Darren Hill was released.", "surely"),
        ("HILL, Darren", "surely"),
        ("Darren James Hill", "surely"),
        ("Mr. Hill was seen.", "surely"),
        ("They met at Hill’s house.", "perhaps"),
        ("He lives on Hill Street.", ""),
        ("Hill walking was his hobby.", ""),
        ("darren went up the hill", "perhaps"),
        ("The hillside", ""),
    ],
)
def test_a_name_that_is_a_word_is_judged_by_what_stands_beside_it(text: str, found: str) -> None:
    assert names_person(Words(text), person("Hill", "Darren"), bare=True) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mrs Enghraifft", True),
        ("Ms B and Mr AB", False),
        ("miss Monday", False),
        ("Dr (forensic psychiatrist)", False),
        ("Chair (Detective Superintendent)", False),
        ("", False),
    ],
)
def test_a_title_before_a_name_is_a_name(text: str, found: bool) -> None:
    assert names_anybody(Words(text)) == found


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
    assert not gives_day(Words(f"in {month} {day.year}"), day)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("PNC 2016/0999901R", True),
        ("of HMP Specimen, A0000ZZ", True),
        ("QQ 12 34 56 C", True),
        ("Testford ZZ3 3ZZ.", True),
        ("Within 24/7 cover, PI 10/2011, MAPPA A and B, section 3(2)", False),
    ],
)
def test_numbers_that_identify_are_seen(text: str, found: bool) -> None:
    assert identifies(Words(text)) == found
