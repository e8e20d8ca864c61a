"""Cerberus renames, coerces and purges, puts in no default, and hides no fault of the program."""

import pytest

from mappa_docs.definition import forms
from mappa_docs.local import local_values, normalising
from mappa_docs.local.copies import Seen
from mappa_docs.local.local_values import Context, Found
from mappa_docs.local.mapping import Mapped, Place
from mappa_docs.local.normalising import Raw
from tests.local_forms import TODAY

FIELDS = forms.fields("minimum-referral")
CONTEXT = Context(TODAY)


def raw(pointer: str, text: str | None) -> Raw:
    place = Place("label", "Label", "beside")
    found = [] if text is None else [Found(place, Seen(text, text))]
    return Raw(FIELDS[pointer], Mapped(pointer, (place,)), found)


def test_answers_have_the_names_of_their_questions_and_no_others_are_there() -> None:
    texts = {"/offender/last_name": "Specimen", "/offender/date_of_birth": "soon",
             "/offender/pnc_id": "", "/offender/gender": None}  # fmt: skip
    read = normalising.normalised({one: raw(one, text) for one, text in texts.items()}, CONTEXT)

    assert {name: answer.value for name, answer in read.answers.items()} == {
        "/offender/last_name": "Specimen"
    }
    assert read.unread == {"/offender/date_of_birth": "date"}


def test_a_fault_of_the_program_is_no_fault_of_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("broken")

    monkeypatch.setattr(normalising, "value", broken)
    assert local_values.value is not broken
    with pytest.raises(KeyError):
        normalising.normalised({"/offender/pnc_id": raw("/offender/pnc_id", "1")}, CONTEXT)
