"""Answers go from one form to the next by what the data says, and none comes from anywhere else."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mappa_docs
from mappa_docs.definition import carrying, forms, pointers, schema_files, views
from mappa_docs.errors import NotReadyError, UsageError
from mappa_docs.forward import prefilling, taking
from mappa_docs.model import WRITTEN, Kind, Reading, Submission
from tests.generated_submissions import generated
from tests.support import sample

PAIRS = [(target, source) for target in schema_files.stems() for source in carrying.sources(target)]
# What goes to people outside takes answers by name, and never a section as a whole.
BY_NAME = ("mappa-j", "mappa-m", "mappa-o", "mappa-p")
SEEDS = st.integers(min_value=0, max_value=10**6)


# What goes to readers who are not told what the other forms say.
FOR_OTHERS = [pair for pair in PAIRS if carrying.is_for_others(pair[0])]


def submission(stem: str, source: str = "", **changes: Any) -> Submission:
    """Return the complete sample of a form, with answers by their pointers changed."""
    answers = sample(stem)
    for pointer, value in changes.items():
        pointers.put(answers, pointer, value)
    return mappa_docs.parse(answers) if not source else named(answers, source)


def named(answers: dict[str, Any], source: str) -> Submission:
    """Return a submission that came from a file of that name."""
    from mappa_docs.intake import submission as submissions

    return submissions.from_answers(answers, source)


def test_the_data_agrees_with_its_meta_schema() -> None:
    from jsonschema import Draft202012Validator

    from mappa_docs import resources

    meta = Draft202012Validator(resources.read_json("schemas/meta/carrying.schema.json"))
    for stem in dict(PAIRS):
        meta.validate(resources.read_json(f"schemas/carrying/{stem}.json"))


@pytest.mark.parametrize(("target", "source"), PAIRS)
def test_every_way_leads_from_a_question_to_a_question(target: str, source: str) -> None:
    ways = carrying.ways(target, source)

    assert ways
    for way in ways:
        assert way.target.kind is not Kind.GROUP
        assert way.to_confirm or way.target.carry == "copy"
        table = pointers.ROW in way.target.pointer or pointers.ROW in way.source.pointer
        assert not table
        columns = {column.name for column in way.target.fields}
        there = {column.name for column in way.source.fields}
        assert columns >= way.columns.keys() | way.besides.keys()
        assert there >= {name for names in way.columns.values() for name in names} | {*way.where}
        for value in (way.values or {}).values():
            assert value in [choice.value for choice in way.target.choices]


@pytest.mark.parametrize(("target", "source"), PAIRS)
def test_every_section_that_is_named_gives_something(target: str, source: str) -> None:
    from mappa_docs import resources

    pair = resources.read_json(f"schemas/carrying/{target}.json")[source]
    taken = [way.target.pointer for way in carrying.ways(target, source)]
    for name in pair.get("alike", ()):
        assert any(pointer == name or pointer.startswith(f"{name}/") for pointer in taken), name
    telling = (carrying.ended(target, source), carrying.unsettled(target, source))
    for pointer, values in (entry for one in telling for entry in one.items()):
        options = [choice.value for choice in forms.fields(source)[pointer].choices]
        assert set(values) <= set(options)


@pytest.mark.parametrize("target", BY_NAME)
def test_what_goes_outside_takes_answers_by_name_alone(target: str) -> None:
    from mappa_docs import resources

    for pair in resources.read_json(f"schemas/carrying/{target}.json").values():
        for pointer in pair.get("alike", ()):
            assert forms.fields(target)[pointer].kind is not Kind.GROUP


def test_the_overview_report_takes_no_more_than_the_offence() -> None:
    """What may be printed in it of what another form said (20.30)."""
    shown = {field.pointer for field in forms.every(views.view("mappa-o", "overview").top)}
    taken = {way.target.pointer for way in carrying.ways("mappa-o", "mappa-n")}

    assert shown & taken <= {"/review/area", "/further_offence/charge", "/further_offence/offence"}


def test_no_name_of_who_was_at_a_meeting_goes_into_its_summary() -> None:
    minutes = sample("mappa-b")
    summary = mappa_docs.prefill("m", mappa_docs.parse(minutes)).answers
    names = {row["name"] for row in (*minutes["attendance"], *minutes["apologies"])}

    assert len(summary["attendance"]) == len(minutes["attendance"]) + len(minutes["apologies"])
    assert not [name for name in names if name in json.dumps(summary, ensure_ascii=False)]


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_all_of_b_stands_in_a_and_nothing_that_is_copied_is_lost(seed: int) -> None:
    referral = generated("mappa-a", seed)
    result = mappa_docs.prefill("b", mappa_docs.parse(referral))
    answers = mappa_docs.parse(referral).answers
    told = {one.pointer: one for one in result.carried}
    still_open = {one.pointer for one in result.still_open}
    made = dict(result.answers)
    record = made.pop("carried", [])
    about = {made.pop(name) for name in ("form", "edition")}

    assert about == {"MAPPA B", "2012"}
    assert {at for row in record for at in row["answers"]} == set(told)
    ways = {way.target.pointer: way for way in carrying.ways("mappa-b", "mappa-a")}
    for pointer, field in forms.fields("mappa-b").items():
        if field.kind is Kind.GROUP or pointers.ROW in pointer:
            continue
        value = pointers.get(made, pointer)
        way = ways.get(pointer)
        there = pointers.get(answers, way.source.pointer) if way else None
        if value is None:
            fits = way is None or taking.taken(way, there) is None
            assert fits or pointer in still_open
        else:
            assert way
            assert told[pointer].place == way.source.pointer
            assert value == taking.taken(way, there)
            if way.source.pointer == pointer:
                assert value == there


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.sampled_from(PAIRS))
def test_every_value_is_one_of_the_source(seed: int, pair: tuple[str, str]) -> None:
    target, source = pair
    given = mappa_docs.parse(generated(source, seed))
    result = prefilling.prefill(target, [given])
    result.answers.pop("carried", None)
    said = {str(value) for _, value in pointers.walk(given.answers)}
    said |= {"attended", "apologies_report", "apologies"}
    words = {choice.label for field in forms.fields(source).values() for choice in field.choices}
    for pointer, value in pointers.walk(result.answers):
        if pointer in ("/form", "/edition"):
            continue
        ways = [
            way
            for way in carrying.ways(target, source)
            if pointer == way.target.pointer or pointer.startswith(f"{way.target.pointer}/")
        ]
        translated = {str(one) for way in ways for one in (way.values or {}).values()}
        counted = {
            str(int(one) + 1) for one in said if one.isdecimal() and one.isascii() and len(one) < 9
        }
        from_number = any(way.is_next for way in ways)
        assert str(value) in said | words | translated | (counted if from_number else set())


def test_the_next_minutes_begin_with_the_actions_of_the_last() -> None:
    last = sample("mappa-b")
    last["previous_actions"][0] |= {"outcome": "carried_forward"}
    older = [row for row in last["previous_actions"] if row["outcome"] == "carried_forward"]
    made = mappa_docs.prefill("b", mappa_docs.parse(last)).answers
    wanted = ("number", "action", "agency", "due")

    assert made["previous_actions"] == [
        {name: row[name] for name in wanted if name in row}
        for row in (*older, *last["meeting_actions"])
    ]
    assert made["meeting"]["number"] == str(int(last["meeting"]["number"]) + 1)
    assert made["meeting"]["date"] == last["next_review"]["date"]
    assert made["meeting"]["level"] == 3
    assert not {"disclosure", "conclusion", "meeting_actions", "distribution", "attendance"} & {
        *made
    }
    assert "level_after" not in made.get("risk_of_serious_harm_revision", {})
    missing = [
        finding.pointer
        for finding in mappa_docs.validate(mappa_docs.parse(made)).findings
        if finding.pointer.startswith("/previous_actions/0/")
    ]
    assert missing == ["/previous_actions/0/outcome", "/previous_actions/0/result"]


def test_an_answer_from_another_form_says_so() -> None:
    result = mappa_docs.prefill("b", submission("mappa-a"))
    rows = result.answers["carried"]
    area = next(row for row in rows if row["answers"] == ["/meeting/area"])

    assert area == {
        "answers": ["/meeting/area"],
        "form": "MAPPA A",
        "version": "1.0",
        "date": sample("mappa-a")["referral"]["date_of_referral"],
        "places": ["/referral/area"],
        "to_confirm": False,
    }


def test_where_sources_disagree_none_is_taken() -> None:
    referral, minutes = sample("mappa-a"), sample("mappa-b")
    referral["offender"]["nationality"] = "Irish"
    minutes["offender"]["nationality"] = "British"
    result = mappa_docs.prefill("g", map(mappa_docs.parse, (referral, minutes)))
    one = next(one for one in result.still_open if one.pointer == "/offender/nationality")

    assert one.why == "disagree"
    assert [version.value for version in one.versions] == ["Irish", "British"]
    assert {version.place for version in one.versions} == {"/offender/nationality"}
    assert "nationality" not in result.answers["offender"]
    assert result.answers["offender"]["last_name"] == referral["offender"]["last_name"]


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("date_of_birth", "1971-05-06"),
        ("pnc_id", "2016/0999902T"),
        ("visor_reference", "99887766"),
    ],
)
def test_sources_about_different_people_are_refused_by_their_places(
    pointer: str, value: str
) -> None:
    other = sample("mappa-b")
    other["offender"][pointer] = value
    sources = [named(sample("mappa-a"), "a.json"), named(other, "b.json")]
    with pytest.raises(NotReadyError) as refused:
        mappa_docs.prefill("g", sources)

    assert f"/offender/{pointer}" in str(refused.value)
    assert "a.json" in str(refused.value)
    assert value not in str(refused.value)


def test_strangers_whom_nothing_joins_are_refused() -> None:
    referral, minutes = sample("mappa-a"), sample("mappa-b")
    for answers in (referral, minutes):
        answers["offender"] = {"last_name": "Testcase", "first_name": "Rhys"}
    minutes["offender"]["last_name"] = "Specimen"
    with pytest.raises(NotReadyError, match="same person"):
        mappa_docs.prefill("g", map(mappa_docs.parse, (referral, minutes)))
    minutes["offender"]["last_name"] = "TESTCASE"

    assert mappa_docs.prefill("g", map(mappa_docs.parse, (referral, minutes))).carried


@pytest.mark.parametrize(
    ("first", "last", "is_refused"),
    [
        ("Rhys", "Testcase", True),  # as a twin is called
        ("Rhys", "Specimen", True),
        ("Geth", "Testcase", False),
        ("G.", "Testcase", False),
        ("GETHIN", "Specimen", False),  # as after a marriage
        ("Wyn", "Testcase", False),  # the second of the first names
    ],
)
def test_a_date_of_birth_alone_does_not_make_one_person_of_two(
    first: str, last: str, *, is_refused: bool
) -> None:
    referral, minutes = sample("mappa-a"), sample("mappa-b")
    born = {"date_of_birth": "1985-04-12"}
    referral["offender"] = {"last_name": "Testcase", "first_name": "Gethin Ŵyn"} | born
    minutes["offender"] = {"last_name": last, "first_name": first} | born
    sources = [mappa_docs.parse(one) for one in (referral, minutes)]
    if is_refused:
        with pytest.raises(NotReadyError, match="same person") as refused:
            mappa_docs.prefill("g", sources)
        assert not any(word in str(refused.value) for word in ("Rhys", "Testcase", "Gethin"))
    else:
        still_open = {one.pointer: one.why for one in mappa_docs.prefill("g", sources).still_open}
        assert still_open["/offender/first_name"] == "disagree"


def test_a_source_about_nobody_is_refused_beside_one_about_somebody() -> None:
    referral, minutes = sample("mappa-a"), sample("mappa-b")
    referral["offender"] = {}
    with pytest.raises(NotReadyError, match="same person"):
        mappa_docs.prefill("g", map(mappa_docs.parse, (referral, minutes)))
    begun = mappa_docs.parse({"form": "MAPPA B", "edition": "2012", "offender": {}})

    assert mappa_docs.prefill("g", mappa_docs.parse(referral)).carried
    assert mappa_docs.prefill("b", submission("mappa-a"), into=begun).carried


def test_of_versions_the_last_stands() -> None:
    first, second = sample("mappa-a"), sample("mappa-a")
    first["offender"]["nationality"] = "Irish"
    second |= {"version": "2.0"}
    result = mappa_docs.prefill("b", [named(first, "old.json"), named(second, "new.json")])

    assert not result.still_open
    assert result.answers["offender"]["nationality"] == second["offender"]["nationality"]
    assert [(remark.source, remark.sentence) for remark in result.remarks] == [
        ("old.json", "PREFILL.superseded")
    ]


def test_a_copy_counts_once() -> None:
    again = [named(sample("mappa-a"), name) for name in ("a.json", "a copy.json")]
    result = mappa_docs.prefill("b", again)

    assert [remark.sentence for remark in result.remarks] == ["PREFILL.copy"]


def test_what_was_begun_stays() -> None:
    begun = {"form": "MAPPA B", "edition": "2012", "offender": {"nationality": "Irish"}}
    begun["offender"] |= {
        name: sample("mappa-a")["offender"][name] for name in ("last_name", "pnc_id")
    }
    begun["hospital"] = {"absent": "not_applicable", "reason": "Not a patient."}
    result = mappa_docs.prefill("b", submission("mappa-a"), into=mappa_docs.parse(begun))

    assert result.answers["offender"]["nationality"] == "Irish"
    assert result.answers["hospital"] == begun["hospital"]
    assert [(one.pointer, one.why) for one in result.still_open] == [
        ("/offender/nationality", "kept")
    ]
    told = {one.pointer for one in result.carried}
    assert "/offender/first_name" in told
    assert not {"/offender/nationality", "/offender/pnc_id"} & told


def test_an_older_source_is_named() -> None:
    begun = mappa_docs.prefill("b", submission("mappa-a")).submission
    older = sample("mappa-a")
    older["referral"]["date_of_referral"] = "2025-11-03"
    result = mappa_docs.prefill("b", named(older, "older.json"), into=begun)

    assert [(remark.source, remark.sentence) for remark in result.remarks] == [
        ("older.json", "PREFILL.older")
    ]


def test_a_referral_that_led_nowhere_is_named() -> None:
    referral = sample("mappa-a")
    referral |= {"stage": "screening", "screening": {"decision": "level_1"}}
    result = mappa_docs.prefill("b", named(referral, "a.json"))

    assert [remark.sentence for remark in result.remarks] == ["PREFILL.ended"]
    assert [(one.pointer, one.why) for one in result.still_open] == [
        ("/meeting/level", "not_taken")
    ]


def test_minutes_that_the_chair_has_not_agreed_are_named() -> None:
    minutes = sample("mappa-b") | {"stage": "draft_minutes"}
    del minutes["distribution"]
    result = mappa_docs.prefill("b", named(minutes, "b.json"))

    assert [remark.sentence for remark in result.remarks] == ["PREFILL.unsettled"]
    assert not mappa_docs.prefill("b", named(sample("mappa-b"), "b.json")).remarks


def test_what_was_not_read_for_certain_has_to_be_confirmed() -> None:
    """A form whose places a program lost is read by its labels, and that may go wrong."""
    certain = mappa_docs.parse(sample("mappa-a"))
    matched = ("/offender/last_name", "/victim_concerns/victims/0/who")
    unsure = replace(certain, reading=Reading("form", (), matched, ()))
    told = {one.pointer: one.to_confirm for one in prefilling.prefill("mappa-b", [unsure]).carried}

    assert told["/offender/last_name"]
    assert told["/victim_concerns/victims"]
    assert not told["/offender/date_of_birth"]


def test_what_nobody_confirmed_there_has_to_be_confirmed_here() -> None:
    minutes = mappa_docs.prefill("b", submission("mappa-a")).answers
    for row in minutes["carried"]:
        row["to_confirm"] = True
    told = {one.pointer: one for one in mappa_docs.prefill("p", mappa_docs.parse(minutes)).carried}

    assert told["/offender/first_name"].to_confirm
    for row in minutes["carried"]:
        row |= {"confirmed_by": "Alex Specimen", "confirmed_on": "2026-03-02"}
    told = {one.pointer: one for one in mappa_docs.prefill("p", mappa_docs.parse(minutes)).carried}

    assert not told["/offender/first_name"].to_confirm


def test_a_section_that_nobody_confirmed_there_stands_for_its_questions() -> None:
    """As another program may name it."""
    minutes = sample("mappa-b")
    row = {"answers": ["/offender"], "form": "MAPPA A", "date": "2026-01-12", "to_confirm": True}
    minutes["carried"] = [row]
    told = {one.pointer: one for one in mappa_docs.prefill("p", mappa_docs.parse(minutes)).carried}

    assert told["/offender/last_name"].to_confirm
    row |= {"confirmed_by": "Alex Specimen", "confirmed_on": "2026-03-02"}
    told = {one.pointer: one for one in mappa_docs.prefill("p", mappa_docs.parse(minutes)).carried}

    assert not told["/offender/last_name"].to_confirm


def test_forms_that_do_not_go_together_are_refused() -> None:
    with pytest.raises(UsageError, match="MAPPA B takes answers from MAPPA A or MAPPA B"):
        mappa_docs.prefill("b", submission("mappa-j"))
    with pytest.raises(UsageError, match="Nothing is carried forward to MAPPA K"):
        mappa_docs.prefill("k", submission("mappa-b"))
    with pytest.raises(UsageError, match="not MAPPA B"):
        mappa_docs.prefill("b", submission("mappa-a"), into=submission("mappa-g"))


@pytest.mark.parametrize(("target", "source"), PAIRS)
def test_what_was_taken_of_a_sound_form_is_sound(target: str, source: str) -> None:
    result = prefilling.prefill(target, [submission(source)], as_of=date(2026, 7, 31))
    wrong = [
        finding
        for finding in mappa_docs.validate(result.submission, draft=True).findings
        if finding.severity == "error"
    ]

    assert result.carried
    assert not wrong


@pytest.mark.parametrize(("target", "source"), FOR_OTHERS)
def test_why_an_answer_is_absent_is_told_to_no_other_reader(target: str, source: str) -> None:
    """It is in words of somebody's own, such as where else the offender sleeps."""
    absence = {"absent": "not_known", "reason": "Carys Canary has them."}
    places = [way.source.pointer for way in carrying.ways(target, source) if way.source.absent]
    given = submission(source, **dict.fromkeys(places, absence))
    begun = mappa_docs.prefill(target, given).answers

    assert places
    assert "Canary" not in json.dumps(begun)
    assert begun["offender"]["first_name"] == {"absent": "not_known"}


@given(seed=SEEDS, source=st.sampled_from(carrying.sources("mappa-m")))
@settings(max_examples=40, deadline=None)
def test_no_text_goes_into_a_summary_that_nobody_has_released(seed: int, source: str) -> None:
    answers = mappa_docs.prefill("m", mappa_docs.parse(generated(source, seed))).answers
    written = {
        field.pointer
        for pointer, value in pointers.walk(answers)
        if (field := forms.fields("mappa-m").get(pointers.general(pointer))) is not None
        and field.kind in WRITTEN
        and not isinstance(value, dict)
        and not pointer.startswith(("/carried/", "/attendance/"))
    }

    assert written <= {"/offender/last_name", "/offender/first_name", "/form", "/edition"}
