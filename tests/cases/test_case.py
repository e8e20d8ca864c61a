"""Forms about one offender make one case, and what is found when they are put side by side."""

import copy
import json
from datetime import date
from typing import Any

import pytest

from mappa_docs.cases import case as cases
from mappa_docs.cases import facts
from mappa_docs.cases.case import Case
from mappa_docs.definition import forms
from mappa_docs.intake import submission
from mappa_docs.intake.answers import Answers
from tests.support import ROOT, STEMS, STRANGER, change, remove, sample

# A day after the meeting of MAPPA B's sample, before the next one.
AS_OF = date(2026, 7, 20)


def form(stem: str, name: str = "", **changes: Any) -> facts.Facts:
    answers = copy.deepcopy(sample(stem))
    for pointer, value in changes.pop("set", {}).items():
        change(answers, pointer, copy.deepcopy(value))
    for pointer in changes.pop("without", ()):
        remove(answers, pointer)
    return facts.facts(Answers(submission.from_answers(answers, source=name or stem), AS_OF))


def minutes(name: str = "", **changes: Any) -> facts.Facts:
    """Return minutes with no next meeting and no prisoner, so that only what is set is found."""
    plain = {
        "/meeting/date": "2026-07-01",
        "/offender/location": "community",
        "/agreed_risk_management_plan/jobcentre_plus": "not_needed",
        "/next_review/date": "2026-08-19",
    }
    return form("mappa-b", name, set=plain | changes.pop("set", {}), **changes)


def codes(*forms: facts.Facts, as_of: date = AS_OF) -> list[str]:
    return [one.about.code for case in cases.cases(forms, as_of) for one in case.findings]


def only(*forms: facts.Facts, as_of: date = AS_OF) -> Case:
    (case,) = cases.cases(forms, as_of)
    return case


def files(*forms: facts.Facts) -> list[set[str]]:
    return [set(case.files) for case in cases.cases(forms, AS_OF)]


@pytest.mark.parametrize("stem", STEMS)
def test_each_fact_stands_in_a_field_of_its_form(stem: str) -> None:
    listed = json.loads((ROOT / "schemas" / "facts.json").read_bytes())["forms"]

    assert set(listed) <= set(STEMS)
    assert set(listed.get(stem, {}).values()) <= set(forms.fields(stem))


def test_forms_with_the_same_identifier_are_one_case() -> None:
    case = only(form("mappa-a"), minutes(set={"/offender/last_name": "Otherwise"}))

    assert set(case.files) == {"mappa-a", "mappa-b"}
    assert case.level == 3


def test_forms_with_the_same_name_and_birthday_are_not() -> None:
    assert files(form("mappa-g"), form("mappa-g", "other", set=STRANGER)) == []


def test_a_third_form_joins_two_that_share_nothing() -> None:
    pnc, visor, crn = (
        f"/offender/{name}" for name in ("pnc_id", "visor_reference", "lead_agency_reference")
    )
    one = form("mappa-g", "one", set={"/reference": "GW-1-26"}, without=(visor, crn))
    two = form("mappa-f", "two", set={"/reference": "GW-2-26"}, without=(pnc, visor))
    assert {"one", "two"} not in files(one, two)

    assert files(one, two, form("mappa-a", "three"))[0] == {"one", "two", "three"}


@pytest.mark.parametrize(
    ("written", "joined"),
    [
        ("2002/0073319Z", True),
        ("02/0073319Z", True),
        ("020073319Z", True),
        ("2002/0073319", False),  # without its letter nothing shows that the figures are right
        ("2002/0073319A", False),
        ("1902/0073319Z", False),
    ],
)
def test_a_pnc_id_joins_forms_however_it_is_written(written: str, joined: bool) -> None:
    others = ("/offender/visor_reference", "/offender/lead_agency_reference")
    one, two = (
        form("mappa-g", name, set={"/reference": name, "/offender/pnc_id": pnc}, without=others)
        for name, pnc in (("GW-1-26", "02/73319Z"), ("GW-2-26", written))
    )

    assert ({"GW-1-26", "GW-2-26"} in files(one, two)) == joined


@pytest.mark.parametrize(
    ("written", "joined"),
    [("AB 12 34 56 C", True), ("AB123456", True), ("AB123457C", False)],
)
def test_a_national_insurance_number_joins_forms_without_its_last_letter(
    written: str, joined: bool
) -> None:
    number = "/offender/national_insurance_number"
    one, two = (
        form("mappa-j", name, set={"/reference": name, number: given})
        for name, given in (("GW-1-26", "AB123456C"), ("GW-2-26", written))
    )

    assert ({"GW-1-26", "GW-2-26"} in files(one, two)) == joined


def test_a_form_without_identifiers_joins_by_its_reference() -> None:
    case = only(minutes(), form("mappa-a"), form("mappa-m"), form("mappa-j"))

    assert set(case.files) == {"mappa-b", "mappa-a", "mappa-m", "mappa-j"}


def test_a_date_of_birth_keeps_a_form_of_the_same_reference_out() -> None:
    stranger = form("mappa-m", set={"/offender/date_of_birth": "1970-01-01"})

    groups = files(form("mappa-a"), form("mappa-g"), stranger)

    assert groups == [{"mappa-a", "mappa-g"}]


def test_an_attendance_list_joins_each_case_that_it_names() -> None:
    other = STRANGER | {"/reference": "GW-0999-26"}
    named = {"/meeting/case_references": ["GW-0113-26", "GW-0999-26"]}
    groups = files(form("mappa-a"), form("mappa-a", "other", set=other), form("mappa-e", set=named))

    assert {"mappa-a", "mappa-e"} in groups
    assert {"other", "mappa-e"} in groups


def test_forms_that_disagree_on_who_it_is() -> None:
    case = only(form("mappa-a"), minutes(set={"/offender/date_of_birth": "1985-04-13"}))
    (finding,) = [one for one in case.findings if one.about.code == "CASE-1"]

    assert "date of birth" in finding.about.message
    assert "1985" not in finding.about.message
    assert finding.files == ("mappa-a", "mappa-b")


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
    ((finding, files),) = only(told, as_of=as_of).findings

    assert files == ("mappa-e",)
    assert (finding.code, finding.days, finding.severity) == ("CASE-2", days, severity)


def test_minutes_that_are_there_are_not_due() -> None:
    told = {"/meeting/date": "2026-07-01", "/meeting/case_references": ["GW-0113-26-B2"]}

    assert codes(minutes(), form("mappa-e", set=told)) == []


def test_the_next_review_is_overdue() -> None:
    ((finding, files),) = only(minutes("last"), as_of=date(2026, 8, 28)).findings

    assert files == ("last",)
    assert (finding.code, finding.days) == ("CASE-3", 9)
    assert "9 days overdue" in finding.message


def test_the_next_review_was_held_on_another_day() -> None:
    later = {"/meeting/date": "2026-08-20", "/next_review/date": "2026-10-10", "/version": "1.0"}

    assert codes(minutes(), minutes("later", set=later), as_of=date(2026, 8, 28)) == []


def test_a_prisoner_needs_mappa_f_for_that_meeting() -> None:
    prisoner = minutes(set={"/offender/location": "custody"})

    assert codes(prisoner) == ["CASE-4"]
    assert codes(prisoner, form("mappa-f", set={"/request/meeting_date": "2026-07-01"})) == []


@pytest.mark.parametrize(("said", "found"), [("to_be_sent", 1), ("sent", 1), ("not_needed", 0)])
def test_a_work_restriction_needs_mappa_j(said: str, found: int) -> None:
    plan = minutes(set={"/agreed_risk_management_plan/jobcentre_plus": said})

    assert codes(plan) == ["CASE-5"] * found
    assert codes(plan, form("mappa-j", set={"/reference": "GW-0113-26-B2"})) == []


MOVED = {"/transfer/move_date": "2026-07-20", "/completed_by/date": "2026-07-02"}
SAME = {
    "/offender/pnc_id": "2016/0999901R",
    "/offender/date_of_birth": "1985-04-12",
    "/offender/visor_reference": "16/0999901",
    "/category/category": 1,
}


def transfer(**changes: Any) -> facts.Facts:
    """Return the transfer of the case from Gwent to Avon and Somerset."""
    return form("mappa-g", set=MOVED | {"/category/level": 3} | changes)


def young(dated: str, name: str = "", /, **changes: Any) -> facts.Facts:
    """Return a notification by a Youth Offending Team in Gwent."""
    plain = {"/notification/date": dated, "/notification/area": "gwent"}
    return form("mappa-h", name, set=SAME | plain | changes)


def patient(**changes: Any) -> facts.Facts:
    """Return a notification by a mental health service in Gwent, before the meeting."""
    plain = {
        "/notification/date_of_notification": "2026-05-01",
        "/notification/area": "gwent",
        "/changes": None,
        "/leave": None,
        "/exit": {},
    }
    return form("mappa-i", set=SAME | plain | changes)


def test_a_move_needs_another_notification() -> None:
    moved, before, after = transfer(), young("2026-05-01"), young("2026-07-21", "after")
    late = date(2026, 7, 25)
    told_before = young("2026-05-01", "told", **{"/notification/area": "avon_and_somerset"})
    new = {"kind": "area", "date": "2026-07-20", "new_area": "avon_and_somerset"}
    update = young("2026-06-20", "update", **{"/notification/change": new})
    same_area = young(
        "2026-06-20", "update", **{"/notification/change": new | {"new_area": "kent"}}
    )

    assert only(moved, before, as_of=late).findings[-1].files == ("mappa-g", "mappa-h")
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


END = {"/notification/ending": {"reason": "licence_expired", "date": "2026-07-28"}}
EXIT = {"/exit/exit_date": "2026-07-28", "/exit/reason": "cto_expired"}
RETURNED = EXIT | {"/exit/reason": "returned_to_prison"}
LATER = date(2026, 9, 20)


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


def planned(day: str, **changes: Any) -> facts.Facts:
    """Return a referral that was accepted at level 2 on 20 May, with a meeting on the day."""
    plain = {
        "/offender/location": "community",
        "/screening/decision": "level_2",
        "/screening/decision_date": "2026-05-20",
        "/screening/meeting_date": day,
    }
    return form("mappa-a", set=plain | changes)


@pytest.mark.parametrize(
    ("day", "said"), [("2026-07-27", True), ("2026-07-28", True), ("2026-07-29", False)]
)
def test_a_meeting_planned_for_later_than_the_end_has_no_minutes(day: str, said: bool) -> None:
    over = young("2026-07-28", **END)

    assert ("CASE-2" in codes(planned(day), over, as_of=LATER)) is said


def test_a_meeting_that_was_held_has_minutes_though_the_case_has_ended() -> None:
    held = form("mappa-e", set={"/meeting/date": "2026-07-20", "/reference": "GW-0113-26"})

    assert "CASE-2" in codes(held, young("2026-07-28", "", **END), as_of=LATER)


PRISONER = {"/offender/location": "custody"}


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


def report(day: str, requested: str = "2026-05-29", /, **changes: Any) -> facts.Facts:
    """Return the prison's report for a meeting planned for the day."""
    plain = {"/request/meeting_date": day, "/request/date_of_request": requested}
    return form("mappa-f", f"report {day}", set=plain | {"/author/date": "2026-06-10"} | changes)


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
    (finding,) = only(*some, report("2026-06-29")).findings

    assert (finding.about.code, finding.files) == ("CASE-4", ("last",))
    assert only(*some).findings[0].files == ("first", "last")
    # Where the planned meeting was held, its minutes say where the offender was.
    assert "CASE-4" not in codes(planned("2026-06-29", **PRISONER), minutes())
    ahead = minutes(set={"/next_review/date": "2026-07-29"})
    assert "CASE-4" in codes(planned("2026-07-29", **PRISONER), ahead)


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
    ((finding, files),) = only(referral, minutes()).findings

    assert (finding.code, files) == ("CASE-2", ("mappa-a",))


def test_a_planned_day_and_a_list_of_it_are_one_meeting() -> None:
    listed = form("mappa-e", set={"/meeting/date": "2026-07-01", "/meeting/level": 2})

    (on_the_day,) = only(planned("2026-07-01"), listed).findings
    (put_off,) = only(planned("2026-06-29"), listed).findings

    assert on_the_day.files == ("mappa-a", "mappa-e")
    assert put_off.files == ("mappa-e",)


def test_categories_and_levels_that_differ() -> None:
    other = form("mappa-a", set={"/category/category": 2, "/offender/location": "community"})
    lower = {"/category/level": 2, "/completed_by/date": "2026-07-15"}
    (by_category,) = only(minutes(), other, as_of=date(2026, 7, 2)).findings
    (by_level,) = only(minutes(), form("mappa-g", set=lower)).findings

    assert (by_category.about.code, by_category.files) == ("CASE-7", ("mappa-a", "mappa-b"))
    assert (by_level.about.code, by_level.files) == ("CASE-7", ("mappa-b", "mappa-g"))
    assert "correct the form that is wrong" in by_level.about.message


@pytest.mark.parametrize(
    ("conclusion", "accepted", "given", "said"),
    [
        ("level_2", "level_3", 3, False),
        ("level_2", "level_3", 2, True),
        ("level_2", "level_3_to_2", 2, False),
        ("level_2", None, 3, True),
        ("exit", "level_2", 2, False),
        ("exit", "level_2", 3, True),
        ("exit", None, 2, False),
    ],
)
@pytest.mark.parametrize("stem", ["mappa-f", "mappa-g"])
def test_a_referral_after_the_last_meeting_decides_on_the_level_too(
    stem: str, conclusion: str, accepted: str | None, given: int, said: bool
) -> None:
    again = {"/screening/decision": accepted, "/screening/decision_date": "2026-07-06"}
    some = [
        minutes(set={"/conclusion/level": conclusion}),
        planned("2026-08-01", **again | {"/referral/date_of_referral": "2026-07-03"}),
        report("2026-08-01", "2026-07-15", **{"/request/level": given})
        if stem == "mappa-f"
        else transfer(**{"/category/level": given, "/completed_by/date": "2026-07-15"}),
    ]

    assert ("CASE-7" in codes(*some)) is said


def test_one_version_with_two_contents() -> None:
    same = minutes("one"), minutes("two")
    different = minutes("one"), minutes("two", set={"/meeting/place": "Another room"})
    raised = minutes("one"), minutes("two", set={"/meeting/place": "Another", "/version": "1.1"})

    assert codes(*same) == []
    assert codes(*different) == ["CASE-8"]
    assert only(*different).findings[0].files == ("one", "two")
    assert codes(*raised) == []


def test_only_the_last_version_counts() -> None:
    first = minutes("first", set={"/offender/location": "custody"})
    last = minutes("last", set={"/version": "9.0"})

    assert codes(first, last) == []
    assert codes(last, first) == []


@pytest.mark.parametrize("filler", ["TBC", "NONE", "N/A", "PENDING", "0000", "-", "NOT KNOWN"])
def test_a_filler_joins_nobody(filler: str) -> None:
    without = {"/offender/pnc_id": "0000/0000000Z", "/offender/prison_number": "none"}
    fillers = {"/offender/visor_reference": filler, "/offender/lead_agency_reference": filler}
    one = form("mappa-g", "one", set=without | fillers | {"/reference": "GW-1-26"})
    two = form("mappa-g", "two", set=without | fillers | {"/reference": "GW-2-26"})

    assert {"one", "two"} not in files(one, two)


def test_of_two_people_nothing_more_is_said() -> None:
    other = {"/offender/date_of_birth": "1985-04-13", "/offender/location": "custody"}

    assert codes(form("mappa-a"), minutes(set=other), as_of=date(2026, 12, 1)) == ["CASE-1"]


def test_a_list_finds_minutes_whose_reference_goes_on() -> None:
    told = form("mappa-e", set={"/meeting/date": "2026-07-01"})

    assert only(minutes(), told).findings == ()


def test_a_corrected_date_is_the_same_meeting() -> None:
    corrected = minutes("again", set={"/meeting/date": "2026-07-02", "/version": "2.0"})

    assert codes(minutes("first", set={"/offender/location": "custody"}), corrected) == []


@pytest.mark.parametrize(("held", "found"), [("2026-06-30", 1), ("2026-07-08", 0)])
def test_a_planned_meeting_may_be_put_off(held: str, found: int) -> None:
    planned = {
        "/screening/decision": "level_2",
        "/screening/meeting_date": "2026-07-01",
        "/offender/location": "community",
    }
    later = minutes(set={"/meeting/date": held})

    assert codes(form("mappa-a", set=planned), later, as_of=date(2026, 7, 18)) == ["CASE-2"] * found


def test_minutes_are_late_on_the_weekend_after_the_last_day() -> None:
    told = form("mappa-e", set={"/meeting/date": "2026-04-10", "/meeting/level": 2})
    ((finding, _),) = only(told, as_of=date(2026, 4, 25)).findings

    assert (finding.severity, finding.days) == ("warning", 1)


def test_a_request_is_no_report() -> None:
    prisoner = minutes(set={"/offender/location": "custody"})
    asked = form("mappa-f", set={"/request/meeting_date": "2026-07-01"}, without=("/author/date",))

    assert "CASE-4" in codes(prisoner, asked)


@pytest.mark.parametrize(
    ("before", "after", "lawful"),
    [
        (1, 2, True),
        (1, 3, True),
        (2, 3, True),
        (2, 1, False),
        (3, 2, False),
        (4, 2, False),
        (4, 3, False),
    ],
)
def test_who_leaves_category_1_or_2_may_go_on_in_a_later_one(
    before: int, after: int, lawful: bool
) -> None:
    first = minutes("first", set={"/category/category": before})
    last = {"/category/category": after, "/meeting/date": "2026-07-15", "/meeting/number": "3"}

    assert ("CASE-7" in codes(first, minutes("last", set=last))) is not lawful


@pytest.mark.parametrize("reference", ["CANARY", "TESTCASE-1", "Smith-John"])
def test_a_reference_that_may_be_a_name_is_not_repeated(reference: str) -> None:
    case = only(*(form("mappa-a", name, set={"/reference": reference}) for name in ("a", "b")))

    assert case.references == ()


def test_beside_local_minutes_nothing_is_said_to_be_due() -> None:
    told = form("mappa-e", set={"/meeting/date": "2026-07-01"})

    assert codes(told, form("minimum-minutes"), as_of=date(2026, 12, 1)) == []


def other_case(number: int, **changes: Any) -> dict[str, Any]:
    """Return the answers that make another case of a form, with a reference of its own."""
    others = {
        "/offender/pnc_id": None,
        "/offender/visor_reference": None,
        "/offender/prison_number": None,
        "/offender/lead_agency_reference": f"Y00010{number}",
        "/reference": f"GW-020{number}-26",
    }
    return others | changes


def test_the_worst_case_comes_first() -> None:
    overdue = {"/next_review/date": "2026-07-05"}
    born = {"/offender/date_of_birth": "1985-04-13"}
    doubtful = other_case(1, **{"/version": "1.0"})
    two_versions = other_case(2)
    slower = overdue | {"/next_review/date": "2026-07-06"}
    lower = {"/conclusion/level": "level_2"}
    missing = {"/agreed_risk_management_plan/jobcentre_plus": "to_be_sent"}
    some = [
        minutes("fine", set=other_case(9)),
        minutes("fine too", set=other_case(9, **{"/meeting/date": "2026-07-02"})),
        minutes("missing", set=other_case(3) | missing),
        minutes("overdue at level 2", set=other_case(4) | overdue | lower),
        minutes("overdue at level 3", set=other_case(5) | overdue),
        minutes("less overdue", set=other_case(6) | slower),
        minutes("versions", set=two_versions),
        minutes("versions too", set=two_versions | {"/meeting/place": "Another room"}),
        minutes("who", set=doubtful),
        minutes("who too", set=doubtful | born | {"/meeting/date": "2026-07-02"}),
    ]

    assert [case.files[0] for case in cases.cases(some, AS_OF)] == [
        "who",
        "versions",
        "overdue at level 3",
        "overdue at level 2",
        "less overdue",
        "missing",
        "fine",
    ]


@pytest.mark.parametrize(
    "changed", [{"/offender/date_of_birth": "1991-01-01"}, {"/offender/pnc_id": "1999/0000042B"}]
)
def test_a_version_that_may_be_about_somebody_else_is_not_passed_over(
    changed: dict[str, str],
) -> None:
    older = minutes("older", set=changed | {"/next_review/date": "2026-07-10"})
    newer = minutes("newer", set={"/version": "9.0", "/next_review/date": "2026-07-10"})

    assert codes(older, newer) == ["CASE-1"]
    assert codes(newer) == ["CASE-3"]


def test_minutes_without_a_number_replace_no_minutes_of_another_day() -> None:
    first = minutes("first", set={"/version": "1.0"}, without=("/meeting/number",))
    other = {"/version": "1.1", "/meeting/date": "2026-07-15"}
    second = minutes("second", set=other, without=("/meeting/number",))

    assert [one.source for one in cases.last_versions([first, second])] == ["first", "second"]


def test_a_list_prepared_for_a_meeting_to_come_is_no_meeting() -> None:
    late = minutes(set={"/next_review/date": "2026-07-10"})
    ahead = form("mappa-e", set={"/meeting/date": "2026-08-30"})

    assert "CASE-3" in codes(late, ahead)


@pytest.mark.parametrize(
    ("name", "text", "other"),
    [
        ("pnc_id", "2012/0000000G", "12/0G"),
        ("visor_reference", "NOT KNOWN 2026", "NOT KNOWN 2026"),
        ("visor_reference", "TBC 001", "TBC001"),
        ("lead_agency_reference", "TBC 2026", "tbc 2026"),
    ],
)
def test_what_only_fills_the_place_of_a_number_joins_nobody(
    name: str, text: str, other: str
) -> None:
    strangers = dict.fromkeys(STRANGER)
    one, two = (
        form("mappa-g", given, set=strangers | {"/reference": ref, f"/offender/{name}": given})
        for ref, given in (("GW-1-26", text), ("GW-2-26", other))
    )

    assert files(one, two) == []


def test_a_blank_in_a_reference_of_the_lead_agency_makes_no_other_of_it() -> None:
    strangers = dict.fromkeys(STRANGER)
    one, two = (
        form("mappa-g", ref, set=strangers | {"/reference": ref, pointer: given})
        for pointer in ("/offender/lead_agency_reference",)
        for ref, given in (("GW-1-26", "X999901"), ("GW-2-26", "X999901 "))
    )

    assert files(one, two) == [{"GW-1-26", "GW-2-26"}]


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
