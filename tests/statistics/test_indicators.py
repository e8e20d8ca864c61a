"""The indicators of 31.21 on disclosure, and which meetings they count at all."""

from datetime import date
from typing import Any

import pytest

from mappa_docs.statistics import indicators
from mappa_docs.statistics.board_attendance import Attended
from mappa_docs.statistics.indicators import Indicator
from tests.meeting_forms import END, START, indicator, listed, minutes, share


def test_meetings_that_have_not_taken_place_yet_count_nowhere() -> None:
    planned = minutes("planned", **{"/meeting/date": "2026-09-01"})

    assert share(indicator("3", minutes(), planned, as_of=date(2026, 8, 31))) == (1, 1, 0)
    overdue = indicator("2", minutes(), planned, as_of=date(2026, 8, 31), note="All")
    assert share(overdue) == (0, 0, 0)


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


def test_meetings_outside_the_period_do_not_count() -> None:
    for day in ("2026-03-31", "2027-04-01"):
        assert share(indicator("3", minutes(**{"/meeting/date": day}))) == (0, 0, 0)
    for day in ("2026-04-01", "2027-03-31"):
        assert share(indicator("3", minutes(**{"/meeting/date": day}))) == (1, 1, 0)


def test_what_no_form_tells_has_no_figures() -> None:
    board = indicator("5", minutes(), listed("2026-06-01"))

    assert (share(board), board.against) == ((0, 0, 0), ())


@pytest.mark.parametrize(
    ("numerator", "denominator", "target", "shown", "met"),
    [
        (5, 8, 90, 62.5, False),
        (179, 200, 90, 89.5, False),
        (2, 3, 90, 66.7, False),
        (9, 10, 90, 90.0, True),
        # 89.96 % would be rounded up to a target that is not met.
        (2249, 2500, 90, 89.9, False),
        (2251, 2500, 90, 90.0, True),
        (7, 7, 100, 100.0, True),
        (9999, 10_000, 100, 99.9, False),
        (0, 4, 80, 0.0, False),
        (0, 0, 80, None, None),
    ],
)
def test_a_share_is_never_shown_as_a_target_that_is_not_met(
    numerator: int, denominator: int, target: int, shown: float | None, met: bool | None
) -> None:
    one = Indicator("1", "", target, numerator, denominator, 0, ())

    assert (one.shown_percent, one.met) == (shown, met)


def of_board(*entries: Attended, as_of: date = END) -> list[Indicator]:
    found = indicators.indicators([minutes()], START, END, as_of, entries)
    return [one for one in found if one.number == "5"]


def test_each_member_of_the_board_has_an_indicator_with_the_meetings_behind_it() -> None:
    days = [date(2026, month, 20) for month in (4, 8, 12)]
    police = [Attended("Police", day, day.month != 8, f"cell B{day.month}") for day in days]
    lay = Attended("Lay Adviser 1", days[0], True, "cell C4")
    one, other = of_board(*police, lay)

    assert one.says == "Police comes to the meetings of the Strategic Management Board"
    assert (share(one), one.against, one.met) == ((2, 3, 0), ("cell B8",), False)
    assert one.behind == (("cell B4", True), ("cell B8", False), ("cell B12", True))
    assert (share(other), other.met) == ((1, 1, 0), True)


def test_a_board_meeting_outside_the_period_or_after_today_does_not_count() -> None:
    days = [date(2026, 3, 31), date(2026, 4, 1), date(2026, 12, 1), date(2027, 4, 1)]
    entries = [Attended("Police", day, True, f"{day}") for day in days]
    (one,) = of_board(*entries, as_of=date(2026, 11, 30))

    assert one.behind == (("2026-04-01", True),)


def test_a_member_without_a_meeting_in_the_period_has_nothing_to_count() -> None:
    (one,) = of_board(Attended("Police", date(2026, 3, 31), False, "cell B4"))

    assert (share(one), one.met, one.note) == ((0, 0, 0), None, "")
