"""Which meeting a planned day became, and which day is still to come."""

from datetime import date

import pytest

from tests.case_forms import codes, form, minutes, planned, the_case


@pytest.mark.parametrize(
    ("decided", "following", "said"),
    [
        ("2026-05-20", "2026-08-19", False),
        ("2026-07-01", "2026-08-19", False),
        ("2026-07-02", "2026-08-19", True),
        ("2026-05-20", "2026-07-08", True),
    ],
    ids=["decided before", "on the same day", "decided after", "still to follow"],
)
def test_a_meeting_may_be_brought_forward(decided: str, following: str, said: bool) -> None:
    referral = planned("2026-07-08", **{"/screening/decision_date": decided})
    held = minutes(set={"/next_review/date": following})
    found = codes(referral, held, as_of=date(2026, 8, 10))

    assert ("CASE-2" in found) is said


def test_minutes_of_long_after_are_of_another_meeting() -> None:
    referral = planned("2026-01-07", **{"/screening/decision_date": "2025-12-20"})
    ((finding, files),) = the_case(referral, minutes()).findings

    assert (finding.code, files) == ("CASE-2", ("mappa-a",))


def test_a_planned_day_and_a_list_of_it_are_one_meeting() -> None:
    listed = form("mappa-e", set={"/meeting/date": "2026-07-01", "/meeting/level": 2})

    (on_the_day,) = the_case(planned("2026-07-01"), listed).findings
    (put_off,) = the_case(planned("2026-06-29"), listed).findings

    assert on_the_day.files == ("mappa-a", "mappa-e")
    assert put_off.files == ("mappa-e",)


@pytest.mark.parametrize(("held", "found"), [("2026-06-30", 1), ("2026-07-08", 0)])
def test_a_planned_meeting_may_be_put_off(held: str, found: int) -> None:
    planned = {
        "/screening/decision": "level_2",
        "/screening/meeting_date": "2026-07-01",
        "/offender/location": "community",
    }
    later = minutes(set={"/meeting/date": held, "/next_review/date": "2026-09-30"})

    assert codes(form("mappa-a", set=planned), later, as_of=date(2026, 7, 18)) == ["CASE-2"] * found


@pytest.mark.parametrize(
    ("held", "is_the_planned_one"), [("2026-04-29", True), ("2026-04-30", False)]
)
def test_a_meeting_counts_as_put_off_up_to_the_day_of_its_review(
    held: str, is_the_planned_one: bool
) -> None:
    """16 weeks at level 2 (13a.33)."""
    referral = planned("2026-01-07", **{"/screening/decision_date": "2025-12-20"})

    assert ("CASE-2" in codes(referral, minutes(set={"/meeting/date": held}))) is not (
        is_the_planned_one
    )


def test_only_the_last_meeting_before_the_planned_day_may_have_been_brought_forward() -> None:
    referral = planned("2026-07-08", **{"/screening/decision_date": "2026-05-20"})
    first = minutes("first", set={"/meeting/date": "2026-06-03", "/next_review/date": None})
    last = {"/meeting/date": "2026-06-24", "/next_review/date": "2026-07-08"}

    assert "CASE-2" in codes(referral, first, minutes("last", set=last), as_of=date(2026, 8, 10))
