"""Names that may be repeated in a message, since they are those of fields and of nobody."""

import pytest

from mappa_docs import resources
from mappa_docs.definition import forms
from mappa_docs.messages import field_words
from tests.support import STEMS

WORDS: dict[str, list[str]] = resources.read_json("schemas/field-words.json")["words"]
NAMES = {field.name for stem in STEMS for field in forms.fields(stem).values()}


@pytest.mark.parametrize("name", ["dob", "DOB", "Surname", "last_name", "lastName", "LAST-NAME"])
def test_capitals_and_what_parts_words_make_no_difference(name: str) -> None:
    assert field_words.is_known(name)


@pytest.mark.parametrize(
    "name",
    ["", " ", "Winifred", "shoe_size", "last_name: Testcase", "dob 1985", "dob\n", "døb", "ＤＯＢ"],
)
def test_any_other_name_is_not_known(name: str) -> None:
    assert not field_words.is_known(name)


def test_every_word_stands_for_fields_that_a_form_has() -> None:
    assert not {word for word, names in WORDS.items() if not NAMES.issuperset(names)}


def test_no_word_is_the_name_of_a_field_already() -> None:
    own = {name.replace("_", "") for name in NAMES}

    assert not {word for word in WORDS if word.replace("_", "") in own}


def test_no_name_of_a_person_is_among_the_words() -> None:
    listed = resources.read_json("schemas/wording/names.json")
    people = set(listed["given"])

    assert len(people) > 100
    assert not people & WORDS.keys()


@pytest.mark.parametrize(
    ("stem", "names", "places"),
    [
        ("mappa-a", ("date_of_birth",), ("/offender/date_of_birth",)),
        ("mappa-a", ("no_such_name", "last_name"), ("/offender/last_name",)),
        ("mappa-a", ("level",), ("/referral/level", "/risk_assessment/level")),
        ("mappa-b", ("date",), ()),
        ("mappa-c", ("date_of_birth",), ()),
        ("mappa-a", (), ()),
    ],
)
def test_places_are_named_where_they_are_few(
    stem: str, names: tuple[str, ...], places: tuple[str, ...]
) -> None:
    assert field_words.places(stem, names) == places
