"""The description of the interface in OpenAPI 3.1, made of its contract and the schemas."""

from typing import Any

from mappa_docs import resources
from mappa_docs.definition import export, schema_files
from mappa_docs.page.http_api import contract
from mappa_docs.page.http_api.contract import (
    FILE_TYPES,
    MOST_FILES,
    MULTIPART,
    Layout,
    Operation,
    Parameter,
    ProblemKind,
)

VERSION = "1.0.0"
MARKING = "Mappa-Marking"
PROBLEM_TYPE = "application/problem+json"
BEGUN = "BegunSubmission"
_DEFS, _COMPONENTS = "#/$defs/", "#/components/schemas/"
_NO_WORDS_OF_A_FILE = ("$schema", "$id", "$defs")
_EXAMPLES = ("mappa-d", "minimum-referral")
_OVERRULE = "overrule"
_ABOUT = """\
The functions of mappa-docs as JSON over HTTP: the MAPPA document set A to P of England and Wales.

- **A reply never tells an answer that was not asked for.** No finding and no problem holds one.
- **Whose fault it is** is said by the status and by `fault`: 4xx is the caller's, 5xx the server's.
- **Limits**: JSON has 5 megabytes at most, a file 50, a request 200 files. Files of others are
  opened in processes apart, within limits of time and memory.
- **Nothing is kept** of what is sent.
- **Parameters that are not known are refused**, so that none is passed over that is misspelt.
- What asks for the marking of a document gets it in `Mappa-Marking`; it has to stay with the file.

New operations, parameters, members of replies and kinds of problem may join version 1. What is
there stays as it is.
"""
_TAGS = {
    "Forms": "What a form is: fields, schemas, samples, blanks.",
    "Rules": "What the guidance asks, rule by rule.",
    "Submissions": "Filled forms as JSON.",
    "Files": "Word, PDF, e-mails and zip files.",
    "Interface": "The description of the interface itself.",
}
_HEADERS = {
    "X-Request-Id": "The id of this request, which the log of the server has too.",
    "ETag": "The tag of this content. With it as If-None-Match, the reply is 304.",
    MARKING: "The protective marking of what the reply holds (14.4).",
    "Mappa-Findings": "How many warnings and pieces of advice there are, which /validate lists.",
    "Content-Disposition": "The name of the file, in which no person is named.",
}


def document() -> Layout:
    """Return the whole description."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "mappa-docs",
            "version": VERSION,
            "summary": "MAPPA forms checked, read, made and marked",
            "description": _ABOUT,
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "jsonSchemaDialect": export.DIALECTS["2020-12"],
        "servers": [{"url": contract.PLACE}],
        "security": [{"token": []}],
        "tags": [{"name": name, "description": words} for name, words in _TAGS.items()],
        "paths": _paths(),
        "components": {
            "securitySchemes": {
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "The token of the file that the server was started with.",
                }
            },
            "headers": {
                name: {"description": words, "schema": {"type": "string"}}
                for name, words in _HEADERS.items()
            },
            "schemas": _schemas(),
        },
    }


def _paths() -> Layout:
    paths: Layout = {}
    for operation in contract.operations():
        paths.setdefault(operation.path, {})[operation.method.lower()] = _operation(operation)
    return paths


def _operation(operation: Operation) -> Layout:
    told: Layout = {
        "operationId": operation.id,
        "tags": [operation.tag],
        "summary": operation.summary,
    }
    if operation.description:
        told["description"] = operation.description
    if operation.parameters:
        told["parameters"] = [*map(_parameter, operation.parameters)]
    if operation.body:
        told["requestBody"] = _body(operation)
    told["responses"] = {"200": _result(operation)}
    if operation.is_conditional:
        told["responses"]["304"] = {
            "description": "It is still what `If-None-Match` names.",
            "headers": _headers("ETag"),
        }
    return told | {"responses": told["responses"] | _problems(operation)}


def _parameter(parameter: Parameter) -> Layout:
    told: Layout = {
        "name": parameter.name,
        "in": parameter.place,
        "description": parameter.description,
        "schema": parameter.schema,
    }
    if parameter.is_required:
        told["required"] = True
    if parameter.example is not None:
        told["example"] = parameter.example
    return told


def _body(operation: Operation) -> Layout:
    if operation.body in ("file", "files"):
        return _files(is_one=operation.body == "file")
    content: Layout = {"schema": reference(operation.body)}
    if operation.body == contract.SUBMISSION:
        content["examples"] = {
            stem: {"summary": schema_files.name_of(stem), "value": sample(stem)}
            for stem in _EXAMPLES
        }
    return {
        "required": True,
        "description": "JSON in UTF-8, of 5 megabytes at most.",
        "content": {contract.JSON: content},
    }


def _files(*, is_one: bool) -> Layout:
    files: Layout = {
        "type": "array",
        "minItems": 1,
        "maxItems": MOST_FILES,
        "items": {"type": "string", "format": "binary"},
    }
    parts: Layout = {"file": files["items"]} if is_one else {"files": files}
    if is_one:
        parts[_OVERRULE] = {
            "type": "string",
            "description": "Why a person passes over words that may be a higher marking.",
        }
    several = "a part" if is_one else f"a part for each, of {MOST_FILES} at most"
    return {
        "required": True,
        "description": (
            f"As multipart, {several}, whatever its name, with its file name; or one file as it "
            "is. A file has 50 megabytes at most. What it is, its content says."
        ),
        "content": {
            MULTIPART: {
                "schema": {"type": "object", "properties": parts, "required": [next(iter(parts))]}
            },
            **{media_type: {} for media_type in FILE_TYPES},
        },
    }


def _result(operation: Operation) -> Layout:
    content: Layout = {media_type: {} for media_type in operation.media_types}
    headers = ["ETag"] if operation.is_conditional else []
    headers += [MARKING] if operation.is_marked else []
    if operation.reply == contract.DOCUMENT:
        headers += ["Mappa-Findings", "Content-Disposition"]
    else:
        content[operation.media_type] = {"schema": reference(operation.reply)}
    if operation.lines:
        content[contract.LINES] = {"schema": reference(operation.lines)}
    words = "The document." if operation.reply == contract.DOCUMENT else "The result."
    return {"description": words, "headers": _headers(*headers), "content": content}


def _problems(operation: Operation) -> Layout:
    """Return the replies that tell a problem, by their status. Each lists its kinds."""
    by_status: dict[int, list[ProblemKind]] = {}
    for name in operation.problems:
        kind = contract.problem_kinds()[name]
        by_status.setdefault(kind.status, []).append(kind)
    return {
        str(status): {
            "description": " ".join(f"{kind.title} (`{kind.name}`)." for kind in kinds),
            "headers": _headers(),
            "content": {
                PROBLEM_TYPE: {
                    "schema": reference("Problem"),
                    "examples": {kind.name: {"value": _example(kind)} for kind in kinds},
                }
            },
        }
        for status, kinds in sorted(by_status.items())
    }


def _example(kind: ProblemKind) -> Layout:
    return {
        "type": kind.type,
        "title": kind.title,
        "status": kind.status,
        "instance": "ff39b3c627c0",
        "fault": kind.fault,
    }


def _headers(*names: str) -> Layout:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in ("X-Request-Id", *names)}


def _schemas() -> Layout:
    kinds = contract.problem_kinds().values()
    problem = contract.layouts()["Problem"]
    types = {**problem["properties"]["type"], "enum": [kind.type for kind in kinds]}
    told = {
        **contract.layouts(),
        "Problem": {**problem, "properties": {**problem["properties"], "type": types}},
    }
    return {**told, **_submissions(), **forms()}


def _submissions() -> Layout:
    names = {schema_files.name_of(stem): stem for stem in schema_files.stems()}
    return {
        contract.SUBMISSION: {
            "description": (
                "The answers of one form. The schema of each form says what a complete submission "
                "holds; what is sent may hold less, and `/validate` says what is missing."
            ),
            "anyOf": [*map(reference, (*names.values(), BEGUN))],
            "discriminator": {
                "propertyName": "form",
                "mapping": {name: f"{_COMPONENTS}{stem}" for name, stem in names.items()},
            },
        },
        BEGUN: {
            "description": "A submission that is not complete, or not right.",
            "type": "object",
            "properties": {"form": {"description": "Which form it is.", "enum": [*names]}},
            "required": ["form"],
        },
    }


def forms() -> Layout:
    """Return the schema of a complete submission of each form, and the blocks that they share."""
    blocks: Layout = {}
    whole: Layout = {}
    for stem in schema_files.stems():
        schema = export.exported(stem, plain=True, bundle=True)
        for name, block in schema["$defs"].items():
            if blocks.setdefault(name, block) != block:
                raise LookupError(f"Two forms have different blocks called {name}.")
        whole[stem] = {
            word: value for word, value in schema.items() if word not in _NO_WORDS_OF_A_FILE
        }
    every: Layout = _in_components({**whole, **dict(sorted(blocks.items()))})
    return every


def _in_components(node: Any) -> Any:
    if isinstance(node, list):
        return [*map(_in_components, node)]
    if not isinstance(node, dict):
        return node
    return {
        key: value.replace(_DEFS, _COMPONENTS) if key == "$ref" else _in_components(value)
        for key, value in node.items()
    }


def reference(name: str) -> Layout:
    """Return the reference to a schema of the description."""
    return {"$ref": f"{_COMPONENTS}{name}"}


def sample(stem: str) -> Any:
    """Return the example of a submission."""
    return resources.read_json(f"samples/{stem}/minimal.json")
