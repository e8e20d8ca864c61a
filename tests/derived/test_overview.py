"""An Overview Report shows what it may of the report, calls nobody by name, and is made whole or
not at all."""

import copy
import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mappa_docs
from mappa_docs.derived import people_roles
from mappa_docs.errors import NotReadyError, UsageError
from mappa_docs.issuing.readiness import NotCompleteError
from tests import planted
from tests.support import AS_OF, change, sample

SUMMARY = "/background/case_summary"
LIST = people_roles.read_people(Path(__file__).with_name("people.toml"))


def derived(
    answers: dict[str, Any], given: mappa_docs.PeopleRoles = LIST, to: Any = ()
) -> mappa_docs.Derived:
    return mappa_docs.derive_overview(mappa_docs.parse(answers), given, to=to, as_of=AS_OF)


def with_summary(text: str) -> dict[str, Any]:
    answers = sample("mappa-o")
    change(answers, SUMMARY, text)
    return answers


def summary_of(text: str, given: mappa_docs.PeopleRoles = LIST) -> str:
    answers = derived(with_summary(text), given).submission.answers
    return str(answers["background"]["case_summary"])


def test_it_shows_the_answers_of_the_overview_report_and_no_others() -> None:
    report = sample("mappa-o")
    answers = derived(report).submission.answers

    action_plan = [
        {name: row[name] for name in ("action", "agency", "due")} for row in report["action_plan"]
    ]
    timetable = {
        name: day for name, day in report["process"]["timetable"].items() if name != "delay"
    }
    assert answers == {
        "form": "MAPPA O",
        "edition": "2012",
        "version": "2.0",
        "review": {"area": "gwent"},
        "background": {"case_summary": report["background"]["case_summary"]},
        "process": {"timetable": timetable},
        "conclusion": {
            name: report["conclusion"][name] for name in ("overview_conclusion", "learning_points")
        },
        "action_plan": action_plan,
    }


def test_its_files_are_named_by_its_own_reference_and_marked() -> None:
    report = sample("mappa-o") | {"overview_reference": "OV-7-27"}
    data, word, pdf = derived(report, to=["docx", "pdf"]).files

    assert data.name == "MAPPA-O-overview_OV-7-27_v2.0.json"
    assert json.loads(data.data)["overview_reference"] == "OV-7-27"
    for file in (word, pdf):
        assert file.name.startswith("MAPPA-O-overview_OV-7-27_v2.0_en.")
        assert mappa_docs.inspect_marking(file.data, least="RESTRICTED").status == "complete"
    assert planted.leaks([data, word, pdf], ["GW-0113-26", "Testcase", "Dŵr"]) == []


def test_a_role_stands_for_each_name_in_its_texts_and_no_other_text_changes() -> None:
    report = with_summary("Mr Testcase’s tag was lost, said Lowri. He met C. Dŵr twice.")
    before = copy.deepcopy(report)
    change(report, "/conclusion/learning_points/0", "What DC Sample hears is passed on.")
    found = derived(report).submission.answers

    assert found["background"]["case_summary"] == (
        "The offender’s tag was lost, said a victim liaison officer. He met a former partner twice."
    )
    points = found["conclusion"]["learning_points"]
    assert points[0] == "What a detective hears is passed on."
    assert points[1:] == before["conclusion"]["learning_points"][1:]
    assert report["background"]["case_summary"].startswith("Mr Testcase’s")


def test_people_without_a_role_are_counted_and_not_named() -> None:
    given = mappa_docs.PeopleRoles(
        {name: role for name, role in LIST.people.items() if "Dŵr" not in name}
    )
    with pytest.raises(NotReadyError) as fault:
        derived(sample("mappa-o"), given)

    said = str(fault.value)
    assert said.startswith("The report names 2 people without a role in the list, at ")
    assert "/background/background and /agencies/5/role" in said
    assert "Carys" not in said
    assert "Dŵr" not in said


def test_somebody_of_the_same_last_name_needs_a_role_of_their_own() -> None:
    report = sample("mappa-o")
    report["background"]["background"] += " His brother Owen Testcase drove him."

    with pytest.raises(NotReadyError, match="1 person without a role"):
        derived(report)


@pytest.mark.parametrize(
    "text",
    [
        "It was Example who told them.",
        "The Testcases were told.",
        "It was in Testcase Road.",
        "He had met dwr before.",
        "Mr Testcase and Mrs Testcase were told.",
    ],
)
def test_where_nobody_can_tell_whom_a_word_names_nothing_is_made(text: str) -> None:
    with pytest.raises(NotReadyError, match=SUMMARY) as fault:
        summary_of(text)
    assert "testcase" not in str(fault.value).casefold()
    assert "dwr" not in str(fault.value).casefold()


def test_words_that_name_nobody_stay() -> None:
    given = LIST._replace(nobody=("Testcase Road",))

    assert summary_of("It was in Testcase Road.", given) == "It was in Testcase Road."


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The tag is fitted at the gate & each exclusion zone is tested. It held.", None),
        ("She asked: Refers the case at level 3. And so on.", "Event"),
        ("It stands in 22/123456.", "Background"),
        ("One rang 01632 960123 about it.", "Background"),
    ],
)
def test_what_stands_elsewhere_in_the_report_is_refused(text: str, question: str | None) -> None:
    report = with_summary(text)
    report["background"]["background"] += " His record is 22/123456, or call 01632 960123."

    if question is None:
        assert text in str(derived(report).submission.answers)
        return
    with pytest.raises((NotReadyError, NotCompleteError)) as fault:
        derived(report)
    assert text not in str(fault.value)


def test_roles_that_name_somebody_are_refused_by_their_number() -> None:
    people = dict(LIST.people) | {"Sioned Example": "Mr Testcase’s officer"}

    with pytest.raises(UsageError, match="entry 3") as fault:
        derived(sample("mappa-o"), mappa_docs.PeopleRoles(people))
    assert "Testcase" not in str(fault.value)


def test_one_name_has_one_role() -> None:
    people = dict(LIST.people) | {"Example, Sioned": "somebody else"}

    with pytest.raises(UsageError, match="same name"):
        derived(sample("mappa-o"), mappa_docs.PeopleRoles(people))


@pytest.mark.parametrize("kind", [[], {}, 5, None])
def test_of_a_report_with_a_wrong_reason_nothing_is_made(kind: Any) -> None:
    report = sample("mappa-o")
    for name in ("last_name", "first_name"):
        change(report, f"/offender/{name}", {"absent": kind})
    for pointer in (SUMMARY, "/conclusion/overview_conclusion", "/action_plan"):
        change(report, pointer, {"absent": kind})

    with pytest.raises(NotCompleteError):
        derived(report)


def test_of_other_forms_and_too_early_nothing_is_made() -> None:
    with pytest.raises(UsageError, match="MAPPA O alone"):
        derived(sample("mappa-n"))
    early = sample("mappa-o") | {"stage": "report"}
    with pytest.raises(NotCompleteError):
        derived(early)


def test_a_name_in_its_own_reference_is_refused() -> None:
    report = sample("mappa-o") | {"overview_reference": "DUMMY-2027"}

    with pytest.raises(NotReadyError):
        derived(report)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10**9))
def test_no_planted_value_gets_into_an_overview_report(seed: int) -> None:
    chance = random.Random(seed)
    values = planted.values(chance)
    report = copy.deepcopy(sample("mappa-o"))
    planted.plant(report, planted.places("mappa-o", frozenset()), values, chance)
    some = [planted.written(name, chance) for name in chance.sample(values.names, 3)]
    report["background"]["case_summary"] += f" They met {', and '.join(some)} there."
    people = dict(LIST.people) | {
        name: f"person {'ABCDEFGHIJ'[number]}" for number, name in enumerate(values.names)
    }

    found = derived(report, mappa_docs.PeopleRoles(people), to=["docx"])
    assert planted.leaks(found.files, values.telling) == []
    assert found.submission.answers["background"]["case_summary"].count("person ") == 3
