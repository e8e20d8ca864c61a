"""A mapping is read whole, every fault at once, and nothing that stands in it is guessed."""

import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mappa_docs import resources
from mappa_docs.errors import UnreadableError
from mappa_docs.local import mapping_faults, mapping_file
from mappa_docs.local.mapping import Place
from mappa_docs.validation import engine, settings_faults
from tests.local_forms import AREAS, SAMPLES, at

SCHEMA = resources.read_json(mapping_file.SCHEMA)
SOUND: dict[str, Any] = {
    "to": "minimum-referral",
    "name": "Specimen",
    "kind": "word",
    "recognised": {"words": ["Specimen"]},
    "answers": [at("/offender/last_name", "Surname")],
}
FAULTS: dict[str, dict[str, Any]] = {
    "a form that is no minimum data set": SOUND | {"to": "mappa-a"},
    "no answers": SOUND | {"answers": []},
    "nothing to recognise it by": SOUND | {"recognised": {}},
    "a place without a side": SOUND | {"answers": [{"field": "/a", "at": {"label": "x"}}]},
    "two places in one": SOUND
    | {"answers": [{"field": "/a", "at": {"cell": "A1", "column": "x"}}]},
    "no place": SOUND | {"answers": [{"field": "/a"}]},
    "a cell that is none": SOUND | {"answers": [{"field": "/a", "at": {"cell": "1A"}}]},
    "a pointer that is none": SOUND | {"answers": [at("offender", "Surname")]},
    "a piece of nothing": SOUND | {"answers": [at("/a", "x", part={"piece": 1})]},
    "an option that is a list": SOUND | {"answers": [at("/a", "x", options={"Yes": []})]},
    "a misspelt name": SOUND | {"promts": []},
    "a table without rows": SOUND | {"tables": [{"field": "/a"}]},
}


def written(folder: Path, content: Any, name: str = "mapping.json") -> Path:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return path


@pytest.mark.parametrize("area", AREAS)
def test_the_mappings_of_the_samples_are_sound(area: str) -> None:
    read = mapping_file.read(SAMPLES / area / "mapping.toml")

    assert pickle.loads(pickle.dumps(read)) == read  # other processes get it
    assert hash(read) == hash(mapping_file.read(SAMPLES / area / "mapping.toml"))


def test_the_shipped_mapping_is_sound_and_found_by_its_name() -> None:
    path = "schemas/mappings/local/hmpps-integration-api.json"
    content = resources.read_json(path)

    assert not list(Draft202012Validator(SCHEMA).iter_errors(content))
    assert mapping_file.read(Path("hmpps-integration-api")) == mapping_file.shipped(
        "hmpps-integration-api"
    )


def test_toml_and_json_say_the_same(tmp_path: Path) -> None:
    toml = """
to = "minimum-referral"
name = "Specimen"
kind = "word"
recognised = {words = ["Specimen"]}
[[answers]]
field = "/offender/last_name"
at = {label = "Surname", value = "beside"}
"""
    first = mapping_file.read(written(tmp_path, toml, "mapping.toml"))
    second = mapping_file.read(written(tmp_path, SOUND))

    assert first._replace(source=None) == second._replace(source=None)
    assert first.answers[0].places == (Place("label", "Surname", "beside"),)


@pytest.mark.parametrize("fault", FAULTS)
def test_an_unsound_mapping_is_refused_here_and_by_its_schema(fault: str, tmp_path: Path) -> None:
    assert list(Draft202012Validator(SCHEMA).iter_errors(FAULTS[fault]))
    with pytest.raises(UnreadableError, match=r"mapping\.json is not sound: "):
        mapping_file.read(written(tmp_path, FAULTS[fault]))


@pytest.mark.parametrize("fault", FAULTS)
def test_both_engines_say_the_same_of_it(fault: str) -> None:
    fast, plain = (
        settings_faults.faults(FAULTS[fault], SCHEMA, make(SCHEMA))
        for make in (engine.fast_engine, engine.plain_engine)
    )

    assert sorted(fast) == sorted(plain)


@pytest.mark.parametrize("content", ["{", '{"to": 1, "to": 2}', "[" * 100_000, "[]"])
def test_what_is_no_json_is_refused(content: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        mapping_file.read(written(tmp_path, content))
    with pytest.raises(UnreadableError):
        mapping_file.read(tmp_path / "nothing.toml")
    with pytest.raises(UnreadableError, match="not TOML"):
        mapping_file.read(written(tmp_path, "a = 1\na = 2", "mapping.toml"))


def test_every_fault_that_no_schema_sees_is_said_at_once(tmp_path: Path) -> None:
    content = SOUND | {
        "answers": [
            at("/offender/lastname", "Surname"),
            at("/offender/gender", "Sex", options={"M": "man"}),
            at("/offender/gender", "Gender"),
            at("/offender/ethnicity", "Sex"),
            at("/form", "Form"),
            {"field": "/offender/pnc_id", "at": {"column": "PNC"}},
            {"field": "/version", "at": {"label": "Version", "value": "beside"}, "says": "1.0"},
            {"field": "/reference", "at": {"printed": "Reference"}},
        ],
        "tables": [
            {"field": "/invitees", "at": {"pointer": "/x"},
             "columns": [{"field": "nam", "pointer": "/y"}]},
            {"field": "/risk_assessment/tools", "rows": [[{"field": "tool", "says": "ogrs"}]]},
        ],
        "recognised": {"sheet": "x"},
    }  # fmt: skip
    with pytest.raises(UnreadableError) as refused:
        mapping_file.read(written(tmp_path, content))

    for words in (
        "there is no question /offender/lastname: did you mean /offender/last_name?",
        "the options of /offender/gender mean one of: male, female",
        "/offender/gender is mapped twice",
        "/offender/ethnicity and /offender/gender are read from the same place",
        "/form follows from “to”",
        "/offender/pnc_id: a form of the kind “word” has no place of the kind “column”",
        "/version: only printed words can say an answer",
        "/reference: printed words need “says”",
        "/invitees: a form of the kind “word” has no such table",
        "there is no question /invitees/nam: did you mean name?",
        "a row of /risk_assessment/tools has no place",
        "“recognised” needs words",
    ):
        assert words in str(refused.value)


def test_a_path_that_is_none_is_refused(tmp_path: Path) -> None:
    content = SOUND | {
        "kind": "json",
        "recognised": {"pointers": ["/a"]},
        "answers": [{"field": "/offender/last_name", "at": {"path": "$.["}}],
    }
    with pytest.raises(UnreadableError, match="is no JSONPath"):
        mapping_file.read(written(tmp_path, content))


def test_what_14_25_asks_for_and_no_place_is_named_for_is_left_out() -> None:
    read = mapping_file.from_content(SOUND)
    left_out = {field.pointer for field in mapping_faults.left_out(read)}

    assert "/offender/last_name" not in left_out
    assert {"/offender/first_name", "/category/category", "/risk_assessment/tools"} <= left_out
    assert left_out.isdisjoint({"/reference", "/version", "/marking", "/offender"})
    assert not mapping_faults.left_out(mapping_file.read(SAMPLES / "northshire" / "mapping.toml"))


def test_a_table_without_the_columns_that_each_row_needs_leaves_these_out() -> None:
    table = {
        "field": "/risk_assessment/tools",
        "at": {"header": ["Tool"]},
        "columns": [{"field": "tool", "column": "Tool"}],
    }
    read = mapping_file.from_content(SOUND | {"tables": [table]})
    left_out = {field.pointer for field in mapping_faults.left_out(read)}

    assert "/risk_assessment/tools/*/result" in left_out
    assert left_out.isdisjoint({"/risk_assessment/tools", "/risk_assessment/tools/*/tool"})
