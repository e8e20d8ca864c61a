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

from mappa_docs import cli
from mappa_docs.cases.case import Case
from mappa_docs.cases.queries import CaseFinding, about_case
from mappa_docs.cli import exit_codes
from mappa_docs.report import cases as case_report
from mappa_docs.report import findings
from mappa_docs.report.reply_notes import UniqueNames
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

    assert code == exit_codes.UNREADABLE
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
    (due,) = [
        finding
        for case in result["cases"]
        for finding in case["findings"]
        if finding["files"] == [str(inbox / "mappa-f.json")]
    ]
    assert due["code"] == "CASE-2"


def test_each_finding_of_a_case_names_the_files_that_it_rests_on(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(SAMPLES / "mappa-b" / "complete.json", inbox / "mi\u202enutes.json")
    # A meeting about the same prisoner later on, of which MAPPA F is missing too.
    later = sample("mappa-b")
    later["meeting"] |= {"date": "2026-08-19", "number": "3"}
    (inbox / "more" / "later.json").write_text(json.dumps(later), "utf-8")
    _, out, _ = run(capfd, inbox)
    _, details, _ = run(capfd, inbox, "--details")
    _, page, _ = run(capfd, inbox, "--format", "html")

    lines = out.splitlines()
    (place,) = [number for number, line in enumerate(lines) if "for 2 meetings" in line]
    assert lines[place + 1] == "      mi?nutes.json · more/later.json"
    assert "    mi?nutes.json" not in lines
    assert {"    mi?nutes.json", "    more/later.json"} <= set(details.splitlines())
    assert f"{inbox / 'more' / 'later.json'} · CASE-4" in page
    assert "19 August" not in out


def test_json_lines_hold_the_same_files(inbox: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, lines, _ = run(capfd, inbox, "--format", "jsonl")
    _, whole, _ = run(capfd, inbox, "--format", "json")

    assert [json.loads(line) for line in lines.splitlines()] == json.loads(whole)["files"]


def test_one_form_is_told_in_full(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capfd, SAMPLES / "mappa-a" / "draft.json")

    assert code == exit_codes.PROBLEMS
    assert "Section 2, Offender information" in out
    assert "10 of  16" in out


def test_one_form_alone_is_told_what_its_case_waits_for(
    capfd: pytest.CaptureFixture[str],
) -> None:
    code, out, _ = run(capfd, SAMPLES / "mappa-b" / "minimal.json")

    assert code == 0
    assert "MAPPA B is complete" in out
    assert "The next review is" in out
    assert "CASE-3" in out


def test_what_is_urgent_is_in_the_totals_of_complete_forms_too(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    paths = [SAMPLES / stem / "minimal.json" for stem in ("mappa-b", "mappa-c")]
    whole = "2 files: 2 complete; 1 case to see to, 1 overdue."
    for arguments in ([], ["--report", tmp_path / "today.csv"]):
        code, out, _ = run(capfd, *paths, *arguments)

        assert code == 0
        assert out.rstrip().endswith(whole)


def test_totals_count_what_is_late_and_what_to_check(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    late, unsure = sample("mappa-b"), sample("mappa-b", "minimal")
    late["distribution"] |= dict.fromkeys(
        ("agreed_on", "distributed_on", "stored_on"), "2026-07-10"
    )
    unsure["attendance"][0]["grade"] = "sergeant"
    for name, answers in (("late", late), ("unsure", unsure)):
        (tmp_path / f"{name}.json").write_text(json.dumps(answers), "utf-8")
    _, out, _ = run(capfd, tmp_path)

    assert out.rstrip().endswith(
        "; 1 with a time limit to look at, 1 to check; 2 cases to see to, 2 of them overdue."
    )


def test_details_are_worst_first_and_leave_out_what_has_none(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = run(capfd, inbox, "--details")
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
        [*csv.DictReader(io.StringIO(run(capfd, inbox, "--format", "csv", *more)[1]))]
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
    said = "1 case has findings that CSV does not hold: see --format text, json or html\n"

    assert run(capfd, telling, "--format", "csv")[2] == said
    assert run(capfd, telling, "--format", "csv", "--details")[2] == said
    assert run(capfd, silent, "--format", "csv")[2] == ""
    for to in ("json", "html", "text"):
        assert run(capfd, telling, "--format", to)[2] == ""


def test_why_a_file_could_not_be_read_is_said_in_every_format(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    said = "This is no form in JSON: its name does not end in .json"
    for to in ("text", "csv", "json", "jsonl", "html"):
        _, out, _ = run(capfd, inbox, "--format", to)

        assert said in out, to
        assert "1 unreadable" not in out


@pytest.mark.parametrize("content", [[], ["~$lock.docx", ".DS_Store", "Thumbs.db"]])
def test_a_folder_without_files_is_never_fine(
    content: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in content:
        (tmp_path / name).touch()
    code, out, err = run(capfd, tmp_path)

    assert (code, out) == (exit_codes.UNREADABLE, "")
    assert err == f"There is no file to check in {tmp_path}.\n"


def test_a_path_that_is_not_there_is_listed(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(capfd, tmp_path / "gone.json", SAMPLES / "mappa-e" / "complete.json")

    assert code == exit_codes.UNREADABLE
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
        if tag != "a":  # a link is followed by whoever wants to
            wanted = ("src", "href", "action")
            self.fetched += [str(value) for name, value in attrs if name in wanted]

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

    assert code == exit_codes.UNREADABLE
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

    assert code == exit_codes.USAGE
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


@pytest.mark.parametrize("to", ["text", "html"])
def test_a_check_tells_people_in_the_words_of_the_form(
    to: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    form = tmp_path / "form.json"
    form.write_text(json.dumps(sample("mappa-b") | {"shoe_size": "9"}), "utf-8")
    said = "Outside the sections there is something that the form does not ask for: take it out"

    assert said in run(capfd, form, "--format", to)[1]
    assert "of this object is not a field" in run(capfd, form, "--format", "json")[1]
    cli.run(["validate", str(form), "--format", to])
    assert said not in capfd.readouterr().out


def test_a_note_of_an_earlier_run_is_written_over_only_with_force(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    notes, report = tmp_path / "notes", tmp_path / "today.csv"
    notes.mkdir()
    there = notes / "Reply_MAPPA-G_GW-0113-26_v1.1.docx"
    there.write_bytes(b"mine")
    code, out, err = run(capfd, inbox, "--reply", notes, "--report", report)

    assert (code, out) == (exit_codes.USAGE, "")
    assert f"{there} exists already. Use --force" in err
    assert (list(notes.iterdir()), there.read_bytes()) == ([there], b"mine")
    assert not report.exists()
    run(capfd, inbox, "--reply", notes, "--force")
    run(capfd, inbox, "--reply", notes, "--force")
    assert len(list(notes.iterdir())) == 2
    assert there.read_bytes() != b"mine"


def test_two_forms_of_one_reference_and_version_get_a_note_each(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    other = sample("mappa-a", "draft")
    other["referral"]["area"] = "gwent"
    (inbox / "other.json").write_text(json.dumps(other), "utf-8")
    notes = tmp_path / "notes"
    run(capfd, inbox, "--reply", notes)

    names = sorted(path.name for path in notes.iterdir() if "MAPPA-A" in path.name)
    assert names == ["Reply_MAPPA-A_NB-0071-26_v0.1.docx", "Reply_MAPPA-A_NB-0071-26_v0.1_2.docx"]


@pytest.mark.parametrize("to", ["text", "jsonl"])
def test_no_note_goes_out_about_what_was_put_right_or_came_twice(
    to: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder, notes = tmp_path / "inbox", tmp_path / "notes"
    (folder / "sub").mkdir(parents=True)
    lacking = sample("mappa-a")
    del lacking["conviction"]
    whole = sample("mappa-a") | {"version": "1.1"}
    draft = sample("mappa-a", "draft")
    files = {
        "old.json": lacking,
        "right.json": whole,
        "a.json": draft,
        "a copy.json": draft,
        "sub/a.json": draft,
        "b.json": draft | {"version": "0.2"},
    }
    for name, answers in files.items():
        (folder / name).write_text(json.dumps(answers), "utf-8")
    _, out, err = run(capfd, folder, "--reply", notes, "--format", to)

    assert [path.name for path in notes.iterdir()] == ["Reply_MAPPA-A_NB-0071-26_v0.2.docx"]
    assert f"{folder}/old.json: no note, superseded by {folder}/right.json\n" in err
    assert f"{folder}/a.json: no note, superseded by {folder}/b.json\n" in err
    assert f"{folder}/a copy.json: no note, the same as {folder}/a.json\n" in err
    assert f"{folder}/sub/a.json: no note, the same as {folder}/a.json\n" in err
    assert "Notes to send back: 1\n" in err
    if to == "text":
        assert "superseded by right.json" in out
        assert "the same as a.json" in out


@pytest.mark.parametrize(
    ("by", "wanted"),
    [("2027-01-14", "14 January 2027"), ("2027-06-30", "8 February 2027"), ("", "8 February 2027")],
)
def test_a_note_asks_for_the_earlier_of_the_day_given_and_the_time_limit_of_the_form(
    by: str, wanted: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    answers = sample("mappa-h")
    del answers["notification"]["date"]
    answers["notification"]["kind"] = "new"
    answers["offender"]["location"] = "custody"
    answers["conviction"]["relevant_dates"]["earliest_release_date"] = "2027-08-08"
    (tmp_path / "form.json").write_text(json.dumps(answers), "utf-8")
    notes = tmp_path / "notes"
    _, _, err = run(
        capfd, tmp_path / "form.json", "--reply", notes, *(("--reply-by", by) if by else ())
    )
    (path,) = notes.iterdir()
    rows = docx.Document(str(path)).tables[0].rows
    told = dict(tuple(cell.text for cell in row.cells) for row in rows)

    assert told["Send it back"] == f"By {wanted}"
    assert f"for {tmp_path}/form.json, by {wanted}\n" in err


def test_what_is_late_is_no_thing_to_do(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    answers = sample("mappa-b") | {"shoe_size": "9"}
    answers["distribution"] |= {"agreed_on": "2026-07-10", "distributed_on": "2026-07-10"}
    told = _told(tmp_path, capfd, answers)

    assert told["Time limit"] == "Late or due, to note"
    late = [said for said in told if "agreed for distribution 2 working days late" in said]
    assert [told[said] for said in late] == ["Late or due, to note"]
    assert "Late or due, to note" not in told["What to do"]


def test_a_link_to_nothing_takes_the_name_of_a_note(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "notes"
    run(capfd, inbox, "--reply", notes)
    for path in list(notes.iterdir()):
        path.unlink()
        path.symlink_to(tmp_path / "nothing")
    code, _, err = run(capfd, inbox, "--reply", notes)

    assert code == exit_codes.USAGE
    assert "exists already" in err
    assert not (tmp_path / "nothing").exists()


def test_the_folder_of_a_report_is_made_before_any_note_is_written(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    where = tmp_path / "file" / "today.html"
    code, _, err = run(capfd, inbox, "--reply", tmp_path / "notes", "--report", where)

    assert (code, (tmp_path / "notes").exists()) == (exit_codes.USAGE, False)
    assert "can’t be made" in err
    run(capfd, inbox, "--report", tmp_path / "new" / "today.html")
    assert (tmp_path / "new" / "today.html").exists()


def test_no_report_writes_over_a_form_that_a_link_leads_to(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    form = tmp_path / "form.json"
    shutil.copy(inbox / "mappa-e.json", form)
    (inbox / "link.json").symlink_to(form)
    before = form.read_bytes()
    code, _, err = run(capfd, inbox, "--report", form, "--force")

    assert (code, form.read_bytes()) == (exit_codes.USAGE, before)
    assert "to be read" in err


def test_notes_go_into_a_folder_alone(inbox: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capfd, inbox, "--reply", "-")

    assert code == exit_codes.USAGE
    assert "--reply is a folder" in err


def test_notes_of_one_name_are_numbered() -> None:
    names = UniqueNames()
    given = [names.free("note.docx") for _ in range(3)]
    given += [names.free(name) for name in ("note_2.docx", "note.docx", "other.docx")]

    assert given == [
        *("note.docx", "note_2.docx", "note_3.docx"),
        *("note_2_2.docx", "note_4.docx", "other.docx"),
    ]


@pytest.mark.parametrize("to", ["text", "json", "jsonl", "csv", "html"])
def test_no_format_and_no_note_repeats_an_answer(
    to: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for stem in STEMS:
        answers = filled_with_sentinels(stem)
        (tmp_path / f"{stem}.json").write_text(json.dumps(answers), "utf-8")
    notes = tmp_path.with_name(f"{tmp_path.name} notes")
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

    assert code == exit_codes.UNREADABLE
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
    for to in ("txt", "json", "jsonl", "csv", "html"):
        report = tmp_path / f"today.{to}"
        code, _, _ = run(capfd, inbox, "--report", report)

        assert code == exit_codes.UNREADABLE
        assert report.stat().st_size > 500
    _, out, _ = run(capfd, inbox)
    assert "\x1b" not in out


@pytest.mark.parametrize("seconds", ["-1", "nan", "inf", "0"])
def test_the_time_for_a_file_is_sensible(
    seconds: str, inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, _, err = run(capfd, inbox, "--seconds", seconds)

    assert code == exit_codes.USAGE
    assert "--seconds" in err


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("today.html", "<!doctype html>"),
        ("today.CSV", "File,Form,"),
        ("today.json", "{"),
        ("today.txt", "Case by case"),
    ],
)
def test_the_name_of_a_report_says_its_format(
    name: str, begins: str, inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _, out, err = run(capfd, inbox, "--report", tmp_path / name)

    assert (tmp_path / name).read_text("utf-8").startswith(begins)
    assert out.startswith("6 files:")
    assert err.startswith(f"Written to {tmp_path / name}\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--report", "today.xlsx"), "Name it .html, .csv, .json, .jsonl or .txt."),
        (("--report", "today"), "Name it .html, .csv, .json, .jsonl or .txt."),
        (("--report", "today.html", "--format", "csv"), "or name the report .csv."),
        (("--report", "today.html", "--format", "text"), "or name the report .txt."),
        (("--report", "inbox/more/today.html"), "inside inbox, so the next time"),
        (("--report", "inbox/more/today.html"), "--report today.html"),
        (("--report", "inbox/more/wrong.json", "--force"), "inside inbox"),
        (("--reply", "inbox/notes"), "Put it beside that folder: --reply notes"),
        (("--reply", "inbox"), "inside inbox"),
        (("--reply", "link/notes"), "inside inbox"),
    ],
    ids=str,
)
def test_a_report_or_note_that_would_mislead_is_refused_before_anything_is_read(
    arguments: tuple[str, ...],
    said: str,
    inbox: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(inbox.parent)
    (inbox.parent / "link").symlink_to(inbox)
    before = sorted(inbox.parent.rglob("*"))
    code, out, err = run(capfd, "inbox", *arguments)

    assert (code, out) == (exit_codes.USAGE, "")
    assert said in err
    assert sorted(inbox.parent.rglob("*")) == before


def test_a_report_never_takes_the_place_of_a_form(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    form = inbox / "mappa-e.json"
    before = form.read_bytes()
    code, _, err = run(capfd, form, "--report", form, "--force")

    assert (code, form.read_bytes()) == (exit_codes.USAGE, before)
    assert "that is to be read" in err


@pytest.mark.parametrize(
    "arguments",
    [("-",), ("--reply-by", "2027-01-14"), ("--reply", "notes", "--reply-by", "2026-12-30")],
)
def test_what_cannot_be_is_refused(
    arguments: tuple[str, ...], inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(capfd, inbox, *arguments)

    assert (code, out) == (exit_codes.USAGE, "")


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


def case(number: int, *found: CaseFinding, references: int = 1) -> Case:
    named = tuple(f"GW-{number:04}-26-B{version:02}" for version in range(references))
    return Case(named, 2, (f"{number}.json", f"{number} too.json"), found)


FOUND = about_case("CASE-5", "Something to see to", ["1.json"])


@pytest.mark.parametrize(
    ("telling", "fine", "said"),
    [
        (9, 1, "9 cases have something to see to, 1 more has several forms and is in order."),
        (1, 2, "1 case has something to see to, 2 more have several forms and are in order."),
        (1, 0, "1 case has something to see to."),
    ],
)
def test_cases_that_are_listed_and_those_in_order_are_counted_apart(
    telling: int, fine: int, said: str
) -> None:
    some = [case(number, FOUND) for number in range(telling)]

    assert case_report.text([*some, *map(case, range(fine))]).endswith(f"\n\n{said}")
    assert case_report.text([*map(case, range(fine))]) == ""


@pytest.mark.parametrize(("references", "shown", "more"), [(19, 19, ""), (20, 8, " and 12 more")])
def test_the_title_of_a_case_names_few_of_very_many_references(
    references: int, shown: int, more: str
) -> None:
    title = case_report.title(case(1, references=references))

    assert title.count("GW-0001-26") == shown
    assert title.endswith(f"B{shown - 1:02}{more}")
