"""What did not happen as it should is recorded: with a reason a warning, without one as it was."""

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.definition import forms
from mappa_docs.definition.rulebook import rulebook
from mappa_docs.model import Finding, Judgement, Term
from mappa_docs.rules.support.explanations import is_given
from tests.support import STEMS, cases, judged

TABLE = "/explanations"
WHY = "The message about the date did not reach them."
WITH_TABLE = [stem for stem in STEMS if f"{TABLE}/*/what" in forms.fields(stem)]
# Every sentence of a rule that an option explains.
ENTRIES = [
    (code, entry.get("sentence", ""), entry["by"], entry["what"])
    for code, rule in rulebook().items()
    for entry in rule.explained_by
    if not entry["by"].startswith("./")
]


def _options(stem: str) -> set[str]:
    choices = forms.fields(stem)[f"{TABLE}/*/what"].choices
    return {str(choice.value) for choice in choices}


def _explained(answers: dict[str, Any], what: str, why: str = WHY) -> dict[str, Any]:
    changed = copy.deepcopy(answers)
    changed["explanations"] = [{"what": what, "why": why, "done": "The Chair raised it."}]
    return changed


def _found(judgement: Judgement, code: str, sentence: str) -> list[Finding]:
    return [
        finding
        for finding in judgement.findings
        if finding.code == code and finding.sentence == (sentence or code)
    ]


BROKEN = [
    pytest.param(case, *entry, id=f"{entry[1] or entry[0]}-{case.stem}-{case.path.stem}")
    for case in cases()
    if case.stem in WITH_TABLE and "explanations" not in case.answers
    for entry in ENTRIES
    if entry[0] in {code for _, code in case.findings}
    and entry[2] in _options(case.stem)
    and _found(judged(case.answers, case.as_of), entry[0], entry[1])
]


@pytest.mark.parametrize(("case", "code", "sentence", "by", "what"), BROKEN)
def test_a_reason_turns_what_did_not_happen_into_a_warning(
    case: Any, code: str, sentence: str, by: str, what: str
) -> None:
    before = _found(judged(case.answers, case.as_of), code, sentence)

    judgement = judged(_explained(case.answers, by), case.as_of)

    assert not _found(judgement, code, sentence)
    recorded = [
        finding
        for finding in judgement.findings
        if finding.code == code and ("what", Term(f"recorded.{what}")) in finding.parameters
    ]
    assert [finding.pointer for finding in recorded] == [finding.pointer for finding in before]
    assert {finding.severity for finding in recorded} == {"warning"}


@pytest.mark.parametrize(("case", "code", "sentence", "by", "what"), BROKEN)
def test_no_other_reason_does_so(case: Any, code: str, sentence: str, by: str, what: str) -> None:
    before = _found(judged(case.answers, case.as_of), code, sentence)

    for answers in (_explained(case.answers, "other"), _explained(case.answers, by, "TBC")):
        assert _found(judged(answers, case.as_of), code, sentence) == before


def test_each_option_explains_a_rule_on_its_form() -> None:
    explaining = {by for _, _, by, _ in ENTRIES}

    for stem in WITH_TABLE:
        assert _options(stem) - {"other"} <= explaining, stem


@given(st.sampled_from(["", " ", "TBC", "n/a", "none", "-", "see above", "no reason"]))
def test_what_fills_the_space_explains_nothing(reason: str) -> None:
    assert not is_given(reason)
