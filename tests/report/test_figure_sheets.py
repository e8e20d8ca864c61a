"""The workbooks of the indicators and of the annual return, opened with another library."""

import copy
import io
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner
from openpyxl.workbook import Workbook

from mappa_docs.cli import kpi, returns
from tests import unit_sheets
from tests.checked_folder import workbook_rows
from tests.support import change, sample

PERIOD = ["--from", "2026-04-01", "--to", "2027-03-31", "--as-of", "2026-12-31"]
YEAR = ["--year", "2026", "--as-of", "2027-05-01"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "forms"
    folder.mkdir()
    answers = copy.deepcopy(sample("mappa-b"))
    change(answers, "/meeting/date", "2026-06-01")
    (folder / "placed.json").write_text(json.dumps(answers), "utf-8")
    (folder / "torn.json").write_text("{", "utf-8")
    return folder


def book(command: Any, *arguments: object) -> Workbook:
    given = [*map(str, arguments), "--format", "xlsx"]
    result = CliRunner().invoke(command, given, standalone_mode=False)
    return openpyxl.load_workbook(io.BytesIO(result.stdout_bytes))


def test_each_indicator_has_its_share_as_a_number(folder: Path) -> None:
    found = book(kpi.command, folder, *PERIOD)
    rows = {row["KPI"]: row for row in workbook_rows(found, "Indicators")}

    assert found.sheetnames == ["Indicators", "Meetings behind", "Not counted"]
    assert (rows["3"]["Met in"], rows["3"]["Of"], rows["3"]["Result"]) == (1, 1, 1)
    assert (rows["3"]["Target"], rows["3"]["Target met"]) == (1, "Yes")
    assert (rows["5"]["Of"], rows["5"]["Target met"]) == (None, "On no form")


def test_the_meetings_behind_each_figure_are_there(folder: Path) -> None:
    rows = workbook_rows(book(kpi.command, folder, *PERIOD), "Meetings behind")
    (disclosure,) = [row for row in rows if row["KPI"] == "3"]

    assert disclosure["Meeting"] == datetime(2026, 6, 1)
    assert disclosure["Counts as"] == "Met"
    assert str(disclosure["File"]).endswith("placed.json")
    assert str(disclosure["Reference"]).startswith("GW-0113-26")


@pytest.mark.parametrize(("command", "period"), [(kpi.command, PERIOD), (returns.command, YEAR)])
def test_what_is_not_counted_is_there_with_the_reason(
    command: Any, period: list[str], folder: Path
) -> None:
    (row,) = workbook_rows(book(command, folder, *period), "Not counted")

    assert str(row["File"]).endswith("torn.json")
    assert row["Why"] == "Not counted: could not be read"
    assert row["Reason"]


def test_the_attendance_of_the_board_gives_indicator_5(folder: Path, tmp_path: Path) -> None:
    typed = {"B3": datetime(2026, 5, 4)} | {f"B{row}": "Yes" for row in range(4, 21)} | {"B5": "No"}
    sheet = unit_sheets.workbook(tmp_path, "board-attendance", typed)
    found = book(kpi.command, folder, *PERIOD, "--attendance", sheet)
    shares = {
        str(row["What it says"]).partition(" comes")[0]: row["Result"]
        for row in workbook_rows(found, "Indicators")
        if row["KPI"] == "5"
    }
    behind = [row for row in workbook_rows(found, "Meetings behind") if row["KPI"] == "5"]

    assert len(shares) == 17
    assert {member for member, share in shares.items() if share != 1} == {"Police"}
    assert {row["Meeting"] for row in behind} == {datetime(2026, 5, 4)}
    assert str(behind[1]["File"]).endswith("board-attendance.xlsx, cell B5")


def test_the_return_has_a_number_in_each_row_and_names_no_case(folder: Path) -> None:
    found = book(returns.command, folder, *YEAR)
    rows = workbook_rows(found, "Annual return")
    managed = [row for row in rows if row["Item"] == "2"]

    assert found.sheetnames == ["Annual return", "Not counted"]
    assert [row["Number"] for row in managed] == [1]
    assert [row["Number"] for row in rows if row["From these forms"] == "No"] == [None] * 3
    assert "GW-0113" not in str([*found["Annual return"].values])


def test_the_numbers_of_the_agencies_are_in_item_1(folder: Path, tmp_path: Path) -> None:
    typed = {f"C{row}": "31/03/2027" for row in range(4, 8)}
    typed |= {f"D{row}": str(row) for row in range(4, 8)}
    sheet = unit_sheets.workbook(tmp_path, "level-one", typed)
    rows = workbook_rows(
        book(returns.command, folder, *YEAR, "--level-one", sheet), "Annual return"
    )
    counted = {row["Counted"]: row["Number"] for row in rows if row["Item"] == "1"}

    assert counted["Category 1, level 1"] == 4
    assert counted["Category 2, level 1"] == 5 + 6 + 7
    assert {row["From these forms"] for row in rows if row["Item"] == "1"} == {"Yes"}


@pytest.mark.parametrize(("command", "period"), [(kpi.command, PERIOD), (returns.command, YEAR)])
def test_each_sheet_is_marked(command: Any, period: list[str], folder: Path) -> None:
    found = book(command, folder, *period)

    assert {sheet["A1"].value for sheet in found} == {"RESTRICTED"}
