"""Whether reviews are held in time, and where that can't be told."""

from datetime import date
from typing import Any

import pytest

from mappa_docs.statistics.collect import CollectedFile
from tests.meeting_forms import form, indicator, listed, minutes, moved, share
from tests.support import STRANGER


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
