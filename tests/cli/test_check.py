"""What may be asked of a check, and what is refused before anything is read or written."""

import csv
import json
import shutil
from pathlib import Path

import docx
import pytest

from mappa_docs.cli import exit_codes
from tests.checked_folder import MARK, run_check
from tests.mail_files import CARD, FORM, SENDER, form, mail, zipped
from tests.support import STEMS, filled_with_sentinels, sample
from tests.unsafe_mails import deep


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
        for path in notes.glob("*.docx")
        for table in docx.Document(str(path)).tables
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
    )
    written += "".join(path.read_text("utf-8") for path in notes.glob("*.eml"))
    assert len(list(notes.glob("*.docx"))) == len(STEMS)
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
        ("today.CSV", "\ufeffFile,Form,"),
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
        (("--report", "today.docx"), "Name it .html, .xlsx, .ics, .csv, .json, .jsonl or .txt."),
        (("--report", "today"), "Name it .html, .xlsx, .ics, .csv, .json, .jsonl or .txt."),
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


def post(folder: Path) -> Path:
    """Write a folder with a form, an e-mail with two forms and a scan, and one without a form."""
    folder.mkdir()
    (folder / "a.json").write_bytes(FORM)
    draft = form("mappa-a", reference="WY-2", version="0.2", offender={"last_name": "Quillfeather"})
    files = (("e.json", form("mappa-e")), ("draft.json", draft), ("scan.pdf", b"%PDF-1.7"))
    (folder / "mail.eml").write_bytes(mail(*files, ("jo.vcf", CARD)).as_bytes())
    (folder / "empty.eml").write_bytes(mail(("jo.vcf", CARD)).as_bytes())
    return folder


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_form_of_an_e_mail_has_a_line(
    jobs: int, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = post(tmp_path / "post")
    code, out, _ = run_check(capfd, folder, "--format", "jsonl", "--jobs", jobs)
    records = {record["file"]: record for record in map(json.loads, out.splitlines())}
    statuses = {Path(name).relative_to(folder): one["status"] for name, one in records.items()}

    assert code == exit_codes.UNREADABLE
    assert {str(name): status for name, status in statuses.items()} == {
        "a.json": "complete",
        "mail.eml/e.json": "complete",
        "mail.eml/draft.json": "incomplete",
        "mail.eml/scan.pdf": "unreadable",
        "empty.eml": "unreadable",
    }
    attached = records[str(folder / "mail.eml" / "scan.pdf")]
    assert attached["mail"] == {"sender": SENDER, "sent": "2026-11-02T10:30:00+00:00"}
    assert attached["beside"] == ["jo.vcf"]
    assert "mail" not in records[str(folder / "a.json")]


def test_who_sent_a_form_is_data_and_in_no_message(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = post(tmp_path / "post")
    for to in ("text", "html"):
        assert SENDER not in run_check(capfd, folder, "--format", to, "--details")[1]
    for more in ((), ("--details",)):
        _, out, _ = run_check(capfd, folder, "--format", "csv", *more)
        rows = {row["File"]: row for row in csv.DictReader(out.removeprefix(MARK).splitlines())}
        assert rows[str(folder / "mail.eml" / "e.json")]["Sender"] == SENDER
        assert rows[str(folder / "a.json")]["Sent"] == ""
    _, out, _ = run_check(capfd, folder, "--format", "json")
    for record in json.loads(out)["files"]:
        assert SENDER not in json.dumps(record["findings"])


def test_a_page_leads_to_the_e_mail_in_which_a_form_lies(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "post"
    folder.mkdir()
    minutes = json.dumps(sample("mappa-b", "minimal")).encode()
    (folder / "a mail.eml").write_bytes(mail(("b.json", minutes)).as_bytes())
    run_check(capfd, folder, "--report", tmp_path / "today.html")
    page = (tmp_path / "today.html").read_text("utf-8")

    assert 'href="post/a%20mail.eml"' in page
    assert "post/a mail.eml/b.json" in page


def test_a_note_is_written_for_each_form_of_an_e_mail(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "post"
    folder.mkdir()
    forms = ((f"{n}.json", form("mappa-a", reference=f"WY-{n}", edition="1")) for n in "12")
    (folder / "mail.eml").write_bytes(mail(*forms).as_bytes())
    _, _, err = run_check(capfd, folder, "--reply", tmp_path / "notes")

    assert "Notes to send back: 2" in err
    assert f"for {folder / 'mail.eml' / '2.json'}" in err
    assert len([*(tmp_path / "notes").glob("*.docx")]) == 2


@pytest.mark.parametrize("to", ["text", "jsonl"])
def test_what_was_read_is_saved_and_reads_the_same_again(
    to: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder, saved = post(tmp_path / "post"), tmp_path / "forms"
    err = run_check(capfd, folder, "--format", to, "--save-json", saved)[2]
    names = {path.name: path for path in saved.iterdir()}

    assert err.endswith("Submissions saved as JSON: 3\n")
    assert len(names) == 3
    assert "MAPPA-A_WY-2_v0.2.json" in names
    assert not [name for name in names if "uillfeather" in name]
    assert {path.stat().st_mode & 0o777 for path in names.values()} == {0o600}
    (own,) = (
        path for name, path in names.items() if name.startswith("MAPPA-A_") and "WY-2" not in name
    )
    assert json.loads(own.read_bytes()) == json.loads(FORM)
    again = run_check(capfd, saved, "--format", "jsonl")[1]
    statuses = sorted(json.loads(line)["status"] for line in again.splitlines())
    assert statuses == ["complete", "complete", "incomplete"]


def test_forms_that_were_saved_before_are_not_written_over(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder, saved = post(tmp_path / "post"), tmp_path / "forms"
    run_check(capfd, folder, "--save-json", saved)
    name = next(iter(saved.iterdir()))
    name.write_text("mine", "utf-8")
    code, _, err = run_check(capfd, folder, "--save-json", saved)

    assert (code, name.read_text("utf-8")) == (exit_codes.USAGE, "mine")
    assert "--force" in err
    run_check(capfd, folder, "--save-json", saved, "--force")
    assert json.loads(name.read_bytes())


def test_two_forms_of_one_name_are_both_saved(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "m.eml").write_bytes(mail(("a.json", FORM), ("b.json", FORM)).as_bytes())
    run_check(capfd, tmp_path / "m.eml", "--save-json", tmp_path / "forms")

    assert len([*(tmp_path / "forms").iterdir()]) == 2


def test_forms_are_saved_beside_what_is_read(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, _, err = run_check(capfd, inbox, "--save-json", inbox / "forms")

    assert code == exit_codes.USAGE
    assert "--save-json is inside" in err
    assert run_check(capfd, inbox, "--save-json", "-")[0] == exit_codes.USAGE


def test_an_e_mail_that_takes_too_much_is_one_line(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bomb.zip").write_bytes(zipped(("a.json", bytes(9_000_000)), ("b.json", FORM)))
    (tmp_path / "deep.eml").write_bytes(deep(1_000))
    code, out, _ = run_check(capfd, tmp_path, "--format", "jsonl")
    statuses = [json.loads(line)["status"] for line in out.splitlines()]

    assert code == exit_codes.UNREADABLE
    assert statuses == ["unreadable", "complete", "unreadable"]
