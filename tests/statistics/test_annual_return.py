"""What forms can answer of the annual return, each case counted once."""

import copy
from datetime import date
from typing import Any

import pytest

from mappa_docs.intake import submission
from mappa_docs.statistics import annual_return, collect
from mappa_docs.statistics.annual_return import ReturnItem
from mappa_docs.statistics.collect import CollectedFile
from mappa_docs.statistics.level_one import LevelOne
from tests.support import STRANGER, change, sample

START, END = date(2026, 4, 1), date(2027, 3, 31)


def form(stem: str, name: str = "", changes: dict[str, Any] | None = None) -> CollectedFile:
    answers = copy.deepcopy(sample(stem))
    for pointer, value in (changes or {}).items():
        change(answers, pointer, value)
    return collect.collect(submission.from_answers(answers, source=name or stem))


def minutes(name: str = "minutes", /, **changes: Any) -> CollectedFile:
    plain = {
        "/reference": f"GW-0113-26-B{1 + sum(map(ord, name))}",
        "/category/category": 2,
        "/meeting/date": "2026-06-01",
        "/meeting/level": 2,
        "/conclusion/level": "level_2",
        "/offender/location": "community",
        "/agreed_risk_management_plan/restrictive_orders": [],
    }
    return form("mappa-b", name, plain | changes)


def item(number: str, *some: CollectedFile) -> ReturnItem:
    (one,) = [one for one in annual_return.items(some, START, END) if one.number == number]
    return one


def test_every_item_of_the_guidance_is_there_and_says_what_it_lacks() -> None:
    found = annual_return.items([], START, END)

    assert [one.number for one in found] == [str(number) for number in range(1, 10)]
    assert [one.number for one in found if one.answered == "no"] == ["3", "6", "9"]
    assert all(one.why for one in found)


def first_item(numbers: LevelOne, *some: CollectedFile) -> ReturnItem:
    return annual_return.items(some, START, END, numbers)[0]


def test_level_1_is_what_the_agencies_gave_and_no_case_is_added_to_it() -> None:
    numbers = LevelOne((("Police", 1, 12), ("Probation", 2, 3), ("Youth Offending Team", 2, 4)), ())
    low = minutes("low", **STRANGER, **{"/conclusion/level": "level_1"})
    found = first_item(numbers, minutes(), low)

    assert item("1", minutes(), low).counts == (
        ("Category 2, level 1", 1),
        ("Category 2, level 2", 1),
    )
    assert found.counts == (
        ("Category 1, level 1", 12),
        ("Category 2, level 1", 7),
        ("Category 2, level 2", 1),
    )
    assert found.answered == "yes"
    assert "Police 12, Probation 3, Youth Offending Team 4" in found.why
    assert "The cases at level 1 that these forms show (1) are not added" in found.why


def test_an_agency_without_a_number_is_named() -> None:
    found = first_item(LevelOne((("Police", 1, 0),), ("Probation",)), minutes())

    assert found.answered == "partly"
    assert "No number came from: Probation." in found.why


def test_a_case_whose_level_is_not_known_keeps_the_item_from_being_whole() -> None:
    vague = form("mappa-h", changes={"/management/level": 2, "/offender/location": "community"})
    found = first_item(LevelOne((("Police", 1, 1),), ()), vague)

    assert found.answered == "partly"
    assert "Level not known" in found.why


def test_a_case_with_three_meetings_is_counted_once() -> None:
    some = [minutes(str(n), **{"/meeting/date": f"2026-0{n}-01"}) for n in (6, 8, 9)]

    assert item("1", *some).counts == (("Category 2, level 2", 1),)
    assert item("2", *some).counts == (("Category 2, level 2", 1),)


def test_two_offenders_are_counted_twice() -> None:
    assert item("2", minutes(), minutes("other", **STRANGER)).counts == (
        ("Category 2, level 2", 2),
    )


@pytest.mark.parametrize(
    ("held", "conclusion", "end_of_year", "in_year"),
    [
        ("2026-03-31", "exit", (), ()),
        ("2026-03-31", "level_1", (("Category 2, level 1", 1),), ()),
        ("2026-03-31", "level_2", (("Category 2, level 2", 1),), (("Category 2, level 2", 1),)),
        ("2026-04-01", "exit", (), (("Category 2, level 2", 1),)),
        ("2027-03-31", "level_3", (("Category 2, level 3", 1),), (("Category 2, level 3", 1),)),
        ("2027-04-01", "level_2", (), ()),
    ],
)
def test_the_year_ends_on_31_march(
    held: str,
    conclusion: str,
    end_of_year: tuple[tuple[str, int], ...],
    in_year: tuple[tuple[str, int], ...],
) -> None:
    one = minutes(**{"/meeting/date": held, "/conclusion/level": conclusion})

    assert item("1", one).counts == end_of_year
    assert item("2", one).counts == in_year


def test_an_order_in_the_minutes_of_two_meetings_was_made_once() -> None:
    orders = [
        {"order": "sopo", "status": "in_force", "date": "2026-05-02"},
        {"order": "fto", "status": "to_apply", "date": "2026-05-02"},
        {"order": "sopo", "status": "in_force", "date": "2025-05-02"},
    ]
    table = {"/agreed_risk_management_plan/restrictive_orders": orders}
    later = minutes("later", **table, **{"/meeting/date": "2026-08-01"})

    assert item("4", minutes(**table), later).counts == (("Sexual Offences Prevention Order", 1),)


def test_an_order_that_has_ended_since_was_made_all_the_same() -> None:
    ended = [{"order": "sopo", "status": "ended", "date": "2026-05-02"}]
    table = {"/agreed_risk_management_plan/restrictive_orders": ended}

    assert item("4", minutes(**table)).counts == (("Sexual Offences Prevention Order", 1),)


def test_a_recall_of_a_level_2_case_counts_in_its_category() -> None:
    recall = {"/conviction/relevant_dates/recall_date": "2026-07-15"}

    assert item("5", minutes(**recall)).counts == (("Category 2", 1),)
    assert item("5", minutes(**recall, **{"/conclusion/level": "level_1"})).counts == ()


def test_an_offender_recalled_several_times_counts_once() -> None:
    def recalled(day: str) -> CollectedFile:
        recall = {"/conviction/relevant_dates/recall_date": day, "/meeting/date": day}
        return minutes(day, **recall)

    some = [recalled(day) for day in ("2026-07-15", "2026-09-15", "2026-12-01")]

    assert item("5", *some).counts == (("Category 2", 1),)
    assert item("5", *some, minutes("other", **STRANGER)).counts == (("Category 2", 1),)


@pytest.mark.parametrize(
    ("first", "number"),
    [({}, 1), ({"/conclusion/level": "exit", "/meeting/date": "2026-04-02"}, 0)],
)
def test_a_recall_on_a_day_of_unknown_level_counts_for_who_was_managed_in_the_year(
    first: dict[str, Any], number: int
) -> None:
    recall = {"/conviction/relevant_dates/recall_date": "2026-05-15"}
    some = minutes("first", **first), minutes(**recall, **{"/meeting/date": "2026-06-15"})

    assert sum(count for _, count in item("5", *some).counts) == number


@pytest.mark.parametrize(
    ("charged", "supervision", "number"),
    [
        ("2026-11-20", "licence", 1),
        ("2026-11-20", "notification", 0),
        ("2026-03-31", "licence", 0),
    ],
)
def test_charges_count_under_probation_supervision(
    charged: str, supervision: str, number: int
) -> None:
    changes = {
        "/further_offence/charge_date": charged,
        "/conviction/supervision": supervision,
        "/category/category": 2,
        "/history/level_at_offence": 3,
        "/decision/decision": "mandatory",
    }
    one = form("mappa-n", changes=changes)

    assert item("7", one).counts == ((("Category 2, level 3", 1),) if number else ())
    assert item("8", one).counts == (("Mandatory", number), ("Discretionary", 0))


def test_a_charge_of_somebody_who_had_left_mappa_is_counted_apart() -> None:
    changes = {
        "/further_offence/charge_date": "2026-11-20",
        "/conviction/supervision": "community_order",
        "/category/category": 3,
        "/history/level_at_offence": "not_in_mappa",
        "/decision/decision": "mandatory",
    }

    assert item("7", form("mappa-n", changes=changes)).counts == (("Category 3, not in MAPPA", 1),)


def stands(*some: CollectedFile) -> tuple[tuple[str, int], ...]:
    """Return where the cases stand at the end of the year."""
    return item("1", *some).counts


def about(name: str, stem: str, /, **changes: Any) -> CollectedFile:
    """Return a form about the offender of the minutes."""
    same = {
        "/offender/pnc_id": "2016/0999901R",
        "/offender/date_of_birth": "1985-04-12",
        "/category/category": 2,
        "/offender/location": "community",
    }
    return form(stem, name, same | changes)


def patient(dated: str = "2026-08-01", /, **changes: Any) -> CollectedFile:
    """Return the notification of a patient who is conditionally discharged."""
    plain = {
        "/notification/date_of_notification": dated,
        "/hospital/order": "conditional_discharge",
        "/leave": None,
        "/changes": None,
        "/exit": None,
    }
    return about("patient", "mappa-i", **plain | changes)


def young(level: int | None, dated: str = "2026-08-01") -> CollectedFile:
    return about("young", "mappa-h", **{"/notification/date": dated, "/management/level": level})


def screened(decision: str, decided: str = "2026-05-01") -> CollectedFile:
    changes = {"/screening/decision": decision, "/screening/decision_date": decided}
    return about("referral", "mappa-a", **changes)


LEVEL_1, LEVEL_2 = (("Category 2, level 1", 1),), (("Category 2, level 2", 1),)
NOT_KNOWN = (("Category 2, level not known", 1),)


@pytest.mark.parametrize("notified", [patient(), young(None)], ids=["MAPPA I", "MAPPA H"])
def test_a_notification_without_a_level_does_not_lower_a_case(notified: CollectedFile) -> None:
    assert stands(minutes(), notified) == LEVEL_2
    assert stands(screened("level_2"), notified) == LEVEL_2
    assert stands(notified) == LEVEL_1


def test_level_2_on_a_young_offender_s_notification_counts_only_once_the_case_is_accepted() -> None:
    assert stands(young(2)) == NOT_KNOWN
    assert "Level not known" in item("1", young(2)).why
    assert "not known:" not in item("1", young(1)).why
    assert item("2", young(2)).counts == ()
    assert stands(screened("more_information"), young(2)) == NOT_KNOWN
    assert stands(young(2), screened("level_1", "2026-09-01")) == LEVEL_1
    assert stands(young(2), screened("level_2", "2026-09-01")) == LEVEL_2
    assert stands(minutes(), young(3)) == (("Category 2, level 3", 1),)
    # A meeting decided on level 2, and only a meeting ends it (13a.34).
    assert stands(minutes(), young(1)) == LEVEL_2


@pytest.mark.parametrize(
    "asked",
    [
        {"/leave": {"level": 2, "completed_on": "2026-09-01"}},
        {"/exit": {"level": 2, "exit_date": "2027-05-01"}},
    ],
    ids=["Part 2", "Part 4"],
)
def test_level_2_on_a_patient_s_notification_leaves_the_level_unknown(
    asked: dict[str, Any],
) -> None:
    notified = patient(**asked)

    assert stands(notified) == NOT_KNOWN
    assert item("2", notified).counts == ()
    assert stands(screened("level_2"), notified) == LEVEL_2
    assert stands(minutes(**{"/conclusion/level": "level_3"}), notified) == (
        ("Category 2, level 3", 1),
    )


def test_a_patient_who_returns_to_prison_stays_in_mappa() -> None:
    def exits(reason: str) -> CollectedFile:
        return patient(**{"/exit": {"level": 1, "reason": reason, "exit_date": "2026-10-01"}})

    assert stands(exits("absolute_discharge")) == ()
    assert stands(exits("returned_to_prison")) == LEVEL_1


@pytest.mark.parametrize(
    ("location", "lives_here"),
    [
        ("community", True),
        ("approved_premises", True),
        ("unlawfully_at_large", True),
        (None, True),
        ("custody", False),
        ("hospital", False),
        ("immigration_detention", False),
    ],
)
def test_who_is_held_does_not_live_in_the_area(location: str | None, lives_here: bool) -> None:
    one = item("1", minutes(**{"/offender/location": location}))

    assert one.counts == (LEVEL_2 if lives_here else ())
    assert f"immigration detention ({int(not lives_here)})" in one.why


def test_the_last_form_by_the_end_of_the_year_says_where_the_offender_is() -> None:
    prisoner = minutes(**{"/offender/location": "custody"})
    released = minutes("released", **{"/meeting/date": "2026-09-01"})
    recalled = {"/offender/location": "custody", "/meeting/date": "2027-04-20"}
    report = {"/author/date": "2026-12-01", "/request/meeting_date": "2027-01-05"}

    assert stands(prisoner) == ()
    assert stands(prisoner, released) == LEVEL_2
    assert stands(prisoner, released, minutes("recalled", **recalled)) == LEVEL_2
    assert stands(minutes("recalled", **recalled), screened("level_2")) == LEVEL_2
    assert stands(prisoner, released, about("report", "mappa-f", **report)) == ()


def test_a_notification_of_an_inpatient_is_not_of_somebody_in_the_area() -> None:
    inpatient = {"/offender/location": "hospital", "/hospital/order": "s37_41"}
    discharged = {"/leave": {"discharge_type": "conditional", "completed_on": "2026-09-01"}}

    assert stands(patient(**inpatient)) == ()
    assert stands(patient(**discharged, **{"/hospital/order": "s37_41"})) == LEVEL_1


@pytest.mark.parametrize(
    ("order", "discharge", "supplied"),
    [
        ("s17a_cto", None, False),
        ("s37_guardianship", None, False),
        ("s37", "cto", False),
        ("s37", "no_conditions", False),
        ("s37_41", "conditional", True),
        ("s47", "licence", True),
        ("conditional_discharge", None, True),
    ],
)
def test_of_patients_at_level_1_only_those_count_whom_an_agency_supplies(
    order: str, discharge: str | None, supplied: bool
) -> None:
    changes = {"/hospital/order": order, "/leave": {"discharge_type": discharge}}
    one = item("1", patient(**changes))

    assert one.counts == (LEVEL_1 if supplied else ())
    assert f"nor on licence ({int(not supplied)})" in one.why
    # The police supply category 1, and meetings are held about level 2 (32.4, 32.6).
    assert stands(patient(**changes, **{"/category/category": 1})) == (("Category 1, level 1", 1),)
    assert stands(patient(**changes), minutes()) == LEVEL_2


def test_a_referral_that_is_not_accepted_is_a_step_too() -> None:
    assert stands(screened("level_1")) == LEVEL_1
    assert stands(patient("2026-04-02"), screened("not_category_3")) == ()
    assert item("2", screened("level_1")).counts == ()


def transfer(day: str, /, **changes: Any) -> CollectedFile:
    return about("transfer", "mappa-g", **{"/transfer/move_date": day} | changes)


@pytest.mark.parametrize(
    ("day", "changes", "left"),
    [
        ("2027-03-31", {}, True),
        ("2027-04-01", {}, False),
        ("2027-03-31", {"/transfer/receiving_area": "gwent"}, False),
        ("2027-03-31", {"/retention": {"retained": True}}, False),
        ("2027-03-31", {"/transfer/destination": "scotland"}, True),
    ],
    ids=["in the year", "after the year", "into this area", "kept by this area", "abroad"],
)
def test_a_case_that_moved_to_another_area_does_not_live_here_at_the_end_of_the_year(
    day: str, changes: dict[str, Any], left: bool
) -> None:
    some = minutes(), transfer(day, **changes)

    assert stands(*some) == (() if left else LEVEL_2)
    assert item("2", *some).counts == LEVEL_2


def test_a_meeting_that_only_a_list_shows_puts_a_case_at_its_level() -> None:
    held = {"/meeting/date": "2026-07-01", "/meeting/level": 3}
    one = form("mappa-e", "list", held)

    assert item("2", one).counts == (("Category not known, level 3", 1),)


def test_the_list_of_a_meeting_does_not_undo_what_its_minutes_decided() -> None:
    last = minutes(**{"/conclusion/level": "exit"})
    held = {"/meeting/date": "2026-06-01", "/meeting/level": 2}
    one = form("mappa-e", "zz", held | {"/meeting/case_references": ["GW-0113-26-B774"]})

    assert last.facts is not None
    assert last.facts.reference == "GW-0113-26-B774"
    assert stands(last, one) == ()


def test_minutes_with_a_mistyped_level_do_not_end_a_case() -> None:
    mistyped = {"/meeting/level": "two", "/conclusion/level": "2"}
    odd = minutes("odd", **{"/meeting/date": "2026-07-01"} | mistyped)

    assert stands(minutes(), odd) == LEVEL_2


def test_managed_in_the_year_says_that_it_is_answered_in_part() -> None:
    assert item("2").answered == "partly"


def test_an_offence_notified_twice_is_one_and_its_last_version_counts() -> None:
    def notified(name: str, /, **changes: Any) -> CollectedFile:
        plain = {"/further_offence/charge_date": "2026-11-20", "/conviction/supervision": "licence"}
        level = {"/history/level_at_offence": 2, "/decision/decision": "discretionary"}
        return about(name, "mappa-n", **plain | level | changes)

    first = notified("first", **{"/notification/date_of_notification": "2026-11-25"})
    corrected = {
        "/version": "9.0",
        "/notification/date_of_notification": "2026-11-24",
        "/history/level_at_offence": 3,
        "/decision/decision": "mandatory",
    }
    last = notified("last", **corrected)
    another = notified("another", **{"/further_offence/charge_date": "2026-12-01"})

    assert item("7", last, first).counts == (("Category 2, level 3", 1),)
    assert item("8", first, last).counts == (("Mandatory", 1), ("Discretionary", 0))
    assert item("7", last, first, another).counts == (("Category 2, level 3", 1),)


def test_an_offender_charged_twice_counts_once_and_at_the_higher_level() -> None:
    def notified(day: str, level: int, decision: str) -> CollectedFile:
        changes = {
            "/further_offence/charge_date": day,
            "/conviction/supervision": "licence",
            "/history/level_at_offence": level,
            "/decision/decision": decision,
        }
        return about(day, "mappa-n", **changes)

    first, last = (
        notified("2026-06-01", 3, "discretionary"),
        notified("2026-11-20", 2, "mandatory"),
    )
    none = notified("2026-11-20", 2, "none")

    assert item("7", first, last).counts == (("Category 2, level 3", 1),)
    reviews = item("8", first, last)
    assert reviews.counts == (("Mandatory", 1), ("Discretionary", 0))
    assert reviews.answered == "partly"
    assert "several MAPPA N decide on a review: 1." in reviews.why
    one = item("8", first, none)
    assert (one.counts, one.answered) == ((("Mandatory", 0), ("Discretionary", 1)), "yes")


def test_forms_that_disagree_on_the_date_of_birth_are_counted_once_for_each_date() -> None:
    other = {"/offender/date_of_birth": "1990-01-01"}
    some = [
        minutes(),
        minutes("again", **{"/meeting/date": "2026-08-01"}),
        minutes("other", **other),
    ]

    assert item("2", *some).counts == (("Category 2, level 2", 2),)


@pytest.mark.parametrize(
    ("last", "number", "later"),
    [("2026-12-03", 0, True), ("2026-12-04", 1, False), ("2027-03-31", 1, False)],
)
def test_a_decision_on_a_review_counts_from_its_day(last: str, number: int, later: bool) -> None:
    decided = {"/decision/decision": "mandatory", "/decision/decided_on": "2026-12-04"}
    one = form("mappa-n", changes=decided | {"/category/category": 2})
    every = annual_return.items([one], START, date.fromisoformat(last))
    (reviews,) = [item for item in every if item.number == "8"]

    assert reviews.counts == (("Mandatory", number), ("Discretionary", 0))
    assert ("not counted: 1" in reviews.why) is later
