"""Every family of stand-ins in every needed text of every form: none passes for an answer."""

import copy
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mappa_docs.definition import pointers
from mappa_docs.intake.answers import Answers
from mappa_docs.intake.submission import from_answers
from mappa_docs.model import Kind
from mappa_docs.rules.support.text_questions import Question, is_needed, questions
from mappa_docs.text.placeholders import stand_in
from mappa_docs.text.stand_in_families import families
from tests.support import AS_OF, STEMS, change, judged, sample

# One of each family that can be no answer, and no name.
CERTAIN = {
    "template": "{{ reason }}",
    "prompt": "Click or tap here to enter text.",
    "null": "#N/A",
    "mask": "**REDACTED**",
    "sign": "XXXX",
    "test": "Lorem ipsum dolor sit amet",
    "putting_off": "TBC",
    "awaited": "Awaiting the report from the prison",
    "pointing": "See case record.",
    "nothing": "No information available",
    "markup": "<p>&nbsp;</p>",
}
ORDINARY = [
    "{} is what he wrote on the form that the hostel gave him.",
    "He was asked on 3 May; he said “{}” and would not talk about it.",
    "His sister fears him. {}",
]


@cache
def _needed(stem: str) -> tuple[tuple[str, Question], ...]:
    """Return the texts that the complete sample of a form needs and has, with their questions."""
    read = Answers(from_answers(sample(stem)), AS_OF)
    return tuple(
        (pointer, question)
        for question in questions(stem)
        if question.families
        for pointer in _places(read.submission.answers, question.field.pointer)
        if is_needed(read, question, pointer) and not read.is_absent(pointer)
    )


def _places(answers: Any, general: str) -> Iterator[str]:
    """Yield the pointers into the answers that the pointer of a field stands for."""
    above, star, rest = general.partition(f"/{pointers.ROW}/")
    rows = pointers.get(answers, above) if star else None
    if not star:
        if pointers.get(answers, general) is not None:
            yield general
        return
    for number in range(len(rows) if isinstance(rows, list) else 0):
        if pointers.get(answers, f"{above}/{number}/{rest}") is not None:
            yield f"{above}/{number}/{rest}"


def _with(stem: str, pointer: str, question: Question, text: str) -> dict[str, Any]:
    answers = copy.deepcopy(sample(stem))
    change(answers, pointer, [text] if question.field.kind is Kind.LINES else text)
    return answers


def test_each_family_that_can_be_no_answer_is_tried() -> None:
    left_out = {name for name, family in families().items() if family.may_be_true or family.only}

    assert set(CERTAIN) == set(families()) - left_out - {"figures"}


@pytest.mark.parametrize("stem", STEMS)
@given(data=st.data())
@settings(max_examples=40)
def test_no_stand_in_passes_for_a_needed_text(stem: str, data: st.DataObject) -> None:
    pointer, question = data.draw(st.sampled_from(_needed(stem)))
    family = data.draw(st.sampled_from(sorted(question.families & CERTAIN.keys())))
    judgement = judged(_with(stem, pointer, question, CERTAIN[family]))

    assert judgement.status != "complete"
    assert [
        finding
        for finding in judgement.findings
        if finding.pointer == pointer and (finding.severity, finding.kind) == ("error", "missing")
    ]


@pytest.mark.parametrize("stem", STEMS)
@given(data=st.data())
@settings(max_examples=20)
def test_a_sentence_with_a_stand_in_in_it_is_an_answer(stem: str, data: st.DataObject) -> None:
    pointer, question = data.draw(st.sampled_from(_needed(stem)))
    text = data.draw(st.sampled_from(ORDINARY)).format(data.draw(st.sampled_from(["TBC", "NULL"])))

    assert stand_in(text) is None
    found = judged(_with(stem, pointer, question, text)).findings
    assert not [finding for finding in found if finding.sentence.startswith("PLA-1")]


@pytest.mark.parametrize("stem", STEMS)
@pytest.mark.parametrize("text", ["NULL", "{{ x }}", "TBC", "Choose one", "-"])
def test_a_form_of_nothing_but_stand_ins_is_not_complete(stem: str, text: str) -> None:
    answers = copy.deepcopy(sample(stem))
    for pointer, question in _needed(stem):
        change(answers, pointer, [text] if question.field.kind is Kind.LINES else text)
    judgement = judged(answers)
    missing = {f.pointer for f in judgement.findings if f.severity == "error"}

    assert judgement.status != "complete"
    assert not [
        pointer
        for pointer, question in _needed(stem)
        if not question.is_name and question.families >= {"null", "putting_off"}
        if pointer not in missing
    ]
