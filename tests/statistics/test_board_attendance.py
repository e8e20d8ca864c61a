"""Who came to the Strategic Management Board, as a unit writes it down."""

from datetime import date, datetime
from pathlib import Path

import pytest

from mappa_docs.errors import UnreadableError
from mappa_docs.statistics import board_attendance, unit_sheets
from mappa_docs.statistics.board_attendance import Attended
from tests.unit_sheets import Typed, as_csv, workbook

TODAY = date(2026, 12, 1)
# The headings stand in row 3, and the members below.
MEMBERS = unit_sheets.printed(board_attendance.SHEET)["members"]
DAYS = {"B3": datetime(2026, 4, 20), "C3": datetime(2026, 9, 7)}
CAME = {f"{column}{row}": "Yes" for column in "BC" for row in range(4, 4 + len(MEMBERS))}


def read(folder: Path, **typed: object) -> tuple[Attended, ...]:
    path = workbook(folder, board_attendance.SHEET, {**DAYS, **CAME, **typed})
    return board_attendance.read(path, TODAY)


def faults(folder: Path, **typed: object) -> str:
    with pytest.raises(UnreadableError) as caught:
        read(folder, **typed)
    return str(caught.value)


def test_each_member_has_an_entry_for_each_meeting(tmp_path: Path) -> None:
    entries = read(tmp_path, C5="no")

    assert len(entries) == 2 * len(MEMBERS)
    path = tmp_path / "board-attendance.xlsx"
    assert entries[0] == Attended("Probation", date(2026, 4, 20), True, f"{path}, cell B4")
    assert [entry for entry in entries if not entry.came] == [
        Attended("Police", date(2026, 9, 7), False, f"{path}, cell C5")
    ]


def test_who_was_no_member_then_has_no_entry(tmp_path: Path) -> None:
    entries = read(tmp_path, C9="not a member")

    assert [entry.day for entry in entries if entry.member == "Lay Adviser 2"] == [
        date(2026, 4, 20)
    ]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_csv_says_the_same(tmp_path: Path, sign: str) -> None:
    entries = read(tmp_path, C5="No")
    path = as_csv(tmp_path / "board-attendance.xlsx", sign)
    said = board_attendance.read(path, TODAY)

    assert [entry[:3] for entry in said] == [entry[:3] for entry in entries]


def test_members_are_taken_out_and_added(tmp_path: Path) -> None:
    emptied: Typed = {f"{column}20": None for column in "ABC"}
    added = {"A21": "Youth offending team 2", "B21": "Yes", "C21": "Yes"}
    members = {entry.member for entry in read(tmp_path, **{**emptied, **added})}

    assert members == {*MEMBERS} - {"Home Office immigration"} | {"Youth Offending Team 2"}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"B4": None}, "cell B4: enter one of: Yes, No, Not a member"),
        ({"B4": "Jane Testcase"}, "cell B4: enter one of: Yes, No, Not a member"),
        ({"B4": "sent apologies"}, "cell B4: enter one of: Yes, No, Not a member"),
        ({"B3": None}, "cell B3: enter the day of the meeting"),
        ({"B3": "spring"}, "cell B3: enter the day of the meeting"),
        ({"B3": "20/04/26"}, "cell B3: enter the day of the meeting"),
        ({"B3": datetime(2026, 9, 7)}, "cell C3: the day stands in another column too"),
        ({"A4": "Jane Testcase"}, "cell A4: name the member as the sheet does"),
        ({"A4": None}, "cell A4: name the member as the sheet does"),
        ({"A4": "Police"}, "cell A5: the member stands in another row too"),
    ],
    ids=str,
)
def test_what_is_not_sure_is_named_with_its_cell(typed: Typed, said: str, tmp_path: Path) -> None:
    told = faults(tmp_path, **typed)

    assert f"board-attendance.xlsx is not sound: {said}" in told
    assert "Jane" not in told


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    told = faults(tmp_path, B4=None, C7="perhaps")

    assert told.count("cell ") == 2


def test_an_empty_sheet_says_nothing(tmp_path: Path) -> None:
    path = workbook(tmp_path, board_attendance.SHEET, {})

    with pytest.raises(UnreadableError, match="no cell is filled in"):
        board_attendance.read(path, TODAY)


def test_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("Name,Date\nJane,2026-04-01\n", "utf-8")

    with pytest.raises(UnreadableError, match=r"^other\.csv: .+ begins with “Member”") as caught:
        board_attendance.read(path, TODAY)
    assert "Jane" not in str(caught.value)


def test_two_such_sheets_in_a_workbook_are_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path, board_attendance.SHEET, {**DAYS, **CAME, "A24": "Member"})

    with pytest.raises(UnreadableError, match="More than one place"):
        board_attendance.read(path, TODAY)
