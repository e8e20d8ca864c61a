"""The pages of rows: one is added, changed, taken out."""

from urllib.parse import quote

import pytest

from tests.filled_pages import Boxes, Filler
from tests.page_visits import Visit

TABLE = "/attendance"
ROW, NEXT = "/row/attendance/0", "/row/attendance/1"


@pytest.fixture
def filler(visit: Visit) -> Filler:
    return Filler.begins(visit, "mappa-b")


def name(number: int, text: str) -> list[tuple[str, str]]:
    place = f"{TABLE}/{number}/name"
    return [("asked", place), (place, text)]


def test_a_row_is_added_by_its_page(visit: Visit, filler: Filler) -> None:
    added = filler.send("/section/attendance", [("asked", TABLE)], f"add:{TABLE}")
    assert added.headers["location"] == f"{filler.base}{ROW}"
    shown = filler.send(ROW, name(0, "Ann Specimen"), "another")
    assert shown.headers["location"] == f"{filler.base}{ROW}?look=1"  # there is more to say of her
    assert filler.send(ROW, name(0, "Ann Specimen"), "open").status_code == 303
    assert filler.draft.at(TABLE) == [{"name": "Ann Specimen"}]
    assert "Ann Specimen" in filler.page("/section/attendance")


def test_a_row_in_which_nothing_stands_is_not_made(filler: Filler) -> None:
    answer = filler.send(ROW, name(0, "  "), "another")

    assert answer.headers["location"] == f"{filler.base}/section/attendance#attendance"
    assert filler.draft.at(TABLE) is None


def test_a_row_is_taken_out_once_somebody_has_said_so(filler: Filler) -> None:
    filler.send(ROW, name(0, "Ann Specimen"))
    filler.send(NEXT, name(1, "Bea Specimen"))
    asked = filler.send("/section/attendance", [], f"remove:{TABLE}/0").headers["location"]

    assert asked == f"{filler.base}{ROW}/remove"
    assert "Ann Specimen" in filler.page(f"{ROW}/remove")
    assert filler.draft.at(TABLE)[0] == {"name": "Ann Specimen"}
    filler.visit.post(asked)
    assert filler.draft.at(TABLE) == [{"name": "Bea Specimen"}]


@pytest.mark.parametrize(
    "path",
    ["/row/attendance/2", "/row/offender/0", "/row/no/such/0", "/row/carried/0", "/row/../0"],
)
def test_a_row_that_there_is_not_has_no_page(visit: Visit, filler: Filler, path: str) -> None:
    assert visit.get(f"{filler.base}{quote(path)}").status_code == 404
    assert filler.send(path, name(2, "X")).status_code == 404


def test_the_questions_of_another_row_are_none_of_the_page(filler: Filler) -> None:
    assert filler.send(ROW, name(1, "X")).status_code == 400
    assert filler.draft.at(TABLE) is None


def test_why_there_are_no_rows_and_a_row_stand_beside_each_other_until_one_goes(
    filler: Filler,
) -> None:
    place = "/apologies"
    why = [("asked", place), (f"{place}-absent", "none"), (f"{place}-reason", "All came.")]
    filler.send("/section/apologies", why)
    assert filler.draft.at(place) == {"absent": "none", "reason": "All came."}
    filler.send("/row/apologies/0", [("asked", f"{place}/0/name"), (f"{place}/0/name", "Ann")])
    text = filler.page("/section/apologies?look=1")

    assert "several answers stand there" in text
    assert (f"{place}-reason", "All came.") in Boxes(text).pairs
    filler.send("/section/apologies", [("asked", place)])
    assert filler.draft.at(place) == [{"name": "Ann"}]
    assert not filler.draft.unusable
