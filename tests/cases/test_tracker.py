"""What a unit keeps in its tracker: a line for each case, from what its forms say."""

from datetime import date

from mappa_docs.cases import grouping, tracker
from mappa_docs.cases.facts import Facts
from mappa_docs.cases.tracker import TrackedCase
from tests.case_forms import SAME, form, minutes

AS_OF = date(2026, 7, 20)


def lines(*forms: Facts, as_of: date = AS_OF) -> list[TrackedCase]:
    return tracker.tracked(grouping.groups(forms), as_of)


def line(*forms: Facts, as_of: date = AS_OF) -> TrackedCase:
    (one,) = lines(*forms, as_of=as_of)
    return one


def test_minutes_give_the_level_the_agency_and_both_meetings() -> None:
    one = line(minutes(set={"/meeting/level": 3, "/conclusion/level": "level_3_to_2"}))

    assert (one.level, one.category, one.agency) == (2, 1, "Probation")
    assert (one.last_meeting, one.next_meeting) == (date(2026, 7, 1), date(2026, 8, 19))
    assert not one.has_left
    assert not one.is_doubtful


def test_a_case_in_which_nothing_is_found_has_a_line() -> None:
    assert len(lines(form("mappa-a"))) == 1


def test_a_planned_meeting_stays_until_one_was_held() -> None:
    plan = minutes(set={"/next_review/date": "2026-07-10"})
    held = minutes("next", set={"/meeting/date": "2026-07-12", "/meeting/number": 9})

    assert line(plan).next_meeting == date(2026, 7, 10)
    assert line(plan, held).next_meeting == date(2026, 8, 19)
    assert line(plan, held).last_meeting == date(2026, 7, 12)


def test_a_meeting_of_a_later_day_is_the_next_and_not_the_last() -> None:
    later = minutes("later", set={"/meeting/date": "2026-07-28", "/meeting/number": 9})
    one = line(minutes(), later)

    assert (one.last_meeting, one.next_meeting) == (date(2026, 7, 1), date(2026, 7, 28))


def test_a_case_that_ended_has_neither_level_nor_next_meeting() -> None:
    one = line(minutes(set={"/conclusion/level": "exit"}))

    assert one.has_left
    assert (one.level, one.next_meeting) == (None, None)
    assert one.last_meeting == date(2026, 7, 1)


def test_forms_that_may_be_about_two_people_have_a_line_for_each() -> None:
    one = minutes("one", set=SAME)
    other = form("mappa-a", "other", set=SAME | {"/offender/date_of_birth": "1990-01-01"})

    assert [found.is_doubtful for found in lines(one, other)] == [True, True]
    assert {found.files for found in lines(one, other)} == {("one",), ("other",)}


def test_what_somebody_typed_in_place_of_an_option_is_not_kept() -> None:
    typed = {
        "/category/category": "Terry Testcase",
        "/meeting/level": "Testcase",
        "/offender/lead_agency": "Terry Testcase",
        "/meeting/date": "with Terry",
        "/next_review/date": "soon",
    }
    said = tracker.of_form(minutes(set=typed))

    assert said == tracker.TrackedForm()


def test_numbers_that_are_no_level_or_category_are_not_kept() -> None:
    said = tracker.of_form(minutes(set={"/category/category": 7, "/meeting/level": 0}))

    assert (said.category, said.level) == (None, None)


def test_a_form_without_a_case_of_its_own_says_what_it_can() -> None:
    assert tracker.of_form(form("mappa-c")) == tracker.TrackedForm()
