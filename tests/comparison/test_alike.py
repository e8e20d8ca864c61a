"""What is the same for two answers that say the same, and how alike rows are."""

from typing import Any

import pytest

from mappa_docs.comparison import alike
from mappa_docs.definition import forms


@pytest.mark.parametrize(
    ("old", "new", "is_same"),
    [
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, True),
        (["x", "y"], ["y", "x"], True),
        ([{"a": ["p", "q"]}, "z"], ["z", {"a": ["q", "p"]}], True),
        (["x", "x"], ["x"], False),
        (True, 1, False),
        (0, False, False),
        ("1", 1, False),
        ("not_known", {"absent": "not_known"}, False),
        ([["a"], ["b"]], [["a", "b"]], False),
        ({"a": "b,c"}, {"a": ["b", "c"]}, False),
        (None, "", False),
    ],
)
def test_what_says_the_same(old: Any, new: Any, is_same: bool) -> None:
    assert (alike.same_as(old) == alike.same_as(new)) is is_same


@pytest.mark.parametrize(
    ("stem", "table", "naming"),
    [
        ("mappa-a", "/victim_concerns/victims", ["who", "concerns"]),
        ("mappa-a", "/risk_assessment/tools", []),
        ("mappa-b", "/meeting_actions", ["number", "action"]),
        ("mappa-b", "/distribution/recipients", ["copy_number", "name"]),
    ],
)
def test_names_and_long_texts_can_name_a_row(stem: str, table: str, naming: list[str]) -> None:
    about = alike.columns(forms.fields(stem)[table].fields)

    assert [column.name for column in about if column.can_name] == naming


def test_rows_are_from_wholly_alike_to_not_at_all() -> None:
    about = alike.columns(forms.fields("mappa-a")["/invitees"].fields)
    row = {"name": "Ffion Enghraifft", "role": "Adviser", "agency": "idva"}

    assert alike.rows(about, row, row) == 1
    assert 0.5 < alike.rows(about, row, {**row, "role": "Manager"}) < 1
    assert alike.rows(about, row, {**row, "name": "Tom Ball"}) == 0
    assert alike.rows(about, row, {}) == 0
    assert alike.rows(about, {}, {}) == 0
