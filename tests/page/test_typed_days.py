"""A day in three fields."""

from datetime import date

import pytest
from starlette.datastructures import FormData

from mappa_docs.page import typed_days


def typed(day: str, month: str, year: str) -> FormData:
    return FormData({"by-day": day, "by-month": month, "by-year": year})


def test_a_day_is_read_as_it_was_meant() -> None:
    assert typed_days.read(typed(" 3", "04 ", "2026"), "by").day == date(2026, 4, 3)


def test_nothing_typed_is_no_day_and_nothing_wrong() -> None:
    assert typed_days.read(FormData(), "by") == typed_days.NOTHING


@pytest.mark.parametrize(
    "given",
    [
        ("31", "2", "2026"),
        ("1", "", "2026"),
        ("1", "2", "26"),
        ("x", "1", "2026"),
        ("²", "1", "2026"),
    ],
)
def test_what_is_no_day_stays_as_it_was_typed(given: tuple[str, str, str]) -> None:
    read = typed_days.read(typed(*given), "by")

    assert (read.typed, read.day) == (given, None)
    assert read.wrong


def test_a_day_that_is_too_early_is_wrong() -> None:
    earliest = date(2026, 4, 4)

    assert typed_days.read(typed("3", "4", "2026"), "by", earliest=earliest).wrong
    assert not typed_days.read(typed("4", "4", "2026"), "by", earliest=earliest).wrong
