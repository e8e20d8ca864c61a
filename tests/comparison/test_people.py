"""Two forms that may be about two people are known by what a case is known by."""

from typing import Any

import pytest

from mappa_docs.comparison import people
from mappa_docs.intake import submission
from tests.support import STRANGER, change, remove, sample


def told_apart(old: dict[str, Any], new: dict[str, Any]) -> tuple[str, ...]:
    return people.told_apart(*map(submission.from_answers, (old, new)))


def with_changes(changes: dict[str, Any], gone: tuple[str, ...] = ()) -> dict[str, Any]:
    answers = sample("mappa-a")
    for pointer, value in changes.items():
        change(answers, pointer, value)
    for pointer in gone:
        remove(answers, pointer)
    return answers


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, ()),
        ({"/offender/date_of_birth": "1985-04-13"}, ("date_of_birth",)),
        ({"/offender/pnc_id": STRANGER["/offender/pnc_id"]}, ("pnc_id",)),
        # Written in another way it is the same number.
        ({"/offender/pnc_id": "16/999901R"}, ()),
        # Another name is a change of name where a number says who it is.
        ({"/offender/last_name": "Ball", "/offender/first_name": "Tom"}, ()),
        ({"/offender/prison_number": STRANGER["/offender/prison_number"]}, ()),
        (
            STRANGER,
            ("pnc_id", "visor_reference", "prison_number", "lead_agency_reference"),
        ),
    ],
)
def test_what_tells_two_people_apart(changes: dict[str, Any], told: tuple[str, ...]) -> None:
    assert set(told_apart(sample("mappa-a"), with_changes(changes))) == set(told)
    assert set(told_apart(with_changes(changes), sample("mappa-a"))) == set(told)


def test_names_tell_apart_where_no_number_does() -> None:
    old = with_changes({}, (*STRANGER, "/offender/date_of_birth"))
    new = with_changes(
        {"/offender/last_name": "Ball", "/offender/first_name": "Tom"},
        (*STRANGER, "/offender/date_of_birth"),
    )

    assert told_apart(old, new) == ("last_name", "first_name")
    new["offender"]["first_name"] = old["offender"]["first_name"].upper()
    assert told_apart(old, new) == ()


def test_a_first_name_of_somebody_else_tells_twins_apart() -> None:
    old = with_changes({}, tuple(STRANGER))
    for first, told in (("Rhys", ("first_name",)), ("Geth", ()), ("Ŵyn", ()), ("gethin", ())):
        new = with_changes({"/offender/first_name": first}, tuple(STRANGER))
        assert told_apart(old, new) == told


@pytest.mark.parametrize("stem", ["mappa-c", "mappa-e", "mappa-k"])
def test_a_form_about_nobody_tells_nobody_apart(stem: str) -> None:
    assert told_apart(sample(stem), sample(stem, "minimal")) == ()
