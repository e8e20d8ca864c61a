"""The workbook of a check, opened with another library than the one that wrote it."""

import io
import json
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from mappa_docs.cli import exit_codes
from tests.checked_folder import STATUSES, run_check
from tests.support import STEMS, filled_with_sentinels, sample


def book(folder: Path, capfd: pytest.CaptureFixture[str]) -> Workbook:
    target = folder.parent / "tracker.xlsx"
    run_check(capfd, folder, "--report", target, "--force")
    return openpyxl.load_workbook(io.BytesIO(target.read_bytes()))


def records(book: Workbook, name: str) -> list[dict[str, object]]:
    """Return the rows of a sheet by their headings, which the filters stand on."""
    sheet = book[name]
    head = sheet[sheet.auto_filter.ref.split(":")[0]].row
    heads, *rows = sheet.iter_rows(min_row=head, values_only=True)
    return [dict(zip(map(str, heads), row, strict=True)) for row in rows]


def test_each_file_has_a_row_with_what_a_tracker_needs(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    rows = records(book(inbox, capfd), "Forms")

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
    first, *_ = records(found, "Due")
    (case,) = [row for row in records(found, "Cases") if row["Due first"] == first["Due"]]

    assert case["Days over (below 0: left)"] == first["Days over (below 0: left)"]
    assert str(first["What to do"]) in str(case["Due and overdue"])
    assert first["Overdue"] == "Overdue"


def test_the_findings_are_those_of_json(inbox: Path, capfd: pytest.CaptureFixture[str]) -> None:
    whole = json.loads(run_check(capfd, inbox, "--format", "json")[1])
    found = [finding for part in ("cases", "files") for one in whole[part]
             for finding in one["findings"]]  # fmt: skip
    rows = records(book(inbox, capfd), "Findings")

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
