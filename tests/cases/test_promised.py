"""What a form says will follow by a day is asked for until a form of the case shows it."""

from datetime import date
from typing import Any

import pytest

from mappa_docs.cases.facts import Facts
from tests.case_forms import END, form, the_case, young

DUE = date(2026, 7, 31)
WITH_DAY = {"/board/report_due": "2027-05-06"}
WITHOUT_DAY = {"/board/report_due": None}
NO_REVIEW = WITH_DAY | {"/decision/decision": "none"}


def announcing(**changes: Any) -> Facts:
    """Return MAPPA H that announces a referral by 31 July."""
    plain = {
        "/notification/kind": "new",
        "/management/level": 2,
        "/management/referral_made": False,
        "/management/referral_date": None,
        "/management/referral_due": "2026-07-31",
    }
    return young("2026-06-08", "h", **plain | changes)


def due(*forms: Facts, as_of: date) -> list[tuple[str, int | None]]:
    return [
        (finding.severity, finding.days)
        for finding, _ in the_case(*forms, as_of=as_of).findings
        if finding.code == "CASE-9"
    ]


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        (date(2026, 7, 3), [("advice", -28)]),
        (date(2026, 7, 31), [("advice", 0)]),
        (date(2026, 8, 1), [("warning", 1)]),
        (date(2027, 7, 31), [("warning", 365)]),
    ],
)
def test_a_referral_that_was_announced_is_due(as_of: date, said: list[tuple[str, int]]) -> None:
    assert due(announcing(), as_of=as_of) == said


@pytest.mark.parametrize(
    ("stem", "changes", "said"),
    [
        ("mappa-a", {"/referral/date_of_referral": "2026-07-30"}, False),
        ("mappa-a", {"/referral/date_of_referral": "2026-05-30"}, True),
        ("mappa-b", {"/meeting/date": "2026-07-30"}, False),
        ("mappa-h", END | {"/notification/date": "2026-08-01"}, False),
        ("mappa-j", {}, True),
    ],
)
def test_a_referral_that_came_is_not_due(stem: str, changes: dict[str, Any], said: bool) -> None:
    same = {"/offender/pnc_id": "2016/0999901R", "/offender/date_of_birth": "1985-04-12"}
    identity = {} if stem == "mappa-j" else same
    other = form(stem, "other", set=identity | changes)

    assert bool(due(announcing(), other, as_of=date(2026, 9, 1))) is said


@pytest.mark.parametrize(
    ("changes", "as_of", "said"),
    [
        (WITH_DAY, date(2027, 5, 7), [("warning", 1)]),
        (WITH_DAY, date(2027, 4, 7), []),
        (WITHOUT_DAY | {"/decision/decided_on": "2026-12-04"}, date(2027, 5, 15), [("warning", 1)]),
        (WITHOUT_DAY | {"/board/timing": "after"}, date(2027, 9, 1), []),
        (NO_REVIEW, date(2027, 9, 1), []),
    ],
    ids=["overdue", "far ahead", "no day given", "after the proceedings", "no review"],
)
def test_the_report_of_a_review_is_due(
    changes: dict[str, Any], as_of: date, said: list[tuple[str, int]]
) -> None:
    told = form("mappa-n", set=changes)
    finished = form("mappa-o")
    (_, *others) = [told, form("mappa-j")]

    assert due(told, *others, as_of=as_of) == said
    assert due(told, finished, as_of=as_of) == []


def test_a_day_that_is_none_promises_nothing() -> None:
    odd = announcing(**{"/management/referral_due": "as soon as possible"})

    assert due(odd, form("mappa-a"), as_of=date(2026, 9, 1)) == []
