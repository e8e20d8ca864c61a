"""What the field dictionary says of each field of each form is what the schema takes."""

import functools
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from mappa_docs.definition import conditions, dictionary, forms, pointers, schema_files
from mappa_docs.errors import UsageError
from tests.support import STEMS

# Words of a schema that say how an answer is written, each of which the dictionary says, too.
SAID = {
    "type": "json_type",
    "oneOf": "options",
    "enum": "options",
    "const": "options",
    "pattern": "pattern",
    "format": "format",
    "maxLength": "longest",
    "maxItems": "most",
    "items": "json_type",
    "properties": "json_type",
}
# Those that say no more than that there is an answer, or that an entry stands there once.
SAYING_LITTLE = {"minLength", "minItems", "uniqueItems", "required", "additionalProperties"}
JSON_TYPES = {str: "string", bool: "boolean", int: "integer"}
AROUND = {"$ref", "if", "then", "else", "allOf", "title", "description", "examples", "$comment"}
ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 5), st.floats(allow_nan=False), st.text(max_size=30)
)


@functools.cache
def validators(stem: str) -> dict[str, Draft202012Validator]:
    """The validator of each field of the form, by the pointer of the field."""
    root = schema_files.bundled(stem)
    return {
        at: Draft202012Validator(
            {**node, "$defs": root["$defs"]},
            format_checker=Draft202012Validator.FORMAT_CHECKER,
        )
        for at, node in conditions.nodes(stem)
    }


def entry_validator(stem: str, pointer: str) -> Draft202012Validator:
    """The validator of an option: of the field, or of an entry where it takes several."""
    validator = validators(stem)[pointer]
    root = schema_files.bundled(stem)
    node = conditions.answer(schema_files.flattened(validator.schema, root), root)
    inner = node.get("items", validator.schema)
    return Draft202012Validator({**inner, "$defs": root["$defs"]})


def of(stem: str, pointer: str) -> dict[str, Any]:
    """The record of one field."""
    return dictionary.below(stem, pointer)[0]


@pytest.mark.parametrize("stem", STEMS)
def test_every_example_is_an_answer_that_its_field_takes(stem: str) -> None:
    records = dictionary.fields(stem)
    wrong = [
        record["pointer"]
        for record in records
        if record["example"] is not None
        and not validators(stem)[record["pointer"]].is_valid(record["example"])
    ]
    without = {record["type"] for record in records if record["example"] is None}

    assert len(records) > 10
    assert not wrong
    assert without <= {"group", "table"}


@pytest.mark.parametrize("stem", STEMS)
def test_an_absent_answer_is_taken_exactly_where_the_dictionary_says_so(stem: str) -> None:
    whole = dictionary.whole(stem)
    for record in whole["fields"]:
        takes = validators(stem)[record["pointer"]].is_valid
        for kind in whole["absence"]["kinds"]:
            written = {**whole["absence"]["written"], "absent": kind["value"]}
            assert takes(written) is (kind in record["absences"]), record["pointer"]
        assert record["absent"] is bool(record["absences"])


@pytest.mark.parametrize("stem", STEMS)
def test_every_value_that_is_listed_is_taken(stem: str) -> None:
    listed = [record for record in dictionary.fields(stem) if record["options"]]

    assert listed
    for record in listed:
        takes = entry_validator(stem, record["pointer"]).is_valid
        assert all(takes(option["value"]) for option in record["options"]), record["pointer"]
        labels = {option["label"] for option in record["options"]}
        kinds = record["json_type"].removeprefix("array of ").replace("strings", "string")
        assert set(kinds.split(" or ")) == {
            JSON_TYPES[type(option["value"])] for option in record["options"]
        }, record["pointer"]
        for other in labels - {option["value"] for option in record["options"]}:
            assert not takes(other), record["pointer"]


@given(answer=ANYTHING, chance=st.randoms(use_true_random=False))
def test_no_value_that_is_not_listed_is_taken(answer: object, chance: Any) -> None:
    stem = chance.choice(STEMS)
    listed = [record for record in dictionary.fields(stem) if record["options"]]
    for record in chance.sample(listed, min(6, len(listed))):
        values = [json.dumps(option["value"]) for option in record["options"]]
        # To JSON, 1.0 is 1.
        is_whole = isinstance(answer, float) and answer.is_integer()
        plain = int(answer) if is_whole else answer  # type: ignore[call-overload]
        is_listed = json.dumps(plain) in values
        assert entry_validator(stem, record["pointer"]).is_valid(answer) is is_listed


@pytest.mark.parametrize("stem", STEMS)
def test_texts_of_the_longest_length_are_taken_and_no_longer_ones(stem: str) -> None:
    for record in dictionary.fields(stem):
        if record["longest"] is None or record["pattern"]:
            continue
        text = "a" * record["longest"]
        takes = validators(stem)[record["pointer"]].is_valid
        is_list = record["type"] == "lines"
        assert takes([text] if is_list else text), record["pointer"]
        assert not takes([f"{text}a"] if is_list else f"{text}a"), record["pointer"]


@pytest.mark.parametrize("stem", STEMS)
def test_nothing_that_a_schema_says_of_an_answer_is_left_out(stem: str) -> None:
    root = schema_files.bundled(stem)
    for at, node in conditions.nodes(stem):
        if not at or at.endswith(f"/{pointers.ROW}"):
            continue
        answer = conditions.answer(node, root)
        words = {word for word in answer if not word.startswith("x-")}
        assert words <= SAID.keys() | SAYING_LITTLE | AROUND, at
        record = of(stem, at) if "pattern" in answer or "maxItems" in answer else None
        if record and answer.get("pattern") not in (None, schema_files.NOT_BLANK):
            assert record["pattern"] == answer["pattern"]
            assert record["format"]
        if record and "maxItems" in answer:
            assert record["most"] == answer["maxItems"]


@pytest.mark.parametrize("stem", STEMS)
def test_whatever_is_needed_in_some_cases_says_in_which(stem: str) -> None:
    for record in dictionary.fields(stem):
        says = bool(record["required_when"] or record["conditions"])
        assert says or record["required"] != "conditional", record["pointer"]


def test_a_condition_is_said_of_what_it_asks_for_and_of_what_it_narrows() -> None:
    assert of("mappa-a", "/offender/prison")["required_when"] == [
        "“Where the offender is now” is “In custody”"
    ]
    assert of("mappa-a", "/offender/last_known_address/postcode")["asked_when"] == [
        "“No fixed abode” is “No”"
    ]
    (narrowed,) = of("mappa-a", "/referral/level")["conditions"]
    assert narrowed.startswith("Where “MAPPA category” is “Category 3")
    assert of("mappa-a", "/hospital/hospital")["required_when"] == [
        "“Detained in hospital” is given"
    ]


def test_a_field_is_found_by_its_pointer_into_answers_with_all_that_is_in_it() -> None:
    table = dictionary.below("mappa-a", "/victim_concerns/victims")

    assert dictionary.below("mappa-a", "/victim_concerns/victims/3") == table
    assert table[0]["table"] == {"layout": "cards", "row": "Victim"}
    assert "/victim_concerns/victims/*/who" in [record["pointer"] for record in table]
    (who,) = dictionary.below("mappa-a", "/victim_concerns/victims/3/who")
    assert who["pointer"] == "/victim_concerns/victims/*/who"


def test_a_pointer_to_no_field_is_a_wrong_call() -> None:
    with pytest.raises(UsageError, match="MAPPA A has no field there"):
        dictionary.below("mappa-a", "/offender/shoe_size")


def test_every_form_counts_its_questions() -> None:
    records = {record["stem"]: record for record in dictionary.all_forms(STEMS)}

    assert records.keys() == set(STEMS)
    for stem, record in records.items():
        every = forms.fields(stem).values()
        assert record["fields"] == len([field for field in every if field.takes_answer])
