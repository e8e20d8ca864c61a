"""What can't be counted is named."""

from typing import Any

import pytest

from mappa_docs.statistics import evidence
from tests.meeting_forms import form, indicator, minutes, share


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
