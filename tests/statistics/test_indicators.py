"""The indicators of 31.21 on disclosure, and which meetings they count at all."""

from datetime import date
from typing import Any

import pytest

from mappa_docs.statistics.indicators import Indicator
from tests.meeting_forms import indicator, listed, minutes, share


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
