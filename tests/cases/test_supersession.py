"""In whose place another file stands: a higher version, or the same once more. Never by a guess."""

import copy
from datetime import date
from typing import Any

import pytest

from mappa_docs.cases import case as cases
from mappa_docs.cases import facts, supersession
from mappa_docs.cases.supersession import Replacement
from mappa_docs.intake import submission
from mappa_docs.intake.answers import Answers
from tests.case_forms import codes, minutes
from tests.support import change, remove, sample


def form(name: str, stem: str = "mappa-a", /, without: tuple[str, ...] = (), **set_: Any) -> Any:
    answers = copy.deepcopy(sample(stem))
    for pointer, value in set_.items():
        change(answers, pointer, value)
    for pointer in without:
        remove(answers, pointer)
    return facts.facts(Answers(submission.from_answers(answers, source=name), date(2026, 7, 31)))


def test_a_higher_version_stands_in_the_place_of_all_below_it() -> None:
    some = [form(f"{number}.json", **{"/version": f"0.{number}"}) for number in (2, 10, 1)]

    last = Replacement("10.json")
    assert supersession.replaced(some) == {"1.json": last, "2.json": last}


def test_of_copies_the_one_with_the_shortest_name_counts() -> None:
    some = [form(name) for name in ("sub/a.json", "a copy.json", "a.json")]
    newer = form("b.json", **{"/version": "1.1"})

    original = Replacement("a.json", is_copy=True)
    expected = {"sub/a.json": original, "a copy.json": original}
    assert supersession.replaced(some) == expected
    assert supersession.replaced([newer, *some]) == expected | {"a.json": Replacement("b.json")}


@pytest.mark.parametrize(
    ("stem", "older", "newer"),
    [
        ("mappa-a", {}, {"/offender/date_of_birth": "1990-01-01"}),
        ("mappa-a", {"/offender/visor_reference": "16/5550001"}, {}),
        ("mappa-a", {}, {"/reference": "GW-0114-26"}),
        ("mappa-a", {"/reference": "no number"}, {"/reference": "no number"}),
        ("mappa-a", {"/version": "one"}, {}),
        ("mappa-a", {"/version": "1.1", "/relevant_information/summary": "other"}, {}),
        ("mappa-b", {"/meeting/number": 1}, {"/meeting/number": 2}),
        ("mappa-b", {"/meeting/number": None}, {"/meeting/number": None}),
        ("mappa-e", {"/meeting/date": "2026-07-01"}, {"/meeting/date": "2026-07-02"}),
    ],
    ids=[
        "another person",
        "another number of the person",
        "another reference",
        "no reference",
        "no version",
        "the same version",
        "another meeting",
        "meetings that can't be told apart",
        "another day",
    ],
)
def test_where_it_cannot_be_told_both_stand(
    stem: str, older: dict[str, Any], newer: dict[str, Any]
) -> None:
    some = [form("old", stem, **older), form("new", stem, **({"/version": "1.1"} | newer))]

    assert supersession.replaced(some) == {}


def test_a_draft_without_identifiers_is_superseded_where_one_case_has_its_reference() -> None:
    kinds = ("pnc_id", "visor_reference", "prison_number", "lead_agency_reference")
    old = form("old", without=tuple(f"/offender/{kind}" for kind in kinds))
    new = form("new", **{"/version": "1.1"})

    assert supersession.replaced([old, new]) == {"old": Replacement("new")}


def test_only_the_last_version_counts() -> None:
    first = minutes("first", set={"/offender/location": "custody"})
    last = minutes("last", set={"/version": "9.0"})

    assert codes(first, last) == []
    assert codes(last, first) == []


def test_a_corrected_date_is_the_same_meeting() -> None:
    corrected = minutes("again", set={"/meeting/date": "2026-07-02", "/version": "2.0"})

    assert codes(minutes("first", set={"/offender/location": "custody"}), corrected) == []


@pytest.mark.parametrize(
    "changed", [{"/offender/date_of_birth": "1991-01-01"}, {"/offender/pnc_id": "1999/0000042B"}]
)
def test_a_version_that_may_be_about_somebody_else_is_not_passed_over(
    changed: dict[str, str],
) -> None:
    older = minutes("older", set=changed | {"/next_review/date": "2026-07-10"})
    newer = minutes("newer", set={"/version": "9.0", "/next_review/date": "2026-07-10"})

    assert codes(older, newer) == ["CASE-1", "CASE-3", "CASE-3"]
    assert codes(newer) == ["CASE-3"]


def test_minutes_without_a_number_replace_no_minutes_of_another_day() -> None:
    first = minutes("first", set={"/version": "1.0"}, without=("/meeting/number",))
    other = {"/version": "1.1", "/meeting/date": "2026-07-15"}
    second = minutes("second", set=other, without=("/meeting/number",))

    assert [one.source for one in cases.last_versions([first, second])] == ["first", "second"]
