"""What the commands for figures print: every format names the files that a figure is short of."""

import copy
import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from lxml import html

from mappa_docs.cli import kpi, returns
from mappa_docs.messages.english import day_in_words
from tests.checked_folder import MARK
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
def test_a_spreadsheet_ends_with_the_files_that_are_left_out_and_those_that_disagree(
    command: Any, options: list[str], short: Path
) -> None:
    rows = list(
        csv.reader(io.StringIO(run(command, options, short, "csv").stdout.removeprefix(MARK)))
    )

    assert len({len(row) for row in rows}) == 1
    unread, unplaced, disagreeing = (" ".join(row) for row in rows[-3:])
    assert "Not counted: could not be read" in unread
    assert "torn.json" in unread
    assert "Not counted: a meeting that can’t be placed" in unplaced
    assert "undated.json" in unplaced
    assert "Unclear: forms of the case don’t agree on who the offender is" in disagreeing
    assert "someone.json" in disagreeing


@pytest.mark.parametrize(("command", "options"), COMMANDS, ids=["kpi", "returns"])
def test_a_page_has_a_list_of_the_files_that_are_left_out_and_none_of_them_in_the_table(
    command: Any, options: list[str], short: Path
) -> None:
    page = html.fromstring(run(command, options, short, "html").stdout)
    below = {
        heading.text_content(): [Path(one.text_content()).name for one in heading.getnext()]
        for heading in page.iter("h2")
    }
    (table,) = page.iter("table")

    assert below["Not counted: could not be read"] == ["torn.json"]
    assert below["Not counted: a meeting that can’t be placed"] == ["undated.json"]
    disagreeing = below["Unclear: forms of the case don’t agree on who the offender is"]
    assert "someone.json" in disagreeing
    assert ".json" not in table.text_content()
    assert "overflow-x: auto" in page.findtext(".//style")
    assert table.getparent().get("class") == "wide"


@pytest.mark.parametrize("to", ["text", "html"])
@pytest.mark.parametrize(
    ("as_of", "meetings", "over"),
    [("2026-05-31", 0, False), ("2027-03-30", 1, False), ("2027-03-31", 1, True)],
)
def test_indicators_say_what_they_rest_on(
    as_of: str, meetings: int, over: bool, to: str, folder: Path
) -> None:
    write(folder / "old.json", MINUTES | {"/version": "0.9"})
    other = sample("mappa-a") | {"reference": "GW-0999-26"}
    for name in ("pnc_id", "visor_reference", "prison_number", "lead_agency_reference"):
        del other["offender"][name]
    (folder / "other.json").write_text(json.dumps(other), "utf-8")
    options = [*PERIOD[:-1], as_of]
    said = run(kpi.command, options, folder, to).stdout
    told = json.loads(run(kpi.command, options, folder, "json").stdout)

    many = "1 meeting" if meetings == 1 else "0 meetings"
    day = day_in_words(date.fromisoformat(as_of))
    assert f"Counted from 2 forms of 2 cases, {many} in the period, as of {day}." in said
    assert ("The period is not over: figures so far." in said) != over
    assert told["basis"] == {"forms": 2, "cases": 2, "meetings": meetings}
    assert (told["as_of"], told["to"]) == (as_of, "2027-03-31")


@pytest.mark.parametrize(
    ("as_of", "meetings", "so_far", "counted"),
    [
        ("2026-05-31", "0 meetings", True, 0),
        ("2026-06-01", "1 meeting", True, 1),
        ("2027-03-31", "1 meeting", False, 1),
    ],
)
def test_the_return_counts_up_to_the_day_that_it_says(
    as_of: str, meetings: str, so_far: bool, counted: int, folder: Path
) -> None:
    options = ["--year", "2026", "--as-of", as_of]
    said = run(returns.command, options, folder, "text").stdout
    items = json.loads(run(returns.command, options, folder, "json").stdout)["items"]

    day = day_in_words(date.fromisoformat(as_of))
    assert f"Counted from 1 form of 1 case, {meetings} in the period, as of {day}." in said
    assert ("The period is not over: figures so far." in said) == so_far
    (in_the_year,) = [one for one in items if one["item"] == "2"]
    assert len(in_the_year["counts"]) == counted


def test_a_file_that_counts_against_an_indicator_has_a_reason(folder: Path) -> None:
    changes = {
        "/conclusion/level": "level_2",
        "/offender/location": "unlawfully_at_large",
        "/attendance": [],
    }
    write(folder / "placed.json", MINUTES | changes)
    said = run(kpi.command, PERIOD, folder, "text").stdout.split("\n\n")
    below = dict(part.strip().split("\n  ", 1) for part in said if part.startswith("Counting"))
    rows = csv.DictReader(
        io.StringIO(run(kpi.command, PERIOD, folder, "csv").stdout.removeprefix(MARK))
    )
    against = {row["KPI"] + row["Note"]: row["Files that count against it"] for row in rows}
    told = json.loads(run(kpi.command, PERIOD, folder, "json").stdout)["indicators"]

    name = str(folder / "placed.json")
    review = "Counting against KPI 2: Level 2 cases are reviewed at least every 16 weeks, "
    assert below[f"{review}all of them"] == f"{name}: late"
    assert below[f"{review}those in the community alone"] == f"{name}: could not tell"
    assert below["Counting against KPI 8: The police come with the right rank"] == f"{name}: no"
    assert against["2All cases (31.21)."] == f"{name}: late"
    assert [one["untold"] for one in told if one["kpi"] == "2"] == [[], [name]]
    whole, community = (one["behind"] for one in told if one["kpi"] == "2")
    held = {"file": name, "meeting": MINUTES["/meeting/date"], "reference": "GW-0113-26-B2"}
    assert (whole, community) == ([held | {"met": False}], [held | {"met": None}])


@pytest.mark.parametrize("to", ["text", "html"])
def test_counts_in_one_cell_can_be_told_apart(to: str, folder: Path) -> None:
    born = {"/offender/date_of_birth": "1990-01-01", "/category/category": 2}
    write(folder / "someone.json", MINUTES | born | {"/reference": "GW-0113-26-B8"})
    said = " ".join(run(returns.command, ["--year", "2026"], folder, to).stdout.split())

    assert "Mandatory: 0; Discretionary: 0" in said


@pytest.mark.parametrize(("command", "options"), COMMANDS, ids=["kpi", "returns"])
@pytest.mark.parametrize("name", ["figures.html", "figures.csv", "figures.json", "figures.txt"])
def test_figures_can_be_written_to_a_file_in_the_format_of_its_name(
    name: str, command: Any, options: list[str], folder: Path, tmp_path_factory: Any
) -> None:
    report = tmp_path_factory.mktemp("out") / name
    arguments = [str(folder), *options, "--report", str(report)]
    result = CliRunner().invoke(command, arguments, standalone_mode=False)
    to = {"txt": "text"}.get(name.split(".")[1], name.split(".")[1])

    assert result.return_value == 0
    assert report.read_text("utf-8") == run(command, options, folder, to).stdout
    assert result.stdout.startswith("Counted from 1 form of 1 case, 1 meeting in the period")
    again = CliRunner().invoke(command, arguments, standalone_mode=False)
    assert "exists already" in str(again.exception)
    inside = [str(folder), *options, "--report", str(folder / name)]
    refused = CliRunner().invoke(command, inside, standalone_mode=False)
    assert "is inside" in str(refused.exception)


@pytest.mark.parametrize("year", ["2026-27", "1999", "2099", "26", "²026", "next"])
def test_a_year_is_given_by_that_in_which_it_begins(year: str, folder: Path) -> None:
    arguments = [str(folder), "--year", year]
    refused = CliRunner().invoke(returns.command, arguments)

    assert refused.exit_code == 2
    assert "give the year in which it begins, such as 2026" in refused.stderr


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
    assert result.stderr == f"There is no file to count in {tmp_path}.\n"


@pytest.mark.parametrize("to", ["text", "json", "jsonl", "csv", "html"])
@pytest.mark.parametrize(("command", "options"), COMMANDS, ids=["kpi", "returns"])
def test_where_no_form_could_be_read_there_are_no_figures(
    command: Any, options: list[str], to: str, tmp_path: Path
) -> None:
    (tmp_path / "torn.json").write_text("{", "utf-8")
    (tmp_path / "notes.txt").touch()

    result = run(command, options, tmp_path, to)

    assert (result.return_value, result.stdout) == (3, "")
    for name in ("torn.json", "notes.txt"):
        assert f"Not counted: {tmp_path / name}" in result.stderr
    assert result.stderr.endswith("No form could be read, so there are no figures.\n")


@pytest.mark.parametrize(("command", "options"), COMMANDS, ids=["kpi", "returns"])
@pytest.mark.parametrize("to", ["text", "html", "json", "csv"])
def test_figures_are_of_one_area_and_name_the_forms_of_another(
    command: Any, options: list[str], to: str, folder: Path
) -> None:
    other = {"/meeting/area": "kent", "/reference": "GW-0113-26-B7", "/meeting/number": "7"}
    write(folder / "other.json", MINUTES | other)
    of_all = run(command, options, folder, to)
    of_one = run(command, [*options, "--area", "Gwent"], folder, to)

    assert "Not counted" not in of_all.stderr
    assert f"Not counted: {folder}/other.json: a form of another area\n" in of_one.stderr
    assert "other.json" in of_one.stdout
    assert of_one.return_value == 0
    if to in ("text", "html"):
        assert "of several areas: Gwent and Kent" in " ".join(of_all.stdout.split())
        assert "Area: Gwent." in of_one.stdout
        assert "1 file of another area" in of_one.stdout


def test_an_area_that_no_form_has_is_refused(folder: Path) -> None:
    arguments = [str(folder), "--year", "2026", "--area", "Atlantis"]
    refused = CliRunner().invoke(returns.command, arguments)

    assert refused.exit_code == 2
    assert "give an area as the forms name it" in refused.stderr


def test_an_invalid_form_is_not_counted_and_named(folder: Path) -> None:
    write(folder / "wrong.json", MINUTES | {"/category/category": 7, "/reference": "GW-1-26-B7"})
    result = run(returns.command, ["--year", "2026"], folder, "text")

    assert result.return_value == 3
    assert "Counted from 1 form" in result.stdout
    assert "wrong.json: something in it is wrong" in result.stderr


def test_csv_has_a_row_for_each_number_of_the_return(folder: Path) -> None:
    said = run(returns.command, ["--year", "2026"], folder, "csv").stdout.removeprefix(MARK)
    reviews = [row for row in csv.DictReader(io.StringIO(said)) if row["Item"] == "8"]

    assert [(row["Counted"], row["Number"]) for row in reviews] == [
        ("Mandatory", "0"),
        ("Discretionary", "0"),
    ]


def test_csv_has_the_figures_of_an_indicator_as_numbers(folder: Path) -> None:
    said = run(kpi.command, PERIOD, folder, "csv").stdout.removeprefix(MARK)
    rows = {row["KPI"]: row for row in csv.DictReader(io.StringIO(said))}

    three = rows["3"]
    figures = (three["Met in"], three["Of"], float(three["Percent"]), three["Target percent"])
    assert figures == ("1", "1", 100, "100")
    assert (rows["5"]["Of"], rows["5"]["Percent"]) == ("", "")
