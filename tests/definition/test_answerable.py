"""Every form can be filled in truthfully: what is always asked for exists, or may be said to be
absent. `answerable.json` says of each question that takes no absence why its answer exists."""

import json
from pathlib import Path

import pytest

from mappa_docs.definition import forms
from mappa_docs.model import Field, Kind
from tests.support import STEMS, change, judged, sample

EXISTS = json.loads(Path(__file__).with_name("answerable.json").read_bytes())
ABSENCE = {"absent": "not_known", "reason": "Nobody who was asked could say."}
# Where another kind of absence is the only one that can be true.
OTHER_ABSENCE = ("/restrictions/*/end",)


def _always_asked(stem: str) -> list[Field]:
    """Return the questions, and tables, that every such form, group or row needs an answer to.

    Yes and no are answers to anything; what the form itself is, it always knows.
    """
    return [
        field
        for field in forms.fields(stem).values()
        if field.required == "always"
        and field.kind not in (Kind.GROUP, Kind.YES_NO)
        and (field.pointer.count("/") > 1 or field.kind is Kind.TABLE)
    ]


@pytest.mark.parametrize("stem", STEMS)
def test_what_can_not_be_absent_exists(stem: str) -> None:
    known = {pointer for pointers in EXISTS.values() for pointer in pointers}
    asked = {field.pointer for field in _always_asked(stem) if not field.absent}

    assert not asked - known, "let these be absent, or say in answerable.json why they exist"


def test_a_reason_stands_only_for_a_question_that_needs_one() -> None:
    asked = {field.pointer for stem in STEMS for field in _always_asked(stem) if not field.absent}
    listed = [pointer for pointers in EXISTS.values() for pointer in pointers]

    assert set(listed) == asked
    assert len(set(listed)) == len(listed)


@pytest.mark.parametrize("stem", STEMS)
def test_an_absence_with_its_reason_is_an_answer(stem: str) -> None:
    for field in _always_asked(stem):
        if not field.absent or field.pointer in OTHER_ABSENCE:
            continue
        answers = sample(stem)
        pointer = field.pointer.replace("*", "0")
        try:
            change(answers, pointer, ABSENCE)
        except (IndexError, KeyError, TypeError, AttributeError):
            continue  # the sample says of the whole table that there is none
        found = judged(answers).findings

        assert not [
            finding
            for finding in found
            if finding.pointer == pointer and finding.code in ("MISSING", "WRONG-TYPE")
        ], pointer
