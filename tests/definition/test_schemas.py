"""Form schemas keep to the JSON Schema of the house, and all that follows from a form is there."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mappa_docs.definition import forms, schema_files, views
from mappa_docs.documents import printed_answers
from mappa_docs.model import Field, Kind
from tests.support import CASES, ROOT, STEMS

SCHEMAS = sorted((ROOT / "schemas").rglob("*.schema.json"))
FORM_SCHEMAS = [path for path in SCHEMAS if path.parent.name != "meta"]
META = json.loads((ROOT / "schemas" / "meta" / "form.schema.json").read_bytes())


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_schemas_are_json_schema(path: Path) -> None:
    Draft202012Validator.check_schema(json.loads(path.read_bytes()))


@pytest.mark.parametrize("path", FORM_SCHEMAS, ids=lambda path: path.name)
def test_schemas_say_only_what_the_meta_schema_knows(path: Path) -> None:
    faults = Draft202012Validator(META).iter_errors(json.loads(path.read_bytes()))

    assert not [f"{fault.json_path}: {fault.message[:200]}" for fault in faults]


@pytest.mark.parametrize(
    "change",
    [
        {"x-guidence": ["14.25"]},
        {"x-basis": "guessed"},
        {"x-guidance": ["paragraph 14"]},
        {"maxlength": 3},
        {"pattern": "^[A-Z]+$"},
    ],
    ids=str,
)
def test_the_meta_schema_catches_a_misspelt_annotation(change: dict[str, Any]) -> None:
    field = {"title": "Court", "type": "string"} | change
    faults = Draft202012Validator(META).iter_errors({"properties": {"court": field}})

    assert list(faults)


@pytest.mark.parametrize("values", [("yes", "no"), (1, 2)], ids=str)
def test_the_meta_schema_asks_a_choice_for_its_type(values: tuple[Any, Any]) -> None:
    options = [{"const": value, "title": str(value)} for value in values]
    choice = {"title": "Level", "oneOf": options}
    validator = Draft202012Validator(META)

    assert not validator.is_valid({"properties": {"level": choice}})
    typed = choice | {"type": "string" if isinstance(values[0], str) else "integer"}
    assert validator.is_valid({"properties": {"level": typed}})


@pytest.mark.parametrize("stem", STEMS)
def test_no_engine_is_asked_for_the_type_of_a_choice(stem: str) -> None:
    """It would find two faults in an answer that is no option."""
    text = json.dumps(schema_files.schema_for_engines(stem))

    assert not re.search(r'"type": "[a-z]+", "(enum|const)": |"oneOf"', text)


@pytest.mark.parametrize("stem", STEMS)
def test_one_stem_runs_through_everything(stem: str) -> None:
    for kind in ("complete", "minimal", "draft"):
        assert (ROOT / "samples" / stem / f"{kind}.json").is_file()
    assert (ROOT / "forms" / f"{stem}.docx").is_file()
    assert (ROOT / "docs" / "forms" / f"{stem}.md").is_file()
    for folder in ("valid", "invalid", "incomplete"):
        assert list((CASES / stem / folder).glob("*.json"))


@pytest.mark.parametrize("stem", STEMS)
def test_fields_can_be_printed_and_tagged(stem: str) -> None:
    """Word takes tags and titles of 64 characters; some names are the printed dictionary's own."""
    for field in forms.fields(stem).values():
        assert len(f"{field.path}#00") <= 64
        assert field.name not in printed_answers.RESERVED
        assert set(field.documents or ()) <= set(views.documents(stem))
        assert not hasattr(dict, field.name)  # a template would find the method, not the answer
        if field.kind is Kind.GROUP:
            assert _nested_last(field.fields), field.pointer
        if field.kind is Kind.TABLE:
            assert field.layout
            assert not [one for one in field.fields if not one.takes_answer]


def _nested_last(fields: tuple[Field, ...]) -> bool:
    """On paper a heading that follows a group's questions would take them with it."""
    nested = [not field.takes_answer for field in fields]
    return nested == sorted(nested)


@pytest.mark.parametrize("stem", STEMS)
def test_every_field_says_how_sure_it_is(stem: str) -> None:
    for field in forms.fields(stem).values():
        assert field.basis in ("guidance", "published", "inferred")
        assert field.guidance or field.basis != "guidance", field.pointer
