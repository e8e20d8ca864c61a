"""What is handed out can't change what is inside, whatever somebody does to it."""

import contextlib
import copy
import dataclasses
import json
import pickle
from collections.abc import Callable
from typing import Any

import pytest

import mappa_docs
from mappa_docs.definition import forms
from mappa_docs.definition.form_index import index
from mappa_docs.definition.rulebook import rulebook

STEM = "mappa-o"


def handed_out() -> list[Any]:
    submission = mappa_docs.parse(mappa_docs.sample(STEM))
    return [
        mappa_docs.forms(),
        mappa_docs.get_form(STEM),
        mappa_docs.fields(STEM),
        mappa_docs.get_schema(STEM),
        mappa_docs.get_schema(STEM, bundle=True),
        mappa_docs.get_schema(STEM, plain=True, draft=True, dialect="draft-07"),
        mappa_docs.sample(STEM),
        mappa_docs.get_rules(),
        submission,
        mappa_docs.validate(submission),
        mappa_docs.render(submission, "docx"),
        mappa_docs.blank(STEM, "docx"),
        forms.fields(STEM),
        forms.section_titles(STEM),
        rulebook(),
        index(STEM),
    ]


def outcome() -> list[Any]:
    submission = mappa_docs.parse(mappa_docs.sample(STEM))
    return [
        dict(rulebook()),
        mappa_docs.fields(STEM),
        mappa_docs.get_schema(STEM, bundle=True),
        mappa_docs.get_rules(),
        mappa_docs.validate(submission),
        mappa_docs.validate(mappa_docs.parse({"form": "MAPPA O"})),
        *(
            mappa_docs.render(submission, "docx", document=document)
            for document in ("form", *mappa_docs.get_form(STEM).documents)
        ),
        mappa_docs.blank(STEM, "docx"),
    ]


def spoil(thing: Any) -> None:
    """Take everything away that can be taken away."""
    if isinstance(thing, dict | list):
        for child in thing.values() if isinstance(thing, dict) else thing:
            spoil(child)
        spoiled(thing.clear)
    elif isinstance(thing, tuple):
        for child in thing:
            spoil(child)
    elif dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            spoil(getattr(thing, field.name))
            spoiled(lambda name=field.name: setattr(thing, name, None))
    elif hasattr(thing, "items"):
        for child in thing.values():
            spoil(child)


def spoiled(change: Callable[[], None]) -> None:
    with contextlib.suppress(TypeError, AttributeError):
        change()


def test_spoiling_all_that_is_handed_out_changes_nothing() -> None:
    before = copy.deepcopy(outcome())
    for thing in handed_out():
        spoil(thing)

    assert outcome() == before


@pytest.mark.parametrize(
    "change",
    [
        lambda documents: documents.clear(),
        lambda documents: documents.pop("overview"),
        lambda documents: documents.update(overview=""),
        lambda documents: documents.__setitem__("overview", ""),
        lambda documents: documents.__delitem__("overview"),
        lambda documents: documents.__ior__({"overview": ""}),
    ],
)
def test_the_documents_of_a_form_never_change(change: Callable[[Any], None]) -> None:
    with pytest.raises(TypeError):
        change(mappa_docs.get_form(STEM).documents)


def test_a_form_goes_to_another_process_and_into_json_as_it_is() -> None:
    form = mappa_docs.get_form(STEM)

    assert pickle.loads(pickle.dumps(form)) == copy.deepcopy(form) == form
    assert json.loads(json.dumps(dataclasses.asdict(form)))["documents"] == dict(form.documents)
