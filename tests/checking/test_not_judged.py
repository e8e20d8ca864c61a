"""What is read like a form and is no filled one: nobody is asked for what is missing in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import mappa_docs
from mappa_docs import cli
from mappa_docs.checking.not_judged import judged
from mappa_docs.definition import views
from mappa_docs.intake import submission, word_forms
from mappa_docs.intake.single_files import Unread
from mappa_docs.model import MAIN, Submission
from tests.badly_filled.form import NAME
from tests.filled_by_hand import type_into
from tests.hostile_forms import LABELS
from tests.support import STEMS
from tests.word_form import WordForm, paragraph

FURTHER = [
    (stem, document) for stem in STEMS for document in views.documents(stem) if document != MAIN
]


def made(stem: str, document: str) -> Iterator[bytes]:
    """Yield a further document of a form empty, filled, and without what says which it is."""
    yield mappa_docs.blank(stem, "docx", document=document).data
    answers = mappa_docs.parse(mappa_docs.sample(stem))
    rendered = mappa_docs.render(answers, "docx", document=document).data
    yield rendered
    bare = WordForm(rendered)
    bare.parts[LABELS] = b"<a/>"
    yield bare.data()


@pytest.mark.parametrize(("stem", "document"), FURTHER)
def test_a_document_made_from_a_form_is_not_judged_as_the_form(stem: str, document: str) -> None:
    title = views.view(stem, document).title
    for data in made(stem, document):
        found = judged(word_forms.parse(data, "inbox/record.docx"))

        assert isinstance(found, Unread)
        assert f"“{title}”" in found.why
        assert mappa_docs.extract(data).document == document


@pytest.mark.parametrize("stem", STEMS)
def test_an_empty_blank_is_called_empty(stem: str) -> None:
    found = judged(word_forms.parse(mappa_docs.blank(stem, "docx").data))

    assert isinstance(found, Unread)
    assert "nothing is filled in" in found.why


def test_a_blank_with_anything_in_it_is_judged() -> None:
    answered, beside = (WordForm(mappa_docs.blank("mappa-a", "docx").data) for _ in range(2))
    type_into(answered.control(NAME), "Testcase")
    beside.body[-1].addprevious(paragraph("See the letter."))

    for form in (answered, beside):
        assert isinstance(judged(word_forms.parse(form.data())), Submission)


def test_data_is_judged_however_little_it_says() -> None:
    data = submission.from_answers({"form": "MAPPA A", "edition": "2012"})

    assert judged(data) is data


def test_check_and_validate_name_an_empty_blank(tmp_path: Path) -> None:
    blank = tmp_path / "blank.docx"
    blank.write_bytes(mappa_docs.blank("mappa-a", "docx").data)

    (result,) = mappa_docs.check_files([blank])
    validated = CliRunner().invoke(cli.cli, ["validate", str(blank)])

    assert result.judgement.status == "unreadable"
    assert "nothing is filled in" in result.judgement.findings[0].message
    assert "nothing is filled in" in " ".join(validated.output.split())
