"""Two different forms are compared by what both ask, and the rest is named."""

from itertools import combinations
from typing import Any

import pytest

from mappa_docs.comparison import shared
from mappa_docs.definition import forms, schema_files
from mappa_docs.errors import UsageError
from mappa_docs.model import Field
from mappa_docs.resources import read_json
from tests.support import STEMS, sample

TOGETHER: list[list[str]] = read_json("schemas/comparable.json")["together"]


def test_one_form_is_compared_by_all_its_questions() -> None:
    for stem in STEMS:
        assert shared.fields(stem, stem) == forms.form(stem).top


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_what_two_forms_share_stands_at_the_same_place_in_both(one: str, other: str) -> None:
    for old, new in ((one, other), (other, one)):
        some = [*forms.every(shared.fields(old, new))]
        assert len([field for field in some if field.takes_answer]) > 30
        for field in some:
            for stem in (old, new):
                assert forms.fields(stem)[field.pointer].kind is field.kind


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_what_identifies_a_form_is_not_compared_with_another_form(one: str, other: str) -> None:
    identity = {field.name for field in forms.form(one).identity}

    assert identity.isdisjoint(field.name for field in shared.fields(one, other))


def test_other_forms_are_refused_with_those_that_can_be_compared() -> None:
    for one, other in combinations(STEMS, 2):
        if {one, other} not in map(set, TOGETHER):
            with pytest.raises(UsageError) as refused:
                shared.fields(one, other)
            assert schema_files.name_of(one) in str(refused.value)
            assert "MAPPA A with MAPPA B" in str(refused.value)


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_each_answer_is_compared_or_counted(one: str, other: str) -> None:
    for stem, fields in ((one, shared.fields(other, one)), (other, shared.fields(one, other))):
        answers = sample(stem)
        compared = shared.kept(answers, forms.form(stem).top, fields)
        left = [*shared.not_compared(stem, answers, compared, is_new=True)]

        assert shared.counted(compared) + sum(part.answers for part in left) == shared.counted(
            answers
        )
        assert {field.name for field in fields} >= compared.keys()
        assert set(leaves(compared)) <= {one.pointer for one in forms.every(fields)}


def test_a_name_that_the_form_does_not_know_is_compared() -> None:
    fields: tuple[Field, ...] = shared.fields("mappa-a", "mappa-b")
    answers = sample("mappa-a") | {"frst_name": "x"}

    assert shared.kept(answers, forms.form("mappa-a").top, fields)["frst_name"] == "x"


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (None, 0),
        ("text", 1),
        (False, 1),
        (["a", "b"], 1),
        ({"absent": "none", "reason": "Because."}, 1),
        ({"a": "x", "b": {"c": 1, "d": None}}, 2),
        ([{"a": "x"}, {"a": "y", "b": ["p", "q"]}], 3),
    ],
)
def test_answers_are_counted(value: Any, number: int) -> None:
    assert shared.counted(value) == number


def leaves(node: Any, pointer: str = "") -> list[str]:
    """Return the pointers, as fields have them, of what stands in groups and rows."""
    if isinstance(node, dict) and "absent" not in node:
        return [one for name, value in node.items() for one in leaves(value, f"{pointer}/{name}")]
    if isinstance(node, list) and isinstance(node[0], dict):
        return [one for row in node for one in leaves(row, f"{pointer}/*")]
    return [pointer]
