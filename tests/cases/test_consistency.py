"""Forms of one case that contradict each other are named, and what they say is not repeated."""

from datetime import date

import pytest

from tests.case_forms import codes, form, minutes, planned, report, the_case, transfer


def test_forms_that_disagree_on_who_it_is() -> None:
    case = the_case(form("mappa-a"), minutes(set={"/offender/date_of_birth": "1985-04-13"}))
    (finding,) = [one for one in case.findings if one.finding.code == "CASE-1"]

    assert "date of birth" in finding.finding.message
    assert "1985" not in finding.finding.message
    assert finding.files == ("mappa-a", "mappa-b")


def test_a_form_that_does_not_say_what_others_disagree_on_is_not_named() -> None:
    silent = form("mappa-g", without=("/offender/date_of_birth",))
    case = the_case(form("mappa-a"), minutes(set={"/offender/date_of_birth": "1985-04-13"}), silent)
    disagreement, *_ = case.findings

    assert disagreement.finding.code == "CASE-1"
    assert set(case.files) == {"mappa-a", "mappa-b", "mappa-g"}
    assert disagreement.files == ("mappa-a", "mappa-b")


def test_without_a_meeting_the_last_form_that_gives_a_level_tells_it() -> None:
    transferred = transfer(**{"/category/level": 2})
    asked_later = report("2026-08-01", "2026-07-15", **{"/request/level": 3})

    assert the_case(form("mappa-a"), transferred).level == 2
    assert the_case(form("mappa-a"), transferred, asked_later).level == 3


def test_categories_and_levels_that_differ() -> None:
    other = form("mappa-a", set={"/category/category": 2, "/offender/location": "community"})
    lower = {"/category/level": 2, "/completed_by/date": "2026-07-15"}
    (by_category,) = the_case(minutes(), other, as_of=date(2026, 7, 2)).findings
    (by_level,) = the_case(minutes(), form("mappa-g", set=lower)).findings

    assert (by_category.finding.code, by_category.files) == ("CASE-7", ("mappa-a", "mappa-b"))
    assert (by_level.finding.code, by_level.files) == ("CASE-7", ("mappa-b", "mappa-g"))
    assert "correct the form that is wrong" in by_level.finding.message


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
    assert the_case(*different).findings[0].files == ("one", "two")
    assert codes(*raised) == []


@pytest.mark.parametrize(
    ("before", "after", "lawful"),
    [
        (1, 2, True),
        (1, 3, True),
        (2, 3, True),
        (2, 1, False),
        (3, 2, False),
        (3, 1, False),
        (4, 2, True),
        (4, 3, True),
        (2, 4, True),
    ],
)
def test_a_later_category_may_follow_and_an_earlier_one_takes_a_conviction(
    before: int, after: int, lawful: bool
) -> None:
    first = minutes("first", set={"/category/category": before})
    last = {"/category/category": after, "/meeting/date": "2026-07-15", "/meeting/number": "3"}
    again = last | {"/conviction/date": "2026-07-10"}

    assert ("CASE-7" in codes(first, minutes("last", set=last))) is not lawful
    assert "CASE-7" not in codes(first, minutes("last", set=again))


def test_a_category_without_a_day_of_conviction_is_advice() -> None:
    first = minutes("first", set={"/category/category": 2, "/conviction/date": None})
    last = {"/category/category": 1, "/meeting/date": "2026-07-15", "/meeting/number": "3"}
    (finding,) = the_case(first, minutes("last", set=last)).findings

    assert (finding.finding.code, finding.finding.severity) == ("CASE-7", "advice")
