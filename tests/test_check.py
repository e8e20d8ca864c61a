"""What a co-ordination unit sees of a folder, in each format, and what it sends back."""

import csv
import io
import json
import os
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest
from docx.table import Table

from mappa_docs import cli, files
from mappa_docs.report import findings
from tests.support import ROOT, STEMS, filled_with_sentinels, judged, sample

AS_OF = ("--as-of", "2026-12-31")
SAMPLES = ROOT / "samples"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Return a folder as it comes in: forms in all states, and things that are no forms."""
    folder = tmp_path / "inbox"
    (folder / "more" / ".hidden").mkdir(parents=True)
    for stem, kind in (("mappa-a", "draft"), ("mappa-e", "complete"), ("mappa-f", "minimal")):
        shutil.copy(SAMPLES / stem / f"{kind}.json", folder / f"{stem}.json")
    wrong = sample("mappa-g") | {"edition": "1999"}
    (folder / "more" / "wrong.json").write_text(json.dumps(wrong), "utf-8")
    (folder / "more" / "beach.JPG").write_bytes(b"\xff\xd8\xff")
    (folder / "more" / "half.json").write_text('{"form": "MAPPA A", "offender":', "utf-8")
    (folder / "more" / ".hidden" / "seen.json").write_text("{}", "utf-8")
    (folder / "~$tes.json").write_text("left behind", "utf-8")
    return folder


def run(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = cli.run(["check", *(str(argument) for argument in arguments), *AS_OF])
    captured = capfd.readouterr()
    return code, captured.out, captured.err


STATUSES = {
    "beach.JPG": "unreadable",
    "half.json": "unreadable",
    "wrong.json": "invalid",
    "mappa-a.json": "incomplete",
    "mappa-e.json": "complete",
    "mappa-f.json": "complete",
}


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_file_of_a_folder_has_a_line_worst_first(
    jobs: int, inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(capfd, inbox, "--format", "csv", "--jobs", jobs)
    rows = list(csv.DictReader(io.StringIO(out)))

    assert code == cli.UNREADABLE
    assert [(Path(row["File"]).name, row["Status"]) for row in rows] == list(STATUSES.items())
    (referral,) = [row for row in rows if row["Form"] == "MAPPA A"]
    assert int(referral["Missing"]) > 0
    assert int(referral["Answered"]) < int(referral["Needed"])


def test_the_table_ends_with_the_totals(inbox: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capfd, inbox)

    assert "6 files: 2 unreadable, 1 invalid, 1 incomplete, 2 complete" in out
    assert "more/beach.JPG" in out


def test_json_keeps_the_contract_and_adds_completeness_and_cases(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = run(capfd, inbox, "--format", "json")
    result = json.loads(out)

    assert result["report_version"] == 1
    by_name = {Path(one["file"]).name: one for one in result["files"]}
    assert {name: one["status"] for name, one in by_name.items()} == STATUSES
    referral = by_name["mappa-a.json"]
    assert referral["reference"] == sample("mappa-a", "draft")["reference"]
    assert {"section", "answered", "needed"} == set(referral["completeness"][0])
    assert all(one["guidance"] for one in referral["findings"])
    assert {"references", "level", "files", "findings"} == set(result["cases"][0])


def test_json_lines_hold_the_same_files(inbox: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, lines, _ = run(capfd, inbox, "--format", "jsonl")
    _, whole, _ = run(capfd, inbox, "--format", "json")

    assert [json.loads(line) for line in lines.splitlines()] == json.loads(whole)["files"]


def test_one_form_is_told_in_full(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capfd, SAMPLES / "mappa-a" / "draft.json")

    assert code == cli.PROBLEMS
    assert "Section 2, Offender information" in out
    assert "10 of  16" in out


@pytest.mark.parametrize("content", [[], ["~$lock.docx", ".DS_Store", "Thumbs.db"]])
def test_a_folder_without_files_is_never_fine(
    content: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in content:
        (tmp_path / name).touch()
    code, out, err = run(capfd, tmp_path)

    assert (code, out) == (cli.UNREADABLE, "")
    assert "no file" in err


def test_a_path_that_is_not_there_is_listed(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(capfd, tmp_path / "gone.json", SAMPLES / "mappa-e" / "complete.json")

    assert code == cli.UNREADABLE
    assert "gone.json" in out


def test_a_file_that_is_given_twice_is_checked_once(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = run(capfd, inbox, inbox / "mappa-e.json", inbox / "more" / ".." / "mappa-f.json")

    assert "6 files:" in out


class Page(HTMLParser):
    """What a browser would make of the page: texts, and whatever it would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.tags: list[str] = []
        self.said = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.fetched += [str(value) for name, value in attrs if name in ("src", "href", "action")]

    def handle_data(self, data: str) -> None:
        self.said += data


def test_the_page_holds_everything_and_fetches_nothing(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (inbox / "<b>&.json").write_text("{", "utf-8")
    report = tmp_path / "today.html"
    code, out, err = run(capfd, inbox, "--format", "html", "--report", report)
    page = Page()
    page.feed(report.read_text("utf-8"))

    assert code == cli.UNREADABLE
    assert "7 files:" in out
    assert str(report) in err
    assert page.fetched == []
    assert "<b>&.json" in page.said
    assert "RESTRICTED" in page.said
    assert page.tags.count("section") >= 7
    assert "Add to “Additional invitees”" in page.said


def test_a_report_is_never_written_over(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "today.csv"
    report.write_text("mine", "utf-8")
    code, _, err = run(capfd, inbox, "--format", "csv", "--report", report)

    assert code == cli.USAGE
    assert "--force" in err
    assert report.read_text("utf-8") == "mine"


def test_a_note_goes_back_for_each_form_that_is_not_complete(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "notes"
    run(capfd, inbox, "--reply", notes, "--reply-by", "2027-01-14")
    names = sorted(path.name for path in notes.iterdir())

    assert names == ["Reply_MAPPA-A_NB-0071-26_v0.1.docx", "Reply_MAPPA-G_GW-0113-26_v1.1.docx"]
    note = docx.Document(str(notes / names[0]))
    told = dict(tuple(cell.text for cell in row.cells) for row in note.tables[0].rows)
    assert told["Protective marking"] == "RESTRICTED"
    assert told["Document"] == "NB-0071-26, version 0.1"
    assert told["Send it back"] == "By 14 January 2027"
    section = note.sections[0]
    for part in (section.header, section.footer, section.first_page_header):
        assert "RESTRICTED" in [paragraph.text for paragraph in part.paragraphs]
    wanted = {
        row.cells[0].text: row.cells[1].text for table in note.tables[1:] for row in table.rows
    }
    assert "14.25" in wanted["Add to “Additional invitees”"].split(", ")
    assert all(wanted.values())


def _told(folder: Path, capfd: pytest.CaptureFixture[str], answers: object) -> dict[str, str]:
    """Return what the note about a form says is to be done, with the heading above each."""
    (folder / "form.json").write_text(json.dumps(answers), "utf-8")
    run(capfd, folder / "form.json", "--reply", folder / "notes")
    (path,) = (folder / "notes").iterdir()
    told: dict[str, str] = {}
    heading = ""
    for block in docx.Document(str(path)).iter_inner_content():
        if isinstance(block, Table):
            told |= {row.cells[0].text: heading for row in block.rows}
        elif block.style and block.style.name == "Heading 2":
            heading = block.text
    return told


def test_a_note_is_for_somebody_who_never_saw_the_data(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    answers = sample("mappa-b")
    offender = answers["offender"]
    offender["frst_name"] = offender.pop("first_name")
    offender |= {"shoe_size": "9", "hat_size": "7"}
    answers |= {"shoe_size": "9", "conviction": "one text for all", "apologies": True}
    answers["meeting"] |= {"date": 7}
    for row in (0, 2):
        answers["attendance"][row]["shoe_size"] = "9"
    told = _told(tmp_path, capfd, answers)

    odd = "something that the form does not ask for"
    elsewhere = "take it out, or put it where the form asks for it"
    several = "“Offender information” holds 2 things that the form does not ask for: take them out"
    expected = {
        f"Outside the sections there is {odd}: {elsewhere}": "The form as a whole",
        f"“Offender information” holds {odd}: was it meant for “First name”?": "Section 2",
        f"{several}, or put each where the form asks for it": "Section 2",
        f"Attender 1 and 3: “Attendance” holds {odd}: {elsewhere}": "Attendance",
        "Date of the meeting must be a real date, written like 2026-03-31": "The meeting",
        "Answer the questions of “Conviction or caution information” one by one, as the form asks "
        "them": "Section 3",
        "Fill in “Apologies” row by row, as the form asks for it": "Apologies",
    }
    assert {said: told.get(said, "").split(",")[0] for said in expected} == expected
    assert not [said for said in told if re.search(r"\b(?:object|JSON|true|Entry \d)\b", said)]


def test_who_writes_json_is_told_of_objects() -> None:
    answers = sample("mappa-b") | {"shoe_size": "9", "conviction": "one text for all"}
    messages = [one.message for one in judged(answers).findings if one.severity == "error"]
    place = list(answers).index("shoe_size") + 1

    assert messages == [
        f"Entry {place} of this object is not a field of the form: remove it, or rename it",
        "Conviction or caution information must be an object with the answers of this group",
    ]
    assert "plain" not in findings.record(judged(answers))["findings"][0]


def test_a_second_run_loses_no_note(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(inbox / "mappa-a.json", inbox / "again.json")
    notes = tmp_path / "notes"
    run(capfd, inbox, "--reply", notes)
    run(capfd, inbox, "--reply", notes)

    assert len(list(notes.iterdir())) == 6


def test_a_link_to_nothing_takes_the_name_of_a_note(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "notes"
    run(capfd, inbox, "--reply", notes)
    for path in list(notes.iterdir()):
        path.unlink()
        path.symlink_to(tmp_path / "nothing")
    code, out, _ = run(capfd, inbox, "--reply", notes)

    assert code == cli.UNREADABLE
    assert "6 files" in out
    assert not (tmp_path / "nothing").exists()
    assert len([path for path in notes.iterdir() if not path.is_symlink()]) == 2


@pytest.mark.parametrize("force", [False, True])
def test_notes_of_one_name_are_numbered_without_trying_each_number_again(
    force: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "note_2.docx").touch()
    tried: list[str] = []

    def numbered(path: Path, stem: str) -> Path:
        tried.append(stem)
        return path.with_name(f"{stem}{path.suffix}")

    monkeypatch.setattr(Path, "with_stem", numbered)
    names = files.Names(force=force)
    given = [names.free(tmp_path / "note.docx").name for _ in range(200)]
    given.append(names.free(tmp_path / "note_7.docx").name)

    first = 2 if force else 3
    later = [f"note_{number}.docx" for number in range(first, first + 199)]
    assert given == ["note.docx", *later, "note_7_2.docx"]
    assert len(tried) == len(set(tried))


@pytest.mark.parametrize("to", ["text", "json", "jsonl", "csv", "html"])
def test_no_format_and_no_note_repeats_an_answer(
    to: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for stem in STEMS:
        answers = filled_with_sentinels(stem)
        (tmp_path / f"{stem}.json").write_text(json.dumps(answers), "utf-8")
    notes = tmp_path / "notes"
    _, out, err = run(capfd, tmp_path, "--format", to, "--details", "--reply", notes)

    written = "".join(
        paragraph.text
        for path in notes.iterdir()
        for table in docx.Document(str(path)).tables
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
    )
    assert len(list(notes.iterdir())) == len(STEMS)
    assert "{{7*7}}" not in out + err + written


def test_a_folder_that_is_closed_is_not_passed_over(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    closed = inbox / "closed"
    closed.mkdir()
    listed = os.scandir

    def scandir(path: str) -> object:
        # Who runs this may be allowed to open everything.
        if str(path) == str(closed):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    code, out, _ = run(capfd, inbox, "--format", "csv")

    assert code == cli.UNREADABLE
    assert f"{closed},,,,unreadable" in out


def test_a_link_to_a_folder_is_listed(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (inbox / "link").symlink_to(tmp_path)
    _, out, _ = run(capfd, inbox, "--format", "csv")

    assert f"{inbox / 'link'},,,,unreadable" in out


def test_an_odd_file_name_costs_no_report(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (inbox / os.fsdecode(b"caf\xe9.json")).write_text("{", "utf-8")
    (inbox / "two\nlines\x1b[31m.json").write_text("{", "utf-8")
    for to in ("text", "json", "jsonl", "csv", "html"):
        code, _, _ = run(capfd, inbox, "--format", to, "--report", tmp_path / f"today.{to}")

        assert code == cli.UNREADABLE
        assert (tmp_path / f"today.{to}").stat().st_size > 500
    _, out, _ = run(capfd, inbox)
    assert "\x1b" not in out


@pytest.mark.parametrize("seconds", ["-1", "nan", "inf", "0"])
def test_the_time_for_a_file_is_sensible(
    seconds: str, inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, _, err = run(capfd, inbox, "--seconds", seconds)

    assert code == cli.USAGE
    assert "--seconds" in err


def test_the_name_of_a_report_says_its_format(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    run(capfd, inbox, "--report", tmp_path / "today.html")
    run(capfd, inbox, "--report", tmp_path / "today.csv", "--format", "json")

    assert (tmp_path / "today.html").read_text("utf-8").startswith("<!doctype html>")
    assert json.loads((tmp_path / "today.csv").read_text("utf-8"))["files"]


@pytest.mark.parametrize(
    "arguments",
    [("-",), ("--reply-by", "2027-01-14"), ("--reply", "notes", "--reply-by", "2026-12-30")],
)
def test_what_cannot_be_is_refused(
    arguments: tuple[str, ...], inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(capfd, inbox, *arguments)

    assert (code, out) == (cli.USAGE, "")


def test_what_comes_of_a_check_is_marked_as_the_area_asks(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Also where no form could be read, and nothing else says how high the page must be marked."""
    area, report, notes = tmp_path / "area.json", tmp_path / "today.html", tmp_path / "notes"
    profile = {"name": "Testshire", "scheme": "gpms", "floors": {"default": "CONFIDENTIAL"}}
    area.write_text(json.dumps(profile), "utf-8")
    about = ("--area", area, "--format", "html", "--report", report, "--force")
    for path in (inbox, inbox / "more" / "half.json"):
        run(capfd, path, *about, "--reply", notes)
        page = Page()
        page.feed(report.read_text("utf-8"))
        assert "CONFIDENTIAL" in page.said
        assert "RESTRICTED" not in page.said.split("checked")[0]
    for path in notes.iterdir():
        section = docx.Document(str(path)).sections[0]
        for part in (section.header, section.footer, section.first_page_header):
            assert "CONFIDENTIAL" in [paragraph.text for paragraph in part.paragraphs]
