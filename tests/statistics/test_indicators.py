"""The key performance indicators of 31.21, from the meetings that forms tell of."""

import copy
from datetime import date
from typing import Any

import pytest

from mappa_docs.intake import submission
from mappa_docs.statistics import collect, evidence, indicators
from mappa_docs.statistics.collect import CollectedFile
from mappa_docs.statistics.indicators import Indicator
from tests.support import STRANGER, change, sample

START, END = date(2026, 4, 1), date(2027, 3, 31)


def minutes(name: str = "minutes", /, **set_: Any) -> CollectedFile:
    """Return the minutes of a level 2 meeting in the community on 1 June 2026."""
    plain = {
        "/reference": f"GW-0113-26-B{1 + sum(map(ord, name))}",
        "/meeting/date": "2026-06-01",
        "/meeting/level": 2,
        "/conclusion/level": "level_2",
        "/offender/location": "community",
        "/invitations": [],
    }
    return form("mappa-b", name, plain | set_)


def listed(held: str, name: str = "list", /, **set_: Any) -> CollectedFile:
    """Return the attendance list of a level 2 meeting of the same case."""
    case = {"/meeting/case_references": [minutes().facts.reference]}  # type: ignore[union-attr]
    return form("mappa-e", name, {"/meeting/date": held, "/meeting/level": 2} | case | set_)


def form(stem: str, name: str, changes: dict[str, Any]) -> CollectedFile:
    answers = copy.deepcopy(sample(stem))
    for pointer, value in changes.items():
        change(answers, pointer, value)
    return collect.collect(submission.from_answers(answers, source=name))


def indicator(
    number: str, *some: CollectedFile, as_of: date = END, note: str = "", says: str = ""
) -> Indicator:
    found = indicators.indicators(some, START, END, as_of)
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
    other = STRANGER | {"/meeting/date": "2026-07-01"}

    assert share(indicator("2", minutes(), minutes("other", **other), note="All")) == (0, 2, 0)


def test_a_review_that_only_a_list_shows_is_kept_and_starts_the_time_to_the_next() -> None:
    kept_then_overdue = indicator("2", minutes(), listed("2026-07-01"), note="All")

    assert share(kept_then_overdue) == (1, 2, 0)
    assert kept_then_overdue.against == ("list",)
    assert kept_then_overdue.met is False


def test_after_a_list_the_level_and_the_place_of_the_last_minutes_hold_on() -> None:
    raised = minutes(**{"/conclusion/level": "level_3"})
    at_level_3 = listed("2026-07-01", **{"/meeting/level": 3})

    assert share(indicator("1", raised, at_level_3, note="All")) == (1, 2, 0)
    assert share(indicator("1", raised, at_level_3, note="community")) == (1, 2, 0)
    assert share(indicator("2", raised, at_level_3, note="All")) == (0, 0, 0)


@pytest.mark.parametrize("conclusion", ["level_1", "exit", None])
def test_a_list_alone_or_after_a_case_has_gone_counts_at_its_own_level(
    conclusion: str | None,
) -> None:
    before = [minutes(**{"/conclusion/level": conclusion})] if conclusion else []

    one = indicator("2", *before, listed("2026-07-01"), note="All")

    assert share(one) == (0, 1, 0)
    assert one.against == ("list",)


def test_a_list_at_another_level_than_was_decided_leaves_its_review_unclear() -> None:
    at_level_3 = listed("2026-07-01", **{"/meeting/level": 3})

    assert share(indicator("2", minutes(), at_level_3, note="All")) == (1, 1, 0)
    assert share(indicator("1", minutes(), at_level_3, note="All")) == (0, 1, 1)


@pytest.mark.parametrize("conclusion", [None, "level 2", 2])
def test_a_review_is_unclear_where_the_minutes_do_not_say_the_level_from_then_on(
    conclusion: Any,
) -> None:
    first = minutes(**{"/conclusion/level": conclusion})
    last = minutes("last", **{"/meeting/date": "2026-07-01", "/conclusion/level": "exit"})

    one = indicator("2", first, last, note="All")

    assert share(one) == (0, 1, 1)
    assert one.against == ("minutes",)


def test_a_review_is_unclear_in_the_community_where_the_place_is_not_given() -> None:
    nowhere = minutes(**{"/offender/location": None})

    assert share(indicator("2", nowhere, note="All")) == (0, 1, 0)
    assert share(indicator("2", nowhere, note="community")) == (0, 1, 1)


def moved(day: str, /, **set_: Any) -> CollectedFile:
    """Return the transfer of the case from Gwent."""
    return form("mappa-g", "transfer", {"/transfer/move_date": day} | set_)


@pytest.mark.parametrize(
    ("day", "changes", "due"),
    [
        ("2026-08-01", {}, 0),
        ("2026-10-01", {}, 1),
        ("2026-08-01", {"/transfer/receiving_area": "gwent"}, 1),
        ("2026-08-01", {"/retention": {"retained": True}}, 1),
        ("2026-08-01", {"/transfer/destination": "scotland"}, 0),
    ],
    ids=["before it was due", "after it was due", "into this area", "kept by this area", "abroad"],
)
def test_no_review_is_due_after_the_case_has_moved_to_another_area(
    day: str, changes: dict[str, Any], due: int
) -> None:
    assert share(indicator("2", minutes(), moved(day, **changes), note="All")) == (0, due, 0)


def test_a_notification_to_the_next_area_does_not_keep_a_case_here() -> None:
    told = {
        "/offender/pnc_id": "2016/0999901R",
        "/offender/date_of_birth": "1985-04-12",
        "/notification/area": "avon_and_somerset",
    }
    update = form("mappa-h", "update", told)

    some = minutes(), moved("2026-08-01"), update

    assert share(indicator("2", *some, note="All")) == (0, 0, 0)


def test_no_review_is_due_after_mappa_has_ended() -> None:
    same = {"/offender/pnc_id": "2016/0999901R", "/offender/date_of_birth": "1985-04-12"}
    ended = same | {"/notification/ending": {"reason": "licence_expired", "date": "2026-08-01"}}

    def exits(reason: str) -> CollectedFile:
        return form(
            "mappa-i", "exit", same | {"/exit/exit_date": "2026-08-01", "/exit/reason": reason}
        )

    for one, due in (
        (form("mappa-h", "end", ended), 0),
        (exits("cto_expired"), 0),
        (exits("returned_to_prison"), 1),
    ):
        assert share(indicator("2", minutes(), one, note="All")) == (0, due, 0)


def test_a_meeting_after_the_move_counts_again() -> None:
    back = minutes("back", **{"/meeting/date": "2026-11-01"})

    one = indicator("2", minutes(), moved("2026-08-01"), back, note="All")

    assert one.against == ("back",)


def test_meetings_that_have_not_taken_place_yet_count_nowhere() -> None:
    planned = minutes("planned", **{"/meeting/date": "2026-09-01"})

    assert share(indicator("3", minutes(), planned, as_of=date(2026, 8, 31))) == (1, 1, 0)
    overdue = indicator("2", minutes(), planned, as_of=date(2026, 8, 31), note="All")
    assert share(overdue) == (0, 0, 0)


def test_forms_that_disagree_on_the_date_of_birth_are_not_reviews_of_each_other() -> None:
    other = {"/offender/date_of_birth": "1990-01-01", "/meeting/date": "2026-07-01"}
    some = [minutes(), minutes("other", **other)]

    assert share(indicator("2", *some, note="All")) == (0, 2, 2)
    assert share(indicator("3", *some)) == (2, 2, 0)
    assert evidence.exclusions(some).disagreeing == ("minutes", "other")


@pytest.mark.parametrize(
    ("stem", "changes"),
    [
        ("mappa-b", {"/meeting/date": None}),
        ("mappa-b", {"/meeting/date": "1 June 2026"}),
        ("mappa-b", {"/meeting/date": "2026-02-30"}),
        ("mappa-b", {"/meeting/level": "level 2"}),
        ("mappa-b", {"/meeting/level": 1}),
        ("mappa-e", {"/meeting/level": None}),
        ("minimum-minutes", {}),
    ],
)
def test_a_meeting_that_cannot_be_placed_is_named(stem: str, changes: dict[str, Any]) -> None:
    one = form(stem, "odd", changes)
    found = evidence.exclusions([one, minutes()])

    assert one.why_unplaced.startswith("a meeting that can’t be placed")
    assert "2026" not in one.why_unplaced
    assert (found.unplaced, found.unread) == (("odd",), ())


def test_other_forms_have_no_meeting_to_place() -> None:
    some = [form(stem, stem, {}) for stem in ("mappa-a", "mappa-f", "mappa-g", "mappa-n")]

    assert evidence.exclusions([*some, minutes()]) == evidence.Exclusions()


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
    assert share(indicator("3", listed("2026-06-01"))) == (0, 1, 1)


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


def report(planned: str, written: str | None = "2026-05-20", /, **set_: Any) -> CollectedFile:
    """Return the prison's report for a meeting, asked for on 4 May."""
    changes = {
        "/request/date_of_request": "2026-05-04",
        "/request/meeting_date": planned,
        "/author/date": written,
    }
    return form("mappa-f", f"report {planned}", changes | set_)


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


def test_meetings_outside_the_period_do_not_count() -> None:
    for day in ("2026-03-31", "2027-04-01"):
        assert share(indicator("3", minutes(**{"/meeting/date": day}))) == (0, 0, 0)
    for day in ("2026-04-01", "2027-03-31"):
        assert share(indicator("3", minutes(**{"/meeting/date": day}))) == (1, 1, 0)
