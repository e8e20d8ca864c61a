"""The workbook of a check, opened with another library than the one that wrote it."""

import copy
import io
import json
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from mappa_docs.cli import exit_codes
from tests.checked_folder import STATUSES, run_check, workbook_rows
from tests.support import STEMS, STRANGER, change, filled_with_sentinels, sample


def book(folder: Path, capfd: pytest.CaptureFixture[str]) -> Workbook:
    target = folder.parent / "tracker.xlsx"
    run_check(capfd, folder, "--report", target, "--force")
    return openpyxl.load_workbook(io.BytesIO(target.read_bytes()))


def test_each_file_has_a_row_with_what_a_tracker_needs(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    rows = workbook_rows(book(inbox, capfd), "Forms")

    assert {Path(str(row["File"])).name: str(row["Status"]).lower() for row in rows} == STATUSES
    by_form = {row["Form"]: row for row in rows if row["Form"]}
    attendance, own = by_form["MAPPA E"], sample("mappa-e")
    assert attendance["Meeting"] == datetime.fromisoformat(own["meeting"]["date"])
    assert attendance["Level"] == own["meeting"]["level"]
    assert by_form["MAPPA A"]["Lead agency"] == "Probation"


def test_each_case_has_a_row_with_what_is_due(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    found = book(inbox, capfd)
    first, *_ = workbook_rows(found, "Due")
    (case,) = [row for row in workbook_rows(found, "Cases") if row["Due first"] == first["Due"]]

    assert case["Days over (below 0: left)"] == first["Days over (below 0: left)"]
    said = f"{first['What is due']} ({first['By whom']})"
    assert said in str(case["Due and overdue"])
    assert first["Overdue"] == "Overdue"


def test_the_findings_are_those_of_json(inbox: Path, capfd: pytest.CaptureFixture[str]) -> None:
    whole = json.loads(run_check(capfd, inbox, "--format", "json")[1])
    found = [finding for part in ("cases", "files") for one in whole[part]
             for finding in one["findings"]]  # fmt: skip
    rows = workbook_rows(book(inbox, capfd), "Findings")

    assert sorted((row["Code"], row["What to do"]) for row in rows) == sorted(
        (finding["code"], finding["message"]) for finding in found
    )


def test_the_sheets_are_marked_as_high_as_the_forms(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    found = book(inbox, capfd)

    assert found.sheetnames == ["Cases", "Due", "Forms", "Findings"]
    assert {sheet["A1"].value for sheet in found} == {"RESTRICTED"}


def test_no_answer_stands_in_a_workbook(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    for stem in STEMS:
        answers = json.dumps(filled_with_sentinels(stem))
        (folder / f"{stem}.json").write_text(answers, "utf-8")
    found = book(folder, capfd)
    said = [str(value) for sheet in found for row in sheet.values for value in row]

    assert len(said) > len(STEMS)
    assert not [value for value in said if "{{7*7}}" in value]


def test_a_workbook_for_a_program_goes_to_standard_output(
    inbox: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    code, out, _ = run_check(capfdbinary, inbox, "--format", "xlsx")  # type: ignore[arg-type]

    assert code == exit_codes.UNREADABLE
    assert openpyxl.load_workbook(io.BytesIO(out)).sheetnames[0] == "Cases"  # type: ignore[arg-type]


def test_it_says_the_day_of_the_check(inbox: Path, capfd: pytest.CaptureFixture[str]) -> None:
    found = book(inbox, capfd)

    assert found.properties.created.date() == date(2026, 12, 31)
    assert str(found["Cases"]["A2"].value).startswith("As of 31 December 2026. 6 files: ")


def test_a_list_of_two_cases_makes_one_of_neither(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    both = {"/meeting/case_references": ["GW-0113-26", "WY-0204-26"]}
    other = STRANGER | {"/reference": "WY-0204-26-B1"}
    plan = {"/next_review/date": "2026-08-19"}
    for name, stem, changes in (
        ("list", "mappa-e", both),
        ("one", "mappa-b", plan | {"/reference": "GW-0113-26-B1"}),
        ("other", "mappa-b", other | {"/next_review/date": "2026-12-30"}),
    ):
        answers = copy.deepcopy(sample(stem))
        for pointer, value in changes.items():
            change(answers, pointer, value)
        (folder / f"{name}.json").write_text(json.dumps(answers), "utf-8")
    due = {
        str(row["Case"]): str(row["Due and overdue"])
        for row in workbook_rows(book(folder, capfd), "Cases")
    }
    (one,) = [said for case, said in due.items() if "GW-0113-26-B1" in case]
    (two,) = [said for case, said in due.items() if "WY-0204-26-B1" in case]

    assert "planned for 19 August 2026" in one
    assert "19 August" not in two
