"""The key performance indicators of 31.21, from the meetings that forms tell of."""

import copy
from datetime import date
from typing import Any

import pytest

from mappa_docs import gathering, kpi, submission
from mappa_docs.gathering import Gathered
from mappa_docs.kpi import Indicator
from tests.support import change, sample

START, END = date(2026, 4, 1), date(2027, 3, 31)


def minutes(name: str = "minutes", **set_: Any) -> Gathered:
    """Return the minutes of a level 2 meeting in the community on 1 June 2026."""
    plain = {
        "/meeting/date": "2026-06-01",
        "/meeting/level": 2,
        "/conclusion/level": "level_2",
        "/offender/location": "community",
        "/invitations": [],
    }
    return form("mappa-b", name, plain | set_)


def form(stem: str, name: str, changes: dict[str, Any]) -> Gathered:
    answers = copy.deepcopy(sample(stem))
    for pointer, value in changes.items():
        change(answers, pointer, value)
    return gathering.gather(submission.from_answers(answers, source=name))


def indicator(
    number: str, *some: Gathered, as_of: date = END, note: str = "", says: str = ""
) -> Indicator:
    found = kpi.indicators(some, START, END, as_of)
    (one,) = [
        one for one in found if one.number == number and note in one.note and says in one.says
    ]
    return one


def share(one: Indicator) -> tuple[int, int, int]:
    return one.numerator, one.denominator, one.unclear


@pytest.mark.parametrize(
    ("level", "number", "following", "kept"),
    [
        (2, "2", "2026-09-21", 1),
        (2, "2", "2026-09-22", 0),
        (3, "1", "2026-07-27", 1),
        (3, "1", "2026-07-28", 0),
    ],
)
def test_a_review_has_sixteen_or_eight_weeks(
    level: int, number: str, following: str, kept: int
) -> None:
    first = minutes(**{"/meeting/level": level, "/conclusion/level": f"level_{level}"})
    last = minutes("last", **{"/meeting/date": following, "/conclusion/level": "level_1"})
    one = indicator(number, first, last, note="All")

    assert share(one) == (kept, 1, 0)
    assert one.against == (() if kept else ("minutes",))
    assert one.met is bool(kept)


def test_a_review_that_is_not_due_yet_does_not_count() -> None:
    assert share(indicator("2", minutes(), as_of=date(2026, 9, 21), note="All")) == (0, 0, 0)
    assert share(indicator("2", minutes(), as_of=date(2026, 9, 22), note="All")) == (0, 1, 0)


def test_prisoners_count_among_all_and_not_in_the_community() -> None:
    prisoner = minutes(**{"/offender/location": "custody"})

    assert share(indicator("2", prisoner, note="All")) == (0, 1, 0)
    assert share(indicator("2", prisoner, note="community")) == (0, 0, 0)


def test_a_case_that_left_level_2_needs_no_review() -> None:
    assert share(indicator("2", minutes(**{"/conclusion/level": "exit"}), note="All")) == (0, 0, 0)


def test_two_cases_are_not_reviews_of_each_other() -> None:
    other = {
        "/offender/pnc_id": "1999/0000042B",
        "/offender/visor_reference": "99/1",
        "/offender/prison_number": "B1111BB",
        "/offender/lead_agency_reference": "Y000001",
        "/meeting/date": "2026-07-01",
    }

    assert share(indicator("2", minutes(), minutes("other", **other), note="All")) == (0, 2, 0)


@pytest.mark.parametrize(
    ("pointer", "value", "met"),
    [
        ("/disclosure/considered", True, 1),
        ("/disclosure/considered", False, 0),
        ("/disclosure/decision", None, 0),
        ("/disclosure/reasons", " ", 0),
    ],
)
def test_disclosure_is_considered_and_minuted(pointer: str, value: Any, met: int) -> None:
    assert share(indicator("3", minutes(**{pointer: value}))) == (met, 1, 0)


def test_an_attendance_list_alone_cannot_tell_about_disclosure() -> None:
    listed = form("mappa-e", "list", {"/meeting/date": "2026-06-01", "/meeting/level": 2})

    assert share(indicator("3", listed)) == (0, 1, 1)


def came(*people: tuple[str, str]) -> list[dict[str, str]]:
    return [{"agency": agency, "grade": grade} for agency, grade in people]


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


def test_each_invited_agency_is_counted_by_itself() -> None:
    invited = [{"agency": "education"}, {"agency": "yot"}, {"agency": "police"}]
    one = minutes(**{"/invitations": invited, "/attendance": came(("yot", "manager"))})
    found = [one for one in kpi.indicators([one], START, END, END) if one.number == "6"]

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
            "/attendance": came(*people),
        }
    )

    assert share(indicator("7", one)) == expected


def test_the_report_itself_counts_where_the_minutes_do_not_name_it() -> None:
    one = minutes(
        **{
            "/invitations": [{"agency": "prison_service"}],
            "/prison_report/received": False,
            "/attendance": [],
        }
    )
    report = form("mappa-f", "report", {"/request/meeting_date": "2026-06-01"})
    another = form("mappa-f", "report", {"/request/meeting_date": "2026-06-02"})

    assert share(indicator("7", one, report)) == (1, 1, 0)
    assert share(indicator("7", one, another)) == (0, 1, 0)


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


def test_meetings_outside_the_period_do_not_count() -> None:
    for day in ("2026-03-31", "2027-04-01"):
        assert share(indicator("3", minutes(**{"/meeting/date": day}))) == (0, 0, 0)
    for day in ("2026-04-01", "2027-03-31"):
        assert share(indicator("3", minutes(**{"/meeting/date": day}))) == (1, 1, 0)
