"""A request for an operation → its reply: the result, or the problem."""

from collections.abc import Awaitable, Callable, Mapping

from starlette.requests import Request
from starlette.responses import Response

from mappa_docs.errors import NotReadyError, UnreadableError, UsageError
from mappa_docs.issuing.readiness import NotCompleteError
from mappa_docs.page import visit
from mappa_docs.page.http_api import (
    accepting,
    files,
    forms,
    problems,
    queries,
    replies,
    submissions,
)
from mappa_docs.page.http_api.calls import Call
from mappa_docs.page.http_api.contract import DOCUMENT, Operation
from mappa_docs.page.http_api.problems import Problem

Handler = Callable[[Call], Awaitable[Response]]

# What answers for each operation, by its name.
HANDLERS: Mapping[str, Handler] = {
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


async def answer(request: Request, operation: Operation) -> Response:
    """Return the reply to a request for the operation."""
    try:
        query = request.query_params.multi_items()
        values = queries.values(operation, request.path_params, query)
        media_type = _media_type(operation, request)
        response = await HANDLERS[operation.id](Call(request, operation, values, media_type))
    except Problem as problem:
        return _refused(request, problem)
    except NotCompleteError as refused:
        return _refused(request, Problem("not-complete", str(refused), refused.judgement))
    except UnreadableError as fault:
        return _refused(request, Problem("unreadable-file", str(fault)))
    except (UsageError, NotReadyError) as fault:
        return _refused(request, Problem("not-possible", str(fault)))
    return replies.tagged(request, response) if operation.is_conditional else response


def _media_type(operation: Operation, request: Request) -> str:
    """Return of which kind the reply is to be. A document is of the kind that is asked for by
    name: programs that always accept JSON alone get theirs, too. Raises Problem."""
    if operation.reply == DOCUMENT:
        return operation.media_types[0]
    return accepting.chosen(operation.media_types, request.headers.getlist("accept"))


def _refused(request: Request, problem: Problem) -> Response:
    return problems.reply(problem, visit.number(request.scope))
