"""Printed texts: what a rule says of one, and of one line of several."""

from typing import Any

import pytest

from mappa_docs.intake.answers import Answers
from mappa_docs.intake.submission import from_answers
from mappa_docs.rules import run
from mappa_docs.rules.support.printed_texts import passages
from tests.support import AS_OF, change, sample


def _messages(answers: dict[str, Any], code: str) -> list[str]:
    (findings,) = run.rule_findings([Answers(from_answers(answers), AS_OF)])
    return [finding.message for finding in findings if finding.code == code]


@pytest.mark.parametrize(
    ("stem", "code", "document", "clue"),
    [
        ("mappa-j", "J-2", "form", "He was convicted of rape."),
        ("mappa-m", "M-1", "form", "Mrs Sample was there."),
        ("mappa-o", "O-4", "overview", "Mrs Sample was there."),
    ],
)
def test_each_text_is_spoken_of_by_its_label_and_a_line_by_its_number(
    stem: str, code: str, document: str, clue: str
) -> None:
    answers = sample(stem)
    lines = set()
    for passage in passages(Answers(from_answers(answers), AS_OF), document):
        changed = sample(stem)
        change(changed, passage.pointer, clue)
        for message in _messages(changed, code):
            lines.add(passage.line)
            assert (f"”, line {passage.line}, " in message) == (passage.line is not None)
            assert clue not in message
    assert None in lines
    assert len(lines) > 1 or stem != "mappa-o"
