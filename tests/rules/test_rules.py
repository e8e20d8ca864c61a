"""Every rule of the rulebook is enforced, and shown to be by cases."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.definition import forms
from mappa_docs.definition.rulebook import rulebook
from mappa_docs.intake.answers import Answers
from mappa_docs.intake.submission import from_answers
from mappa_docs.rules import listing, run
from tests.support import AS_OF, STEMS, cases, filled_with_sentinels, judged, sample

CASES = cases()
FOUND = {code for case in CASES for _, code in case.findings}
RULED = [(stem, code) for stem in STEMS for code, _ in run.checks(stem)]


@pytest.mark.parametrize(("stem", "code"), sorted(set(RULED)))
def test_a_rule_has_a_case_that_breaks_it_on_each_form(stem: str, code: str) -> None:
    assert [case for case in CASES if case.stem == stem and code in dict.fromkeys(
        found for _, found in case.findings
    )]  # fmt: skip


@pytest.mark.parametrize("code", [code for code, rule in rulebook().items() if not rule.module])
def test_a_rule_is_enforced_and_shown_or_says_why_not(code: str) -> None:
    (record,) = [one for one in listing.records() if one["code"] == code]

    assert (record["enforced"] == "no") == bool(record["reason"])
    assert record["enforced"] == "no" or code in FOUND


@pytest.mark.parametrize("code", sorted(FOUND & set(rulebook())))
def test_a_rule_is_as_severe_as_the_rulebook_says(code: str) -> None:
    """A single finding may be less, where the rule says so, but not every one."""
    breaking = (case for case in CASES if code in {one for _, one in case.findings})
    found = (judged(case.answers, case.as_of).findings for case in breaking)

    assert any(
        one.code == code and one.severity == rulebook()[code].severity
        for findings in found
        for one in findings
    )


def test_every_code_in_schemas_and_rules_is_in_the_rulebook() -> None:
    stated = {field.rule for stem in STEMS for field in forms.fields(stem).values()} - {""}

    assert stated | {code for _, code in RULED} <= set(rulebook())


@pytest.mark.parametrize("stem", STEMS)
@pytest.mark.parametrize("kind", ["complete", "minimal"])
def test_a_sample_breaks_no_rule(stem: str, kind: str) -> None:
    assert judged(sample(stem, kind)).findings == ()


@pytest.mark.parametrize("stem", STEMS)
def test_no_rule_repeats_an_answer(stem: str) -> None:
    (found,) = run.rule_findings([Answers(from_answers(filled_with_sentinels(stem)), AS_OF)])

    assert not [finding for finding in found if "{{7*7}}" in str(finding)]


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.dates().map(str),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


@pytest.mark.parametrize("stem", STEMS)
@given(data=st.data())
def test_no_rule_falls_over_an_odd_answer(stem: str, data: st.DataObject) -> None:
    """Rules run beside the schema, so any answer can be of any kind."""
    answers = json.loads(json.dumps(sample(stem)))
    for _ in range(3):
        holder: Any = answers
        while True:
            keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
            key = data.draw(st.sampled_from(keys))
            if (
                not isinstance(holder[key], (dict, list))
                or not holder[key]
                or data.draw(st.booleans())
            ):
                break
            holder = holder[key]
        if holder is not answers or key not in ("form",):
            holder[key] = data.draw(anything)

    as_of = data.draw(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
    run.rule_findings([Answers(from_answers(answers), as_of)])
