"""Forms that have to follow from what another form of the case says."""

from datetime import date

import pytest

from mappa_docs.cases import facts
from tests.case_forms import (
    END,
    LATER,
    PRISONER,
    RETURNED,
    codes,
    form,
    minutes,
    patient,
    planned,
    report,
    the_case,
    transfer,
    young,
)


def test_a_prisoner_needs_mappa_f_for_that_meeting() -> None:
    prisoner = minutes(set={"/offender/location": "custody"})

    assert codes(prisoner) == ["CASE-4"]
    assert codes(prisoner, form("mappa-f", set={"/request/meeting_date": "2026-07-01"})) == []


@pytest.mark.parametrize(("said", "found"), [("to_be_sent", 1), ("sent", 1), ("not_needed", 0)])
def test_a_work_restriction_needs_mappa_j(said: str, found: int) -> None:
    plan = minutes(set={"/agreed_risk_management_plan/jobcentre_plus": said})

    assert codes(plan) == ["CASE-5"] * found
    assert codes(plan, form("mappa-j", set={"/reference": "GW-0113-26-B2"})) == []


def test_a_move_needs_another_notification() -> None:
    moved, before, after = transfer(), young("2026-05-01"), young("2026-07-21", "after")
    late = date(2026, 7, 25)
    told_before = young("2026-05-01", "told", **{"/notification/area": "avon_and_somerset"})
    new = {"kind": "area", "date": "2026-07-20", "new_area": "avon_and_somerset"}
    update = young("2026-06-20", "update", **{"/notification/change": new})
    same_area = young(
        "2026-06-20", "update", **{"/notification/change": new | {"new_area": "kent"}}
    )

    assert the_case(moved, before, as_of=late).findings[-1].files == ("mappa-g", "mappa-h")
    assert "CASE-6" in codes(moved, before, as_of=late)
    assert "CASE-6" in codes(moved, before, same_area, as_of=late)
    assert "CASE-6" in codes(moved, patient(), as_of=late)
    for told in (after, told_before, update, young("2026-07-02", "with the transfer")):
        assert "CASE-6" not in codes(moved, before, told, as_of=late)
    assert "CASE-6" not in codes(moved, patient(**{"/changes": {"completed_on": "2026-07-06"}}))
    assert "CASE-6" not in codes(moved, before, as_of=date(2026, 7, 19))


def test_a_case_that_has_ended_needs_no_notification_of_a_move() -> None:
    ended = {"/notification/ending": {"reason": "licence_expired", "date": "2026-06-30"}}
    still = {"/notification/ending": {"reason": "licence_expired", "date": "2026-09-30"}}

    as_of = date(2026, 7, 25)

    assert "CASE-6" not in codes(transfer(), young("2026-06-30", **ended), as_of=as_of)
    assert "CASE-6" in codes(transfer(), young("2026-06-30", **still), as_of=as_of)


def test_of_a_case_that_is_over_the_prison_s_report_is_not_asked_for() -> None:
    prisoner, exits = minutes(set=PRISONER), PRISONER | {"/conclusion/level": "exit"}
    back = planned("2026-10-01", **PRISONER | {"/screening/decision_date": "2026-08-20"})

    assert "CASE-4" in codes(prisoner, as_of=LATER)
    assert "CASE-4" not in codes(prisoner, transfer(), as_of=LATER)
    assert "CASE-4" not in codes(prisoner, young("2026-07-28", **END), as_of=LATER)
    assert "CASE-4" not in codes(minutes(set=exits), as_of=LATER)
    assert "CASE-4" not in codes(planned("2026-08-01", **PRISONER), transfer(), as_of=LATER)
    assert "CASE-4" in codes(minutes(set=exits), back, as_of=LATER)


def test_a_work_restriction_outlives_a_move_and_not_mappa() -> None:
    plan = minutes(set={"/agreed_risk_management_plan/jobcentre_plus": "to_be_sent"})

    assert "CASE-5" in codes(plan, transfer(), as_of=LATER)
    assert "CASE-5" not in codes(plan, young("2026-07-28", **END), as_of=LATER)
    assert "CASE-5" in codes(plan, patient(**RETURNED), as_of=LATER)


@pytest.mark.parametrize(
    ("sent", "missing"),
    [
        (report("2026-06-29"), False),
        (report("2026-07-08"), False),
        (report("2026-07-01", **{"/author/date": "2026-07-03"}), False),
        (report("2026-07-08", "2026-07-02"), True),
        (report("2026-04-08", "2026-03-01"), True),
    ],
    ids=["put off", "brought forward", "late", "for the next meeting", "for one long before"],
)
def test_the_report_for_a_meeting_on_another_day_is_for_that_meeting(
    sent: facts.Facts, missing: bool
) -> None:
    referral = planned("2026-06-29", **PRISONER)

    assert ("CASE-4" in codes(referral, minutes(set=PRISONER), sent)) is missing


def test_each_meeting_about_a_prisoner_has_its_own_report() -> None:
    first = {"/meeting/date": "2026-06-29", "/meeting/number": "1"}
    some = minutes("first", set=PRISONER | first), minutes("last", set=PRISONER)
    (finding,) = the_case(*some, report("2026-06-29")).findings

    assert (finding.finding.code, finding.files) == ("CASE-4", ("last",))
    assert [files for _, files in the_case(*some).findings] == [("first",), ("last",)]
    # Where the planned meeting was held, its minutes say where the offender was.
    assert "CASE-4" not in codes(planned("2026-06-29", **PRISONER), minutes())
    ahead = minutes(set={"/next_review/date": "2026-07-29"})
    assert "CASE-4" in codes(planned("2026-07-29", **PRISONER), ahead)


def test_a_request_is_no_report() -> None:
    prisoner = minutes(set={"/offender/location": "custody"})
    asked = form("mappa-f", set={"/request/meeting_date": "2026-07-01"}, without=("/author/date",))

    assert "CASE-4" in codes(prisoner, asked)


def test_on_the_day_of_the_move_the_new_area_has_to_be_told() -> None:
    forms = transfer(), young("2026-05-01")

    assert "CASE-6" in codes(*forms, as_of=date(2026, 7, 20))
    assert "CASE-6" not in codes(*forms, as_of=date(2026, 7, 19))


@pytest.mark.parametrize(
    ("told", "sentence", "severity"),
    [
        (None, "CASE-4", "warning"),
        ({"received": False}, "CASE-4", "warning"),
        ({"received": True}, "CASE-4.received", "advice"),
        ({"received": True, "received_on": "2026-06-26"}, "CASE-4.received-on", "advice"),
        ({"received": True, "received_on": "last week"}, "CASE-4.received", "advice"),
    ],
)
def test_a_report_that_the_minutes_say_was_received_is_not_asked_for_again(
    told: dict[str, object] | None, sentence: str, severity: str
) -> None:
    prisoner = minutes(set={"/offender/location": "custody", "/prison_report": told})
    ((finding, files),) = the_case(prisoner).findings

    assert (finding.code, finding.sentence, finding.severity) == ("CASE-4", sentence, severity)
    assert "1 July 2026" in finding.message
    assert files == ("mappa-b",)
