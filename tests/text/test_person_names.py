"""People who are known are found by their names, and by nothing that only looks like them."""

import json
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mappa_docs.text.person_names import (
    Person,
    by_last_name,
    gives_initial,
    gives_initials,
    names_one_of,
    names_person,
    person,
    person_of,
)
from mappa_docs.text.words import Words
from tests.support import ROOT

NAMES = json.loads((ROOT / "schemas" / "wording" / "names.json").read_bytes())
TITLES = [*NAMES["titles"], *NAMES["certain_ranks"]]

gaps = st.sampled_from((" ", "\n", "\u00a0", "-", " \t "))
ordinary_texts = st.lists(st.text("abcdehimnotuwyŵŷâêîôû", min_size=4, max_size=6), max_size=8).map(
    lambda words: [word for word in words if word not in NAMES["titles"] + NAMES["ranks"]]
)
last_names = st.sampled_from(("Dŵrsbesimen", "O’Testcase", "Prawf-Enghraifft", "Specimenová"))
first_names = st.sampled_from(("Gethin", "Zoë", "Siân"))


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


@given(last_names, first_names, ordinary_texts, st.sampled_from(TITLES))
def test_a_title_rank_or_initial_before_the_last_name_is_enough(
    last: str, first: str, around: list[str], title: str
) -> None:
    who = person(last, first)
    for before in (title.title(), title.upper(), f"{first[0]}.", first[0]):
        words = Words(" ".join((*around, before, last, *around)))

        assert names_person(words, who, bare=False) == "surely"


@given(last_names, ordinary_texts, st.sampled_from(("’s", "", "s", ".", ",")))
def test_a_last_name_alone_is_found_unless_it_may_stand_alone(
    last: str, around: list[str], end: str
) -> None:
    words = Words(" ".join((*around, last + end, *around)))

    assert names_person(words, person(last, "Gethin"), bare=True) == "surely"
    assert not names_person(words, person(last, "Gethin"), bare=False)


@given(st.sampled_from(NAMES["ordinary"]), ordinary_texts)
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
        ("D. Hill was seen.", "surely"),
        ("They met at Hill’s house.", "perhaps"),
        ("He lives on Hill Street.", ""),
        ("Hill walking was his hobby.", ""),
        ("darren went up the hill", "perhaps"),
        ("The hillside", ""),
    ],
)
def test_a_name_that_is_a_word_is_judged_by_what_stands_beside_it(text: str, found: str) -> None:
    assert names_person(Words(text), person("Hill", "Darren"), bare=True) == found


@pytest.mark.parametrize("text", ["he met li", "he met jo", "he met jo again, and li"])
def test_a_name_of_two_letters_may_stand_without_a_capital(text: str) -> None:
    assert names_person(Words(text), person("Li", "Jo"), bare=True) == "perhaps"


def test_a_letter_by_itself_is_no_name() -> None:
    assert not names_person(Words("They don’t know j, or 5 t"), person("T", "J"), bare=True)


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Chief Constable Jo Sample, Kent Police", Person(("sample",), ("jo",))),
        ("Jo Sample (Chair)", Person(("sample",), ("jo",))),
        ("DC Sample", Person(("sample",))),
        ("PC 0000 Sample", Person(("sample",))),
        ("", Person(())),
    ],
)
def test_a_line_names_a_person_before_its_first_comma(line: str, who: Person) -> None:
    assert person_of(line) == who


@pytest.mark.parametrize(
    ("text", "alone", "found"),
    [
        ("Jo Sampler rang", False, "surely"),
        ("Sampler rang", False, ""),
        ("Sampler rang", True, "surely"),
        ("a sampler", True, "perhaps"),
        ("Kim Testun rang", True, "surely"),
        ("Nobody rang", True, ""),
    ],
)
def test_one_of_several_people_is_found(text: str, alone: bool, found: str) -> None:
    people = by_last_name([person("Sampler", "Jo"), person("Testun", "Kim")])

    assert names_one_of(Words(text), people, alone=alone) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("GT was seen", True),
        ("G.T. was seen", True),
        ("G T was seen", True),
        ("gt", False),
        ("Gt Yarmouth", False),
        ("AGT", False),
    ],
)
def test_initials_are_seen(text: str, found: bool) -> None:
    assert gives_initials(Words(text), [person("Testcase", "Gethin")]) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mr T was released.", True),
        ("to Mr. T.", True),
        ("Ms B was hurt", False),
        ("Mr Tanner", False),
        ("Mr T. Example", True),
        ("section T", False),
    ],
)
def test_a_title_before_the_letter_of_the_last_name_is_seen(text: str, found: bool) -> None:
    assert gives_initial(Words(text), person("Testcase", "Gethin")) is found


def test_initials_that_are_a_rank_are_none() -> None:
    assert not gives_initials(Words("The DC rang"), [person("Cole", "Dan")])


@given(st.text())
@example("Mr. ")
@example("\u0302.?!")
def test_no_text_makes_a_search_fall_over(text: str) -> None:
    words = Words(text)

    for bare in (True, False):
        names_person(words, person(text, text), bare=bare)
        names_person(words, person_of(text), bare=bare)
    gives_initials(words, [person(text, text)])
