"""Somebody confirms what was carried forward: that, and no more."""

from datetime import date

import pytest

import mappa_docs
from mappa_docs.definition import carried
from mappa_docs.errors import UsageError
from mappa_docs.forward import confirming, prefilling
from mappa_docs.model import Submission
from tests.support import sample

ON = date(2026, 3, 2)


def begun() -> Submission:
    return prefilling.prefill("mappa-b", [mappa_docs.parse(sample("mappa-a"))]).submission


def unconfirmed(submission: Submission) -> frozenset[str]:
    return carried.unconfirmed(submission.stem, submission.answers)


def told(submission: Submission) -> list[tuple[str, str, str]]:
    """Return each answer with the form and the place that it comes from."""
    return sorted(
        (pointer, row["form"], place)
        for row in carried.rows(submission.answers)
        for pointer, place in zip(row["answers"], row.get("places", row["answers"]), strict=True)
    )


def test_a_section_is_confirmed_and_the_others_are_not() -> None:
    before = begun()
    after = mappa_docs.confirm(before, "Alex Specimen", pointers=["/offender"], on=ON)
    rows = [row for row in after.answers["carried"] if "confirmed_by" in row]

    assert unconfirmed(before) - unconfirmed(after) == {
        pointer for pointer in unconfirmed(before) if pointer.startswith("/offender/")
    }
    assert {row["confirmed_by"] for row in rows} == {"Alex Specimen"}
    assert {row["confirmed_on"] for row in rows} == {"2026-03-02"}
    assert told(after) == told(before)


def test_one_answer_of_a_row_is_parted_from_the_others() -> None:
    before = begun()
    after = mappa_docs.confirm(
        before, "Alex Specimen", pointers=["/meeting/area", "/offender/location"], on=ON
    )

    assert unconfirmed(before) - unconfirmed(after) == {"/offender/location"}
    assert told(after) == told(before)
    area = next(row for row in after.answers["carried"] if "/meeting/area" in row["answers"])
    assert (area["places"], area["confirmed_by"]) == (["/referral/area"], "Alex Specimen")


def test_all_that_has_to_be_is_confirmed_and_the_answers_stay() -> None:
    before = begun()
    after, number = confirming.confirm(before, None, by=" Alex Specimen ", on=ON)
    codes = {finding.code for finding in mappa_docs.validate(after).findings}

    assert number == len(unconfirmed(before)) > 50
    assert not unconfirmed(after)
    assert "CAR-1" not in codes
    assert told(after) == told(before)
    assert {**after.answers, "carried": 0} == {**before.answers, "carried": 0}
    assert confirming.confirm(after, None, by="Somebody else", on=ON) == (after, 0)


def test_what_was_confirmed_stays_by_whom_it_was() -> None:
    once = mappa_docs.confirm(begun(), "Alex Specimen", pointers=["/offender"], on=ON)
    twice = mappa_docs.confirm(once, "Jo Example", on=date(2026, 3, 9))
    by = {
        pointer: row.get("confirmed_by")
        for row in twice.answers["carried"]
        for pointer in row["answers"]
    }

    assert by["/offender/location"] == "Alex Specimen"
    assert by["/category/category"] == "Jo Example"


@pytest.mark.parametrize("kept", [["A text"], "A text", {"absent": "other", "reason": "A text"}])
def test_what_is_no_row_stays_in_the_table(kept: object) -> None:
    """The schema finds it, and nobody loses what it says."""
    into = mappa_docs.parse({"form": "MAPPA B", "edition": "2012", "carried": kept})
    before = mappa_docs.prefill("b", mappa_docs.parse(sample("mappa-a")), into=into).submission
    after = mappa_docs.confirm(before, "Alex Specimen", on=ON)
    first = kept[0] if isinstance(kept, list) else kept

    assert before.answers["carried"][0] == first
    assert after.answers["carried"][0] == first


@pytest.mark.parametrize("pointer", ["/nothing", "/offender/loc", "/attendance", ""])
def test_a_place_without_such_an_answer_is_refused(pointer: str) -> None:
    with pytest.raises(UsageError, match="stands at one of the places"):
        mappa_docs.confirm(begun(), "Alex Specimen", pointers=["/offender", pointer])


@pytest.mark.parametrize(
    "name", ["", "  ", "1", "-", "A.", "\u200b", "Alex\nExample", "Al\u202eex"]
)
def test_nobody_confirms_nothing(name: str) -> None:
    with pytest.raises(UsageError, match="who confirms"):
        mappa_docs.confirm(begun(), name)
