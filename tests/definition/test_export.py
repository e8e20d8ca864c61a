"""A schema for other systems gives the same verdict, and may be changed by whoever got it."""

import json
from typing import Any

import pytest

import mappa_docs
from mappa_docs.definition import export
from tests.support import STEMS, sample


@pytest.mark.parametrize("dialect", export.DIALECTS)
@pytest.mark.parametrize("stem", STEMS)
def test_an_exported_schema_gives_the_same_verdict(stem: str, dialect: str) -> None:
    import jsonschema_rs

    exported = export.exported(stem, plain=True, bundle=True, dialect=dialect)
    text = json.dumps(exported)
    assert '"x-' not in text
    assert ("definitions" in exported) == (dialect == "draft-07")
    validator = jsonschema_rs.validator_for(exported, validate_formats=True)

    assert validator.is_valid(sample(stem))
    assert validator.is_valid(sample(stem, "minimal"))
    assert not validator.is_valid(sample(stem, "draft"))
    assert not validator.is_valid(sample(stem) | {"surname": ""})
    draft = export.exported(stem, plain=True, bundle=True, draft=True, dialect=dialect)
    assert jsonschema_rs.validator_for(draft, validate_formats=True).is_valid(sample(stem, "draft"))


@pytest.mark.parametrize(
    "options", [{}, {"bundle": True}, {"plain": True}, {"draft": True}], ids=str
)
def test_a_schema_that_was_handed_out_may_be_changed(options: dict[str, bool]) -> None:
    before = json.dumps(mappa_docs.get_schema("a", **options))
    handed = mappa_docs.get_schema("a", **options)
    _spoil(handed)

    assert json.dumps(mappa_docs.get_schema("a", **options)) == before


def _spoil(node: Any) -> None:
    """Empty every list and dictionary."""
    for child in list(node.values() if isinstance(node, dict) else node):
        if isinstance(child, dict | list):
            _spoil(child)
    node.clear()
