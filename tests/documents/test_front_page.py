"""The front page repeats what its schema names, from answers that are there, and nothing else."""

from typing import Any

import pytest

from mappa_docs.definition import forms, pointers, views
from mappa_docs.documents import answer_words, layout, printed_answers
from mappa_docs.documents.blocks import Document, Heading, Questions, Rows, State
from mappa_docs.documents.request import Contents
from mappa_docs.intake import submission
from mappa_docs.issuing import rendering
from mappa_docs.markings import document_marking
from mappa_docs.model import MAIN, Kind
from tests import readers
from tests.support import DOCUMENTS, STEMS, sample

FLOOR = document_marking.floor("gpms")
TITLE = "In brief"
FRONTED = [stem for stem in STEMS if forms.form(stem).front]
ASKED_FOR = {f"mappa-{letter}" for letter in "abfghin"}
# What goes to people who are told as little as may be.
RESERVED = ("mappa-j", "mappa-m", "mappa-p")


def _document(stem: str, answers: dict[str, Any], document: str = MAIN) -> Document:
    form = views.view(stem, document)
    printed = printed_answers.printed(form, answers)
    return layout.document(Contents(form, State.COMPLETE, FLOOR, printed))


def _front(document: Document) -> list[Any]:
    """Return the blocks of the front page."""
    heads = [
        place
        for place, block in enumerate(document.blocks)
        if isinstance(block, Heading) and block.level == 2
    ]
    if not heads or document.blocks[heads[0]].text != TITLE:  # type: ignore[union-attr]
        return []
    return list(document.blocks[heads[0] + 1 : heads[1]])


def test_the_forms_that_a_meeting_reads_have_one() -> None:
    assert set(FRONTED) >= ASKED_FOR


@pytest.mark.parametrize("stem", FRONTED)
def test_it_names_questions_that_fit_on_a_line_and_tables_in_the_order_of_dates(stem: str) -> None:
    known = forms.fields(stem)
    for entry in forms.form(stem).front:
        field = known[entry.pointer]
        if entry.columns:
            columns = {child.name: child.kind for child in field.fields}
            assert field.kind is Kind.TABLE
            assert set(entry.columns) <= columns.keys()
            assert columns[entry.by] is Kind.DATE
        else:
            assert field.kind in (
                *(Kind.LINE, Kind.DATE, Kind.TIME, Kind.NUMBER, Kind.YES_NO, Kind.CHOICE),
            )


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_what_goes_to_others_has_none(stem: str, document: str) -> None:
    if stem in RESERVED or document != MAIN:
        assert not views.view(stem, document).front
        assert not _front(_document(stem, sample(stem), document))


@pytest.mark.parametrize("stem", FRONTED)
def test_no_document_repeats_what_it_does_not_show(stem: str) -> None:
    form = views.view(stem)
    shown = {field.pointer for field in forms.every(form.top)}

    assert {entry.pointer for entry in form.front} <= shown


@pytest.mark.parametrize("stem", FRONTED)
@pytest.mark.parametrize("to", ["docx", "pdf"])
def test_a_blank_has_none(stem: str, to: str) -> None:
    data = rendering.blank(stem, to).data
    lines = readers.word_lines(data) if to == "docx" else list(readers.pdf_bodies(data))

    assert TITLE not in "\n".join(lines)


@pytest.mark.parametrize("stem", FRONTED)
def test_there_is_none_where_nothing_on_it_is_answered(stem: str) -> None:
    named = {pointers.steps(entry.pointer)[0] for entry in forms.form(stem).front}
    answers = {name: value for name, value in sample(stem).items() if name not in named}

    assert _front(_document(stem, sample(stem)))
    assert not _front(_document(stem, answers))


@pytest.mark.parametrize("stem", FRONTED)
def test_it_says_what_the_form_says_and_nothing_else(stem: str) -> None:
    answers = sample(stem)
    document = _document(stem, answers)
    known = forms.fields(stem)
    questions = [
        cell
        for block in _front(document)
        if isinstance(block, Questions)
        for line in block.lines
        for cell in line.cells
    ]
    expected = [
        answer_words.words(known[entry.pointer], pointers.get(answers, entry.pointer))
        for entry in forms.form(stem).front
        if not entry.columns
    ]

    assert [cell.text for cell in questions] == [text for text in expected if text]
    assert all(cell.echo for cell in questions)


def test_actions_stand_in_the_order_of_their_dates_and_one_without_a_date_comes_last() -> None:
    answers = sample("mappa-b")
    actions = answers["meeting_actions"]
    del actions[0]["due"]
    days = sorted(action["due"] for action in actions[1:])
    (rows, *_) = [
        block for block in _front(_document("mappa-b", answers)) if isinstance(block, Rows)
    ]
    due = [cell.text for row in rows.rows for cell in row if cell.path.endswith(".due")]

    field = forms.fields("mappa-b")["/meeting_actions/*/due"]
    assert due == [*(answer_words.words(field, day) for day in days), "–"]


def test_it_is_filled_in_nowhere() -> None:
    read = submission.from_answers(sample("mappa-b"))
    tags = [tag for tag, _ in readers.controls(rendering.render(read, "docx").data)]

    assert tags.count("offender.last_name") == 1
    assert not [tag for tag in tags if tag.startswith("front")]
