"""What is answered where there is no result: problem details (RFC 9457), which say of which kind
the problem is, whose fault, and what to do. None holds an answer."""

import json
from collections.abc import Mapping
from typing import Any

from starlette.responses import Response

from mappa_docs.messages import catalogue
from mappa_docs.model import Judgement, Parameters
from mappa_docs.page.http_api import contract
from mappa_docs.report import findings

MEDIA_TYPE = "application/problem+json"
# The kinds of problem that are found before any operation begins, by the status of their reply.
_BY_STATUS = {
    400: "unreadable-body",
    401: "no-token",
    403: "refused",
    404: "no-such-thing",
    405: "wrong-method",
    408: "too-slow",
    413: "too-large",
    421: "wrong-host",
    500: "fault",
    503: "busy",
}


class Problem(Exception):  # noqa: N818  # a problem of the caller's, and no error of ours
    """Why an operation gives no result: the kind of problem and a sentence without any answer."""

    def __init__(self, kind: str, detail: str = "", judgement: Judgement | None = None) -> None:
        super().__init__(kind, detail, judgement)
        self.kind, self.detail, self.judgement = kind, detail, judgement


def said(kind: str, key: str, parameters: Parameters = ()) -> Problem:
    """Return a problem of that kind, with the sentence of that key."""
    return Problem(kind, f"{catalogue.sentence(key, parameters)}.")


def reply(problem: Problem, number: str, headers: Mapping[str, str] | None = None) -> Response:
    """Return the reply that tells a problem. `number` is that of the request in the log."""
    kind = contract.problem_kinds()[problem.kind]
    told: dict[str, Any] = {
        "type": kind.type,
        "title": kind.title,
        "status": kind.status,
        "detail": problem.detail,
        "instance": number,
        "fault": kind.fault,
    }
    if not problem.detail:
        del told["detail"]
    if problem.judgement:
        told["judgement"] = findings.record(problem.judgement)
    data = json.dumps(told, ensure_ascii=False).encode(errors="replace")
    return Response(data, kind.status, dict(headers or {}), MEDIA_TYPE)


def of_status(status: int, detail: str) -> Problem:
    """Return the problem that a request has which is refused with that status."""
    return Problem(_BY_STATUS.get(status, "fault"), detail)
