"""The description of the interface in Swagger 2.0, for tools that know no other. What has no place
there is made simpler: a submission is an object with `form`, and a file is sent as it is."""

from typing import Any

import openapi

from mappa_docs.page.http_api import contract
from mappa_docs.page.http_api.contract import Layout

_OLD, _NEW = openapi.reference(""), "#/definitions/"
_FILE = "application/octet-stream"
# Words that Swagger 2.0 does not know beside a parameter or in a schema.
_KEPT_OF_A_PARAMETER = ("name", "in", "description", "required")
_NULL = {"type": "null"}
_SIMPLER = """
This is the simplified description: a submission is a plain object with `form`, whose schema is at
`/forms/{form}/schema`; a file is sent by itself, without multipart. Give the token as
`Bearer …`.
"""


def document() -> Layout:
    """Return the whole description."""
    whole = openapi.document()
    info = whole["info"]
    return {
        "swagger": "2.0",
        "info": {
            "title": info["title"],
            "version": info["version"],
            "description": info["description"] + _SIMPLER,
            "license": {"name": info["license"]["name"]},
        },
        "basePath": contract.PLACE,
        "consumes": [contract.JSON],
        "produces": [contract.JSON],
        "securityDefinitions": {
            "token": {"type": "apiKey", "in": "header", "name": "Authorization"}
        },
        "security": [{"token": []}],
        "tags": whole["tags"],
        "paths": {
            path: {method: _operation(whole, told) for method, told in methods.items()}
            for path, methods in whole["paths"].items()
        },
        "definitions": {
            **{name: _simpler(layout) for name, layout in contract.layouts().items()},
            contract.SUBMISSION: _submission(whole),
        },
    }


def _submission(whole: Layout) -> Layout:
    begun = whole["components"]["schemas"][openapi.BEGUN]
    form = {"type": "string", **begun["properties"]["form"]}
    return {
        "type": "object",
        "description": "The answers of one form.",
        "required": ["form"],
        "properties": {"form": form},
        "additionalProperties": True,
    }


def _operation(whole: Layout, told: Layout) -> Layout:
    kept: Layout = {
        name: told[name]
        for name in ("operationId", "tags", "summary", "description")
        if name in told
    }
    parameters = [*map(_parameter, told.get("parameters", ()))]
    if body := told.get("requestBody"):
        parameters.append(_body(body))
        kept["consumes"] = [contract.JSON if _first(body) == contract.JSON else _FILE]
    if parameters:
        kept["parameters"] = parameters
    content = told["responses"]["200"]["content"]
    kept["produces"] = [*content, openapi.PROBLEM_TYPE]
    kept["responses"] = {
        status: _response(whole, response) for status, response in told["responses"].items()
    }
    return kept


def _first(told: Layout) -> str:
    media_type: str = next(iter(told["content"]))
    return media_type


def _body(told: Layout) -> Layout:
    body: Layout = {"name": "body", "in": "body", "required": True}
    body["description"] = told["description"]
    if _first(told) == contract.JSON:
        return body | {"schema": _simpler(told["content"][contract.JSON]["schema"])}
    body["description"] = "A file as it is, of 50 megabytes at most."
    return body | {"schema": {"type": "string", "format": "binary"}}


def _parameter(told: Layout) -> Layout:
    kept = {name: told[name] for name in _KEPT_OF_A_PARAMETER if name in told}
    schema: Layout = _simpler(told["schema"])
    if schema["type"] == "array":
        kept["collectionFormat"] = "multi"
    return kept | schema


def _response(whole: Layout, told: Layout) -> Layout:
    every = whole["components"]["headers"]
    headers = {
        name: {"type": "string", "description": every[name]["description"]}
        for name in told.get("headers", ())
    }
    response: Layout = {"description": told["description"], "headers": headers}
    if "content" in told:
        schema = told["content"][_first(told)].get("schema")
        response["schema"] = _simpler(schema) if schema else {"type": "file"}
    return response


def _simpler(node: Any) -> Any:
    """Return a schema in the words that Swagger 2.0 has."""
    if isinstance(node, list):
        return [*map(_simpler, node)]
    if not isinstance(node, dict):
        return node
    simple = {key: _simpler(value) for key, value in node.items()}
    if isinstance(reference := simple.get("$ref"), str):
        return {"$ref": reference.replace(_OLD["$ref"], _NEW)}
    if "const" in simple:
        simple["enum"] = [simple.pop("const")]
        simple["type"] = "integer"
    if "anyOf" in simple:  # something, or null
        (something,) = (one for one in simple.pop("anyOf") if one != _NULL)
        simple |= {"allOf": [something], "x-nullable": True}
    if isinstance(kinds := simple.get("type"), list):
        real = [kind for kind in kinds if kind != "null"]
        del simple["type"]
        simple |= {"type": real[0]} if len(real) == 1 else {}
        simple |= {"x-nullable": True} if len(real) < len(kinds) else {}
        if None in simple.get("enum", ()):
            simple["enum"] = [option for option in simple["enum"] if option is not None]
    return simple
