"""What may be asked of a check, and what is refused before anything is read or written."""

import json
import shutil
from pathlib import Path

import docx
import pytest

from mappa_docs.cli import exit_codes
from tests.checked_folder import run_check
from tests.support import STEMS, filled_with_sentinels


def test_a_report_is_never_written_over(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "today.csv"
    report.write_text("mine", "utf-8")
    code, _, err = run_check(capfd, inbox, "--format", "csv", "--report", report)

    assert code == exit_codes.USAGE
    assert "--force" in err
    assert report.read_text("utf-8") == "mine"


def test_the_folder_of_a_report_is_made_before_any_note_is_written(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    where = tmp_path / "file" / "today.html"
    code, _, err = run_check(capfd, inbox, "--reply", tmp_path / "notes", "--report", where)

    assert (code, (tmp_path / "notes").exists()) == (exit_codes.USAGE, False)
    assert "can’t be made" in err
    run_check(capfd, inbox, "--report", tmp_path / "new" / "today.html")
    assert (tmp_path / "new" / "today.html").exists()


def test_no_report_writes_over_a_form_that_a_link_leads_to(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    form = tmp_path / "form.json"
    shutil.copy(inbox / "mappa-e.json", form)
    (inbox / "link.json").symlink_to(form)
    before = form.read_bytes()
    code, _, err = run_check(capfd, inbox, "--report", form, "--force")

    assert (code, form.read_bytes()) == (exit_codes.USAGE, before)
    assert "to be read" in err


def test_notes_go_into_a_folder_alone(inbox: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, _, err = run_check(capfd, inbox, "--reply", "-")

    assert code == exit_codes.USAGE
    assert "--reply is a folder" in err


@pytest.mark.parametrize("to", ["text", "json", "jsonl", "csv", "html"])
def test_no_format_and_no_note_repeats_an_answer(
    to: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for stem in STEMS:
        answers = filled_with_sentinels(stem)
        (tmp_path / f"{stem}.json").write_text(json.dumps(answers), "utf-8")
    notes = tmp_path.with_name(f"{tmp_path.name} notes")
    _, out, err = run_check(capfd, tmp_path, "--format", to, "--details", "--reply", notes)

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


@pytest.mark.parametrize("seconds", ["-1", "nan", "inf", "0"])
def test_the_time_for_a_file_is_sensible(
    seconds: str, inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, _, err = run_check(capfd, inbox, "--seconds", seconds)

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
    _, out, err = run_check(capfd, inbox, "--report", tmp_path / name)

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
    code, out, err = run_check(capfd, "inbox", *arguments)

    assert (code, out) == (exit_codes.USAGE, "")
    assert said in err
    assert sorted(inbox.parent.rglob("*")) == before


def test_a_report_never_takes_the_place_of_a_form(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    form = inbox / "mappa-e.json"
    before = form.read_bytes()
    code, _, err = run_check(capfd, form, "--report", form, "--force")

    assert (code, form.read_bytes()) == (exit_codes.USAGE, before)
    assert "that is to be read" in err


@pytest.mark.parametrize(
    "arguments",
    [("-",), ("--reply-by", "2027-01-14"), ("--reply", "notes", "--reply-by", "2026-12-30")],
)
def test_what_cannot_be_is_refused(
    arguments: tuple[str, ...], inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run_check(capfd, inbox, *arguments)

    assert (code, out) == (exit_codes.USAGE, "")
