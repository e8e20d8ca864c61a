"""A summary of minutes holds what may go by a list, what was released, and nothing else of them."""

import copy
import json
import random
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mappa_docs
from mappa_docs.definition import carrying, forms
from mappa_docs.definition.form_index import index
from mappa_docs.errors import NotReadyError, UsageError
from mappa_docs.issuing.readiness import NotCompleteError
from mappa_docs.model import Reading, UnreadText
from tests import planted
from tests.support import AS_OF, change, sample

CHAIR = "Gwenllian Sampler"
FACTORS = "/agreed_risk_assessment/protective_factors"
# What of the complete minutes names nobody, and may be released.
CLEAN = (
    FACTORS,
    "/agreed_risk_assessment/circumstances",
    "/conclusion/reasons",
    "/disclosure/reasons",
    "/meeting_actions/0",
    "/risk_assessment/tools/0",
    "/agency_information/3",
)


def release(pointer: str, on: date = date(2026, 7, 20)) -> mappa_docs.Release:
    return mappa_docs.Release(pointer, "He asked what was said of it.", CHAIR, on)


def derived(
    answers: dict[str, Any], *released: str, into: dict[str, Any] | None = None, to: Any = ()
) -> mappa_docs.Derived:
    return mappa_docs.derive_summary(
        mappa_docs.parse(answers),
        [release(one) for one in released],
        into=mappa_docs.parse(into) if into else None,
        to=to,
        as_of=AS_OF,
    )


def test_what_goes_by_itself_is_nobodys_own_words() -> None:
    answers = derived(sample("mappa-b")).submission.answers

    del answers["carried"]
    attendance = answers.pop("attendance")
    assert answers == {
        "form": "MAPPA M",
        "edition": "2012",
        "offender": {
            "last_name": "Testcase",
            "first_name": "Gethin Ŵyn",
            "date_of_birth": "1985-04-12",
        },
        "meeting": {
            "area": "gwent",
            "date": "2026-07-01",
            "level": 3,
            "next_meeting": "2026-08-19",
        },
        "risk_assessment": {"level": "high"},
    }
    assert attendance[3] == {
        "agency": "police",
        "role": "Superintendent or above",
        "presence": "attended",
    }
    assert attendance[-1] == {
        "agency": "education",
        "role": "Local education authority",
        "presence": "apologies_report",
    }
    assert len(attendance) == 19


def test_each_release_goes_to_its_place() -> None:
    minutes = sample("mappa-b")
    answers = derived(minutes, *CLEAN).submission.answers

    assessment = minutes["agreed_risk_assessment"]
    assert answers["risk_assessment"]["protective_factors"] == assessment["protective_factors"]
    assert answers["risk_assessment"]["circumstances"] == assessment["circumstances"]
    assert answers["conclusion"] == {"reasons": minutes["conclusion"]["reasons"]}
    assert answers["disclosure"] == {"considerations": minutes["disclosure"]["reasons"]}
    assert answers["summary"] == {"updates": minutes["agency_information"][3]["information"]}
    assert answers["risk_management_plan"]["actions"] == [
        {"action": minutes["meeting_actions"][0]["action"], "agency": "probation"}
    ]
    assert answers["risk_assessment"]["tools"] == [
        {"tool": "OASys risk of serious harm", "result": "High", "date": "2026-06-15"}
    ]


def test_who_released_what_stands_beside_the_summary_and_not_in_it() -> None:
    found = derived(sample("mappa-b"), FACTORS, to=["docx"])
    data, word, record = found.files

    assert record.name == data.name.replace(".json", ".releases.json")
    assert json.loads(record.data)["releases"] == [
        {
            "released": FACTORS,
            "to": "/risk_assessment/protective_factors",
            "reason": "He asked what was said of it.",
            "by": CHAIR,
            "on": "2026-07-20",
        }
    ]
    assert CHAIR not in data.data.decode()
    assert planted.leaks([word], [CHAIR]) == []


def test_nothing_is_written_beside_it_where_nothing_was_released() -> None:
    assert len(derived(sample("mappa-b")).files) == 1


def test_it_says_what_is_to_fill_in_and_what_was_not_released() -> None:
    found = derived(sample("mappa-b"), FACTORS)

    assert "/lawfulness/lawful_basis" in {one.pointer for one in found.to_do}
    assert FACTORS not in found.held_back
    assert "/conclusion/reasons" in found.held_back
    # That is about a victim's safety, and can't be released.
    assert "/meeting_actions/7" not in found.held_back


def test_every_file_is_marked_and_a_draft() -> None:
    answers = sample("mappa-b") | {"marking": "CONFIDENTIAL"}
    _, word, pdf = derived(answers, to=["docx", "pdf"]).files

    for file in (word, pdf):
        assert mappa_docs.inspect_marking(file.data, least="RESTRICTED").status == "complete"
        assert "DRAFT" in file.name


def test_why_there_is_no_answer_is_told_only_where_it_is_released() -> None:
    minutes = sample("mappa-b")
    change(minutes, "/conclusion/level", "exit")
    change(minutes, "/conclusion/exit_reason", "registration_expired")
    del minutes["next_review"]
    change(minutes, FACTORS, {"absent": "not_known", "reason": "Nobody asked the family."})

    assert "protective_factors" not in derived_or_refused(minutes)["risk_assessment"]


def derived_or_refused(minutes: dict[str, Any]) -> dict[str, Any]:
    """Return the summary of minutes that need not be complete in what does not matter here."""
    changed = sample("mappa-b")
    change(changed, FACTORS, minutes["agreed_risk_assessment"]["protective_factors"])
    return derived(changed).submission.answers


@pytest.mark.parametrize(
    ("pointer", "why"),
    [
        ("/victim_concerns/victims/0", "never released"),
        ("/victim_views/views", "never released"),
        ("/agreed_risk_management_plan/victim_safety", "never released"),
        ("/agreed_risk_assessment/people_at_risk/0", "never released"),
        ("/safeguarding/child_protection_details", "never released"),
        ("/meeting_actions/7", "never released"),
        ("/agency_information/2", "never released"),
        ("/offender/pnc_id", "no place"),
        ("/nowhere", "no place"),
        ("/meeting_actions", "one row"),
        ("/meeting_actions/3/action", "one row"),
        ("/meeting_actions/99", "no answer"),
    ],
)
def test_what_can_t_be_released_is_said_with_its_place(pointer: str, why: str) -> None:
    with pytest.raises(UsageError, match=why) as fault:
        derived(sample("mappa-b"), FACTORS, pointer)
    assert str(fault.value).startswith(f"entry 2, {pointer}: ")


def test_a_release_is_made_once_and_not_in_the_future() -> None:
    with pytest.raises(UsageError, match="it is released twice"):
        derived(sample("mappa-b"), FACTORS, FACTORS)
    minutes = mappa_docs.parse(sample("mappa-b"))
    with pytest.raises(UsageError, match="still to come"):
        mappa_docs.derive_summary(
            minutes, [release(FACTORS, date(2026, 7, 22))], as_of=date(2026, 7, 21)
        )


def test_nothing_that_can_be_released_is_about_a_victim() -> None:
    ways = carrying.ways("mappa-m", "mappa-b") + carrying.released("mappa-m", "mappa-b")

    assert {way.source.sensitive for way in ways} == {""}
    for table, columns in carrying.kept_back("mappa-m", "mappa-b").items():
        for name, values in columns.items():
            choices = index("mappa-b").fields[f"{table}/*/{name}"].choices
            assert {choice.value for choice in choices} >= set(values)


NAMED = (
    "Ms Anna Specimen is afraid.",
    "Her friend Xanthe was told by Carys Dŵr.",
    "It was Dwr who said so.",
    "As PC Sample said.",
    "GWENLLIAN SAMPLER AGREES.",
    "Dr Quillfeather was asked.",
)


@pytest.mark.parametrize("text", NAMED)
def test_a_released_text_that_names_somebody_is_refused(text: str) -> None:
    answers = sample("mappa-b")
    change(answers, FACTORS, text)

    with pytest.raises(NotReadyError, match=FACTORS) as fault:
        derived(answers, FACTORS)
    telling = ("Anna", "Specimen", "Xanthe", "Carys", "Dŵr", "Dwr", "Sample", "Quill", "GWEN")
    assert not any(word in str(fault.value) for word in telling)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("He knows ZZ1 1ZZ.", "Postcode"),
        ("His number is 2016/0999901R.", "PNC ID"),
        ("He lives at Flat 2, 14 Heol yr Ŵyn.", "Address"),
        ("Ring 01632 960999 for that.", "Information"),
        ("It is a matter for the corner shop at dawn.", "Views of the victim"),
    ],
)
def test_a_released_text_that_holds_what_stands_elsewhere_is_refused(
    text: str, question: str
) -> None:
    answers = sample("mappa-b")
    change(answers, FACTORS, text)
    change(answers, "/victim_views/views", "a matter for the corner shop")
    answers["agency_information"][2]["information"] += " Ring 01632 960999."

    with pytest.raises(NotReadyError, match=question) as fault:
        derived(answers, FACTORS)
    assert text not in str(fault.value)


def test_the_same_words_under_another_question_are_released_with_it() -> None:
    answers = sample("mappa-b")
    change(answers, "/risk_assessment/protective_factors", "His work, and his sister.")
    change(answers, FACTORS, "His work, and his sister.")

    found = derived(answers, FACTORS).submission.answers
    assert found["risk_assessment"]["protective_factors"] == "His work, and his sister."


def test_the_same_words_of_a_victim_are_not() -> None:
    answers = sample("mappa-b")
    change(answers, "/victim_views/views", "She wants to be left alone.")
    change(answers, FACTORS, "She wants to be left alone.")

    with pytest.raises(NotReadyError, match="Views of the victim"):
        derived(answers, FACTORS)


def test_what_was_begun_is_kept_and_not_written_over() -> None:
    begun = {"form": "MAPPA M", "edition": "2012", "reference": "GW-0113-26-M"}
    begun["risk_assessment"] = {"protective_factors": "His work."}
    found = derived(sample("mappa-b"), into=begun).submission.answers

    assert found["reference"] == "GW-0113-26-M"
    assert found["risk_assessment"] == {"level": "high", "protective_factors": "His work."}
    with pytest.raises(UsageError, match="answer in its place"):
        derived(sample("mappa-b"), FACTORS, into=begun)


def test_a_name_that_the_form_has_not_is_kept_in_what_was_begun() -> None:
    begun = {"form": "MAPPA M", "edition": "2012", "nickname": "Ceri"}
    found = derived(sample("mappa-b"), *CLEAN, into=begun)

    assert found.submission.answers["nickname"] == "Ceri"
    assert "UNKNOWN-FIELD" in {one.code for one in found.to_do}


def test_what_was_begun_is_searched_too() -> None:
    begun = {"form": "MAPPA M", "edition": "2012"}
    begun["summary"] = {"updates": "He was told of 2016/0999901R."}

    with pytest.raises(NotReadyError, match="PNC ID"):
        derived(sample("mappa-b"), into=begun)


@pytest.mark.parametrize("rows", [["x"], "x", [5, "y"]])
def test_what_was_begun_may_have_wrong_rows(rows: Any) -> None:
    begun = {"form": "MAPPA M", "edition": "2012", "attendance": rows}

    made = derived(sample("mappa-b"), into=begun)
    assert made.submission.answers["attendance"] == rows
    assert any(one.pointer.startswith("/attendance") for one in made.to_do)


def test_of_other_forms_and_of_unfinished_minutes_nothing_is_made() -> None:
    with pytest.raises(UsageError, match="MAPPA B alone"):
        derived(sample("mappa-a"))
    draft = sample("mappa-b") | {"stage": "draft_minutes"}
    del draft["distribution"], draft["amendments"]
    with pytest.raises(NotReadyError, match="not agreed"):
        derived(draft)
    with pytest.raises(NotCompleteError):
        derived(sample("mappa-b", "draft"))


def test_of_minutes_that_were_not_read_whole_nothing_is_made() -> None:
    minutes = mappa_docs.parse(sample("mappa-b"))
    unread = UnreadText("Section 3", "after_table", 12)
    reading = Reading("docx", (), (), (unread,))
    with pytest.raises(NotReadyError, match="not read"):
        mappa_docs.derive_summary(replace(minutes, reading=reading), as_of=AS_OF)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10**9))
def test_no_planted_name_address_or_reference_gets_into_a_summary(seed: int) -> None:
    chance = random.Random(seed)
    values = planted.values(chance)
    answers = copy.deepcopy(sample("mappa-b"))
    planted.plant(answers, planted.places("mappa-b", frozenset(CLEAN)), values, chance)
    released = [one for one in CLEAN if chance.random() < 0.5]

    found = derived(answers, *released, to=["docx"])
    assert planted.leaks(found.files[:2], values.telling) == []
    assert set(released).isdisjoint(found.held_back)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10**9))
def test_a_released_text_with_a_planted_value_is_refused(seed: int) -> None:
    chance = random.Random(seed)
    values = planted.values(chance)
    answers = copy.deepcopy(sample("mappa-b"))
    planted.plant(answers, planted.places("mappa-b", frozenset(CLEAN)), values, chance)
    value = chance.choice((planted.written(chance.choice(values.names), chance), *values.others))
    change(answers, FACTORS, f"He was told of {value}, and works.")

    with pytest.raises(NotReadyError):
        derived(answers, FACTORS)


def test_the_search_of_these_tests_finds_what_is_there() -> None:
    values = planted.values(random.Random(3))
    answers = copy.deepcopy(sample("mappa-b"))
    planted.plant(answers, planted.places("mappa-b", frozenset()), values, random.Random(3))
    minutes = mappa_docs.parse(answers)
    for to in ("docx", "pdf"):
        made = mappa_docs.render(minutes, to, as_of=AS_OF)
        assert set(planted.leaks([made], values.telling)) >= set(values.names)
    assert len(forms.fields("mappa-b")) < 2 * len(planted.places("mappa-b", frozenset()))
