"""The body of a request as JSON: read within its limit, and told apart by whose fault it is where
it is no submission."""

from functools import cache
from typing import Any

from starlette.requests import Request

from mappa_docs.errors import UnreadableError
from mappa_docs.files import encoded_text
from mappa_docs.intake import json_decoder
from mappa_docs.intake import submission as submissions
from mappa_docs.messages import catalogue
from mappa_docs.model import Submission
from mappa_docs.page.http_api import contract
from mappa_docs.page.http_api.problems import Problem, said

_REFERENCE = {"$ref": "#/components/schemas/Submission"}
_MEGABYTE = 2**20
_WRONG_TYPE = "wrong-media-type"


def media_type(request: Request) -> str:
    """Return what the body is said to be. Raises Problem where it comes in another coding."""
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise said(_WRONG_TYPE, "HTTP.content_encoding")
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def of_another_kind(*taken: str) -> Problem:
    """Return the problem of a body that is said to be none of what is taken."""
    return said(_WRONG_TYPE, "HTTP.content_type", (("kinds", taken),))


async def content(request: Request, most: int, what: str, megabyte: int = _MEGABYTE) -> bytes:
    """Return the whole body, of which the words under the key `what` say that it may have so many
    bytes. Raises Problem where it has more, or none."""
    told = request.headers.get("content-length", "")
    parts: list[bytes] = []
    size = int(told) if told.isdecimal() else 0
    if size <= most:
        size = 0
        async for part in request.stream():
            size += len(part)
            if size > most:
                break
            parts.append(part)
    if size > most:
        raise too_large(what, most // megabyte)
    if not size:
        raise said("unreadable-body", "HTTP.empty")
    return b"".join(parts)


def too_large(what: str, megabytes: int) -> Problem:
    """Return the problem of a body of which the words under the key `what` say that it may have so
    many megabytes."""
    about = (("what", catalogue.sentence(what)), ("megabytes", megabytes))
    return said("too-large", "HTTP.too_large", about)


async def json_content(request: Request) -> bytes:
    """Return the body of a request that says it is JSON. Raises Problem."""
    if media_type(request) != contract.JSON:
        raise of_another_kind(contract.JSON)
    return await content(request, submissions.MAX_BYTES, "HTTP.too_large.json")


def submission(data: bytes) -> Submission:
    """Return the submission that a body holds. Raises Problem: the JSON is not sound, or it is and
    holds no submission."""
    try:
        return submissions.parse(data)
    except UnreadableError as fault:
        _decoded(data)
        raise Problem("not-a-submission", str(fault)) from None


def envelope(data: bytes, layout: str) -> dict[str, Any]:
    """Return what a body of that layout holds, with submissions as they are. Raises Problem."""
    held = _decoded(data)
    from jsonschema.exceptions import best_match

    fault = best_match(_validator(layout).iter_errors(held))
    if fault is not None:
        # What stands in a submission is not looked at, so each step is a name of ours or a number.
        place = "".join(f"/{step}" for step in fault.absolute_path)
        whole = catalogue.sentence("HTTP.envelope.whole")
        is_object = fault.validator in ("required", "additionalProperties") or not place
        names = tuple(contract.layouts()[layout]["properties"])
        key = "HTTP.envelope.object" if is_object else "HTTP.envelope.other"
        wanted = catalogue.sentence(key, (("names", names),) if is_object else ())
        raise said("unfit-body", "HTTP.envelope", (("place", place or whole), ("wanted", wanted)))
    given: dict[str, Any] = held
    return given


def inner(answers: dict[str, Any], place: str) -> Submission:
    """Return the submission that stands at a place of a body. Raises Problem, which says where."""
    try:
        return submissions.from_answers(answers, place)
    except UnreadableError as fault:
        about = (("place", place), ("why", str(fault)))
        raise Problem("not-a-submission", catalogue.sentence("HTTP.inside", about)) from None


def _decoded(data: bytes) -> Any:
    try:
        text = encoded_text.in_utf_8(data)
        return json_decoder.decoded(text, json_decoder.signs(text))
    except UnreadableError as fault:
        raise Problem("unreadable-body", str(fault)) from None


@cache
def _validator(layout: str) -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(_without_references(contract.layouts()[layout]))


def _without_references(node: Any) -> Any:
    """Return a layout in which a submission is any object."""
    if isinstance(node, list):
        return [_without_references(child) for child in node]
    if not isinstance(node, dict):
        return node
    if node.get("$ref") == _REFERENCE["$ref"]:
        return {"type": "object"}
    return {key: _without_references(value) for key, value in node.items()}
