"""The marking of a form that came in as Word: of its pages, and of the note about it."""

from datetime import date
from pathlib import Path

import docx
import pytest

import mappa_docs
from mappa_docs.checking.checked_file import CheckedFile
from tests.filled_by_hand import filled, mark
from tests.producers import google_docs
from tests.sample_inbox import FOLDER as INBOX
from tests.support import sample
from tests.word_form import WordForm

AS_OF = date(2026, 7, 31)


def form_marked(marking: str) -> bytes:
    form = WordForm(filled("mappa-a", sample("mappa-a"), 1))
    if marking:
        mark(form, marking)
    return form.data()


def checked(data: bytes, folder: Path) -> CheckedFile:
    path = folder / "form.docx"
    path.write_bytes(data)
    (result,) = mappa_docs.check_files([path], as_of=AS_OF)
    return result


def marking_findings(result: CheckedFile) -> list[tuple[str, str]]:
    found = result.judgement.findings
    return [(one.sentence, one.severity) for one in found if one.kind == "marking"]


def test_what_nobody_can_change_in_word_keeps_no_form_back(tmp_path: Path) -> None:
    result = checked(form_marked("RESTRICTED"), tmp_path)
    alone = mappa_docs.inspect_marking(form_marked("RESTRICTED"))

    assert (result.judgement.status, marking_findings(result)) == ("complete", [])
    assert alone.status == "complete"
    assert ("MRK-4.first_lines", "advice") in [
        (one.sentence, one.severity) for one in alone.findings
    ]


def test_a_form_marked_as_a_blank_is_not_in_order(tmp_path: Path) -> None:
    result = checked(form_marked(""), tmp_path)

    assert result.judgement.status == "invalid"
    assert marking_findings(result) == [("MRK-4", "error")]
    assert result.judgement.marking == "RESTRICTED"


@pytest.mark.parametrize(
    ("marking", "carried"),
    [("", "RESTRICTED"), ("PROTECT", "RESTRICTED"), ("CONFIDENTIAL", "CONFIDENTIAL")],
)
def test_a_note_is_never_marked_lower_than_its_form(
    marking: str, carried: str, tmp_path: Path
) -> None:
    form = WordForm(filled("mappa-a", sample("mappa-a", "draft"), 1))
    if marking:
        mark(form, marking)
    path = tmp_path / "form.docx"
    path.write_bytes(form.data())
    results = mappa_docs.check_folder([path], as_of=AS_OF)
    (note,) = mappa_docs.reply_notes(results).notes
    (tmp_path / "note.docx").write_bytes(note.render().data)

    header = docx.Document(str(tmp_path / "note.docx")).sections[0].header
    assert carried in [line.text for line in header.paragraphs]


def test_a_note_asks_its_sender_for_what_could_not_be_read_and_not_for_what_was_matched(
    tmp_path: Path,
) -> None:
    path = tmp_path / "form.docx"
    path.write_bytes(google_docs((INBOX / "referral-unfinished.docx").read_bytes()))
    results = mappa_docs.check_folder([path], as_of=AS_OF)
    (note,) = mappa_docs.reply_notes(results).notes
    (tmp_path / "note.docx").write_bytes(note.render().data)
    tables = docx.Document(str(tmp_path / "note.docx")).tables
    rows = [[cell.text for cell in row.cells] for table in tables for row in table.rows]
    asked = [row[0] for row in rows]
    codes = {one.code for one in results.files[0].judgement.findings}
    unread = next(row for row in rows if row[0].startswith("Date of referral"))

    assert {"READ-2", "READ-4"} <= codes
    assert not [one for one in asked if "by the labels" in one or "own words" in one]
    assert unread[1] == "So that the form can be used"
    assert rows.index(unread) < asked.index("Enter the sentence")  # in the order of the form
