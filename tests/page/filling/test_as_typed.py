"""What stands in boxes and comes back as it was is what it was; anything else is read as typed."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.definition import forms
from mappa_docs.model import Field, Kind
from mappa_docs.page.filling.as_typed import (
    ABSENT,
    DAY,
    MONTH,
    REASON,
    WHOLE,
    YEAR,
    name,
    plain,
    read,
    typed,
)
from mappa_docs.reading.values import Answer, Unread

TODAY = date(2026, 11, 29)
FIELDS = forms.fields("mappa-b") | {"/totals/maximum": forms.fields("mappa-k")["/totals/maximum"]}
A_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=40)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-999, 9999) | A_TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(A_TEXT, inner, max_size=3),
    max_leaves=5,
)


def field(kind: Kind, *, absent: bool = False) -> Field:
    return next(one for one in FIELDS.values() if one.kind is kind and one.absent is absent)


@given(st.sampled_from([*FIELDS.values()]), VALUES)
def test_whatever_stands_there_is_shown(one: Field, value: Any) -> None:
    shown = typed(one, value)

    assert bool(shown) is (value is not None)
    assert all(isinstance(text, str) for texts in shown.values() for text in texts)


@given(A_TEXT)
def test_a_text_is_taken_as_it_stands(text: str) -> None:
    boxes = plain({WHOLE: (text,)})

    assert read(field(Kind.TEXT), boxes, TODAY) == (Answer(text) if text.strip() else None)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_day_is_day_month_and_year(day: date) -> None:
    born = field(Kind.DATE)
    boxes = typed(born, day.isoformat())

    assert boxes == {DAY: (str(day.day),), MONTH: (str(day.month),), YEAR: (str(day.year),)}
    assert read(born, boxes, TODAY) == Answer(day.isoformat())


@pytest.mark.parametrize(
    ("boxes", "day"),
    [
        (("31", "March", "2026"), "2026-03-31"),
        (("01", "02", "2026"), "2026-02-01"),
        (("1/2/2026", "", ""), "2026-02-01"),
        (("31", "2", "2026"), None),
        (("31", "3", "26"), None),  # nothing is guessed of a year
        (("", "3", "2026"), None),
        (("x", "3", "2026"), None),
    ],
)
def test_a_day_may_be_typed_in_words_and_is_never_guessed(
    boxes: tuple[str, str, str], day: str | None
) -> None:
    given = plain(dict(zip((DAY, MONTH, YEAR), ((text,) for text in boxes), strict=True)))

    assert read(field(Kind.DATE), given, TODAY) == (Answer(day) if day else Unread("date"))


@pytest.mark.parametrize(
    ("kind", "text", "result"),
    [
        (Kind.TIME, "14:30", Answer("14:30")),
        (Kind.TIME, "later", Unread("time")),
        (Kind.TIME, "–", Unread("time")),
        (Kind.NUMBER, "12", Answer(12)),
        (Kind.NUMBER, "1O", Unread("number")),
        (Kind.YES_NO, "yes", Answer(True)),
        (Kind.YES_NO, "no", Answer(False)),
        (Kind.YES_NO, "maybe", Unread("choice")),
        (Kind.LINES, " one \n\ntwo", Answer([" one ", "two"])),
    ],
)
def test_each_kind_is_read_as_its_own(kind: Kind, text: str, result: Answer | Unread) -> None:
    found = read(field(kind), {WHOLE: (text,)}, TODAY)

    assert found == result or (
        isinstance(found, Answer) and isinstance(result, Answer) and found.value == result.value
    )


def test_why_there_is_no_answer_is_one_and_beside_one_there_are_two() -> None:
    born = field(Kind.DATE, absent=True)
    why = {ABSENT: ("not_known",), REASON: ("Nobody asked.",)}

    assert read(born, why, TODAY) == Answer({"absent": "not_known", "reason": "Nobody asked."})
    assert typed(born, {"absent": "not_known", "reason": "Nobody asked."}) == why
    assert read(born, {**why, DAY: ("1",)}, TODAY) == Unread("both")
    assert read(born, {REASON: ("Nobody asked.",)}, TODAY) == Answer({"reason": "Nobody asked."})


def test_an_option_that_there_is_not_is_never_taken_for_one() -> None:
    level = next(
        one
        for one in FIELDS.values()
        if one.kind is Kind.CHOICE and all(isinstance(each.value, int) for each in one.choices)
    )
    number = level.choices[0].value

    assert typed(level, number) == {WHOLE: (str(number),)}
    assert typed(level, str(number)) == {WHOLE: (f'"{number}"',)}
    assert read(level, {WHOLE: (f'"{number}"',)}, TODAY) == Unread("choice")


def test_the_parts_of_an_answer_have_names_of_their_own() -> None:
    assert name("/offender/date_of_birth") == "/offender/date_of_birth"
    assert name("/offender/date_of_birth", DAY) == "/offender/date_of_birth-day"
