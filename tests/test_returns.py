"""What forms can answer of the annual return, each case counted once."""

import copy
from datetime import date
from typing import Any

import pytest

from mappa_docs import gathering, returns, submission
from mappa_docs.gathering import Gathered
from mappa_docs.returns import Item
from tests.support import change, sample

START, END = date(2026, 4, 1), date(2027, 3, 31)
STRANGER = {
    "/offender/pnc_id": "1999/0000042B",
    "/offender/visor_reference": "99/1",
    "/offender/prison_number": "B1111BB",
    "/offender/lead_agency_reference": "Y000001",
}


def form(stem: str, name: str = "", changes: dict[str, Any] | None = None) -> Gathered:
    answers = copy.deepcopy(sample(stem))
    for pointer, value in (changes or {}).items():
        change(answers, pointer, value)
    return gathering.gather(submission.from_answers(answers, source=name or stem))


def minutes(name: str = "minutes", **changes: Any) -> Gathered:
    plain = {
        "/category/category": 2,
        "/meeting/date": "2026-06-01",
        "/meeting/level": 2,
        "/conclusion/level": "level_2",
        "/agreed_risk_management_plan/restrictive_orders": [],
    }
    return form("mappa-b", name, plain | changes)


def item(number: str, *some: Gathered) -> Item:
    (one,) = [one for one in returns.items(some, START, END) if one.number == number]
    return one


def test_every_item_of_the_guidance_is_there_and_says_what_it_lacks() -> None:
    found = returns.items([], START, END)

    assert [one.number for one in found] == [str(number) for number in range(1, 10)]
    assert [one.number for one in found if one.answered == "no"] == ["3", "6", "9"]
    assert all(one.why for one in found)


def test_a_case_with_three_meetings_is_counted_once() -> None:
    some = [minutes(str(n), **{"/meeting/date": f"2026-0{n}-01"}) for n in (6, 8, 9)]

    assert item("1", *some).counts == (("Category 2, level 2", 1),)
    assert item("2", *some).counts == (("Category 2, level 2", 1),)


def test_two_offenders_are_counted_twice() -> None:
    assert item("2", minutes(), minutes("other", **STRANGER)).counts == (
        ("Category 2, level 2", 2),
    )


@pytest.mark.parametrize(
    ("held", "conclusion", "end_of_year", "in_year"),
    [
        ("2026-03-31", "exit", (), ()),
        ("2026-03-31", "level_1", (("Category 2, level 1", 1),), ()),
        ("2026-03-31", "level_2", (("Category 2, level 2", 1),), (("Category 2, level 2", 1),)),
        ("2026-04-01", "exit", (), (("Category 2, level 2", 1),)),
        ("2027-03-31", "level_3", (("Category 2, level 3", 1),), (("Category 2, level 3", 1),)),
        ("2027-04-01", "level_2", (), ()),
    ],
)
def test_the_year_ends_on_31_march(
    held: str,
    conclusion: str,
    end_of_year: tuple[tuple[str, int], ...],
    in_year: tuple[tuple[str, int], ...],
) -> None:
    one = minutes(**{"/meeting/date": held, "/conclusion/level": conclusion})

    assert item("1", one).counts == end_of_year
    assert item("2", one).counts == in_year


def test_an_order_in_the_minutes_of_two_meetings_was_made_once() -> None:
    orders = [
        {"order": "sopo", "status": "in_force", "date": "2026-05-02"},
        {"order": "fto", "status": "to_apply", "date": "2026-05-02"},
        {"order": "sopo", "status": "in_force", "date": "2025-05-02"},
    ]
    table = {"/agreed_risk_management_plan/restrictive_orders": orders}
    later = minutes("later", **table, **{"/meeting/date": "2026-08-01"})

    assert item("4", minutes(**table), later).counts == (("Sexual Offences Prevention Order", 1),)


def test_a_recall_of_a_level_2_case_counts_in_its_category() -> None:
    recall = {"/conviction/relevant_dates/recall_date": "2026-07-15"}

    assert item("5", minutes(**recall)).counts == (("Category 2", 1),)
    assert item("5", minutes(**recall, **{"/conclusion/level": "level_1"})).counts == ()


@pytest.mark.parametrize(
    ("charged", "supervision", "number"),
    [
        ("2026-11-20", "licence", 1),
        ("2026-11-20", "notification", 0),
        ("2026-03-31", "licence", 0),
    ],
)
def test_charges_count_under_probation_supervision(
    charged: str, supervision: str, number: int
) -> None:
    changes = {
        "/further_offence/charge_date": charged,
        "/conviction/supervision": supervision,
        "/category/category": 2,
        "/history/level_at_offence": 3,
        "/decision/decision": "mandatory",
    }
    one = form("mappa-n", changes=changes)

    assert item("7", one).counts == ((("Category 2, level 3", 1),) if number else ())
    assert item("8", one).counts == (("Mandatory", number), ("Discretionary", 0))
