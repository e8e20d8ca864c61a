"""What the sheets that a unit fills in have in common."""

import pytest

from mappa_docs.statistics.unit_sheets import FilledSheet, known

ALLOWED = ["Police", "Youth Offending Team", "Lay Adviser 1"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("police", "Police"),
        (" POLICE: ", "Police"),
        ("Youth Offending Team 2", "Youth Offending Team 2"),
        ("youth  offending team 12", "Youth Offending Team 12"),
        ("Lay Adviser 1", "Lay Adviser 1"),
        ("Lay Adviser 2", ""),
        ("Police 0", ""),
        ("Police 100", ""),
        ("Police two", ""),
        ("Police, Jane Testcase", ""),
        ("", ""),
        ("2", ""),
    ],
)
def test_a_name_is_one_of_those_that_are_printed(typed: str, name: str) -> None:
    assert known(typed, ALLOWED) == name


def test_a_cell_is_called_as_spreadsheet_programs_call_it() -> None:
    sheet = FilledSheet("a.xlsx", 2, (("Member", ""), ("Police", "Yes")))

    assert sheet.cell(0, 1) == "B3"
    assert sheet.cell(1, 26) == "AA4"
