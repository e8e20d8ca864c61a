"""Questions that do not arise: never one that the form asks for, and each that it can't take."""

import copy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mappa_docs.definition import forms, pointers
from mappa_docs.definition.conditions import conditions, excusing, only_beside
from mappa_docs.model import Field, Kind
from mappa_docs.validation.arising import not_arising
from mappa_docs.validation.condition_tests import looks_at
from mappa_docs.validation.engine import engine
from tests.support import STEMS, change, remove, sample

KINDS = ("complete", "minimal", "draft")
# What the schema says of an answer beside others, and not of itself.
BESIDE_OTHERS = ("const", "enum", "not")


def _missing(stem: str, answers: dict[str, Any]) -> set[str]:
    return {
        pointers.joined((*fault.where, fault.names[0]))
        for fault in engine(stem)(answers)
        if fault.keyword == "required"
    }


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("stem", STEMS)
def test_what_a_sample_is_asked_for_arises(stem: str, kind: str) -> None:
    answers = sample(stem, kind)

    assert not not_arising(stem, answers) & _missing(stem, answers)


CHOICES = {
    stem: [
        field
        for field in forms.fields(stem).values()
        if field.kind in (Kind.CHOICE, Kind.YES_NO) and "*" not in field.pointer
    ]
    for stem in STEMS
}
ABSENT = [{"absent": reason, "reason": "Asked."} for reason in ("not_known", "not_applicable")]


@st.composite
def _changed(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """Return a form whose choices were changed, or left out, as they come."""
    stem = draw(st.sampled_from([stem for stem in STEMS if CHOICES[stem]]))
    answers = copy.deepcopy(sample(stem, draw(st.sampled_from(KINDS))))
    for field in draw(st.lists(st.sampled_from(CHOICES[stem]), max_size=8)):
        holder = pointers.get(answers, pointers.parted(field.pointer)[0])
        if isinstance(holder, dict) and "absent" not in holder:
            options = [choice.value for choice in field.choices]
            holder[field.name] = draw(st.sampled_from([*options, *ABSENT]))
            if draw(st.booleans()):
                del holder[field.name]
    return stem, answers


@given(_changed())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_answered_what_is_asked_for_arises(changed: tuple[str, dict[str, Any]]) -> None:
    stem, answers = changed

    assert not not_arising(stem, answers) & _missing(stem, answers)


def _answers_to(field: Field) -> list[Any]:
    """Return answers to a question: each option, or something of its kind."""
    options = [choice.value for choice in field.choices]
    plain = {
        Kind.DATE: ["2026-03-02"],
        Kind.TIME: ["10:30"],
        Kind.NUMBER: [2],
        Kind.LINES: [["Specimen words"]],
        Kind.CHOICES: [[option] for option in options],
    }
    return plain.get(field.kind, options or ["Specimen words"])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("stem", STEMS)
def test_what_the_schema_forbids_beside_the_other_answers_does_not_arise(
    stem: str, kind: str
) -> None:
    answers = sample(stem, kind)
    before = {fault for fault in engine(stem)(answers) if fault.keyword in BESIDE_OTHERS}
    left_out = not_arising(stem, answers)
    for field in forms.fields(stem).values():
        holder = pointers.get(answers, pointers.parted(field.pointer)[0])
        if not field.takes_answer or not isinstance(holder, dict) or field.name in holder:
            continue
        if "absent" in holder or field.required == "always":
            continue
        forbidden = True
        for answer in _answers_to(field):
            holder[field.name] = answer
            faults = {fault for fault in engine(stem)(answers) if fault.keyword in BESIDE_OTHERS}
            at_itself = [fault for fault in faults if pointers.joined(fault.where) == field.pointer]
            forbidden = forbidden and bool(faults - before) and not at_itself
            del holder[field.name]
        assert not forbidden or field.pointer in left_out, field.pointer


COMMUNITY = {"/offender/location": "community"}


@pytest.mark.parametrize(
    ("changes", "removed", "pointer", "arises"),
    [
        ({"/category/category": 1}, (), "/category/category_2_basis", False),
        ({"/category/category": 2}, (), "/category/category_2_basis", True),
        ({}, ("/category/category",), "/category/category_2_basis", True),
        ({"/offender/location": "community"}, (), "/offender/prison", False),
        ({"/offender/location": ABSENT[0]}, (), "/offender/prison", True),
        ({"/offender/location": "community"}, (), "/hospital", False),
        ({"/offender/location": "hospital"}, (), "/hospital", True),
        ({}, ("/offender/location",), "/hospital", True),
        (
            {"/risk_assessment/tools/0/tool": "other"},
            (),
            "/risk_assessment/tools/0/tool_name",
            True,
        ),
        (
            {"/risk_assessment/tools/0/tool": "rm2000"},
            (),
            "/risk_assessment/tools/0/tool_name",
            False,
        ),
        (
            {},
            ("/conviction/relevant_dates/recall_date",),
            "/conviction/relevant_dates/recall_type",
            False,
        ),
        (
            {"/category/category": 2},
            ("/offender/visor_reference",),
            "/offender/visor_reference",
            True,
        ),
    ],
    ids=[
        "another option",
        "the option",
        "the deciding answer is missing",
        "another place",
        "the place is not known",
        "a section that does not apply",
        "a section that does",
        "a section when the place is missing",
        "a row with another tool",
        "a row with a tool of the list",
        "what a date is followed by, without the date",
        "asked for at times, and good to have always",
    ],
)
def test_a_question_arises_unless_its_conditions_are_known_not_to_hold(
    changes: dict[str, Any], removed: tuple[str, ...], pointer: str, arises: bool
) -> None:
    answers = sample("mappa-a")
    for place, value in changes.items():
        change(answers, place, value)
    for place in removed:
        if pointers.get(answers, place) is not None:
            remove(answers, place)

    assert (pointer not in not_arising("mappa-a", answers)) is arises


@pytest.mark.parametrize("stem", STEMS)
def test_only_what_a_condition_asks_for_can_fail_to_arise(stem: str) -> None:
    either = (*conditions(stem), *excusing(stem), *only_beside(stem))
    asked_for = {pointer for condition in either for pointer in condition.asks_for}
    left_out = map(pointers.general, not_arising(stem, sample(stem)))

    assert set(left_out) <= asked_for


# A question that nobody has to answer and that follows from another answer: what is changed in the
# complete sample, the question, and whether it then arises.
FOLLOWING = [
    ("mappa-a", {"/referral/level": 2}, "/relevant_information/level_2_reason", True),
    ("mappa-a", {"/referral/level": 2}, "/relevant_information/level_3_reason", False),
    ("mappa-a", {"/referral/level": 3}, "/relevant_information/level_2_reason", False),
    ("mappa-a", {"/referral/level": 3}, "/relevant_information/level_3_reason", True),
    ("mappa-a", {"/referral/level": None}, "/relevant_information/level_3_reason", True),
    ("mappa-a", {"/victim_concerns/marac": True}, "/victim_concerns/marac_date", True),
    ("mappa-a", {"/victim_concerns/marac": False}, "/victim_concerns/marac_area", False),
    ("mappa-b", {"/category/category": 1}, "/conviction/relevant_dates/notification_start", True),
    ("mappa-b", {"/category/category": 4}, "/conviction/relevant_dates/notification_start", True),
    ("mappa-b", {"/category/category": 2}, "/conviction/relevant_dates/notification_start", False),
    (
        "mappa-b",
        {
            "/disclosure/disclosures/0/representations_sought": True,
        },
        "/disclosure/disclosures/0/representations",
        True,
    ),
    (
        "mappa-b",
        {"/disclosure/disclosures/0/representations_sought": False},
        "/disclosure/disclosures/0/representations",
        False,
    ),
    (
        "mappa-b",
        {"/conclusion/category_3_considered": False},
        "/conclusion/category_3_not_considered",
        True,
    ),
    (
        "mappa-b",
        {"/conclusion/category_3_considered": True},
        "/conclusion/category_3_not_considered",
        False,
    ),
    ("mappa-b", {"/conclusion/complete": False}, "/conclusion/lowered_all_the_same", True),
    (
        "mappa-g",
        {"/visor/record_exists": False},
        "/visor/owner",
        False,
    ),
    ("mappa-h", {"/offender/location": "custody"}, "/offender/placement", True),
    ("mappa-h", {"/offender/location": "community"}, "/offender/prison_number", False),
    ("mappa-h", {"/management/referral_made": False}, "/management/referral_outcome", False),
    (
        "mappa-i",
        {"/exit/considered_for_category_3": False},
        "/exit/category_3_not_considered",
        True,
    ),
    (
        "mappa-i",
        {"/exit/considered_for_category_3": ABSENT[0]},
        "/exit/category_3_not_considered",
        True,
    ),
    ("mappa-i", {"/changes/level_1": False}, "/changes/professionals_meeting", False),
    ("mappa-i", {"/changes/level_1": True}, "/changes/professionals_meeting", True),
    ("mappa-i", {"/hospital/order": "s37_41"}, "/hospital/restrictions_end", True),
    ("mappa-i", {"/hospital/order": "other"}, "/hospital/restrictions_end", True),
    ("mappa-i", {"/hospital/order": "s37"}, "/hospital/casework_section_contact", False),
    ("mappa-j", {"/offender_told/told": False}, "/offender_told/told_on", False),
    ("mappa-j", {"/offender_told/told": True}, "/offender_told/told_on", True),
    ("mappa-p", {"/eligibility/earlier_form_sent": None}, "/eligibility/earlier_authority", False),
    (
        "mappa-p",
        {"/eligibility/earlier_form_sent": "2026-01-05"},
        "/eligibility/earlier_authority",
        True,
    ),
]


@pytest.mark.parametrize(("stem", "changes", "pointer", "arises"), FOLLOWING)
def test_a_question_that_follows_from_an_answer_arises_beside_it_alone(
    stem: str, changes: dict[str, Any], pointer: str, arises: bool
) -> None:
    answers = sample(stem)
    for place, value in changes.items():
        above, name = pointers.parted(place)
        holder = pointers.get(answers, above)
        holder.pop(name, None)
        if value is not None:
            holder[name] = value

    assert (pointer not in not_arising(stem, answers)) is arises


@pytest.mark.parametrize(
    ("stem", "changes", "pointer"),
    [
        (
            "mappa-i",
            {"/exit/reason": "died", "/exit/considered_for_category_3": None},
            "/exit/category_3_outcome",
        ),
        (
            "mappa-b",
            {"/conclusion/level": "level_2", "/conclusion/category_3_considered": None},
            "/conclusion/category_3_not_considered",
        ),
        (
            "mappa-b",
            {"/disclosure/considered": False, "/disclosure/agreed": None},
            "/disclosure/disagreement",
        ),
    ],
    ids=["a death", "a case that stays", "a disclosure that nobody considered"],
)
def test_nothing_follows_from_a_question_that_does_not_arise(
    stem: str, changes: dict[str, Any], pointer: str
) -> None:
    answers = sample(stem)
    for place, value in changes.items():
        above, name = pointers.parted(place)
        pointers.get(answers, above).pop(name, None)
        if value is not None:
            change(answers, place, value)

    assert pointer in not_arising(stem, answers)


@pytest.mark.parametrize("stem", STEMS)
def test_what_follows_from_an_answer_is_a_question_that_nobody_has_to_answer(stem: str) -> None:
    fields = forms.fields(stem)
    asked_for = {pointer for condition in conditions(stem) for pointer in condition.asks_for}
    for condition in only_beside(stem):
        for pointer in condition.asks_for:
            assert fields[pointer].takes_answer
            assert fields[pointer].required == "no"
            assert pointer not in asked_for
        for way in looks_at(condition.test):
            assert condition.at + way in fields, way


# A reason why something was done all the same: form, group or row in the complete sample, name.
EXCUSES = [
    ("mappa-b", "/conclusion", "lowered_all_the_same"),
    ("mappa-b", "/confidentiality/non_signatories/0", "admitted_all_the_same"),
    ("mappa-b", "/offender_views", "not_agreed"),
    ("mappa-b", "/disclosure/disclosures/0", "without_agreement"),
    ("mappa-b", "/amendments/0", "changed_early"),
    ("mappa-e", "/non_signatories/0", "admitted_all_the_same"),
    ("mappa-e", "/confidentiality", "not_given"),
    ("mappa-e", "/confidentiality", "representatives"),
    ("mappa-g", "/agreement", "not_followed"),
    ("mappa-g", "/retention", "not_recorded"),
    ("mappa-o", "/process/lead", "connection"),
]


@st.composite
def _excusable(draw: st.DrawFn) -> tuple[str, dict[str, Any], str]:
    """Return a form where the answers beside such a reason were changed, or left out."""
    stem, above, name = draw(st.sampled_from(EXCUSES))
    answers = copy.deepcopy(sample(stem))
    holder = pointers.get(answers, above)
    holder.pop(name, None)
    fields = forms.fields(stem)
    beside = fields[pointers.general(f"{above}/{name}")].pointer.rpartition("/")[0]
    for field in fields.values():
        is_beside = field.pointer.rpartition("/")[0] == beside and field.takes_answer
        if is_beside and field.name != name and draw(st.booleans()):
            holder.pop(field.name, None)
            if draw(st.booleans()):
                holder[field.name] = draw(st.sampled_from(_answers_to(field)))
    return stem, answers, f"{above}/{name}"


@given(_excusable())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_reason_that_would_mend_a_fault_arises(
    excusable: tuple[str, dict[str, Any], str],
) -> None:
    stem, answers, pointer = excusable
    arises = pointer not in not_arising(stem, answers)
    before = set(engine(stem)(answers))
    above, name = pointers.parted(pointer)
    pointers.get(answers, above)[name] = "Specimen words"

    assert arises or not before - set(engine(stem)(answers))


def test_every_reason_that_lifts_a_condition_is_tried() -> None:
    tried = {(stem, pointers.general(f"{above}/{name}")) for stem, above, name in EXCUSES}
    lifting = {
        (stem, pointer)
        for stem in STEMS
        for condition in excusing(stem)
        for pointer in condition.asks_for
        if forms.fields(stem)[pointer].kind is Kind.TEXT
    }

    assert tried == lifting


@pytest.mark.parametrize(
    ("stem", "pointer", "beside", "arises"),
    [
        ("mappa-b", "/amendments/0/changed_early", {"approved": True}, False),
        ("mappa-b", "/amendments/0/changed_early", {"approved": False}, True),
        ("mappa-e", "/confidentiality/representatives", {"no_representatives": True}, False),
        ("mappa-e", "/confidentiality/representatives", {"no_representatives": False}, True),
        ("mappa-e", "/confidentiality/representatives", {"no_representatives": None}, True),
        (
            "mappa-e",
            "/confidentiality/not_given",
            {"given": "displayed", "attention_drawn": False},
            True,
        ),
        ("mappa-g", "/agreement/not_followed", {"policy_followed": True}, False),
        ("mappa-g", "/retention/not_recorded", {"retained": True, "on_visor": False}, True),
        ("mappa-g", "/retention/not_recorded", {"retained": True, "on_visor": None}, True),
        ("mappa-o", "/process/lead/connection", {"no_line_management": False}, True),
    ],
    ids=[
        "a change that was approved",
        "a change that was not",
        "nobody came who should not",
        "somebody did",
        "it is not said who came",
        "a statement on a screen that nobody was told of",
        "the policy was followed",
        "a decision that is not on record",
        "a decision of which that is not said",
        "a Lead who manages the staff",
    ],
)
def test_a_reason_arises_where_something_was_done_all_the_same(
    stem: str, pointer: str, beside: dict[str, Any], arises: bool
) -> None:
    answers = sample(stem)
    holder = pointers.get(answers, pointers.parted(pointer)[0])
    holder |= beside
    for name in [name for name, value in beside.items() if value is None]:
        del holder[name]

    assert (pointer not in not_arising(stem, answers)) is arises


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("stem", STEMS)
def test_once_told_asks_for_no_more_and_for_all_that_is_missing(stem: str, kind: str) -> None:
    answers = sample(stem, kind)
    gone = not_arising(stem, answers, once_told=True)

    assert gone >= not_arising(stem, answers)
    assert not gone & _missing(stem, answers)


def test_once_told_a_question_waits_for_the_answer_that_decides() -> None:
    nothing: dict[str, Any] = {"form": "MAPPA A", "edition": "2012"}
    unknown = {"absent": "not_known", "reason": "Nobody could say."}

    assert "/offender/prison" not in not_arising("mappa-a", nothing)
    assert "/offender/prison" in not_arising("mappa-a", nothing, once_told=True)
    for answers, waits in (({"location": "custody"}, False), ({"location": unknown}, False)):
        given = nothing | {"offender": answers}
        gone = not_arising("mappa-a", given, once_told=True)
        assert ("/offender/prison" in gone) is waits
