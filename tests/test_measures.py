"""What the commands for figures print: every format names the files that a figure is short of."""

import copy
import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from lxml import html

from mappa_docs.cli import kpi, returns
from tests.support import change, sample

PERIOD = ["--from", "2026-04-01", "--to", "2027-03-31", "--as-of", "2026-12-31"]
COMMANDS = [(kpi.command, PERIOD), (returns.command, ["--year", "2026"])]
MINUTES = {"/meeting/date": "2026-06-01", "/meeting/level": 2}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "placed.json", MINUTES)
    return tmp_path


def write(path: Path, changes: dict[str, Any]) -> None:
    answers = copy.deepcopy(sample("mappa-b"))
    for pointer, value in changes.items():
        change(answers, pointer, value)
    path.write_text(json.dumps(answers), "utf-8")


def run(command: Any, options: list[str], folder: Path, to: str) -> Result:
    return CliRunner().invoke(
        command, [str(folder), *options, "--format", to], standalone_mode=False
    )


@pytest.fixture
def short(folder: Path) -> Path:
    """Return a folder with a file that is none, one without a date, and two dates of birth."""
    (folder / "torn.json").write_text("{", "utf-8")
    write(folder / "undated.json", {"/meeting/date": "soon", "/reference": "GW-0113-26-B7"})
    born = {"/offender/date_of_birth": "1990-01-01", "/reference": "GW-0113-26-B8"}
    write(folder / "someone.json", MINUTES | born)
    return folder


@pytest.mark.parametrize(("command", "options"), COMMANDS, ids=["kpi", "returns"])
def test_json_lists_no_file_where_all_count(command: Any, options: list[str], folder: Path) -> None:
    result = run(command, options, folder, "json")
    told = json.loads(result.stdout)

    assert [told[kind] for kind in ("unread", "unplaced", "disagreeing")] == [[], [], []]
    assert result.return_value == 0
    assert result.stderr == ""


@pytest.mark.parametrize(("command", "options"), COMMANDS, ids=["kpi", "returns"])
def test_json_names_the_files_that_are_left_out_and_those_that_disagree(
    command: Any, options: list[str], short: Path
) -> None:
    told = json.loads(run(command, options, short, "json").stdout)
    named = {kind: [Path(one).name for one in told[kind]] for kind in ("unread", "unplaced")}

    assert named == {"unread": ["torn.json"], "unplaced": ["undated.json"]}
    assert {"placed.json", "someone.json"} <= {Path(one).name for one in told["disagreeing"]}


@pytest.mark.parametrize(("command", "options"), COMMANDS, ids=["kpi", "returns"])
def test_a_table_ends_with_the_files_that_are_left_out_and_those_that_disagree(
    command: Any, options: list[str], short: Path
) -> None:
    rows = list(csv.reader(io.StringIO(run(command, options, short, "csv").stdout)))
    page = html.fromstring(run(command, options, short, "html").stdout)
    cells = [[cell.text_content() for cell in row] for row in page.iter("tr")]

    for table in (rows, cells):
        assert len({len(row) for row in table}) == 1
        unread, unplaced, disagreeing = (" ".join(row) for row in table[-3:])
        assert "Not counted: could not be read" in unread
        assert "torn.json" in unread
        assert "Not counted: a meeting that can’t be placed" in unplaced
        assert "undated.json" in unplaced
        assert "Unclear: forms of the case don’t agree on the date of birth" in disagreeing
        assert "someone.json" in disagreeing


@pytest.mark.parametrize(("command", "options"), COMMANDS, ids=["kpi", "returns"])
def test_a_meeting_that_cannot_be_placed_is_told_and_makes_the_exit_code_3(
    command: Any, options: list[str], folder: Path
) -> None:
    write(folder / "undated.json", {"/meeting/date": "soon", "/reference": "GW-0113-26-B7"})

    result = run(command, options, folder, "text")

    assert result.return_value == 3
    assert "Not counted" in result.stderr
    assert "undated.json: a meeting that can’t be placed: its date is missing" in result.stderr
    assert "soon" not in result.output


def test_the_indicators_say_which_day_stands_for_today(folder: Path) -> None:
    assert json.loads(run(kpi.command, PERIOD, folder, "json").stdout)["as_of"] == "2026-12-31"


@pytest.mark.parametrize("to", ["text", "json", "jsonl", "csv", "html"])
@pytest.mark.parametrize(("command", "options"), COMMANDS, ids=["kpi", "returns"])
@pytest.mark.parametrize("hidden", [(), (".half.json", "~$minutes.docx", "Thumbs.db")])
def test_where_there_is_no_form_there_are_no_figures(
    command: Any, options: list[str], to: str, hidden: tuple[str, ...], tmp_path: Path
) -> None:
    for name in hidden:
        write(tmp_path / name, MINUTES)

    result = run(command, options, tmp_path, to)

    assert (result.return_value, result.stdout) == (3, "")
    assert result.stderr == "There is no file to count in there.\n"


@pytest.mark.parametrize(("command", "options"), COMMANDS, ids=["kpi", "returns"])
def test_files_that_cannot_be_read_are_listed_also_where_there_is_no_other(
    command: Any, options: list[str], tmp_path: Path
) -> None:
    (tmp_path / "torn.json").write_text("{", "utf-8")

    result = run(command, options, tmp_path, "json")

    assert result.return_value == 3
    assert "Not counted" in result.stderr
    assert [Path(one).name for one in json.loads(result.stdout)["unread"]] == ["torn.json"]
