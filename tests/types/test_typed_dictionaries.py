"""The typed dictionaries are the forms: each takes every sample of its form, and nothing spoilt."""

import random
import typing
from types import UnionType
from typing import Any, Literal, NotRequired

import pytest

import mappa_docs.types
from mappa_docs.definition import forms
from mappa_docs.definition.typed_schema import type_name
from tests.spoilt_answers import misshapen
from tests.support import ROOT, STEMS, sample


@pytest.mark.parametrize("stem", STEMS)
def test_each_takes_the_samples_of_its_form_and_nothing_spoilt(stem: str) -> None:
    kind = getattr(mappa_docs.types, type_name(stem))
    assert _fits(sample(stem), kind)
    assert _fits(sample(stem, "minimal"), kind)
    assert not _fits(sample(stem, "draft"), kind)

    assert not [
        answers
        for answers in misshapen(stem, sample(stem), 60, random.Random(stem))
        if _fits(answers, kind)
    ]


@pytest.mark.parametrize("stem", STEMS)
def test_every_question_has_a_line_in_typescript(stem: str) -> None:
    declared = (ROOT / "schemas" / "types" / f"{stem}.d.ts").read_text("utf-8")

    assert f"export interface {type_name(stem)} {{" in declared
    for field in forms.fields(stem).values():
        assert f"\n  {field.name}: " in declared or f"\n  {field.name}?: " in declared


def test_the_package_offers_a_type_for_each_form_and_nothing_else() -> None:
    assert [*mappa_docs.types.__all__] == [type_name(stem) for stem in STEMS]
    with pytest.raises(AttributeError, match="has no attribute 'MappaZ'"):
        _ = mappa_docs.types.MappaZ


def _fits(value: Any, kind: Any) -> bool:
    """Return whether a type checker would take a literal value for one of the kind."""
    origin = typing.get_origin(kind)
    if origin in (typing.Union, UnionType):
        return any(_fits(value, one) for one in typing.get_args(kind))
    if origin is Literal:
        return any(value == one and type(value) is type(one) for one in typing.get_args(kind))
    if origin is list:
        (inner,) = typing.get_args(kind)
        return isinstance(value, list) and all(_fits(one, inner) for one in value)
    if origin is NotRequired:
        return _fits(value, typing.get_args(kind)[0])
    if not typing.is_typeddict(kind):
        numbers = {int: int, float: (int, float)}
        return isinstance(value, numbers.get(kind, kind)) and (
            kind is bool or not isinstance(value, bool)
        )
    hints = typing.get_type_hints(kind)
    return (
        isinstance(value, dict)
        and kind.__required_keys__ <= value.keys() <= hints.keys()
        and all(_fits(inner, hints[name]) for name, inner in value.items())
    )
