"""Asks the interface without any network, and holds each reply against its description."""

import asyncio
import json
from collections.abc import Coroutine
from functools import cache
from typing import Any

import httpx
import jsonschema_rs

from mappa_docs import resources
from mappa_docs.page.app import app
from mappa_docs.page.http_api import contract
from mappa_docs.page.settings import Bounds, Settings

TOKEN = "invented-token-of-the-tests-0123456789"
DAY = "2026-07-31"
SETTINGS = Settings(token="t" * 40, program_token=TOKEN, bounds=Bounds(at_once=256))
_AUTHORISED = {"Authorization": f"Bearer {TOKEN}"}
_ORIGIN = "http://127.0.0.1"
_MOST_SHOWN = 5
# What holds names that no layout can know.
_OPEN = {"Context"}


class Client:
    """A program that uses the interface. It fails where a reply is not as it is described."""

    def __init__(self, settings: Settings = SETTINGS, **headers: str) -> None:
        self._app = app(settings)
        self._headers = _AUTHORISED | headers

    def left(self) -> list[str]:
        """Return what still lies in the folder for files that come in."""
        base = self._app.state.scratch.folder().parent
        return [path.name for path in base.rglob("*") if path.is_file() and path.name != "lock"]

    def end(self) -> None:
        """Stop, as the server does."""
        self._app.state.scratch.end()

    def get(self, path: str, **asked: Any) -> httpx.Response:
        return self.ask("GET", path, **asked)

    def post(self, path: str, **asked: Any) -> httpx.Response:
        return self.ask("POST", path, **asked)

    def ask(self, method: str, path: str, **asked: Any) -> httpx.Response:
        return run(self.asked(method, path, **asked))

    async def asked(self, method: str, path: str, **asked: Any) -> httpx.Response:
        headers = self._headers | asked.pop("headers", {})
        transport = httpx.ASGITransport(self._app)
        async with httpx.AsyncClient(transport=transport, base_url=_ORIGIN) as client:
            reply = await client.request(
                method, f"{contract.PLACE}{path}", headers=headers, **asked
            )
        check(method, path, reply)
        return reply


def run(work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(work)


def problem(reply: httpx.Response) -> tuple[int, str]:
    """Return the status of a reply that tells a problem, and of which kind that is."""
    assert reply.headers["content-type"] == "application/problem+json"
    told = reply.json()
    assert told["status"] == reply.status_code
    assert told["instance"] == reply.headers["x-request-id"]
    return reply.status_code, told["type"].removeprefix("urn:mappa-docs:problem:")


def check(method: str, path: str, reply: httpx.Response) -> None:
    """Hold a reply against what the description says of it."""
    told = _described(method, path.partition("?")[0])
    if told is None:
        assert reply.status_code in (401, 404, 405, 421)
        return
    responses = told["responses"]
    assert str(reply.status_code) in responses, reply.text
    response = responses[str(reply.status_code)]
    for name in response["headers"]:
        assert name in reply.headers, name
    if "content" not in response:
        assert not reply.content
        return
    media_type = reply.headers["content-type"].partition(";")[0]
    assert media_type in response["content"]
    schema = response["content"][media_type].get("schema")
    if schema:
        is_lines = media_type == contract.LINES
        for text in reply.text.splitlines() if is_lines else [reply.text]:
            found = _validator(schema["$ref"]).iter_errors(json.loads(text))
            faults = [(fault.message, [*fault.instance_path]) for fault in found]
            assert not faults[:_MOST_SHOWN]


@cache
def description() -> dict[str, Any]:
    told: dict[str, Any] = resources.read_json(contract.OPENAPI)
    return told


def _described(method: str, path: str) -> dict[str, Any] | None:
    steps = path.split("/")
    for pattern, methods in description()["paths"].items():
        wanted = pattern.split("/")
        if len(wanted) == len(steps) and all(
            own in (step, f"{{{own[1:-1]}}}") for own, step in zip(wanted, steps, strict=True)
        ):
            told: dict[str, Any] | None = methods.get(method.lower())
            return told
    return None


@cache
def _validator(reference: str) -> Any:
    schemas = description()["components"]["schemas"]
    closed = {
        name: _closed(schema) if name in contract.layouts().keys() - _OPEN else schema
        for name, schema in schemas.items()
    }
    whole = {"$ref": reference, "components": {"schemas": closed}}
    return jsonschema_rs.validator_for(whole, validate_formats=True)


def _closed(node: Any) -> Any:
    """Return a layout in which nothing may stand that it does not describe."""
    if isinstance(node, list):
        return [*map(_closed, node)]
    if not isinstance(node, dict):
        return node
    copy = {key: _closed(value) for key, value in node.items()}
    if "object" in node.get("type", ()) and "properties" in node:
        copy["additionalProperties"] = False
    return copy
