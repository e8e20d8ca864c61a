"""What a browser posts: nothing is lost, nothing else is changed, and nothing is taken that was not
asked."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.definition.form_index import index
from mappa_docs.errors import UsageError
from mappa_docs.intake import normalising
from mappa_docs.intake.submission import from_answers
from mappa_docs.model import Kind
from mappa_docs.page.filling import draft, posted
from mappa_docs.page.filling.as_typed import name
from mappa_docs.page.filling.draft import Draft
from mappa_docs.page.filling.steps import by_name, in_row, on_page, steps
from tests.support import STEMS, sample

TODAY = date(2026, 11, 29)
STEM = "mappa-b"
BORN, LAST_NAME = "/offender/date_of_birth", "/offender/last_name"
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 9999) | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)
QUESTIONS = [
    place
    for step in steps(STEM)
    for place in on_page(step)
    if index(STEM).fields[place].takes_answer
]


def begun(**answers: Any) -> Draft:
    return draft.of_submission(from_answers({"form": "MAPPA B", "edition": "2012", **answers}))


def take(given: Draft, places: Sequence[str], form: Mapping[str, Sequence[str]]) -> Draft:
    return posted.taken(given, places, {"asked": [*places], **form}, TODAY).draft


def shown(given: Draft, places: Sequence[str]) -> dict[str, list[str]]:
    """Return what a browser sends of a page in which nobody changes anything."""
    return {
        name(place, part): [text.replace("\n", "\r\n") for text in texts]
        for place in places
        if (field := index(given.stem).at(place))
        for part, texts in posted.shown(given, place, field).items()
    }


@pytest.mark.parametrize("kind", ["complete", "draft"])
@pytest.mark.parametrize("stem", STEMS)
def test_what_comes_back_as_it_was_shown_is_as_it_was(stem: str, kind: str) -> None:
    given = after = draft.of_submission(from_answers(sample(stem, kind)))
    for step in steps(stem):
        places = on_page(step)
        after = take(after, places, shown(after, places))
        for table in places:
            rows = given.at(table)
            if table in index(stem).tables and isinstance(rows, list):
                for number in range(len(rows)):
                    columns = in_row(stem, table, number)
                    after = take(after, columns, shown(after, columns))

    assert after == given


@given(st.sampled_from(QUESTIONS), VALUES)
def test_also_where_it_is_no_answer_to_the_question(place: str, value: Any) -> None:
    given = draft.put(begun(), place, value)
    whole = draft.of_submission(from_answers(dict(given.answers)))

    assert take(whole, [place], shown(whole, [place])) == whole


@given(st.sampled_from(QUESTIONS), st.text(min_size=1, max_size=30))
def test_whatever_is_typed_is_an_answer_or_kept_as_it_was_typed(place: str, text: str) -> None:
    after = take(begun(), [place], {place: [text]})
    clean = normalising.normalised({"": text})[0][""]
    value = after.at(place)

    if not clean.strip():
        assert not after.holds_any(place)
    elif value is None:
        assert after.unusable[place].typed == {"": (clean,)}
    elif index(STEM).fields[place].kind in (Kind.LINE, Kind.TEXT):
        assert value == clean


def test_lines_end_in_one_way_and_nothing_is_trimmed() -> None:
    reasons = "/relevant_information/added_value"
    after = take(begun(), [reasons], {reasons: ["  First\r\n\r\n\tSecond  \r\n"]})

    assert after.at(reasons) == "  First\n\n\tSecond  \n"


def test_a_day_that_there_is_not_is_kept_as_typed_and_no_answer() -> None:
    given = begun(offender={"date_of_birth": "1985-04-12"})
    form = {f"{BORN}-day": ["31"], f"{BORN}-month": ["02"], f"{BORN}-year": ["2026"]}
    after = take(given, [BORN], form)
    (finding,) = draft.submission(after).findings

    assert after.at(BORN) is None
    assert posted.shown(after, BORN, index(STEM).fields[BORN]) == {
        "day": ("31",),
        "month": ("02",),
        "year": ("2026",),
    }
    assert (finding.code, finding.pointer) == ("READ-2", BORN)
    assert "31" not in finding.message.partition(", such as")[0]

    right = take(after, [BORN], {**form, f"{BORN}-month": ["03"]})
    assert right.at(BORN) == "2026-03-31"
    assert not right.unusable
    assert not take(after, [BORN], {}).unusable


def test_an_answer_beside_the_reason_why_there_is_none_is_kept_apart() -> None:
    form = {LAST_NAME: ["Testcase"]}
    first = "/offender/first_name"
    both = {first: ["Ann"], f"{first}-absent": ["not_known"], f"{first}-reason": ["Not asked."]}
    after = take(begun(), [LAST_NAME, first], form | both)

    assert after.at(first) is None
    assert after.unusable[first].why == "both"
    assert take(after, [first], {first: ["Ann"]}).at(first) == "Ann"


def test_a_table_has_rows_or_a_reason_and_loses_neither() -> None:
    table = "/apologies"
    why = {"absent": "none", "reason": "All came."}
    columns = in_row(STEM, table, 0)
    after = take(begun(apologies=why), columns, {f"{table}/0/name": ["Ann Specimen"]})

    assert after.at(table) == [{"name": "Ann Specimen"}]
    assert after.unusable[table].typed == {"absent": ("none",), "reason": ("All came.",)}
    assert take(after, [table], shown(after, [table])) == after
    assert not take(after, [table], {}).unusable
    assert take(begun(apologies=why), columns, {}) == begun(apologies=why)


def test_what_cannot_be_printed_is_replaced_by_a_sign_and_said() -> None:
    after = take(begun(), [LAST_NAME], {LAST_NAME: ["Test\x07case"]})

    assert after.at(LAST_NAME) == "Test\ufffdcase"
    assert [finding.code for finding in draft.submission(after).findings] == ["CONTROL-CHARACTER"]
    assert not take(after, [LAST_NAME], {LAST_NAME: ["Testcase"]}).findings


def test_only_what_is_asked_is_changed() -> None:
    given = begun(offender={"last_name": "Testcase", "first_name": "Ann"})
    form = {"asked": [LAST_NAME], LAST_NAME: [""], "/offender/first_name": ["Other"]}
    after = posted.taken(given, on_page(by_name(STEM)["offender"]), form, TODAY)

    assert after.draft.answers["offender"] == {"first_name": "Ann"}
    assert after.asked == {LAST_NAME}


@pytest.mark.parametrize(
    "form",
    [
        {"asked": ["/category/category"]},
        {"asked": ["/no/such"]},
        {"/category/category": ["1"]},
        {"/offender/last_name/deeper": ["x"]},
        {"/form": ["MAPPA A"]},
        {"/__proto__/x": ["1"]},
        {"/offender/last_name-other": ["x"]},
    ],
)
def test_a_pointer_that_the_page_does_not_ask_is_refused(form: dict[str, list[str]]) -> None:
    with pytest.raises(UsageError):
        posted.taken(begun(), on_page(by_name(STEM)["offender"]), form, TODAY)


def test_what_stands_in_the_place_of_a_section_is_kept_until_it_is_taken_out() -> None:
    given = begun(offender="see the other form")
    places = on_page(by_name(STEM)["offender"])

    assert take(given, places, shown(given, places)) == given
    both = take(given, places, shown(given, places) | {LAST_NAME: ["Testcase"]})
    assert both.at("/offender") == {"last_name": "Testcase"}
    assert both.unusable["/offender"].typed == {"": ("see the other form",)}
