"""What there is to know before anything is filled in."""

import json

import pytest

import mappa_docs
from mappa_docs.definition import schema_files
from mappa_docs.page.http_api import contract
from tests.http_client import Client, problem
from tests.support import STEMS

CLIENT = Client()


def test_every_form_is_listed() -> None:
    listed = CLIENT.get("/forms").json()

    assert [form["stem"] for form in listed] == list(STEMS)
    assert CLIENT.get("/forms/mappa-b").json() == listed[STEMS.index("mappa-b")]


@pytest.mark.parametrize("stem", STEMS)
def test_fields_and_samples_of_every_form(stem: str) -> None:
    told = CLIENT.get(f"/forms/{stem}/fields").json()
    sample = CLIENT.get(f"/forms/{stem}/samples/complete").json()

    assert told["fields"] == json.loads(json.dumps(mappa_docs.fields(stem)))
    assert sample == mappa_docs.sample(stem)
    assert told["form"] == sample["form"]


@pytest.mark.parametrize(
    ("query", "options"),
    [
        ("", {}),
        ("?plain=true&bundle=true", {"plain": True, "bundle": True}),
        ("?draft=true", {"draft": True}),
        ("?types=true&dialect=draft-07", {"types": True, "dialect": "draft-07"}),
    ],
)
def test_a_schema_is_that_of_python(query: str, options: dict[str, object]) -> None:
    reply = CLIENT.get(f"/forms/mappa-a/schema{query}")

    assert reply.headers["content-type"] == "application/schema+json"
    assert reply.json() == mappa_docs.get_schema("mappa-a", **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("to", ["docx", "pdf"])
def test_a_blank_is_that_of_python_and_says_its_marking(to: str) -> None:
    made = mappa_docs.blank("mappa-d", to)
    reply = CLIENT.get(f"/forms/mappa-d/blank?to={to}")

    assert reply.content == made.data
    assert reply.headers["mappa-marking"] == "RESTRICTED WHEN COMPLETE"
    assert made.name in reply.headers["content-disposition"]
    assert reply.headers["content-type"] == contract.DOCUMENT_TYPES[to]


def test_a_blank_that_there_is_not_is_refused() -> None:
    word = CLIENT.get("/forms/mappa-d/blank?to=docx&fillable=true")
    document = CLIENT.get("/forms/mappa-d/blank?to=docx&document=summary")

    assert problem(word) == (422, "not-possible")
    assert problem(document) == (422, "not-possible")


def test_the_rulebook_and_one_rule_of_it() -> None:
    rules = CLIENT.get("/rules").json()

    assert rules == mappa_docs.get_rules()
    assert CLIENT.get(f"/rules/{rules[3]['code']}").json() == rules[3]


def test_what_is_not_there_is_not_found_and_not_repeated() -> None:
    paths = (
        "/forms/Testcase", "/forms/Testcase/fields", "/forms/mappa-a/samples/Testcase",
        "/rules/Testcase", "/problems/Testcase", "/Testcase",
    )  # fmt: skip
    for path in paths:
        reply = CLIENT.get(path)

        assert problem(reply) == (404, "no-such-thing")
        assert "Testcase" not in reply.text


def test_every_kind_of_problem_is_explained() -> None:
    listed = CLIENT.get("/problems").json()

    assert {kind["type"] for kind in listed} == {
        kind.type for kind in contract.problem_kinds().values()
    }
    assert CLIENT.get("/problems/not-complete").json() in listed


def test_what_somebody_has_already_is_not_sent_again() -> None:
    paths = [
        operation.path.replace("{form}", "mappa-d")
        .replace("{kind}", "draft")
        .replace("{code}", "P-3")
        .replace("{problem}", "fault")
        for operation in contract.operations()
        if operation.is_conditional
    ]
    assert len(paths) > 10
    for path in paths:
        path += "?to=docx" if path.endswith("blank") else ""
        first = CLIENT.get(path)
        tag = first.headers["etag"]
        again = CLIENT.get(path, headers={"If-None-Match": f'"other", W/{tag}'})
        changed = CLIENT.get(path, headers={"If-None-Match": '"other"'})

        assert first.status_code == changed.status_code == 200
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)


def test_the_descriptions_are_those_of_the_shipped_files() -> None:
    assert CLIENT.get("/openapi.json").json()["openapi"] == "3.1.0"
    assert CLIENT.get("/swagger.json").json()["swagger"] == "2.0"


def test_names_in_addresses_are_exact() -> None:
    assert schema_files.stem_of("A") == "mappa-a"
    assert problem(CLIENT.get("/forms/A")) == (404, "no-such-thing")
