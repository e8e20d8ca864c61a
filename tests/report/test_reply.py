"""The note that goes back about each form that is not complete."""

import json
import re
from pathlib import Path

import docx
import pytest
from docx.table import Table

from mappa_docs.cli import exit_codes
from tests.checked_folder import run_check
from tests.support import sample


def test_a_note_goes_back_for_each_form_that_is_not_complete(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "notes"
    run_check(capfd, inbox, "--reply", notes, "--reply-by", "2027-01-14")
    names = sorted(path.name for path in notes.glob("*.docx"))

    assert names == ["Reply_MAPPA-A_NB-0071-26_v0.1.docx", "Reply_MAPPA-G_GW-0113-26_v1.1.docx"]
    assert sorted(path.stem for path in notes.glob("*.eml")) == [Path(name).stem for name in names]
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
    assert wanted["Add to “Additional invitees”"] == "Guidance 14.25, 14.9, 7.14"
    assert all(wanted.values())


def what_to_do(folder: Path, capfd: pytest.CaptureFixture[str], answers: object) -> dict[str, str]:
    """Return what the note about a form says is to be done, with the heading above each."""
    (folder / "form.json").write_text(json.dumps(answers), "utf-8")
    run_check(capfd, folder / "form.json", "--reply", folder / "notes")
    (path,) = (folder / "notes").glob("*.docx")
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
    told = what_to_do(tmp_path, capfd, answers)

    odd = "something that the form does not ask for"
    elsewhere = "take it out, or put it where the form asks for it"
    several = "“Offender information” holds 2 things that the form does not ask for: take them out"
    expected = {
        f"Outside the sections there is {odd}: {elsewhere}": "The form as a whole",
        f"“Offender information” holds {odd}: was it meant for “First name”?": "Section 2",
        f"{several}, or put each where the form asks for it": "Section 2",
        f"Attender 1 and 3: “Attendance” holds {odd}: {elsewhere}": "Attendance",
        "Date of the meeting must be a real date: give day, month and year, such as 31 March "
        "2026": "The meeting",
        "Answer the questions of “Conviction or caution information” one by one, as the form asks "
        "them": "Section 3",
        "Fill in “Apologies” row by row, as the form asks for it": "Apologies",
    }
    assert {said: told.get(said, "").split(",")[0] for said in expected} == expected
    assert not [said for said in told if re.search(r"\b(?:object|JSON|true|Entry \d)\b", said)]


def test_a_note_of_an_earlier_run_is_written_over_only_with_force(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    notes, report = tmp_path / "notes", tmp_path / "today.csv"
    notes.mkdir()
    there = notes / "Reply_MAPPA-G_GW-0113-26_v1.1.docx"
    there.write_bytes(b"mine")
    code, out, err = run_check(capfd, inbox, "--reply", notes, "--report", report)

    assert (code, out) == (exit_codes.USAGE, "")
    assert f"{there} exists already. Use --force" in err
    assert (list(notes.iterdir()), there.read_bytes()) == ([there], b"mine")
    assert not report.exists()
    run_check(capfd, inbox, "--reply", notes, "--force")
    run_check(capfd, inbox, "--reply", notes, "--force")
    assert len(list(notes.glob("*.docx"))) == 2
    assert there.read_bytes() != b"mine"


def test_two_forms_of_one_reference_and_version_get_a_note_each(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    other = sample("mappa-a", "draft")
    other["referral"]["area"] = "gwent"
    (inbox / "other.json").write_text(json.dumps(other), "utf-8")
    notes = tmp_path / "notes"
    run_check(capfd, inbox, "--reply", notes)

    names = sorted(path.name for path in notes.glob("*MAPPA-A*.docx"))
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
    _, out, err = run_check(capfd, folder, "--reply", notes, "--format", to)

    names = sorted(path.name for path in notes.iterdir())
    assert names == [f"Reply_MAPPA-A_NB-0071-26_v0.2.{kind}" for kind in ("docx", "eml")]
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
    _, _, err = run_check(
        capfd, tmp_path / "form.json", "--reply", notes, *(("--reply-by", by) if by else ())
    )
    (path,) = notes.glob("*.docx")
    rows = docx.Document(str(path)).tables[0].rows
    told = dict(tuple(cell.text for cell in row.cells) for row in rows)

    assert told["Send it back"] == f"By {wanted}"
    assert f"for {tmp_path}/form.json, by {wanted}" in err


def test_what_is_late_is_no_thing_to_do(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    answers = sample("mappa-b") | {"shoe_size": "9"}
    answers["distribution"] |= {"agreed_on": "2026-07-10", "distributed_on": "2026-07-10"}
    told = what_to_do(tmp_path, capfd, answers)

    assert told["Time limit"] == "Late or due, to note"
    late = [said for said in told if "agreed for distribution 2 working days late" in said]
    assert [told[said] for said in late] == ["Late or due, to note"]
    assert "Late or due, to note" not in told["What to do"]


def test_a_link_to_nothing_takes_the_name_of_a_note(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "notes"
    run_check(capfd, inbox, "--reply", notes)
    for path in list(notes.iterdir()):
        path.unlink()
        path.symlink_to(tmp_path / "nothing")
    code, _, err = run_check(capfd, inbox, "--reply", notes)

    assert code == exit_codes.USAGE
    assert "exists already" in err
    assert not (tmp_path / "nothing").exists()
