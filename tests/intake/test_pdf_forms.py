"""PDF forms among what comes in: alone, attached, in a zip file."""

from datetime import date
from pathlib import Path

import pytest

import mappa_docs
from mappa_docs.checking.checked_file import CheckedFile
from mappa_docs.errors import UnreadableError
from mappa_docs.intake import pdf_forms, readers
from mappa_docs.intake.single_files import Unread
from mappa_docs.model import Submission
from tests import pdf_files
from tests.filled_by_hand import filled as filled_in_word
from tests.filled_pdf import PdfForm, blank, filled
from tests.mail_files import mail, zipped
from tests.support import AS_OF, sample
from tests.what_was_read import normalised

STEM = "mappa-e"
LETTER = pdf_files.made(pdf_files.Page(pdf_files.text("A letter", 72, 400)))


def test_a_form_is_a_submission_with_its_document() -> None:
    data = filled(STEM, sample(STEM))
    submission = pdf_forms.parse(data, "e.pdf")

    assert (submission.stem, submission.source) == (STEM, "e.pdf")
    assert submission.answers == normalised(sample(STEM))
    assert (submission.document, submission.size) == (data, len(data))
    assert submission.reading is not None
    assert submission.reading.matched == submission.reading.unread == ()


def test_the_same_answers_are_read_of_a_pdf_as_of_word() -> None:
    of_pdf = mappa_docs.extract(filled(STEM, sample(STEM)))
    of_word = mappa_docs.extract(filled_in_word(STEM, sample(STEM)))

    assert of_pdf.submission == of_word.submission
    assert of_pdf.document == of_word.document


def test_the_day_tells_a_year_of_two_figures() -> None:
    form = PdfForm(blank("mappa-a"))
    form.type("/offender/date_of_birth", "1/2/30")
    days = [
        pdf_forms.parse(form.data(), today=date(year, 1, 1)).answers["offender"]["date_of_birth"]
        for year in (2026, 2126)
    ]

    assert days == ["2030-02-01", "2130-02-01"]


def test_forms_are_found_wherever_they_lie() -> None:
    form = filled(STEM, sample(STEM))
    for data, name in ((mail(("e.pdf", form)).as_bytes(), "m.eml"), (zipped(("e.pdf", form)), "z")):
        (found,) = readers.all_in(data, name)
        assert isinstance(found, Submission)
        assert found.source == f"{name}/e.pdf"


def test_a_pdf_that_is_no_form_is_never_passed_over() -> None:
    message = mail(("e.pdf", filled(STEM, sample(STEM))), ("letter.pdf", LETTER))
    form, letter = readers.all_in(message.as_bytes(), "m.eml")

    assert isinstance(form, Submission)
    assert isinstance(letter, Unread)
    assert "none of the forms" in letter.why


def checked(data: bytes, folder: Path, name: str = "e.pdf") -> CheckedFile:
    (folder / name).write_bytes(data)
    (result,) = mappa_docs.check_files([folder / name], as_of=AS_OF)
    return result


def test_a_form_is_checked_as_its_data_is(tmp_path: Path) -> None:
    result = checked(filled(STEM, sample(STEM)), tmp_path)
    data = mappa_docs.validate(mappa_docs.parse(sample(STEM)), as_of=AS_OF)

    assert (result.judgement.status, result.judgement.marking) == (data.status, "RESTRICTED")
    assert result.judgement.findings == data.findings


@pytest.mark.parametrize("scheme", ["gpms", "gsc"])
def test_who_fills_a_form_in_is_not_asked_to_change_its_pages(scheme: str, tmp_path: Path) -> None:
    made = mappa_docs.blank(STEM, "pdf", fillable=True, scheme=scheme).data
    form = PdfForm(made)
    form.type("/meeting/date", "01/02/2026")
    result = checked(form.data(), tmp_path)

    assert not [one for one in result.judgement.findings if one.kind == "marking"]


def test_a_form_without_its_marking_is_not_in_order(tmp_path: Path) -> None:
    form = PdfForm(filled(STEM, sample(STEM)))
    for page in form.pdf.pages:
        page.obj.MediaBox = page.obj.CropBox = [0, 120, 596, 720]
    result = checked(form.data(), tmp_path)

    assert "MRK-1" in {one.code for one in result.judgement.findings}


def test_a_blank_and_a_further_document_are_not_judged(tmp_path: Path) -> None:
    empty = checked(blank(STEM), tmp_path, "blank.pdf")
    record = PdfForm(blank("mappa-j", "record"))
    name = next(name for name, field in record.fields.items() if field.FT == "/Tx")
    record.type(name, "Specimen")
    further = checked(record.data(), tmp_path, "record.pdf")

    assert (empty.judgement.status, further.judgement.status) == ("unreadable", "unreadable")
    assert "It is an empty MAPPA E" in empty.judgement.findings[0].message
    assert "made from MAPPA J" in further.judgement.findings[0].message


def test_what_is_brought_along_is_said_once(tmp_path: Path) -> None:
    form = PdfForm(filled(STEM, sample(STEM)))
    form.pdf.attachments["more.txt"] = b"More."
    result = checked(form.data(), tmp_path)

    about = [one.sentence for one in result.judgement.findings if "files" in one.sentence]
    assert about == ["READ-8.files"]


def test_what_can_not_be_read_says_what_to_ask_for() -> None:
    with pytest.raises(UnreadableError, match="Ask for"):
        pdf_forms.parse(mappa_docs.blank(STEM, "pdf").data)
