"""Values of programs and database drivers are taken exactly, or refused by place and type."""

import json
from collections import OrderedDict, namedtuple
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum, IntEnum
from numbers import Integral
from types import MappingProxyType
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mappa_docs
from mappa_docs.definition import pointers
from mappa_docs.errors import UnreadableError
from mappa_docs.intake import program_values
from mappa_docs.intake.program_values import Place

BORN, NAME, CATEGORY = "/offender/date_of_birth", "/offender/last_name", "/category/category"


class Area(Enum):
    GWENT = "gwent"


class Whole:
    """A whole number of another library."""

    def __int__(self) -> int:
        return 2


Integral.register(Whole)


class Category(IntEnum):
    TWO = 2


def parsed(pointer: str, value: Any) -> Any:
    """Return what stands at the pointer after a referral was parsed with this value there."""
    answers = mappa_docs.sample("a")
    pointers.put(answers, pointer, value)
    return pointers.get(mappa_docs.parse(answers).answers, pointer)


@pytest.mark.parametrize(
    ("pointer", "value", "expected"),
    [
        (BORN, date(1985, 4, 12), "1985-04-12"),
        (BORN, datetime(1985, 4, 12), "1985-04-12"),
        (CATEGORY, Category.TWO, 2),
        (CATEGORY, Decimal("2.0"), 2),
        (CATEGORY, Whole(), 2),
        (CATEGORY, Decimal("2.5"), 2.5),
        ("/reference", UUID(int=7), "00000000-0000-0000-0000-000000000007"),
        ("/referral/area", Area.GWENT, "gwent"),
        ("/offender/aliases", ("One", "Two"), ["One", "Two"]),
    ],
)
def test_a_value_is_taken_exactly(pointer: str, value: Any, expected: Any) -> None:
    result = parsed(pointer, value)

    assert result == expected
    assert type(result) is type(expected)


@pytest.mark.parametrize(
    ("pointer", "value", "said"),
    [
        (BORN, datetime(1985, 4, 12, 0, 30), "the type datetime that is no whole day"),
        (BORN, datetime(1985, 4, 12, tzinfo=UTC), "the type datetime that is no whole day"),
        (NAME, date(1985, 4, 12), "the type date, and the question takes neither"),
        (NAME, time(14, 30), "the type time, and the question takes neither"),
        (CATEGORY, Decimal("2.00000000000000000001"), "the type Decimal that no number"),
        (CATEGORY, Decimal("Infinity"), "the type Decimal that no number"),
        (CATEGORY, float("nan"), "the type float that no number"),
        pytest.param(
            CATEGORY, 10**5000, "the type int with more digits than can be written", id="digits"
        ),
        (CATEGORY, Decimal("1E+999999999"), "the type Decimal with more digits"),
        (NAME, b"Sample", "the type bytes"),
        (NAME, {"Sample"}, "the type set"),
        (NAME, timedelta(hours=1), "the type timedelta"),
        (NAME, dict, "the type type"),
        (NAME, {Area.GWENT: 1}, "the type dict with names that are no text"),
    ],
)
def test_what_has_no_one_meaning_is_refused_by_place_and_type(
    pointer: str, value: Any, said: str
) -> None:
    with pytest.raises(UnreadableError) as caught:
        parsed(pointer, value)

    assert f"{pointer} holds a value of {said}" in str(caught.value)
    assert "Sample" not in str(caught.value)
    assert "1985" not in str(caught.value)


def test_every_place_is_named_and_no_name_that_is_not_on_the_form() -> None:
    answers = mappa_docs.sample("a")
    answers["offender"] |= {"date_of_birth": object(), "Darren Specimen": object()}

    with pytest.raises(UnreadableError) as caught:
        mappa_docs.parse(answers)

    assert "/offender/date_of_birth holds" in str(caught.value)
    assert "/offender holds" in str(caught.value)
    assert "Darren" not in str(caught.value)


def test_a_row_of_a_table_is_named_by_its_number() -> None:
    answers = mappa_docs.sample("a")
    answers["victim_concerns"]["victims"] = [{"who": "A"}, {"who": b"B"}]

    with pytest.raises(UnreadableError, match=r"/victim_concerns/victims/1/who holds"):
        mappa_docs.parse(answers)


def test_answers_that_hold_themselves_are_refused() -> None:
    answers = mappa_docs.sample("a")
    answers["offender"] = {"offender": answers}

    with pytest.raises(UnreadableError, match="nested too deeply"):
        mappa_docs.parse(answers)


def test_a_time_of_day_is_written_with_hours_and_minutes() -> None:
    answers = mappa_docs.sample("b")
    fields = mappa_docs.get_form("b").sections
    times = [
        field.pointer
        for section in fields
        for field in section.field.fields
        if field.kind == "time"
    ]
    pointer = times[0]
    pointers.put(answers, pointer, time(9, 5))

    assert pointers.get(mappa_docs.parse(answers).answers, pointer) == "09:05"

    pointers.put(answers, pointer, time(9, 5, 1))
    with pytest.raises(UnreadableError, match="with seconds or a time zone"):
        mappa_docs.parse(answers)


def test_mappings_of_other_kinds_become_objects() -> None:
    Row = namedtuple("Row", "who")  # as drivers make them
    values = {"a": MappingProxyType({"b": OrderedDict(c=date(2026, 3, 31))}), "rows": [Row("x")]}

    assert program_values.as_json(values, Place) == {
        "a": {"b": {"c": "2026-03-31"}},
        "rows": [["x"]],
    }


def test_what_json_can_hold_is_not_changed() -> None:
    answers = mappa_docs.sample("a")
    plain = mappa_docs.parse(json.dumps(answers).encode())

    assert mappa_docs.parse(answers).answers == plain.answers


@given(st.decimals())
def test_no_decimal_number_is_rounded(number: Decimal) -> None:
    try:
        taken = program_values.as_json({"number": number}, Place)["number"]
    except UnreadableError:
        return
    assert Decimal(json.dumps(taken)) == number
