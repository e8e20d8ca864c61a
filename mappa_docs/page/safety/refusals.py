"""How a request is refused: by a page that says why, and for programs by JSON (RFC 9457)."""

from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response
from starlette.types import Scope

from mappa_docs.page import rendering, visit

if TYPE_CHECKING:
    from mappa_docs.model import Parameters

# Below it is the interface for programs.
INTERFACE = "/api"


class Refused(HTTPException):
    """A request that is refused, with the key of the sentence that says why."""

    def __init__(self, status: int, key: str, parameters: "Parameters" = ()) -> None:
        super().__init__(status, sentence(key, parameters))


def sentence(key: str, parameters: "Parameters" = ()) -> str:
    """Return the sentence of a key. The catalogue is loaded only where something is refused."""
    from mappa_docs.messages import catalogue

    return catalogue.sentence(key, parameters)


def refused(scope: Scope, status: int, why: str, headers: dict[str, str] | None = None) -> Response:
    """Return the answer to a request that is refused: `why` is a sentence without any answer."""
    if is_of_a_program(scope):
        from mappa_docs.page.http_api import problems

        return problems.reply(problems.of_status(status, why), visit.number(scope), headers)
    text = rendering.rendered(
        scope,
        "look/refused.html",
        title=sentence(f"PAGE.title.{_kind(status)}"),
        why=why,
        number=visit.number(scope),
    )
    return HTMLResponse(text, status, headers)


def is_of_a_program(scope: Scope) -> bool:
    """Return whether a request is for the interface for programs."""
    path: str = scope["path"]
    return path == INTERFACE or path.startswith(f"{INTERFACE}/")


def _kind(status: int) -> str:
    known = {404: "not_there", 410: "forgotten", 413: "too_large", 503: "busy", 500: "fault"}
    return known.get(status, "refused")
