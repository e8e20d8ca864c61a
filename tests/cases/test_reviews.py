"""The next meeting is spoken of when it is near: first its invitations, then the day itself."""

from datetime import date
from typing import Any

import pytest

from tests.case_forms import EXIT, form, minutes, patient, planned, the_case, transfer

# The sample's minutes of 1 July give 19 August for the next meeting.
NEXT = date(2026, 8, 19)


def said(*forms: Any, as_of: date) -> list[tuple[str, str, int | None]]:
    return [
        (finding.code, finding.severity, finding.days)
        for finding, _ in the_case(*forms, as_of=as_of).findings
        if finding.code in ("CASE-3", "CASE-10")
    ]


ALONE = form("mappa-a", "alone", set={"/screening/decision": None})


@pytest.mark.parametrize(
    ("as_of", "found"),
    [
        (date(2026, 7, 7), []),
        (date(2026, 7, 8), [("CASE-10", "advice", -28)]),
        (date(2026, 7, 21), [("CASE-10", "advice", -15)]),
        (date(2026, 7, 22), [("CASE-10", "advice", -14), ("CASE-3", "advice", -28)]),
        (date(2026, 8, 5), [("CASE-10", "advice", 0), ("CASE-3", "advice", -14)]),
        (date(2026, 8, 6), [("CASE-3", "advice", -13)]),
        (date(2026, 8, 19), [("CASE-3", "advice", 0)]),
        (date(2026, 8, 20), [("CASE-3", "warning", 1)]),
    ],
)
def test_a_review_that_is_near_is_said(as_of: date, found: list[tuple[str, str, int]]) -> None:
    assert said(minutes(), ALONE, as_of=as_of) == found


@pytest.mark.parametrize(
    "over", [transfer(), patient(**EXIT), minutes("x", set={"/conclusion/level": "level_1"})]
)
def test_no_review_is_coming_in_a_case_that_is_over(over: Any) -> None:
    assert said(minutes(), over, as_of=date(2026, 8, 6)) == []


@pytest.mark.parametrize(
    ("emergency", "as_of", "found"),
    [
        (False, date(2026, 6, 2), [("CASE-10", "advice", -14), ("CASE-3", "advice", -28)]),
        (False, date(2026, 6, 17), [("CASE-3", "advice", -13)]),
        (True, date(2026, 6, 2), [("CASE-3", "advice", -28)]),
        (False, date(2026, 5, 18), []),
    ],
)
def test_a_first_meeting_that_is_near_is_said(
    emergency: bool, as_of: date, found: list[tuple[str, str, int]]
) -> None:
    referral = planned("2026-06-30", **{"/screening/emergency": emergency})

    assert said(referral, form("mappa-j"), as_of=as_of) == found
