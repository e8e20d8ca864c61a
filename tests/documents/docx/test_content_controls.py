"""The Word blank as a form: what can be filled in, emptied again, added and not deleted."""

from typing import Any

import pytest
from docx.oxml.ns import qn

from mappa_docs.definition import forms, views
from mappa_docs.definition.prompts import filling_in, is_prompt, prompt
from mappa_docs.issuing import rendering
from mappa_docs.model import Kind
from tests import readers
from tests.support import DOCUMENTS

EMPTY = ""
REPEATING = "{http://schemas.microsoft.com/office/word/2012/wordml}repeatingSection"


def _body(stem: str, document: str) -> Any:
    return readers.word(rendering.blank(stem, "docx", document=document).data).element.body


def _properties(control: Any) -> Any:
    return control.find(qn("w:sdtPr"))


def _lock(control: Any) -> str | None:
    lock = _properties(control).find(qn("w:lock"))
    return None if lock is None else str(lock.get(qn("w:val")))


def _controls(body: Any, name: str) -> list[Any]:
    return [one for one in body.iter(qn("w:sdt")) if _properties(one).find(name) is not None]


def _groups_around(element: Any) -> list[Any]:
    return [
        one
        for one in element.iterancestors(qn("w:sdt"))
        if _properties(one).find(qn("w:group")) is not None
    ]


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_every_list_can_be_emptied_again(stem: str, document: str) -> None:
    body = _body(stem, document)
    for choice in body.iter(qn("w:dropDownList"), qn("w:comboBox")):
        first, *others = choice.iter(qn("w:listItem"))

        assert first.get(qn("w:value")) == EMPTY
        assert is_prompt(first.get(qn("w:displayText")))
        assert all(one.get(qn("w:value")) for one in others)


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_no_place_for_an_answer_can_be_deleted(stem: str, document: str) -> None:
    tagged = _controls(_body(stem, document), qn("w:tag"))

    assert tagged
    assert {_lock(control) for control in tagged} == {"sdtLocked"}


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_the_questions_can_not_be_changed_and_rows_can_be_added(stem: str, document: str) -> None:
    body = _body(stem, document)
    repeating = _controls(body, REPEATING)
    in_rows = {table for one in repeating for table in one.iter(qn("w:tbl"))} | {
        table for one in repeating for table in one.iterancestors(qn("w:tbl"))
    }
    fixed = [table for table in body.iter(qn("w:tbl")) if table not in in_rows]

    assert all(
        _lock(group) == "contentLocked" for table in fixed for group in _groups_around(table)
    )
    assert all(len(_groups_around(table)) == 1 for table in fixed)
    for section in repeating:
        assert not _groups_around(section)
        assert not _controls(section, qn("w:group"))


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_the_blank_says_how_it_is_filled_in(stem: str, document: str) -> None:
    rendered = rendering.blank(stem, "docx", document=document)
    lines = readers.word_lines(rendered.data)
    fields = list(forms.every(views.view(stem, document).top))
    said = filling_in(
        rendered.marking.level,
        has_entries=any(field.kind is Kind.TABLE for field in fields),
        may_be_absent=any(field.absent for field in fields),
    )

    assert [line for line in lines if line in said] == list(said)
    assert any(rendered.marking.level in line for line in said)
    everything = filling_in(rendered.marking.level, has_entries=True, may_be_absent=True)
    assert [line for line in lines if line in everything] == list(said)


def test_a_prompt_says_what_is_wanted() -> None:
    assert "DD/MM/YYYY" in prompt(Kind.DATE)
    assert prompt(Kind.TIME) == "HH:MM"
    assert prompt(Kind.CHOICE) != prompt(Kind.CHOICE, or_reason=True)
    assert all(
        is_prompt(prompt(kind, or_reason=reason)) for kind in Kind for reason in (True, False)
    )


def test_the_prompts_of_earlier_blanks_are_known() -> None:
    assert all(map(is_prompt, ("Choose a date", "Choose one", "Click to enter text")))


@pytest.mark.parametrize("words", ["Choose a date, please", "Not known: nobody asked", "10:30"])
def test_an_answer_is_no_prompt(words: str) -> None:
    assert not is_prompt(words)


def test_a_filled_form_has_no_instructions() -> None:
    from mappa_docs.intake import submission
    from tests.support import sample

    data = rendering.render(submission.from_answers(sample("mappa-a")), "docx").data

    assert not set(filling_in("RESTRICTED", has_entries=True, may_be_absent=True)) & set(
        readers.word_lines(data)
    )
