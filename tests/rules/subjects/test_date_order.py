"""Orders of dates: that the data names what the forms ask for, and what is said of pairs."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.definition import forms
from mappa_docs.definition.rulebook import rulebook
from mappa_docs.model import Finding, Kind
from mappa_docs.rules.subjects.date_order import Order, Past, orders, past
from mappa_docs.rules.support.ages import BORN
from tests.support import STEMS, change, judged, sample

ORDERS = [(code, entry) for code in ("DAT-4", "DAT-5") for entry in rulebook()[code].checks]
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(("code", "entry"), ORDERS, ids=str)
def test_an_order_holds_on_some_form_and_names_dates(code: str, entry: dict[str, Any]) -> None:
    one = Order(**entry)
    holds = [stem for stem in STEMS if one in orders(code, stem)]

    assert holds
    assert set(one.forms) <= set(holds)
    for stem in holds:
        known = forms.fields(stem)
        assert known[one.earlier].kind is known[one.later].kind is Kind.DATE


@pytest.mark.parametrize("entry", rulebook()["DAT-6"].checks, ids=str)
def test_a_date_of_the_past_is_asked_for_on_some_form(entry: dict[str, Any]) -> None:
    one = Past(**entry)
    holds = [stem for stem in STEMS if one in past("DAT-6", stem)]

    assert holds
    assert all(forms.fields(stem)[one.date].kind is Kind.DATE for stem in holds)


def _found(code: str, answers: dict[str, Any]) -> list[Finding]:
    return [one for one in judged(answers).findings if one.code == code]


@given(start=DAYS, end=DAYS)
def test_an_end_is_found_when_it_comes_before_the_start(start: date, end: date) -> None:
    answers = sample("mappa-n")
    change(answers, "/history/levels/1/from", start.isoformat())
    change(answers, "/history/levels/1/to", end.isoformat())
    found = _found("DAT-4", answers)

    assert bool(found) == (end < start)
    assert all(one.pointer == "/history/levels/1/to" for one in found)
    assert all(one.message.startswith("Period 2: ") for one in found)


def test_one_place_is_compared_with_the_last_of_many() -> None:
    answers = sample("mappa-n")
    change(answers, "/board/first_meeting", "2026-12-08")  # one agency was told a day later

    assert [one.pointer for one in _found("DAT-5", answers)] == ["/board/first_meeting"]


def test_a_year_that_no_form_takes_is_left_to_the_schema() -> None:
    answers = sample("mappa-n")
    change(answers, "/history/levels/1/to", "0206-05-01")

    assert [one.code for one in judged(answers).findings] == ["NOT-A-DATE"]


@pytest.mark.parametrize("code", ["DAT-4", "DAT-5", "DAT-6"])
@pytest.mark.parametrize("stem", STEMS)
def test_no_form_gives_a_finding_twice(stem: str, code: str) -> None:
    """A day before all others, at every place in turn."""
    known = [one for one in forms.fields(stem).values() if one.kind is Kind.DATE]
    for field in known:
        answers = sample(stem)
        if _set(answers, field.pointer.replace("*", "0"), "1990-05-01"):
            messages = [one.message for one in _found(code, answers)]
            assert len(messages) == len(set(messages))


@pytest.mark.parametrize("born", ["2031-05-04", "1903-05-04"])
@pytest.mark.parametrize("stem", [one for one in STEMS if BORN in forms.fields(one)])
def test_a_date_of_birth_that_cannot_be_true_is_said_once(stem: str, born: str) -> None:
    """What only follows from it, such as a tool that is not for children, is not said as well."""
    answers = sample(stem)
    if "risk_assessment" in answers:
        tool = {"tool": "rm2000", "result": "High", "date": "2026-02-02"}
        change(answers, "/risk_assessment/tools", [tool])
    before = {(one.code, one.pointer) for one in judged(answers).findings}
    change(answers, BORN, born)
    found = {(one.code, one.pointer) for one in judged(answers).findings} - before

    assert {code for code, _ in found} <= {"DAT-1", "DAT-2"}
    assert {pointer for _, pointer in found} == {BORN}


def _set(answers: dict[str, Any], pointer: str, value: str) -> bool:
    try:
        change(answers, pointer, value)
    except (KeyError, IndexError, TypeError):
        return False
    return True


def _shifted(days: int) -> Callable[[str], str]:
    return lambda text: (date.fromisoformat(text) + timedelta(days=days)).isoformat()


@pytest.mark.parametrize("stem", STEMS)
def test_a_form_filled_in_a_year_earlier_is_as_good(stem: str) -> None:
    """Nothing hangs on a date by itself, only on how dates lie to each other and to today."""
    shift = _shifted(-364)

    def moved(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: moved(one) for name, one in value.items()}
        if isinstance(value, list):
            return [moved(one) for one in value]
        return shift(value) if isinstance(value, str) and _is_date(value) else value

    found = judged(moved(sample(stem))).findings
    assert not [one for one in found if one.code.startswith("DAT-")]


def _is_date(text: str) -> bool:
    return len(text) == 10 and text[4] == text[7] == "-" and text.replace("-", "").isdigit()
