"""Forms about one offender make one case, and what is found when they are put side by side."""

import copy
from datetime import date
from typing import Any

import pytest

from mappa_docs import cases, facts, submission
from mappa_docs.cases import Case
from mappa_docs.rules.answers import Answers
from tests.support import change, remove, sample

# A day after the meeting of MAPPA B's sample, before the next one.
AS_OF = date(2026, 7, 20)


def form(stem: str, name: str = "", **changes: Any) -> facts.Facts:
    answers = copy.deepcopy(sample(stem))
    for pointer, value in changes.pop("set", {}).items():
        change(answers, pointer, value)
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
    return [one.code for case in cases.cases(forms, as_of) for one in case.findings]


def only(*forms: facts.Facts, as_of: date = AS_OF) -> Case:
    (case,) = cases.cases(forms, as_of)
    return case


def files(*forms: facts.Facts) -> list[set[str]]:
    return [set(case.files) for case in cases.cases(forms, AS_OF)]


def test_forms_with_the_same_identifier_are_one_case() -> None:
    case = only(form("mappa-a"), minutes(set={"/offender/last_name": "Otherwise"}))

    assert set(case.files) == {"mappa-a", "mappa-b"}
    assert case.level == 3


def test_forms_with_the_same_name_and_birthday_are_not() -> None:
    other = {
        "/offender/pnc_id": "1999/0000042B",
        "/offender/visor_reference": "99/1",
        "/offender/prison_number": "B1111BB",
        "/offender/lead_agency_reference": "Y000001",
    }

    assert files(form("mappa-g"), form("mappa-g", "other", set=other)) == []


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
    other = {
        "/offender/pnc_id": "1999/0000042B",
        "/offender/visor_reference": "99/1",
        "/offender/prison_number": "B1111BB",
        "/offender/lead_agency_reference": "Y000001",
        "/reference": "GW-0999-26",
    }
    named = {"/meeting/case_references": ["GW-0113-26", "GW-0999-26"]}
    groups = files(form("mappa-a"), form("mappa-a", "other", set=other), form("mappa-e", set=named))

    assert {"mappa-a", "mappa-e"} in groups
    assert {"other", "mappa-e"} in groups


def test_forms_that_disagree_on_who_it_is() -> None:
    case = only(form("mappa-a"), minutes(set={"/offender/date_of_birth": "1985-04-13"}))
    (finding,) = [one for one in case.findings if one.code == "CASE-1"]

    assert "date of birth" in finding.message
    assert "1985" not in finding.message


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
    (finding,) = only(told, as_of=as_of).findings

    assert (finding.code, finding.days, finding.severity) == ("CASE-2", days, severity)


def test_minutes_that_are_there_are_not_due() -> None:
    told = {"/meeting/date": "2026-07-01", "/meeting/case_references": ["GW-0113-26-B2"]}

    assert codes(minutes(), form("mappa-e", set=told)) == []


def test_the_next_review_is_overdue() -> None:
    (finding,) = only(minutes(), as_of=date(2026, 8, 28)).findings

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


def test_a_move_needs_another_notification() -> None:
    moved = form("mappa-g", set={"/transfer/move_date": "2026-07-10", "/category/level": 3})
    told = {
        "/offender/pnc_id": "2016/0999901R",
        "/offender/date_of_birth": "1985-04-12",
        "/offender/visor_reference": "16/0999901",
        "/category/category": 1,
    }
    before = form("mappa-h", set={**told, "/notification/date": "2026-05-01"})
    after = form("mappa-h", "after", set={**told, "/notification/date": "2026-07-11"})

    assert "CASE-6" in codes(moved, before)
    assert "CASE-6" not in codes(moved, before, after)
    assert "CASE-6" not in codes(moved, before, as_of=date(2026, 7, 9))


def test_categories_and_levels_that_differ() -> None:
    other = form("mappa-a", set={"/category/category": 2, "/offender/location": "community"})
    lower = {"/category/level": 2, "/completed_by/date": "2026-07-15"}

    assert codes(minutes(), other, as_of=date(2026, 7, 2)).count("CASE-7") == 1
    assert codes(minutes(), form("mappa-g", set=lower)).count("CASE-7") == 1


def test_one_version_with_two_contents() -> None:
    same = minutes("one"), minutes("two")
    different = minutes("one"), minutes("two", set={"/meeting/place": "Another room"})
    raised = minutes("one"), minutes("two", set={"/meeting/place": "Another", "/version": "1.1"})

    assert codes(*same) == []
    assert codes(*different) == ["CASE-8"]
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
    (finding,) = only(told, as_of=date(2026, 4, 25)).findings

    assert (finding.severity, finding.days) == ("warning", 1)


def test_a_request_is_no_report() -> None:
    prisoner = minutes(set={"/offender/location": "custody"})
    asked = form("mappa-f", set={"/request/meeting_date": "2026-07-01"}, without=("/author/date",))

    assert "CASE-4" in codes(prisoner, asked)


def test_category_3_may_follow_another() -> None:
    first = minutes("first", set={"/category/category": 2})
    last = {"/category/category": 3, "/meeting/date": "2026-07-15", "/meeting/number": "3"}

    assert "CASE-7" not in codes(first, minutes("last", set=last))
    back = {"/category/category": 1, "/meeting/date": "2026-07-15", "/meeting/number": "3"}
    assert "CASE-7" in codes(first, minutes("last", set=back))


@pytest.mark.parametrize("reference", ["CANARY", "TESTCASE-1", "Smith-John"])
def test_a_reference_that_may_be_a_name_is_not_repeated(reference: str) -> None:
    assert form("mappa-a", set={"/reference": reference}).reference == ""


def test_beside_local_minutes_nothing_is_said_to_be_due() -> None:
    told = form("mappa-e", set={"/meeting/date": "2026-07-01"})

    assert codes(told, form("minimum-minutes"), as_of=date(2026, 12, 1)) == []
