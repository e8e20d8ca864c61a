"""What a list of actions shows stands on the form that it is made from."""

import pytest

from mappa_docs.definition import forms
from mappa_docs.derived.action_readers import listed
from mappa_docs.model import Kind

FIELDS = forms.fields(listed()["form"])


@pytest.mark.parametrize("name", ["meeting", "actions", "recipients", "in_part"])
def test_each_place_is_on_the_form(name: str) -> None:
    assert listed()[name] in FIELDS


@pytest.mark.parametrize("name", ["number", "action", "agency", "person", "due"])
def test_each_column_is_in_the_table_of_actions(name: str) -> None:
    assert f"{listed()['actions']}/*/{listed()[name]}" in FIELDS


def test_the_options_are_those_of_the_form() -> None:
    name, decision = listed()["decision"]
    decisions = FIELDS[f"{listed()['in_part']}/*/{name}"].choices
    agencies = FIELDS[f"{listed()['actions']}/*/{listed()['agency']}"].choices

    assert decision in {choice.value for choice in decisions}
    assert {choice.value for choice in agencies} >= set(listed()["several_bodies"])
    assert listed()["stage"] in {choice.value for choice in FIELDS["/stage"].choices}


@pytest.mark.parametrize("name", ["attendance", "recipients", "non_signatories", "in_part"])
def test_each_table_of_people_is_on_the_form(name: str) -> None:
    assert FIELDS[listed()[name]].kind is Kind.TABLE
    assert f"{listed()[name]}/*/name" in FIELDS
