"""The work list alone, in each format in which it is written."""

import csv
import io
import json
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

from mappa_docs import cli
from mappa_docs.cases.case_findings import MOST_AHEAD
from mappa_docs.cli import exit_codes
from mappa_docs.definition.rulebook import rulebook
from mappa_docs.domain.periods import span
from tests.support import change, sample

AS_OF = "2026-07-25"
# The sample's minutes of 1 July give 19 August for the next meeting.
LISTED = [
    ("2026-08-05", "Invitations to the meeting of 19 August 2026"),
    ("2026-08-19", "The meeting of 19 August 2026"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with minutes whose next meeting is near, and a file that is no form."""
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    answers = sample("mappa-b")
    change(answers, "/offender/location", "community")
    (inbox / "minutes.json").write_text(json.dumps(answers), "utf-8")
    (inbox / "half.json").write_text('{"form": ', "utf-8")
    return inbox


def run(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = cli.run(["check", *map(str, arguments), "--due", "--as-of", AS_OF])
    captured = capfd.readouterr()
    return code, captured.out, captured.err


def test_text_says_what_whose_task_it_is_and_what_is_not_on_the_list(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(capfd, folder)

    assert code == exit_codes.UNREADABLE
    assert out.startswith("Work list: overdue, and due within 28 days\n")
    assert "  5 August 2026  GW-0113-26-B2\n" in out
    assert "MAPPA Co-ordination Unit · at least 14 days before the meeting · guidance 13a.25" in out
    assert "0 overdue, 2 due by 22 August 2026" in out
    assert "1 file could not be read. What is due by what could not be read is not on" in out
    assert "Answered" not in out


def test_nothing_due_is_said_too(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capfd, folder / "minutes.json", "--days", "3")

    assert out == "0 overdue, 0 due by 28 July 2026\n"


def test_json_has_each_item_and_what_could_not_be_read(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = run(capfd, folder, "--format", "json")
    told = json.loads(out)

    assert (told["as_of"], told["days"], told["marking"]) == (AS_OF, 28, "RESTRICTED")
    assert [Path(name).name for name in told["unreadable"]] == ["half.json"]
    assert [(item["due"], item["task"]) for item in told["work_list"]] == LISTED
    assert {item["by_whom"] for item in told["work_list"]} == {"MAPPA Co-ordination Unit"}
    assert not any(item["overdue"] for item in told["work_list"])


def test_csv_has_a_line_for_each_item(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, out, err = run(capfd, folder, "--format", "csv")
    rows = [*csv.DictReader(io.StringIO(out.removeprefix("\ufeff")))]

    assert [(row["Due"], row["What is due"]) for row in rows] == LISTED
    assert [row["Days over"] for row in rows] == ["-11", "-25"]
    assert "1 file could not be read" in err


def test_a_workbook_has_real_days_and_the_marking(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = folder.parent / "due.xlsx"
    _, out, err = run(capfd, folder, "--report", path)
    book = openpyxl.load_workbook(path)
    sheet = book["Due"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    (head,) = (number for number, row in enumerate(rows) if row[0] == "Due")
    items = [dict(zip(rows[head], row, strict=True)) for row in rows[head + 1 :]]

    assert rows[0][0] == "RESTRICTED"
    assert "could not be read" in rows[1][0]
    assert [(row["Due"].date().isoformat(), row["What is due"]) for row in items] == LISTED
    assert [row["Days over (below 0: left)"] for row in items] == [-11, -25]
    assert out == "Work list: 0 overdue, 2 due by 22 August 2026\n"
    assert "1 file could not be read" in err


def test_the_name_of_a_report_may_ask_for_a_calendar(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = folder.parent / "due.ics"
    run(capfd, folder, "--report", path)
    data = path.read_bytes()

    assert data.count(b"BEGIN:VEVENT") == 3
    assert b"1 file not read" in data.replace(b"\r\n ", b"")


@pytest.mark.parametrize("to", ["html", "jsonl"])
def test_other_formats_hold_no_work_list_alone(
    to: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capfd, folder, "--format", to)

    assert (code, out) == (exit_codes.USAGE, "")
    assert f"not {to}" in err


def test_a_calendar_is_of_the_work_list_alone(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = folder.parent / "due.ics"
    code = cli.run(["check", str(folder), "--report", str(path)])

    assert code == exit_codes.USAGE
    assert "give --due" in capfd.readouterr().err
    assert not path.exists()


def test_figures_make_no_calendar(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    period = ["--from", "2026-07-01", "--to", "2026-09-30"]
    code = cli.run(["kpi", str(folder), *period, "--report", str(folder.parent / "k.ics")])

    assert code == exit_codes.USAGE
    assert "the name says no format" in capfd.readouterr().err


def test_nothing_that_is_due_as_far_ahead_as_may_be_asked_is_kept_quiet() -> None:
    days = (date(2026, 1, 1) + timedelta(days=number) for number in range(366 * 4))
    starts = [*days]
    for rule in rulebook().values():
        for check in rule.checks:
            if "opens" in check:
                opens, length = span(check["opens"]), span(check["within"])
                shortest = min((length.due(day) - opens.due(day)).days for day in starts)
                assert shortest >= MOST_AHEAD
