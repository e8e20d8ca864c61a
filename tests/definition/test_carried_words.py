"""Places in the table of answers carried forward, as people read them, and back."""

from typing import Any

import pytest

from mappa_docs.definition import carried_words, carrying, forms, schema_files

PAIRS = [(target, source) for target in schema_files.stems() for source in carrying.sources(target)]


def row(target: str, source: str) -> dict[str, Any]:
    """Return a row about whatever can stand in it."""
    return {
        "answers": [pointer for pointer in forms.fields(target) if "*" not in pointer],
        "form": schema_files.name_of(source),
        "places": [pointer for pointer in forms.fields(source) if "*" not in pointer],
        "to_confirm": True,
    }


@pytest.mark.parametrize(("target", "source"), PAIRS)
def test_every_place_is_named_by_labels_that_are_of_no_other(target: str, source: str) -> None:
    answers = {"form": schema_files.name_of(target), "carried": [row(target, source)]}
    words = carried_words.in_words(target, answers)

    assert carried_words.in_pointers(target, words) == answers
    named = [*words["carried"][0]["answers"], *words["carried"][0]["places"]]
    assert not [one for one in named if one.startswith("/")]


def test_labels_are_read_whatever_their_case_and_spaces() -> None:
    typed = ["offender information ›  LAST NAME", "Offender information›First name"]
    answers = {"carried": [{"answers": typed}]}

    read = carried_words.in_pointers("mappa-b", answers)["carried"][0]["answers"]
    assert read == ["/offender/last_name", "/offender/first_name"]


@pytest.mark.parametrize(
    "given",
    [
        {"carried": "none"},
        {"carried": [None, "text", {"answers": "/offender"}, {"answers": [7, None, "Surname"]}]},
        {"carried": [{"form": "MAPPA Q", "places": ["/offender/last_name"]}]},
    ],
)
def test_what_names_no_place_stays_as_it_is(given: dict[str, Any]) -> None:
    assert carried_words.in_pointers("mappa-b", given) == given
