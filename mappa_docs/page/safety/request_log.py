"""The log: for each request its method, the pattern of its address, how it was answered, how long
that took, and its number. An address itself is not in it."""

import secrets
import sys
from time import perf_counter

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mappa_docs.page import visit
from mappa_docs.page.safety.refusals import INTERFACE

# Whoever asks may write anything in the place of a method.
_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"}


class RequestLog:
    """Numbers each request, tells the number in the answer, and logs it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, and write a line when that is done."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        number = secrets.token_hex(6)
        visit.state(scope)["number"] = number
        began = perf_counter()
        status = 0

        async def sends(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-Id"] = number
            await send(message)

        try:
            await self.app(scope, receive, sends)
        finally:
            milliseconds = round((perf_counter() - began) * 1000)
            method = scope["method"] if scope["method"] in _METHODS else "?"
            write(f"{number} {method} {_pattern(scope)} {status} {milliseconds} ms")


def write(line: str) -> None:
    """Write a line that holds nothing of anybody."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201  # the log of a server


def _pattern(scope: Scope) -> str:
    path = getattr(scope.get("route"), "path", "")
    # The interface is mounted: its place is in the root, behind that of a proxy.
    _, found, version = scope.get("root_path", "").rpartition(INTERFACE)
    inside = f"{found}{version}" if not path.startswith(INTERFACE) else ""
    return f"{inside}{path}" or "-"
