"""The addresses of the interface: each operation of the contract, and what answers for it."""

from collections.abc import Awaitable, Callable, Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.issuing.readiness import NotCompleteError
from mappa_docs.errors import NotReadyError
from mappa_docs.page import visit
from mappa_docs.page.http_api import accepting, contract, files, forms, problems, queries, replies
from mappa_docs.page.http_api import submissions
from mappa_docs.page.http_api.calls import Call
from mappa_docs.page.http_api.contract import ARCHIVE, DOCUMENT, DOCUMENT_TYPES, Operation
from mappa_docs.page.http_api.problems import Problem

# Where the interface stands. A change that programs have to be changed for gets another number.
PLACE = "/api/v1"

Handler = Callable[[Call], Awaitable[Response]]

_HANDLERS: Mapping[str, Handler] = {
    "listForms": forms.list_forms,
    "getForm": forms.get_form,
    "getFields": forms.get_fields,
    "getSchema": forms.get_schema,
    "getSample": forms.get_sample,
    "getBlank": forms.get_blank,
    "listRules": forms.list_rules,
    "getRule": forms.get_rule,
    "listProblems": forms.list_problems,
    "getProblem": forms.get_problem,
    "getOpenApi": forms.get_openapi,
    "getSwagger": forms.get_swagger,
    "validate": submissions.validate,
    "render": submissions.render,
    "getContext": submissions.get_context,
    "prefillForm": submissions.prefill,
    "confirm": submissions.confirm,
    "diff": submissions.diff,
    "extract": files.extract,
    "check": files.check,
    "checkMarking": files.check_marking,
    "applyMarking": files.apply_marking,
}


def routes() -> list[BaseRoute]:
    """Return the routes of the interface."""
    every = [
        Route(operation.path, _answering(operation), methods=[operation.method])
        for operation in contract.operations()
    ]
    return [Mount(PLACE, routes=every)]


def _answering(operation: Operation) -> Callable[[Request], Awaitable[Response]]:
    """Return what answers requests for an operation: with its result, or with the problem."""
    handler = _HANDLERS[operation.id]

    async def answer(request: Request) -> Response:
        try:
            values = queries.values(operation, request.path_params, request.query_params.multi_items())
            offered = _offered(operation, values)
            media_type = accepting.chosen(offered, request.headers.getlist("accept"))
            response = await handler(Call(request, operation, values, media_type))
        except Problem as problem:
            return _refused(request, problem)
        except NotCompleteError as refused:
            return _refused(request, Problem("not-complete", str(refused), refused.judgement))
        except UnreadableError as fault:
            return _refused(request, Problem("unreadable-file", str(fault)))
        except (UsageError, NotReadyError) as fault:
            return _refused(request, Problem("not-possible", str(fault)))
        return replies.tagged(request, response) if operation.is_conditional else response

    return answer


def _offered(operation: Operation, values: Mapping[str, object]) -> tuple[str, ...]:
    """Return the kinds of reply that there may be to a request with these values."""
    if operation.reply != DOCUMENT or "to" not in values:
        return operation.media_types
    is_archive = bool(values.get("copies") and not values["copy"])
    return (ARCHIVE if is_archive else DOCUMENT_TYPES[str(values["to"])],)


def _refused(request: Request, problem: Problem) -> Response:
    return problems.reply(problem, visit.number(request.scope))
