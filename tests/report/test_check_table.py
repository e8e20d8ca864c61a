"""The table of a check and its details: a line for each file, the worst first."""

import codecs
import csv
import io
import json
from pathlib import Path

import pytest

from mappa_docs.cli import exit_codes
from mappa_docs.report import tables
from tests.checked_folder import MARK, SAMPLES, STATUSES, run_check
from tests.support import sample


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_file_of_a_folder_has_a_line_worst_first(
    jobs: int, inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run_check(capfd, inbox, "--format", "csv", "--jobs", jobs)
    rows = list(csv.DictReader(io.StringIO(out.removeprefix(MARK))))

    assert code == exit_codes.UNREADABLE
    assert [(Path(row["File"]).name, row["Status"]) for row in rows] == list(STATUSES.items())
    (referral,) = [row for row in rows if row["Form"] == "MAPPA A"]
    assert int(referral["Missing"]) > 0
    assert int(referral["Answered"]) < int(referral["Needed"])


def test_one_form_is_told_in_full(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run_check(capfd, SAMPLES / "mappa-a" / "draft.json")

    assert code == exit_codes.PROBLEMS
    assert "Section 2, Offender information" in out
    assert "10 of  16" in out


def test_one_form_alone_is_told_what_its_case_waits_for(
    capfd: pytest.CaptureFixture[str],
) -> None:
    code, out, _ = run_check(capfd, SAMPLES / "mappa-b" / "minimal.json")

    assert code == 0
    assert "MAPPA B is complete" in out
    assert "The next review, planned for" in out
    assert "CASE-3" in out


def test_details_are_worst_first_and_leave_out_what_has_none(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = run_check(capfd, inbox, "--details")
    told = out.split("Case by case", maxsplit=1)[0]

    assert told.index("wrong.json: there is a problem") < told.index("mappa-a.json: there is")
    assert "mappa-e.json" not in told
    assert "beach.JPG" not in told


def test_the_details_for_a_spreadsheet_count_as_the_summary_does(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    draft = sample("mappa-b", "draft")
    (inbox / "minutes.json").write_text(json.dumps(draft), "utf-8")
    whole, details = (
        [
            *csv.DictReader(
                io.StringIO(run_check(capfd, inbox, "--format", "csv", *more)[1].removeprefix(MARK))
            )
        ]
        for more in ([], ["--details"])
    )
    about = ("File", "Form", "Reference", "Version", "Status")

    assert [*dict.fromkeys(tuple(row[name] for name in about) for row in details)] == [
        tuple(row[name] for name in about) for row in whole
    ]
    for row in whole:
        groups = [one["Group"] for one in details if one["File"] == row["File"]]
        for name in ("Missing", "Wrong", "Marking", "Unread", "Late", "Check", "Advice"):
            assert groups.count(name.lower()) == int(row[name]), (row["File"], name)
    kinds = {one["Kind"] for one in details if one["Group"] == "check"}
    assert "missing" in kinds  # what a count of kinds would get wrong


def test_csv_says_that_it_holds_no_cases_where_there_are_any(
    capfd: pytest.CaptureFixture[str],
) -> None:
    telling, silent = (SAMPLES / stem / "minimal.json" for stem in ("mappa-b", "mappa-c"))
    said = "1 case has findings that CSV does not hold: see --format text, json, html or xlsx\n"

    assert run_check(capfd, telling, "--format", "csv")[2] == said
    assert run_check(capfd, telling, "--format", "csv", "--details")[2] == said
    assert run_check(capfd, silent, "--format", "csv")[2] == ""
    for to in ("json", "html", "text"):
        assert run_check(capfd, telling, "--format", to)[2] == ""


def test_a_number_is_a_number_in_csv_and_a_formula_is_text() -> None:
    records = [{"days": -7, "share": -0.5, "text": "-7", "none": None}]
    columns = {name: name for name in records[0]}

    assert tables.as_csv(records, columns).splitlines()[1] == "-7,-0.5,\t-7,"


def test_csv_for_a_spreadsheet_says_that_it_is_utf_8() -> None:
    said = tables.as_csv([{"text": "Children’s"}], {"text": "Text"})

    assert said.encode("utf-8").startswith(codecs.BOM_UTF8)
    assert said.encode("utf-8").decode("utf-8-sig").startswith("Text")
