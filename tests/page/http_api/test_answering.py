"""What every operation has in common: who may ask, how, and what is said where that goes wrong."""

import json
from dataclasses import replace
from typing import Any

import pytest

from mappa_docs.markings.area import Area
from mappa_docs.page.http_api import answering, contract
from tests.http_client import SETTINGS, TOKEN, Client, description, problem
from tests.support import sample

CLIENT = Client()
EXACT = {"form": "mappa-d", "kind": "draft", "code": "P-3", "problem": "fault"}


def _path(operation: contract.Operation) -> str:
    return operation.path.format_map(EXACT)


def test_every_operation_of_the_contract_is_answered_and_no_other() -> None:
    assert [*answering.HANDLERS] != []
    assert answering.HANDLERS.keys() == {one.id for one in contract.operations()}


@pytest.mark.parametrize("token", ["", "Bearer wrong", f"Basic {TOKEN}", f"Bearer {TOKEN}x"])
def test_nobody_is_answered_without_the_token(token: str) -> None:
    client = Client(Authorization=token)
    for operation in contract.operations():
        reply = client.ask(operation.method, _path(operation))

        assert problem(reply) == (401, "no-token")
        assert reply.headers["www-authenticate"] == "Bearer"


def test_without_a_token_file_no_program_is_answered() -> None:
    closed = Client(replace(SETTINGS, program_token=""), Authorization="Bearer ")

    assert problem(closed.get("/forms")) == (401, "no-token")


def test_the_area_of_the_server_holds_for_every_request() -> None:
    area = Area("Northshire", "gsc", floors={"default": "SECRET"})
    client = Client(replace(SETTINGS, scheme="gsc", area=area))
    answers = sample("mappa-d")
    by_area = client.post("/render?to=docx", json=answers)
    other = client.post("/validate?scheme=gpms", json=answers)

    assert client.post("/validate", json=answers).json()["marking"] == "SECRET"
    assert by_area.headers["mappa-marking"] == "SECRET"
    assert problem(other) == (422, "not-possible")


def test_a_server_called_by_another_name_does_not_answer() -> None:
    reply = CLIENT.get("/forms", headers={"Host": "attacker.example"})

    assert problem(reply) == (421, "wrong-host")


def test_a_page_of_somebody_else_may_not_ask() -> None:
    headers = {"Origin": "http://attacker.example", "Sec-Fetch-Site": "cross-site"}
    reply = CLIENT.post("/validate", json=sample("mappa-d"), headers=headers)

    assert problem(reply) == (403, "refused")
    assert not [name for name in reply.headers if name.startswith("access-control")]


def test_another_method_is_told_which_there_are() -> None:
    for operation in contract.operations():
        other = "POST" if operation.method == "GET" else "GET"
        for method in (other, "PUT", "DELETE", "PATCH", "OPTIONS"):
            reply = CLIENT.ask(method, _path(operation))

            assert problem(reply) == (405, "wrong-method")
            assert operation.method in reply.headers["allow"]


def test_every_operation_refuses_parameters_that_it_does_not_know() -> None:
    for operation in contract.operations():
        reply = CLIENT.ask(operation.method, f"{_path(operation)}?Testcase=1")

        assert problem(reply) == (400, "wrong-parameter")
        assert "Testcase" not in reply.text


def test_what_nobody_takes_is_refused_and_a_document_is_what_was_asked_for_by_name() -> None:
    for operation in contract.operations():
        if operation.reply != contract.DOCUMENT:
            reply = CLIENT.ask(operation.method, _path(operation), headers={"Accept": "text/html"})
            assert problem(reply) == (406, "not-acceptable")
    blank = CLIENT.get("/forms/mappa-d/blank?to=pdf", headers={"Accept": "application/json"})

    assert blank.headers["content-type"] == "application/pdf"


def test_a_fault_of_ours_says_nothing_of_what_was_sent(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def broken(call: Any) -> Any:
        raise ValueError(call, "Testcase")

    monkeypatch.setitem(answering.HANDLERS, "validate", broken)
    reply = CLIENT.post("/validate", json={"form": "Testcase"})
    log = capsys.readouterr().err

    assert problem(reply) == (500, "fault")
    assert reply.json()["fault"] == "server"
    assert "ValueError" in log
    assert reply.headers["x-request-id"] in log
    assert "Testcase" not in log + reply.text
    assert "Traceback" not in reply.text


def test_no_answer_gets_into_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    answers = sample("mappa-a")
    for path in ("/validate", "/render?to=docx", "/context"):
        CLIENT.post(path, json=answers)
    CLIENT.get("/rules/Testcase?Testcase=Testcase")
    log = capsys.readouterr().err

    assert "POST /api/v1/validate 200" in log
    assert "GET /api/v1/rules/{code} 400" in log
    for word in ("Testcase", answers["reference"], answers["offender"]["first_name"]):
        assert word not in log


def test_every_reply_keeps_itself_out_of_caches() -> None:
    for reply in (CLIENT.get("/forms"), CLIENT.post("/validate", json=sample("mappa-d"))):
        assert reply.headers["cache-control"] == "no-store"
        assert reply.headers["x-content-type-options"] == "nosniff"


def test_no_problem_is_told_that_is_not_described() -> None:
    told = description()["components"]["schemas"]["Problem"]["properties"]["type"]["enum"]

    assert told == [kind.type for kind in contract.problem_kinds().values()]
    assert json.dumps(told).isascii()
