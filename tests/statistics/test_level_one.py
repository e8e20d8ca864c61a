"""The numbers that agencies give for level 1, as a unit writes them down."""

from datetime import date, datetime
from pathlib import Path

import pytest

from mappa_docs.errors import UnreadableError
from mappa_docs.statistics import level_one
from mappa_docs.statistics.level_one import LevelOne
from tests.unit_sheets import Typed, as_csv, workbook

DAY = date(2027, 3, 31)
NUMBERS = (120, 340, 15, 22)
GIVEN = {f"C{row}": datetime(2027, 3, 31) for row in range(4, 8)} | {
    f"D{row}": number for row, number in enumerate(NUMBERS, 4)
}
WHOLE = (
    ("Police", 1, 120),
    ("Probation", 2, 340),
    ("Youth Offending Team", 2, 15),
    ("Mental health service", 2, 22),
)


def read(folder: Path, **typed: object) -> LevelOne:
    return level_one.read(workbook(folder, level_one.SHEET, {**GIVEN, **typed}), DAY)


def test_each_agency_gives_its_number(tmp_path: Path) -> None:
    assert read(tmp_path) == LevelOne(WHOLE, ())


def test_csv_says_the_same(tmp_path: Path) -> None:
    path = as_csv(workbook(tmp_path, level_one.SHEET, GIVEN))

    assert level_one.read(path, DAY) == LevelOne(WHOLE, ())


def test_a_blank_is_no_nought(tmp_path: Path) -> None:
    assert read(tmp_path, D6=None) == LevelOne(WHOLE[:2] + WHOLE[3:], ("Youth Offending Team",))
    assert read(tmp_path, D6=0).numbers[2] == ("Youth Offending Team", 2, 0)


def test_an_agency_that_was_taken_out_gave_none(tmp_path: Path) -> None:
    gone = read(tmp_path, **dict.fromkeys(("A7", "B7", "C7", "D7")))

    assert gone.without == ("Mental health service",)


def test_several_teams_give_theirs(tmp_path: Path) -> None:
    more = {"A8": "Youth Offending Team 2", "C8": "31 March 2027", "D8": "7"}

    assert read(tmp_path, **more).numbers[-1] == ("Youth Offending Team 2", 2, 7)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"C4": None}, "cell C4: enter the day for which the return is, 31 March 2027"),
        ({"C4": datetime(2026, 3, 31)}, "cell C4: enter the day for which the return is"),
        ({"D4": -1}, "cell D4: enter a whole number, 0 where there is nobody"),
        ({"D4": 1.5}, "cell D4: enter a whole number, 0 where there is nobody"),
        ({"D4": "about 10"}, "cell D4: enter a whole number, 0 where there is nobody"),
        ({"D4": "²"}, "cell D4: enter a whole number, 0 where there is nobody"),
        ({"D4": 12345678}, "cell D4: enter a whole number, 0 where there is nobody"),
        ({"A4": "Prison Service"}, "cell A4: name the agency as one of"),
        ({"A4": "Probation"}, "cell A5: the agency stands in another row too"),
    ],
    ids=str,
)
def test_what_is_not_sure_is_named_with_its_cell(typed: Typed, said: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(tmp_path, **typed)

    assert f"level-one.xlsx is not sound: {said}" in str(caught.value)
    assert "about 10" not in str(caught.value)


def test_an_empty_sheet_says_nothing(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no cell is filled in"):
        level_one.read(workbook(tmp_path, level_one.SHEET, {}), DAY)
