"""The empty sheets: marked, to be filled in by choosing, and the same as those in forms/."""

import io

import openpyxl
import pytest

from mappa_docs.errors import UsageError
from mappa_docs.report import blank_sheets


@pytest.mark.parametrize("name", blank_sheets.NAMES)
def test_it_is_marked_as_a_blank_is(name: str) -> None:
    (sheet,) = openpyxl.load_workbook(io.BytesIO(blank_sheets.as_workbook(name, "gsc")))
    first, *_ = blank_sheets.as_csv(name, "gsc").decode("utf-8-sig").splitlines()

    assert sheet["A1"].value == first
    assert first.startswith("OFFICIAL-SENSITIVE WHEN COMPLETE")
    assert sheet.oddHeader.center.text == first


def test_whether_a_member_came_is_chosen() -> None:
    data = blank_sheets.as_workbook("board-attendance", "gpms")
    (sheet,) = openpyxl.load_workbook(io.BytesIO(data))
    offered = {choice.formula1 for choice in sheet.data_validations.dataValidation}

    assert offered == {'"Yes,No,Not a member"'}
    assert "B4" in sheet.data_validations.dataValidation[0].sqref


def test_another_name_is_refused() -> None:
    with pytest.raises(UsageError, match="board-attendance, level-one"):
        blank_sheets.as_csv("attendance", "gpms")
