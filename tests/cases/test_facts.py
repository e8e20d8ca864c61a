"""What is kept of each form, so that it can be put beside others."""

import json

import pytest

from mappa_docs.definition import forms
from tests.case_forms import minutes
from tests.support import ROOT, STEMS


@pytest.mark.parametrize("stem", STEMS)
def test_each_fact_stands_in_a_field_of_its_form(stem: str) -> None:
    listed = json.loads((ROOT / "schemas" / "facts.json").read_bytes())["forms"]

    assert set(listed) <= set(STEMS)
    assert set(listed.get(stem, {}).values()) <= set(forms.fields(stem))


@pytest.mark.parametrize(
    ("value", "is_kept"),
    [(0, True), (99, True), (100, False), (-1, False), ("x" * 30, True), ("x" * 31, False)],
)
def test_a_long_text_or_a_great_number_is_no_fact(value: str | int, is_kept: bool) -> None:
    assert ("number" in minutes(set={"/meeting/number": value}).known) is is_kept
