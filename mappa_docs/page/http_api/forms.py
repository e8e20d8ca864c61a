"""What there is to know before anything is filled in: forms, fields, schemas, samples, blanks, the
rulebook; the kinds of problem, and the description of the interface itself."""

from typing import Any

from starlette.responses import Response

from mappa_docs import resources
from mappa_docs.api import single
from mappa_docs.definition import dictionary, schema_files
from mappa_docs.page.http_api import contract, replies
from mappa_docs.page.http_api.calls import Call
from mappa_docs.page.http_api.contract import DOCUMENT_TYPES, ProblemKind
from mappa_docs.page.http_api.problems import said


async def list_forms(call: Call) -> Response:
    """Return the forms of the set."""
    return await _json(call, lambda: dictionary.all_forms(schema_files.stems()))


async def get_form(call: Call) -> Response:
    """Return the record of one form."""
    return await _json(call, lambda: dictionary.all_forms((call.values["form"],))[0])


async def get_fields(call: Call) -> Response:
    """Return the field dictionary of a form."""
    return await _json(call, lambda: dictionary.whole(call.values["form"]))


async def get_schema(call: Call) -> Response:
    """Return the JSON Schema of a form."""
    name, *options = call.values
    told = {option: call.values[option] for option in options}
    return await _json(call, lambda: single.get_schema(call.values[name], **told))


async def get_sample(call: Call) -> Response:
    """Return an invented submission."""
    return await _json(call, lambda: single.sample(call.values["form"], call.values["kind"]))


async def get_blank(call: Call) -> Response:
    """Return the form, empty, as a file."""
    given = call.values
    made = await call.beside(
        lambda: single.blank(
            given["form"],
            given["to"],
            scheme=call.scheme,
            document=given["document"],
            area=call.area,
            fillable=given["fillable"],
            rows=given["rows"],
        )
    )
    return replies.document(made, DOCUMENT_TYPES[given["to"]])


async def list_rules(call: Call) -> Response:
    """Return the rulebook."""
    return await _json(call, single.get_rules)


async def get_rule(call: Call) -> Response:
    """Return one rule. Raises Problem where there is none with that code."""
    code = call.values["code"]
    rules = await call.beside(single.get_rules)
    meant = next((rule for rule in rules if rule["code"] == code), None)
    if meant is None:
        raise said("no-such-thing", "HTTP.no_such.code")
    return await _json(call, lambda: meant)


async def list_problems(call: Call) -> Response:
    """Return the kinds of problem."""
    return await _json(call, lambda: [*map(_record, contract.problem_kinds().values())])


async def get_problem(call: Call) -> Response:
    """Return one kind of problem. Raises Problem where there is none of that name."""
    kind = contract.problem_kinds().get(call.values["problem"])
    if kind is None:
        raise said("no-such-thing", "HTTP.no_such.problem")
    return await _json(call, lambda: _record(kind))


async def get_openapi(call: Call) -> Response:
    """Return the description of the interface in OpenAPI."""
    return replies.of_bytes(resources.read_bytes(contract.OPENAPI), call.media_type)


async def get_swagger(call: Call) -> Response:
    """Return the description of the interface in Swagger 2.0."""
    return replies.of_bytes(resources.read_bytes(contract.SWAGGER), call.media_type)


def _record(kind: ProblemKind) -> dict[str, Any]:
    record = {"type": kind.type} | kind._asdict()
    del record["name"]
    return record


async def _json(call: Call, function: Any) -> Response:
    data = await call.beside(lambda: replies.encoded(function()))
    return replies.of_bytes(data, call.media_type)
