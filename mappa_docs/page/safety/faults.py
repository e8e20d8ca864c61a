"""What is said where the program fails: a number and no word of what it was about."""

import traceback

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mappa_docs.page import visit
from mappa_docs.page.safety import refusals, request_log
from mappa_docs.page.sessions import ForgottenError, TooMuchError


class Faults:
    """Answers with 500 where the program fails, and logs the places in it, without any value."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, or say that it failed."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        is_begun = False

        async def sends(message: Message) -> None:
            nonlocal is_begun
            is_begun = True
            await send(message)

        try:
            await self.app(scope, receive, sends)
        except (ClientDisconnect, ConnectionAbortedError):
            return  # nobody is there to be answered, and nothing failed
        except Exception as fault:
            request_log.write(f"{visit.number(scope)} {type(fault).__name__}")
            for place in traceback.extract_tb(fault.__traceback__):
                request_log.write(f"  {place.filename}:{place.lineno} {place.name}")
            if is_begun:  # the rest can't come, and a connection that breaks says so
                raise ConnectionAbortedError from None
            why = refusals.sentence("PAGE.fault")
            await refusals.refused(scope, 500, why)(scope, receive, send)


async def of_http(request: Request, fault: Exception) -> Response:
    """Return the answer to what a page refuses by an HTTPException."""
    assert isinstance(fault, HTTPException)
    own = isinstance(fault, refusals.Refused)
    opening = "HTTP" if refusals.is_of_a_program(request.scope) else "PAGE"
    keys = {404: f"{opening}.not_there", 405: f"{opening}.not_there"}
    why = fault.detail if own else refusals.sentence(keys.get(fault.status_code, "PAGE.refused"))
    headers = dict(fault.headers or {})
    return refusals.refused(request.scope, fault.status_code, why, headers)


async def of_forgotten(request: Request, _: Exception) -> Response:
    """Return the answer to who asks for what is no longer kept."""
    return refusals.refused(request.scope, 410, refusals.sentence("PAGE.forgotten"))


async def of_too_much(request: Request, _: Exception) -> Response:
    """Return the answer to who wants more to be kept than there is room for."""
    return refusals.refused(request.scope, 413, refusals.sentence("PAGE.no_room"))


HANDLERS = {
    HTTPException: of_http,
    ForgottenError: of_forgotten,
    TooMuchError: of_too_much,
}
