"""The draft of an e-mail that takes a note back: read by our own inbox and by Python’s parser."""

import json
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import docx
import pytest

from mappa_docs.files import kinds
from mappa_docs.files.signs import Kind
from mappa_docs.intake import mail
from tests.checked_folder import run_check
from tests.support import ROOT, sample

AREA = ROOT / "samples/local/northshire/area.toml"


def notes(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], answers: Any, *more: object
) -> tuple[Path, str]:
    """Return the folder of the notes about a form, and what was said of them."""
    form = tmp_path / "form.json"
    form.write_text(json.dumps(answers), "utf-8")
    folder = tmp_path / "notes"
    _, _, err = run_check(capfd, form, "--reply", folder, "--force", *more)
    return folder, err


def lacking(stem: str, section: str) -> dict[str, Any]:
    answers = sample(stem)
    del answers[section]
    return answers


def read(folder: Path) -> EmailMessage:
    (path,) = folder.glob("*.eml")
    message = message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def test_the_draft_is_one_and_goes_where_the_form_says(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    by = ("--reply-by", "2027-01-14", "--area", AREA)
    folder, _ = notes(tmp_path, capfd, lacking("mappa-a", "conviction"), *by)
    message = read(folder)
    body = message.get_body()
    text = body.get_content() if body else ""

    assert message["X-Unsent"] == "1"
    assert message["To"] == "sioned.example@probation.example"
    assert message["From"] == "mappa@northshire.example"
    subject = "RESTRICTED: MAPPA A GW-0113-26, version 1.0: what this form still needs"
    assert message["Subject"] == subject
    lines = text.strip().splitlines()
    assert (lines[0], lines[-1]) == ("RESTRICTED", "RESTRICTED")
    assert "send the whole form back by 14 January 2027." in text
    assert "Northshire MAPPA Co-ordination Unit" in text
    assert "Telephone 01632 960100" in text


def test_the_note_is_attached_as_it_is(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder, _ = notes(tmp_path, capfd, lacking("mappa-a", "conviction"))
    (word,) = folder.glob("*.docx")
    (path,) = folder.glob("*.eml")
    (attached,) = mail.read(path.read_bytes()).files
    (part,) = read(folder).iter_attachments()

    assert (attached.name, attached.data) == (word.name, word.read_bytes())
    assert part.get_content() == word.read_bytes()
    assert kinds.kind_of(path.read_bytes()) is Kind.MAIL
    assert path.stem == word.stem


def test_no_person_is_named_outside_of_the_address(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    answers = lacking("mappa-a", "conviction")
    names = [answers["offender"][name] for name in ("last_name", "first_name")]
    folder, err = notes(tmp_path, capfd, answers)
    message = read(folder)
    body = message.get_body()
    text = body.get_content() if body else ""

    assert all(names)
    for name in (*names, answers["referring_agency"]["name"]):
        assert name not in text + str(message["Subject"]) + err
    assert "sioned.example@" not in err


def test_the_same_note_gives_the_same_draft(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    drafts = set()
    for _ in range(2):
        folder, _ = notes(tmp_path, capfd, lacking("mappa-a", "conviction"))
        (path,) = folder.glob("*.eml")
        drafts.add(path.read_bytes())

    assert len(drafts) == 1
    (data,) = drafts
    assert data.count(b"\n") == data.count(b"\r\n")


def test_an_urgent_form_is_asked_for_what_is_missing_today(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder, _ = notes(tmp_path, capfd, lacking("mappa-n", "further_offence"))
    body = read(folder).get_body()
    text = body.get_content() if body else ""
    (word,) = folder.glob("*.docx")
    note = docx.Document(str(word))
    said = "\n".join(paragraph.text for paragraph in note.paragraphs)

    assert "Please send what is missing today" in text
    assert "Please send what is missing today" in said
    for words in (text, said):
        assert "be used" not in words


def test_of_its_own_minutes_the_unit_gets_a_list_and_no_e_mail(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder, err = notes(tmp_path, capfd, lacking("mappa-b", "conclusion"))
    (path,) = folder.iterdir()
    note = docx.Document(str(path))
    labels = [row.cells[0].text for row in note.tables[0].rows]

    assert path.name == "To-settle_MAPPA-B_GW-0113-26-B2_v1.0.docx"
    assert "to settle in the unit" in err
    assert "What to settle in this form" in [paragraph.text for paragraph in note.paragraphs]
    assert not {"To", "From", "Send it back"} & set(labels)


def test_where_no_address_is_known_it_is_said(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    answers = lacking("mappa-a", "conviction")
    answers["referring_agency"]["email"] = "to follow"
    folder, err = notes(tmp_path, capfd, answers)

    assert read(folder)["To"] is None
    assert "has no address: enter one" in err


def test_no_draft_of_an_earlier_run_is_written_over(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder, _ = notes(tmp_path, capfd, lacking("mappa-a", "conviction"))
    (word,), (draft,) = folder.glob("*.docx"), folder.glob("*.eml")
    word.unlink()
    draft.write_bytes(b"mine")
    code, _, err = run_check(capfd, tmp_path / "form.json", "--reply", folder)

    assert code == 2
    assert "exists already" in err
    assert draft.read_bytes() == b"mine"
