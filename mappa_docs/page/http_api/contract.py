"""What the interface offers, as `schemas/interface` has it: its operations with their parameters,
the layouts of what goes in and comes out, and the kinds of problem. The addresses that are served
and their description in OpenAPI are both made of this, so that neither says what the other does not
do.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, NamedTuple

from mappa_docs import resources
from mappa_docs.definition import schema_files
from mappa_docs.markings.schemes import schemes

_FOLDER = "schemas/interface"
OPENAPI, SWAGGER = f"{_FOLDER}/openapi.json", f"{_FOLDER}/swagger.json"
# Where the interface stands. What programs have to be changed for gets another number.
PLACE = "/api/v1"
SUBMISSION = "Submission"
DOCUMENT = "document"
JSON = "application/json"
LINES = "application/jsonl"
# The kinds of file that documents are.
DOCUMENT_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}
ARCHIVE = "application/zip"
MULTIPART = "multipart/form-data"
# What a single file may be sent as. What it is, its content says.
FILE_TYPES = (
    "application/octet-stream",
    *DOCUMENT_TYPES.values(),
    "message/rfc822",
    "application/vnd.ms-outlook",
    ARCHIVE,
    JSON,
)
MOST_FILES = 200
# What any operation may be answered with, and what those with a body may be.
_ALWAYS = ("wrong-parameter", "no-token", "refused", "wrong-host", "busy", "fault")
_WITH_BODY = ("unreadable-body", "too-slow", "too-large", "wrong-media-type")

Layout = dict[str, Any]


class Parameter(NamedTuple):
    """A parameter of an address: its name there, where it stands, and what it may be, as a JSON
    Schema."""

    name: str
    place: Literal["path", "query"]
    description: str
    schema: Layout
    is_required: bool
    example: Any = None


class Operation(NamedTuple):
    """What is done at an address by a method.

    `body` is "file", "files" or the name of a layout, "" for none, and `reply` "document" or the
    name of a layout. `lines` is the layout of each line where the reply may be JSON lines, and
    `has_archive` says that it may be a zip file of documents. A reply that `is_conditional` has a
    tag by which it is not sent twice; one that `is_marked` says which marking belongs to it.
    """

    path: str
    method: str
    id: str
    tag: str
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    body: str
    reply: str
    media_type: str
    lines: str
    has_archive: bool
    is_conditional: bool
    is_marked: bool
    problems: tuple[str, ...]

    @property
    def media_types(self) -> tuple[str, ...]:
        """The kinds of reply that there may be, the usual one first."""
        if self.reply == DOCUMENT:
            return (*DOCUMENT_TYPES.values(), *([ARCHIVE] if self.has_archive else []))
        return (self.media_type, *([LINES] if self.lines else []))


class ProblemKind(NamedTuple):
    """A kind of problem: the status of its reply, whose fault it is, and what it is."""

    name: str
    status: int
    fault: Literal["caller", "server"]
    title: str
    description: str

    @property
    def type(self) -> str:
        """The name by which programs know it."""
        return f"urn:mappa-docs:problem:{self.name}"


@cache
def operations() -> tuple[Operation, ...]:
    """Return every operation, in the order in which they are described."""
    return tuple(
        _operation(path, method, told)
        for path, methods in _read("operations").items()
        for method, told in methods.items()
    )


@cache
def problem_kinds() -> Mapping[str, ProblemKind]:
    """Return every kind of problem by its name."""
    return {name: ProblemKind(name, **told) for name, told in _read("problems").items()}


@cache
def layouts() -> Mapping[str, Layout]:
    """Return the layouts of what goes in and comes out by their names, but for submissions, which
    the forms describe."""
    told: dict[str, Layout] = _read("results")
    return told


def layout_of_parameter(name: str) -> Layout:
    """Return the schema of the parameter with that name in the file of parameters."""
    schema: Layout = _read("parameters")[name]["schema"]
    # What is a list somewhere else is not written down again.
    others = {"form": schema_files.stems, "scheme": schemes}
    return schema | ({"enum": [*others[name]()]} if name in others else {})


def _operation(path: str, method: str, told: dict[str, Any]) -> Operation:
    parameters = tuple(map(_parameter, told.get("parameters", ())))
    body = told.get("body", "")
    problems = (
        *_ALWAYS,
        *(["not-acceptable"] if told["reply"] != DOCUMENT else []),
        *(["no-such-thing"] if any(one.place == "path" for one in parameters) else []),
        *(_WITH_BODY if body else ()),
        *told.get("problems", ()),
    )
    return Operation(
        path,
        method.upper(),
        told["operationId"],
        told["tag"],
        told["summary"],
        told.get("description", ""),
        parameters,
        body,
        told["reply"],
        told.get("mediaType", JSON),
        told.get("lines", ""),
        told.get("archive", False),
        told.get("conditional", False),
        told.get("marked", told["reply"] == DOCUMENT),
        problems,
    )


def _parameter(name: str) -> Parameter:
    told = _read("parameters")[name]
    place = told.get("in", "query")
    return Parameter(
        told.get("name", name),
        place,
        told["description"],
        layout_of_parameter(name),
        place == "path" or told.get("required", False),
        told.get("example"),
    )


@cache
def _read(name: str) -> Any:
    return resources.read_json(f"{_FOLDER}/{name}.json")
