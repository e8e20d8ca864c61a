"""The levels that a case was at, and when it left the area."""

from datetime import date

import pytest

from mappa_docs.cases import level_history
from tests.case_forms import form, transfer


@pytest.mark.parametrize(
    ("back", "ends"),
    [("2026-07-20", []), ("2026-07-21", []), ("2026-07-19", [date(2026, 7, 20)])],
    ids=["on the same day", "later", "before"],
)
def test_a_case_that_came_back_has_not_left(back: str, ends: list[date]) -> None:
    minutes = form("mappa-b", set={"/meeting/area": "gwent"})
    away = transfer()
    returned = form(
        "mappa-g",
        "back",
        set={
            "/transfer/transferring_area": "avon_and_somerset",
            "/transfer/receiving_area": "gwent",
            "/transfer/move_date": back,
        },
    )

    assert level_history.ends([minutes, away, returned]) == ends
