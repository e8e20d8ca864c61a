"""Every case file is judged as it says, by both engines."""

from typing import Any

import pytest

from mappa_docs.definition import schema_files
from mappa_docs.intake import submission
from mappa_docs.messages import bases
from mappa_docs.validation import schema_findings
from mappa_docs.validation.engine import Fault, fast_engine, plain_engine
from tests.support import STEMS, Case, cases, change, filled_with_sentinels, judged, sample

CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_case_gives_exactly_the_findings_that_it_lists(case: Case) -> None:
    judgement = judged(case.answers, case.as_of)

    found = sorted((finding.pointer, finding.code) for finding in judgement.findings)
    assert case.findings == found
    assert case.expected_status == judgement.status


@pytest.mark.parametrize("case", CASES, ids=str)
def test_both_engines_find_the_same_faults(case: Case) -> None:
    assert _faults(
        fast_engine(schema_files.schema_for_engines(case.stem))(case.answers)
    ) == _faults(plain_engine(schema_files.schema_for_engines(case.stem))(case.answers))


def _faults(faults: Any) -> list[tuple[str, ...]]:
    def key(fault: Fault) -> tuple[str, ...]:
        rule = [str(step) for step in fault.rule if step != "$ref"]
        return (fault.keyword, str(list(fault.where)), str(rule), str(sorted(fault.names)))

    return sorted(key(fault) for fault in faults)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_draft_is_the_same_without_what_is_missing(case: Case) -> None:
    whole = judged(case.answers, case.as_of)
    draft = judged(case.answers, case.as_of, draft=True)

    assert tuple(one for one in whole.findings if one.kind != "missing") == draft.findings
    assert (whole.status, len(whole.findings)) == (
        draft.status,
        len(draft.findings) + draft.unlisted,
    )


@pytest.mark.parametrize("stem", STEMS)
def test_every_finding_says_what_it_rests_on_and_names_its_section(stem: str) -> None:
    empty = {"form": sample(stem)["form"]}
    found = schema_findings.findings(submission.from_answers(empty))

    assert found
    assert all(bases.behind(finding) and finding.section for finding in found)
    assert not [one for one in found if one.basis == "guidance" and not one.guidance]


@pytest.mark.parametrize("stem", STEMS)
def test_no_message_holds_an_answer(stem: str) -> None:
    judgement = judged(filled_with_sentinels(stem))

    assert judgement.status == "invalid"
    assert not [finding for finding in judgement.findings if "{{7*7}}" in str(finding)]


def test_a_misspelt_name_is_told_the_nearest_one() -> None:
    answers = sample("mappa-a", "minimal")
    answers["offender"]["ethnicty"] = answers["offender"].pop("ethnicity")
    said = [
        finding.message
        for finding in schema_findings.findings(submission.from_answers(answers))
        if finding.code == "UNKNOWN-FIELD"
    ]

    place = len(answers["offender"])
    assert said == [f"Entry {place} of this object is not a field here: did you mean “ethnicity”?"]


def test_a_name_unlike_any_other_is_not_repeated() -> None:
    answers = sample("mappa-a", "minimal")
    answers["offender"]["Winifred Testcase"] = True
    found = schema_findings.findings(submission.from_answers(answers))

    assert [finding.code for finding in found] == ["UNKNOWN-FIELD"]
    assert "Winifred" not in str(found)
    assert f"Entry {len(answers['offender'])} " in found[0].message


@pytest.mark.parametrize(
    ("section", "name", "said"),
    [
        ("offender", "dob", "“dob” is not a field here: did you mean “date_of_birth”?"),
        ("offender", "lastName", "“lastName” is not a field here: did you mean “last_name”?"),
        ("offender", "wing", "“wing” is not a field of this form: remove it"),
        ("offender", "created_at", "“created_at” is not a field of this form: remove it"),
        (
            "referral",
            "Surname",
            "“Surname” is not a field here: it belongs at /offender/last_name",
        ),
    ],
)
def test_a_name_that_everybody_uses_for_a_field_is_said(section: str, name: str, said: str) -> None:
    answers = sample("mappa-a")
    answers[section][name] = "Winifred"
    (finding,) = [each for each in judged(answers).findings if each.code == "UNKNOWN-FIELD"]

    assert finding.message == said
    assert name not in finding.plain


def test_a_name_in_an_absent_answer_is_told_the_one_that_is_right() -> None:
    answers = sample("mappa-a")
    answers["offender"]["pnc_id"] = {"Absent": "not_known", "reasn": "Nobody knows it."}
    said = [each.message for each in judged(answers).findings if each.code == "UNKNOWN-FIELD"]

    assert said == [
        "“Absent” is not a field here: did you mean “absent”?",
        "Entry 2 of this object is not a field here: did you mean “reason”?",
    ]


def test_names_that_mean_something_are_said_among_many_that_do_not() -> None:
    answers = sample("mappa-a", "minimal")
    answers["offender"] |= {f"column {number}": number for number in range(50)} | {"dob": "x"}
    said = [
        finding.message for finding in schema_findings.findings(submission.from_answers(answers))
    ]

    assert said == [
        "“dob” is not a field here: did you mean “date_of_birth”?",
        "50 entries of this object are not fields of the form: remove them",
    ]


def test_a_name_that_begins_like_a_field_is_not_repeated() -> None:
    answers = sample("mappa-a", "minimal")
    answers["offender"]["first_name is Winifred of 12 High Street"] = "\x01"
    judgement = judged(answers)

    assert {finding.code for finding in judgement.findings} == {
        "UNKNOWN-FIELD",
        "CONTROL-CHARACTER",
    }
    assert "Winifred" not in str(judgement.findings)


def test_a_file_made_for_something_else_is_one_finding() -> None:
    answers = sample("mappa-a", "minimal")
    answers["offender"] |= {f"column {number}": number for number in range(5000)}
    (finding,) = schema_findings.findings(submission.from_answers(answers))

    assert finding.message.startswith("5000 entries")


def test_a_row_is_named_in_the_words_of_the_form() -> None:
    answers = sample("mappa-a")
    del answers["victim_concerns"]["victims"][1]["who"]
    (finding,) = schema_findings.findings(submission.from_answers(answers))

    assert finding.pointer == "/victim_concerns/victims/1/who"
    assert finding.message == "Victim 2: enter the person or people"


def test_findings_follow_the_order_of_the_form_row_by_row() -> None:
    answers = sample("mappa-a")
    for number in (0, 1):
        change(answers, f"/risk_management_plan/actions/{number}/due", "soon")
        change(answers, f"/risk_management_plan/actions/{number}/pillar", "soon")
    change(answers, "/offender/gender", "soon")
    pointers = [
        finding.pointer for finding in schema_findings.findings(submission.from_answers(answers))
    ]

    assert pointers == [
        "/offender/gender",
        "/risk_management_plan/actions/0/pillar",
        "/risk_management_plan/actions/0/due",
        "/risk_management_plan/actions/1/pillar",
        "/risk_management_plan/actions/1/due",
    ]
