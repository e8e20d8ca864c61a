"""`mappa_docs.extract`: what another program has of a filled form."""

from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path

import pytest

import mappa_docs
from mappa_docs.errors import UnreadableError
from mappa_docs.model import UnreadText
from tests.filled_by_hand import filled, type_into
from tests.sample_inbox import FOLDER as INBOX
from tests.support import sample
from tests.word_form import WordForm

REFERRAL = INBOX / "referral.docx"


def test_a_path_and_its_bytes_give_the_same_answers() -> None:
    by_path = mappa_docs.extract(REFERRAL)
    by_bytes = mappa_docs.extract(REFERRAL.read_bytes())

    assert by_path.submission == by_bytes.submission == sample("mappa-a")
    assert (by_path.source, by_bytes.source) == (str(REFERRAL), "")
    assert mappa_docs.extract(str(REFERRAL)).submission == by_path.submission


def test_what_was_read_says_which_form_it_is_and_how_it_was_read() -> None:
    read = mappa_docs.extract(REFERRAL)

    assert (read.form, read.edition, read.document) == ("MAPPA A", "2012", "form")
    assert (read.status, read.matched, read.unread) == ("read", (), ())
    assert read.certain > 100


def test_the_submission_is_one_for_parse() -> None:
    read = mappa_docs.extract(REFERRAL)
    judgement = mappa_docs.validate(mappa_docs.parse(read.submission))

    assert judgement.status == "complete"


def test_unread_text_is_counted_with_its_place() -> None:
    read = mappa_docs.extract(INBOX / "referral-unfinished.docx")

    assert read.status == "partly"
    assert read.unread == (
        UnreadText("About this referral", 5, "date", "/referral/date_of_referral"),
    )
    assert [finding.pointer for finding in read.findings] == ["/referral/date_of_referral"]


def test_years_of_two_figures_are_told_by_the_day_that_stands_for_today() -> None:
    form = WordForm(filled("mappa-a", sample("mappa-a", "minimal")))
    type_into(form.control("offender.date_of_birth"), "12/04/85")
    read = mappa_docs.extract(form.data(), as_of=date(2026, 7, 31))

    assert read.submission["offender"]["date_of_birth"] == "1985-04-12"


def test_what_was_read_can_not_be_changed() -> None:
    read = mappa_docs.extract(REFERRAL)
    with pytest.raises(FrozenInstanceError):
        read.status = "partly"  # type: ignore[misc]


@pytest.mark.parametrize(
    "data", [b"", b"Dear unit,", b"%PDF-1.7", REFERRAL.read_bytes()[:9000]], ids=len
)
def test_what_is_no_form_raises(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "file.docx").write_bytes(data)
    for source in (data, tmp_path / "file.docx"):
        with pytest.raises(UnreadableError):
            mappa_docs.extract(source)


def test_an_email_gives_each_form_that_is_attached() -> None:
    (checked,) = mappa_docs.check_files([INBOX / "mail.eml"], as_of=date(2026, 7, 31))

    assert checked.judgement.source.endswith("mail.eml/prison-report.docx")
    assert checked.judgement.status == "complete"
