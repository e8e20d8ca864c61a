"""Minutes and reviews that a case waits for, and until when."""

from datetime import date

import pytest

from mappa_docs.cases import facts
from tests.case_forms import (
    END,
    EXIT,
    LATER,
    RETURNED,
    codes,
    form,
    minutes,
    patient,
    planned,
    the_case,
    transfer,
    young,
)


@pytest.mark.parametrize(
    ("level", "as_of", "days", "severity"),
    [
        (3, date(2026, 7, 8), 0, "advice"),
        (3, date(2026, 7, 9), 1, "warning"),
        (2, date(2026, 7, 15), 0, "advice"),
        (2, date(2026, 7, 16), 1, "warning"),
    ],
)
def test_minutes_have_ten_or_five_working_days(
    level: int, as_of: date, days: int, severity: str
) -> None:
    told = form("mappa-e", set={"/meeting/date": "2026-07-01", "/meeting/level": level})
    ((finding, files),) = the_case(told, as_of=as_of).findings

    assert files == ("mappa-e",)
    assert (finding.code, finding.days, finding.severity) == ("CASE-2", days, severity)


def test_minutes_that_are_there_are_not_due() -> None:
    told = {"/meeting/date": "2026-07-01", "/meeting/case_references": ["GW-0113-26-B2"]}

    assert codes(minutes(), form("mappa-e", set=told)) == []


def test_the_next_review_is_overdue() -> None:
    ((finding, files),) = the_case(minutes("last"), as_of=date(2026, 8, 28)).findings

    assert files == ("last",)
    assert (finding.code, finding.days) == ("CASE-3", 9)
    assert "9 days overdue" in finding.message


def test_the_next_review_was_held_on_another_day() -> None:
    later = {"/meeting/date": "2026-08-20", "/next_review/date": "2026-10-10", "/version": "1.0"}

    assert codes(minutes(), minutes("later", set=later), as_of=date(2026, 8, 28)) == []


@pytest.mark.parametrize(
    ("over", "said"),
    [
        (transfer(), False),
        (transfer(**{"/retention": {"retained": True}}), True),
        (transfer(**{"/transfer/receiving_area": "gwent"}), True),
        (transfer(**{"/transfer/move_date": "2026-10-01"}), True),
        (transfer(**{"/transfer/destination": "scotland"}), False),
        (young("2026-07-28", **END), False),
        (young("2026-07-28", **END | {"/notification/ending/date": "2026-10-01"}), True),
        (young("2026-07-28", **END | {"/notification/ending/date": "2026-06-30"}), True),
        (patient(**EXIT), False),
        (patient(**RETURNED), True),
        (patient(), True),
    ],
    ids=[
        "left the area",
        "kept by the area",
        "into the area",
        "not yet moved",
        "left the country",
        "ended",
        "not yet ended",
        "ended before the meeting",
        "exit",
        "back in prison",
        "only notified",
    ],
)
def test_no_review_is_due_in_a_case_that_is_over(over: facts.Facts, said: bool) -> None:
    assert ("CASE-3" in codes(minutes(), over, as_of=LATER)) is said


@pytest.mark.parametrize(
    ("conclusion", "said"), [("exit", False), ("level_1", False), ("level_2", True), (None, True)]
)
def test_no_review_is_due_where_the_meeting_decided_on_none(
    conclusion: str | None, said: bool
) -> None:
    last = minutes(set={"/conclusion/level": conclusion})

    assert ("CASE-3" in codes(last, as_of=LATER)) is said


def test_a_notification_to_the_next_area_does_not_keep_a_case_here() -> None:
    told = young("2026-07-13", **{"/notification/area": "avon_and_somerset"})

    assert "CASE-3" not in codes(minutes(), transfer(), told, as_of=LATER)


@pytest.mark.parametrize(
    ("day", "said"), [("2026-07-27", True), ("2026-07-28", True), ("2026-07-29", False)]
)
def test_a_meeting_planned_for_later_than_the_end_has_no_minutes(day: str, said: bool) -> None:
    over = young("2026-07-28", **END)

    assert ("CASE-2" in codes(planned(day), over, as_of=LATER)) is said


def test_a_meeting_that_was_held_has_minutes_though_the_case_has_ended() -> None:
    held = form("mappa-e", set={"/meeting/date": "2026-07-20", "/reference": "GW-0113-26"})

    assert "CASE-2" in codes(held, young("2026-07-28", "", **END), as_of=LATER)


def test_a_list_finds_minutes_whose_reference_goes_on() -> None:
    told = form("mappa-e", set={"/meeting/date": "2026-07-01"})

    assert the_case(minutes(), told).findings == ()


def test_minutes_are_late_on_the_weekend_after_the_last_day() -> None:
    told = form("mappa-e", set={"/meeting/date": "2026-04-10", "/meeting/level": 2})
    ((finding, _),) = the_case(told, as_of=date(2026, 4, 25)).findings

    assert (finding.severity, finding.days) == ("warning", 1)


def test_beside_local_minutes_nothing_is_said_to_be_due() -> None:
    told = form("mappa-e", set={"/meeting/date": "2026-07-01"})

    assert codes(told, form("minimum-minutes"), as_of=date(2026, 12, 1)) == []


def test_a_list_prepared_for_a_meeting_to_come_is_no_meeting() -> None:
    late = minutes(set={"/next_review/date": "2026-07-10"})
    ahead = form("mappa-e", set={"/meeting/date": "2026-08-30"})

    assert "CASE-3" in codes(late, ahead)


def test_a_case_that_has_come_back_goes_on() -> None:
    late = minutes(set={"/next_review/date": "2026-07-10"})
    area, other = late.known["area"], "avon_and_somerset"

    def moved(name: str, day: str, old: object, new: object) -> facts.Facts:
        ways = {"/transfer/transferring_area": old, "/transfer/receiving_area": new}
        days = {"/transfer/move_date": day, "/completed_by/date": day}
        changes = ways | days | {"/retention/retained": False}
        return form("mappa-g", name, set=changes)

    out = moved("out", "2026-07-03", area, other)
    back = moved("back", "2026-07-06", other, area)
    assert "CASE-3" not in codes(late, out)
    assert "CASE-3" in codes(late, out, back)
