"""From whom a form comes is an option of the form or a role, and never what somebody typed."""

import pytest

from mappa_docs import resources
from mappa_docs.definition import forms
from mappa_docs.messages import catalogue
from mappa_docs.model import Kind
from mappa_docs.timeline import senders
from tests.support import STEMS

ENTRIES = resources.read_json("schemas/senders.json")


@pytest.mark.parametrize("stem", ENTRIES)
def test_each_entry_is_of_a_form(stem: str) -> None:
    entry = ENTRIES[stem]

    assert stem in STEMS
    assert catalogue.sentence(f"SENDER.{entry['role']}")
    if "agency" in entry:
        assert forms.fields(stem)[entry["agency"]].kind is Kind.CHOICE


@pytest.mark.parametrize("given", ["Pat Testcase", None, 3, ["probation"], {"probation": 1}])
def test_what_is_no_option_is_never_said(given: object) -> None:
    answers = {"referring_agency": {"agency": given}}

    assert senders.sender("mappa-a", answers) == "Referring agency"


def test_an_option_is_said_in_its_words() -> None:
    answers = {"referring_agency": {"agency": "probation"}}

    assert senders.sender("mappa-a", answers) == "Probation"
    assert senders.sender("mappa-c", {}) == "Not said"
