"""Who came to a meeting, or sent a report, and with the rank or grade that counts."""

from typing import Any

import pytest

from mappa_docs.statistics import indicators
from mappa_docs.statistics.collect import CollectedFile
from tests.meeting_forms import END, START, came, form, indicator, listed, minutes, report, share


@pytest.mark.parametrize(
    ("born", "agencies", "expected"),
    [
        ("2008-06-02", ("yot", "childrens_services"), (1, 1, 0)),
        ("2008-06-02", ("yot",), (0, 1, 0)),
        ("2008-06-01", ("yot",), (0, 0, 0)),
    ],
)
def test_both_services_come_where_the_offender_is_under_18(
    born: str, agencies: tuple[str, ...], expected: tuple[int, int, int]
) -> None:
    people = came(*((agency, "manager") for agency in agencies))
    one = minutes(**{"/offender/date_of_birth": born, "/attendance": people})

    assert share(indicator("4", one)) == expected


BOTH = {"/attendance": came(("yot", "manager"), ("childrens_services", "manager"))}
NEITHER: dict[str, Any] = {"/attendance": []}


@pytest.mark.parametrize("born", [None, "unknown", "2026-06-02", {"absent": "not_known"}])
@pytest.mark.parametrize("people", [BOTH, NEITHER])
def test_where_no_form_tells_the_age_the_meeting_is_unclear(
    born: Any, people: dict[str, Any]
) -> None:
    one = minutes(**people, **{"/offender/date_of_birth": born})

    assert share(indicator("4", one)) == (0, 1, 1)


def test_a_list_alone_cannot_tell_the_age() -> None:
    assert share(indicator("4", listed("2026-06-01"))) == (0, 1, 1)


@pytest.mark.parametrize(
    ("born", "people", "expected"),
    [
        ("2009-01-01", BOTH, (1, 1, 0)),
        ("2009-01-01", NEITHER, (0, 1, 0)),
        ("1985-04-12", NEITHER, (0, 0, 0)),
    ],
)
def test_the_age_is_taken_from_other_forms_of_the_case(
    born: str, people: dict[str, Any], expected: tuple[int, int, int]
) -> None:
    known = {"/offender/date_of_birth": born}
    referral = form("mappa-a", "referral", known | {"/reference": "GW-0113-26-B1"})
    without = minutes(**people, **{"/offender/date_of_birth": None})
    before = minutes(**known, **{"/meeting/date": "2025-06-01"})

    assert share(indicator("4", referral, without)) == expected
    assert share(indicator("4", before, listed("2026-06-01", **people))) == expected


def test_each_invited_agency_is_counted_by_itself() -> None:
    invited = [{"agency": "education"}, {"agency": "yot"}, {"agency": "police"}]
    one = minutes(**{"/invitations": invited, "/attendance": came(("yot", "manager"))})
    found = [one for one in indicators.indicators([one], START, END, END) if one.number == "6"]

    assert [(one.says.split(" comes")[0], one.met) for one in found] == [
        ("Youth Offending Team", True),
        ("Local education authority", False),
    ]


@pytest.mark.parametrize(
    ("report", "people", "expected"),
    [
        (True, (), (1, 1, 0)),
        (False, (("prison_service", "senior_manager"),), (1, 1, 0)),
        (False, (), (0, 1, 0)),
    ],
)
def test_the_prison_comes_or_sends_its_report(
    report: bool, people: tuple[tuple[str, str], ...], expected: tuple[int, int, int]
) -> None:
    one = minutes(
        **{
            "/invitations": [{"agency": "prison_service"}],
            "/prison_report/received": report,
            "/prison_report/received_on": "2026-05-27",
            "/attendance": came(*people),
        }
    )

    assert share(indicator("7", one)) == expected


@pytest.mark.parametrize(
    ("received_on", "expected"),
    [("2026-06-01", (1, 1, 0)), ("2026-06-02", (0, 1, 0)), (None, (0, 1, 1))],
    ids=["on the day", "after the meeting", "nobody knows when"],
)
def test_a_report_counts_by_the_day_of_the_meeting(
    received_on: str | None, expected: tuple[int, int, int]
) -> None:
    changes = {"/prison_report/received": True, "/prison_report/received_on": received_on}
    invited = {"/invitations": [{"agency": "prison_service"}], "/attendance": []}
    came_too = {"/attendance": came(("prison_service", "senior_manager"))}

    assert share(indicator("7", minutes(**changes, **invited))) == expected
    assert share(indicator("7", minutes(**changes, **invited | came_too))) == (1, 1, 0)


@pytest.mark.parametrize(
    ("sent", "met"),
    [
        (report("2026-06-01"), 1),
        (report("2026-06-01", "2026-06-02"), 0),
        (report("2026-06-01", None), 0),
        (report("2026-05-28"), 1),
        (report("2026-06-12"), 1),
        (report("2026-06-12", "2026-06-05"), 0),
        (report("2026-06-12", **{"/request/date_of_request": "2026-06-03"}), 0),
        (report("2026-01-12"), 0),
    ],
    ids=[
        "in time",
        "after the meeting",
        "only asked for",
        "put off",
        "brought forward",
        "brought forward, and then late",
        "planned after it",
        "of a meeting long before",
    ],
)
def test_the_report_itself_counts_where_the_minutes_do_not_name_it(
    sent: CollectedFile, met: int
) -> None:
    one = minutes(
        **{
            "/invitations": [{"agency": "prison_service"}],
            "/prison_report/received": False,
            "/attendance": [],
        }
    )

    assert share(indicator("7", one, sent)) == (met, 1, 0)


@pytest.mark.parametrize(
    ("number", "level", "agency", "grade", "expected"),
    [
        ("8", 2, "police", "inspector", (1, 1, 0)),
        ("8", 2, "police", "sergeant", (0, 1, 0)),
        ("8", 3, "police", "chief_inspector", (0, 1, 0)),
        ("8", 3, "police", "superintendent", (1, 1, 0)),
        ("9", 2, "probation", "senior_probation_officer", (1, 1, 0)),
        ("9", 3, "probation", "assistant_chief_officer", (1, 1, 0)),
        ("9", 3, "probation", "senior_probation_officer", (0, 1, 0)),
        ("9", 3, "probation", "head_of_ldu", (0, 1, 1)),
        ("9", 2, "police", "superintendent", (0, 1, 0)),
    ],
)
def test_police_and_probation_come_with_the_right_rank_or_grade(
    number: str, level: int, agency: str, grade: str, expected: tuple[int, int, int]
) -> None:
    one = minutes(**{"/meeting/level": level, "/attendance": came((agency, grade))})

    assert share(indicator(number, one)) == expected


@pytest.mark.parametrize(
    ("grade", "counts", "expected"),
    [
        ("head_of_ldu", True, (1, 1, 0)),
        ("head_of_ldu", False, (0, 1, 0)),
        ("head_of_ldu", None, (0, 1, 1)),
        ("senior_probation_officer", True, (0, 1, 0)),
    ],
)
def test_the_area_decides_whether_a_head_of_a_local_delivery_unit_counts(
    grade: str, counts: bool | None, expected: tuple[int, int, int]
) -> None:
    one = minutes(**{"/meeting/level": 3, "/attendance": came(("probation", grade))})
    found = indicators.indicators([one], START, END, END, head_of_ldu_counts=counts)
    (nine,) = [each for each in found if each.number == "9"]

    assert share(nine) == expected
    assert ("area profile" in nine.note) is (counts is not None)


@pytest.mark.parametrize(
    ("agency", "grade", "authority", "expected"),
    [
        ("yot", "practitioner", None, (0, 1, 1)),
        ("yot", "practitioner", True, (1, 1, 0)),
        ("yot", "practitioner", False, (0, 1, 0)),
        ("yot", "manager", False, (0, 1, 0)),
    ],
)
def test_authority_to_decide_is_enough_for_an_invited_agency(
    agency: str, grade: str, authority: bool | None, expected: tuple[int, int, int]
) -> None:
    people = [{"agency": agency, "grade": grade, "authority": authority}]
    one = minutes(**{"/invitations": [{"agency": agency}], "/attendance": people})

    assert share(indicator("6", one)) == expected


@pytest.mark.parametrize(
    ("number", "agency", "grade"),
    [("8", "police", "sergeant"), ("9", "probation", "probation_officer")],
)
def test_authority_lifts_no_police_rank_and_no_probation_grade(
    number: str, agency: str, grade: str
) -> None:
    people = [{"agency": agency, "grade": grade, "authority": True}]

    assert share(indicator(number, minutes(**{"/attendance": people}))) == (0, 1, 0)


def test_a_deputy_on_a_list_does_not_count_as_the_superior() -> None:
    people = [{"agency": "police", "role": "Detective Constable, for Detective Inspector Specimen"}]
    one = listed("2026-06-01", **{"/attendance": people})

    assert share(indicator("8", one)) == (0, 1, 0)


EXPLAINED = {
    "/explanations": [
        {"what": what, "why": "The message did not reach them.", "done": "The Chair raised it."}
        for what in ("no_police", "no_probation", "no_yot", "no_childrens_services")
    ]
}


@pytest.mark.parametrize(
    ("number", "changes"),
    [
        ("8", {"/attendance": came(("probation", "senior_probation_officer"))}),
        ("9", {"/attendance": came(("police", "inspector"))}),
        ("4", {"/attendance": [], "/offender/date_of_birth": "2010-06-02"}),
    ],
)
def test_what_is_explained_still_counts_as_not_met(number: str, changes: dict[str, Any]) -> None:
    assert share(indicator(number, minutes(**changes | EXPLAINED))) == (0, 1, 0)


def test_disclosure_that_was_not_considered_for_a_reason_counts_as_not_met() -> None:
    not_considered = {
        "/disclosure/considered": False,
        "/disclosure/not_considered": "The meeting ran out of time.",
    }

    assert share(indicator("3", minutes(**not_considered))) == (0, 1, 0)


def test_mappa_f_that_did_not_come_for_a_reason_counts_as_not_met() -> None:
    invited = {"/invitations": [{"name": "HMP Specimen", "agency": "prison_service"}]}
    report_missing = {
        "/prison_report": {"received": False, "not_received": "The mailbox was full."}
    }

    assert share(indicator("7", minutes(**invited | report_missing))) == (0, 1, 0)
