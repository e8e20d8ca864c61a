"""Rules on the words and dates of a meeting, over more of them than cases can hold."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import change, judged, sample

REVIEW = "/next_review/date"
JOBCENTRE = "/agreed_risk_management_plan/jobcentre_plus"


def _codes(answers: dict[str, Any]) -> set[tuple[str, str]]:
    return {(finding.code, finding.pointer) for finding in judged(answers).findings}


def _sent(details: str) -> set[tuple[str, str]]:
    answers = sample("mappa-b", "minimal")
    change(answers, JOBCENTRE, "to_be_sent")
    change(answers, f"{JOBCENTRE}_details", details)
    return _codes(answers)


@given(
    met=st.dates(date(2000, 1, 1), date(2090, 1, 1)),
    days=st.integers(-200, 400) | st.sampled_from([0, 1, 56, 57, 112, 113]),
    level=st.sampled_from(["level_2", "level_3"]),
    place=st.sampled_from(["community", "approved_premises", "immigration_detention"]),
)
def test_a_review_is_held_within_its_weeks_in_the_community(
    met: date, days: int, level: str, place: str
) -> None:
    answers = sample("mappa-b", "minimal")
    change(answers, "/meeting/date", met.isoformat())
    change(answers, REVIEW, (met + timedelta(days=days)).isoformat())
    change(answers, "/conclusion/level", level)
    change(answers, "/offender/location", place)
    longest = {"level_2": 112, "level_3": 56}[level] if place != "immigration_detention" else 400

    assert (("LVL-4", REVIEW) in _codes(answers)) == (not 0 < days <= longest)


@pytest.mark.parametrize(
    "words",
    [
        "ASAP",
        "asap.",
        "Ongoing",
        "Immediately.",
        "TBC",
        "t.b.c.",
        "To be confirmed",
        "To be sent as soon as practicable",
        "To be sent\nas  soon as possible.",
        "Probation sends it in due course.",
        "To be sent when available",
    ],
)
def test_words_that_stand_for_a_date_are_refused(words: str) -> None:
    assert ("RMP-1", f"{JOBCENTRE}_details") in _sent(words)


@pytest.mark.parametrize(
    "words",
    [
        "To be sent as soon as possible, by 4 May 2026",
        "To be sent on 2026-05-04; the employer is told as and when he is found",
        "To be sent within a week, as soon as possible",
        "He is an ongoing client of the Lasaptown office; sent in the first week of May",
        "Shortly after work began he left. The restriction is urgent.",
        "Hours to be agreed with the employer",
        "No work as soon as children are there",
    ],
)
def test_such_words_are_left_alone_where_they_stand_for_no_date(words: str) -> None:
    assert ("RMP-1", f"{JOBCENTRE}_details") not in _sent(words)


@pytest.mark.parametrize(
    ("reasons", "told"),
    [
        ("High risk", True),
        ("very high risk of serious harm.", True),
        ("The offender is assessed as high risk of harm", True),
        ("He poses a medium risk of causing serious harm", True),
        ("Because he is a high-risk offender", True),
        ("High risk, and housing must act", False),
        ("Not high risk", False),
        ("High", True),
        ("He is in a high chair", False),
        ("Police, probation and housing must act together because risk is high", False),
    ],
)
def test_a_reason_that_only_repeats_the_level_of_risk_is_noticed(reasons: str, told: bool) -> None:
    answers = sample("mappa-b", "minimal")
    change(answers, "/conclusion/reasons", reasons)

    assert (("RSK-3", "/conclusion/reasons") in _codes(answers)) == told
