"""Stand-ins on forms: which texts are held against them, and how serious that is."""

import pytest

from mappa_docs.checking import completeness
from mappa_docs.definition import forms
from mappa_docs.intake.answers import Answers
from mappa_docs.intake.submission import from_answers
from mappa_docs.text import stand_in_families
from tests.support import AS_OF, STEMS, change, judged, sample

DETAILS = "/safeguarding/child_protection_details"
CONCERNS = "/safeguarding/child_protection_concerns"


def _found(pointer: str, value: object, stem: str = "mappa-b", **others: object) -> list[str]:
    """Return the severity of each finding about stand-ins in an answer of the sample."""
    answers = sample(stem, "minimal" if stem == "mappa-b" else "complete")
    for place, other in others.items():
        change(answers, place, other)
    change(answers, pointer, value)
    return [
        finding.severity
        for finding in judged(answers).findings
        if finding.pointer.startswith(pointer) and finding.code == "PLA-1"
    ]


def test_a_condition_decides_whether_a_text_is_needed() -> None:
    assert _found(DETAILS, "TBC", **{CONCERNS: False}) == []
    assert _found(DETAILS, "TBC", **{CONCERNS: True}) == ["error"]


@pytest.mark.parametrize("text", ["N/A", "not applicable."])
def test_what_may_be_true_is_a_warning(text: str) -> None:
    assert _found(DETAILS, text, **{CONCERNS: True}) == ["warning"]


@pytest.mark.parametrize(
    ("text", "severity"),
    [("{{ details }}", ["warning"]), ("Choose an item.", ["warning"]), ("TBC", [])],
)
def test_residue_is_a_warning_where_nothing_is_needed(text: str, severity: list[str]) -> None:
    assert _found(DETAILS, text, **{CONCERNS: False}) == severity


def test_a_text_in_a_row_is_found_in_its_row() -> None:
    answers = sample("mappa-b")
    change(answers, "/meeting_actions/1/action", "TBC")
    (finding,) = judged(answers).findings

    assert (finding.code, finding.pointer) == ("PLA-1", "/meeting_actions/1/action")
    assert finding.message.startswith("Action 2: ")


@pytest.mark.parametrize("text", ["Null", "Test", "Nil", "None", "NA"])
@pytest.mark.parametrize("pointer", ["/offender/last_name", "/victim_concerns/victims/0/who"])
def test_what_somebody_may_be_called_is_a_warning(pointer: str, text: str) -> None:
    assert _found(pointer, text, "mappa-a") in (["warning"], [])
    assert _found(pointer, "NULL", "mappa-a") == ["warning"]
    assert _found(pointer, "Nat Null", "mappa-a") == ["warning"]


@pytest.mark.parametrize("text", ["-", ".", "XXXX", "[insert]", "{{ name }}", "TBC", "Choose one"])
@pytest.mark.parametrize("pointer", ["/offender/last_name", "/victim_concerns/victims/0/who"])
def test_what_can_be_no_name_is_an_error(pointer: str, text: str) -> None:
    assert _found(pointer, text, "mappa-a") == ["error"]


@pytest.mark.parametrize(
    "name", ["Na", "Xu", "Nat", "No", "Tester-Jones", "O’Null", "Ng", "Tbcová"]
)
def test_a_name_that_reads_like_a_stand_in_is_left_alone(name: str) -> None:
    assert _found("/offender/last_name", name) == []


@pytest.mark.parametrize(
    ("lines", "severity"),
    [
        (["None"], ["warning"]),
        (["TBC"], ["error"]),
        (["TBC", "NULL", "-"], ["error"]),
        (["Dazza", "TBC"], ["warning"]),
        (["Dazza", "Null"], ["warning"]),
    ],
)
def test_a_list_is_unanswered_where_every_line_is_a_stand_in(
    lines: list[str], severity: list[str]
) -> None:
    assert _found("/offender/aliases", lines) == severity


@pytest.mark.parametrize(
    ("reason", "severity"),
    [("NULL", ["error"]), ("see above", ["error"]), ("None", ["warning"]), ("Awaited", [])],
)
def test_a_reason_for_an_absent_answer_has_to_be_one(reason: str, severity: list[str]) -> None:
    absent = {"absent": "not_known", "reason": reason}

    assert _found("/risk_assessment/protective_factors", absent) == severity


@pytest.mark.parametrize("text", ["None", "nil", "Nothing.", "Zero", "Dim"])
@pytest.mark.parametrize(
    ("pointer", "severity"),
    [
        ("/conviction/index_offence", ["error"]),
        ("/agreed_risk_assessment/nature", ["error"]),
        ("/agreed_risk_assessment/circumstances", ["warning"]),
        ("/conviction/previous_offences", ["warning"]),
        ("/attendance/0/role", ["warning"]),
        ("/agency_information/0/information", []),
        ("/press_and_media/handling", []),
    ],
)
def test_it_depends_on_the_question_whether_there_may_be_none(
    pointer: str, severity: list[str], text: str
) -> None:
    assert _found(pointer, text) == severity


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Unknown", ["error"]),
        ("Yes", ["error"]),
        ("0", ["error"]),
        ("N/A", ["warning"]),
        ("None charged separately; convicted of arson.", []),
    ],
)
def test_there_is_an_offence_and_somebody_knows_it(text: str, severity: list[str]) -> None:
    assert _found("/conviction/index_offence", text) == severity


def test_a_nought_may_be_a_score_or_a_number_and_is_no_action() -> None:
    assert _found("/risk_assessment/tools/0/result", "0", "mappa-a") == []
    assert _found("/risk_management_plan/actions/0/action", "0", "mappa-a") == ["error"]
    assert _found("/contacts/children", "0", "mappa-f") == ["warning"]


def test_an_outcome_may_be_pending_and_an_agency_have_nothing_to_tell() -> None:
    assert _found("/previous_actions/0/result", "Pending", **_action()) == []
    assert _found("/previous_actions/0/result", "NULL", **_action()) == ["error"]
    assert _found("/agency_information/0/information", "No information") == []
    assert _found("/agency_information/0/information", "TBC") == ["error"]


def _action() -> dict[str, object]:
    return {"/previous_actions": sample("mappa-b")["previous_actions"][:1]}


def test_what_stands_in_the_place_of_an_answer_counts_as_none() -> None:
    answers = sample("mappa-a")
    before = _counts(answers)
    change(answers, "/conviction/index_offence", "NULL")
    change(answers, "/offender/aliases", {"absent": "none", "reason": "NULL"})
    after = _counts(answers)

    assert after == (before[0] - 2, before[1])


def _counts(answers: dict[str, object]) -> tuple[int, int]:
    read = Answers(from_answers(answers), AS_OF)
    counts = completeness.counts(read, judged(answers))
    return sum(counts.answered), sum(counts.needed)


def test_every_name_in_the_data_is_that_of_a_question() -> None:
    names = {field.name for stem in STEMS for field in forms.fields(stem).values()}
    pointers = [pointer for stem in STEMS for pointer in forms.fields(stem)]
    data = stand_in_families.data()

    assert not [name for name in data["names_of_people"] if name not in names]
    assert not [
        question
        for entry in data["may_be_true"]
        for question in entry["questions"]
        if not any(pointer.endswith(f"/{question}") for pointer in pointers)
    ]
