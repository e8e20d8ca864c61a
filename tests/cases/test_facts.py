"""What is kept of each form, so that it can be put beside others."""

import json

import pytest

from mappa_docs.definition import forms
from tests.support import ROOT, STEMS


@pytest.mark.parametrize("stem", STEMS)
def test_each_fact_stands_in_a_field_of_its_form(stem: str) -> None:
    listed = json.loads((ROOT / "schemas" / "facts.json").read_bytes())["forms"]

    assert set(listed) <= set(STEMS)
    assert set(listed.get(stem, {}).values()) <= set(forms.fields(stem))
