"""Where the offender was on a day, as far as the forms of the case tell."""

from datetime import date

import pytest

from mappa_docs.cases import offender_location
from tests.case_forms import minutes


@pytest.mark.parametrize(
    ("dated", "is_held"), [("2027-03-30", True), ("2027-03-31", True), ("2027-04-01", False)]
)
def test_the_last_form_up_to_and_with_the_day_counts(dated: str, is_held: bool) -> None:
    free = minutes("before", set={"/meeting/date": "2026-07-01"})
    held = minutes("held", set={"/meeting/date": dated, "/offender/location": "custody"})

    assert offender_location.is_held([free, held], date(2027, 3, 31)) is is_held
