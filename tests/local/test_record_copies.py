"""JSON of another system: nothing and 0 are no answers, and what is not mapped is counted."""

import json
from typing import Any

import pytest

from mappa_docs.definition import pointers
from mappa_docs.files.signs import Kind
from mappa_docs.intake.single_files import Unread
from mappa_docs.local import local_forms, mapping_file
from mappa_docs.local.mapping import Mapping
from mappa_docs.model import BY_ITSELF, Submission
from tests.local_forms import SAMPLES, known, mapping, said

ANSWERS = json.loads((SAMPLES / "hmpps-integration-api" / "answers.json").read_bytes())
API = mapping_file.shipped("hmpps-integration-api")
CATEGORY = "/risks~1mappadetail/data/category"


def read(content: Any, by: Mapping = API) -> list[Submission]:
    data = json.dumps(content).encode()
    found = local_forms.read(known(by), Kind.JSON, data, "a.json", BY_ITSELF)
    assert not [one for one in found if isinstance(one, Unread)]
    return [one for one in found if isinstance(one, Submission)]


def changed(pointer: str, value: Any) -> Any:
    return pointers.replaced(ANSWERS, lambda at, old: value if at == pointer else old)


def test_answers_of_the_api_become_the_minimum_data() -> None:
    (one,) = read(ANSWERS)

    assert one.answers["offender"] == {
        "last_name": "Specimen",
        "first_name": "Darren Lee",
        "date_of_birth": "1991-07-30",
        "aliases": ["Daz Specimen"],
        "gender": "male",
        "ethnicity": "White: Eng./Welsh/Scot./N.Irish/British",
        "pnc_id": "2019/0999902N",
        "prison_number": "A1234BC",
        "lead_agency_reference": "X999902",
        "current_address": "27, Sample Street, Testford",
    }
    assert one.answers["conviction"] == {"index_offence": "Wounding with intent"}


@pytest.mark.parametrize("value", [0, "0", "X9", 5, True])
def test_what_is_no_category_never_becomes_one(value: object) -> None:
    (one,) = read(changed(CATEGORY, value))

    assert "category" not in one.answers
    assert said(one)["/category/category"] == "READ-2.choice"


@pytest.mark.parametrize("value", [1, 2, 3, 4])
def test_a_category_is_one(value: int) -> None:
    (one,) = read(changed(CATEGORY, value))

    assert one.answers["category"] == {"category": value}


@pytest.mark.parametrize("value", [None, "**REDACTED**", "", " "])
def test_nothing_is_nothing(value: object) -> None:
    (one,) = read(changed("/person/data/pncId", value))

    assert "pnc_id" not in one.answers["offender"]
    assert "/offender/pnc_id" not in said(one)


def test_of_two_addresses_or_offences_none_is_chosen() -> None:
    twice = pointers.replaced(
        ANSWERS,
        lambda at, old: [*old, *old] if at in ("/addresses/data", "/offences/data") else old,
    )
    (one,) = read(twice)

    assert "current_address" not in one.answers["offender"]
    assert said(one)["/offender/current_address"] == "READ-2.label"
    assert said(one)["/conviction/index_offence"] == "READ-2.label"


def test_text_that_is_not_mapped_is_counted_and_not_said() -> None:
    (one,) = read(changed("/risks~1mappadetail/data/notes", "Jo Example is afraid."))

    assert one.reading is not None
    assert 21 in [left.characters for left in one.reading.unread]
    assert "afraid" not in str(one.findings)


def test_each_record_of_a_list_is_a_submission() -> None:
    by = mapping(
        {"field": "/offender/last_name", "at": {"pointer": "/surname"}},
        kind="json", records="/people",
        tables=[{
            "field": "/victim_concerns/victims", "at": {"pointer": "/victims"},
            "columns": [{"field": "who", "pointer": "/name"},
                        {"field": "kind", "says": "index_offence"}],
        }],
    )  # fmt: skip
    people = [
        {"surname": "Specimen", "victims": [{"name": "Carl Example", "note": "afraid"}]},
        {"surname": "Testcase", "victims": []},
    ]
    one, two = read({"people": people}, by)

    assert (one.source, two.source) == ("a.json/record 1", "a.json/record 2")
    assert one.answers["victim_concerns"]["victims"] == [
        {"who": "Carl Example", "kind": "index_offence"}
    ]
    assert one.reading is not None
    assert [left.characters for left in one.reading.unread] == [6]
    assert "victim_concerns" not in two.answers


def test_a_file_that_is_a_list_has_a_record_in_each_entry() -> None:
    by = mapping({"field": "/offender/last_name", "at": {"pointer": "/surname"}}, kind="json")
    read_ones = read([{"surname": "Specimen"}, {"surname": "Testcase"}], by)

    assert [one.source for one in read_ones] == ["a.json/record 1", "a.json/record 2"]


def test_other_json_is_no_copy() -> None:
    for content in ({"a": 1}, [], {"people": 5}):
        data = json.dumps(content).encode()
        assert local_forms.read(known(API), Kind.JSON, data, "a.json", BY_ITSELF) == []
