"""Every option has had its decision: a new one fails until somebody has looked at what depends on
its list, in the schemas and in code, and said so in `option_decisions.json`."""

import json
from pathlib import Path
from typing import Any

import pytest

from mappa_docs.definition import forms
from mappa_docs.model import Field, Kind
from tests.support import STEMS

DECISIONS = json.loads(Path(__file__).with_name("option_decisions.json").read_bytes())
# Lists that say what the document is, and the areas of England and Wales.
NOT_DECIDED = ("form", "edition", "marking", "area", "transferring_area", "receiving_area")
Options = tuple[Any, ...]


def _asked() -> dict[str, Options]:
    return {
        stem + pointer: tuple(choice.value for choice in field.choices)
        for stem in STEMS
        for pointer, field in forms.fields(stem).items()
        if _has_a_list(field)
    }


def _has_a_list(field: Field) -> bool:
    is_area = field.name in NOT_DECIDED or field.name == "new_area"
    return bool(field.choices) and field.kind is not Kind.YES_NO and not is_area


def _decided() -> list[Options]:
    lists = [
        tuple(option for options in decisions.values() for option in options)
        for decisions in DECISIONS["lists"].values()
    ]
    return lists + [tuple(options) for lists in DECISIONS["closed"].values() for options in lists]


@pytest.mark.parametrize(("question", "options"), _asked().items())
def test_every_option_is_decided(question: str, options: Options) -> None:
    decided = [set(options_of_one) for options_of_one in _decided()]
    nearest = max(decided, key=lambda known: len(known & set(options)))

    assert set(options) in decided, f"{question}: decide {set(options) ^ nearest}"


def test_no_decision_is_left_without_its_question_or_said_twice() -> None:
    asked = {frozenset(options) for options in _asked().values()}
    decided = _decided()

    assert not [options for options in decided if frozenset(options) not in asked]
    assert len(set(decided)) == len(decided)
    assert not [options for options in decided if len(set(options)) < len(options)]
