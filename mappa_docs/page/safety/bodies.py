"""How much may be sent to the page, in which time, and how long an answer waits to be taken."""

from time import monotonic

import anyio
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mappa_docs.page import visit
from mappa_docs.page.safety import refusals
from mappa_docs.page.safety.refusals import Refused
from mappa_docs.page.settings import Bounds

_MEGABYTE = 2**20


class Bodies:
    """Stops a body that is too large, that takes too long, or of which nothing more comes; and an
    answer that nobody takes, which would keep others waiting for their turn."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse with 413 what is too large, and with 408 what does not come in time. Raises
        ConnectionAbortedError where the answer is not taken."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        bounds = visit.settings(scope).bounds
        told = Headers(scope=scope).get("content-length", "0")
        if not told.isdecimal() or int(told) > bounds.body:
            why = refusals.sentence("PAGE.body.too_large", (("most", _in_words(bounds)),))
            refusal = refusals.refused(scope, 413, why, {"Connection": "close"})
            await refusal(scope, receive, send)
            return
        await self.app(scope, _bounded(receive, bounds), _taken(send, bounds))


def _taken(send: Send, bounds: Bounds) -> Send:
    """Return what sends the parts of an answer, each of which has to be taken in time."""

    async def sends(message: Message) -> None:
        is_taken = False
        with anyio.move_on_after(bounds.seconds):
            await send(message)
            is_taken = True
        if not is_taken:
            raise ConnectionAbortedError

    return sends


def _bounded(receive: Receive, bounds: Bounds) -> Receive:
    """Return what gives the parts of a body within the bounds. What it raises is answered as a
    refusal."""
    until = monotonic() + bounds.seconds
    size = 0
    is_whole = False

    async def next_part() -> Message:
        nonlocal size, is_whole
        if is_whole:  # what comes then is that somebody has gone, and may come late
            return await receive()
        message: Message | None = None
        with anyio.move_on_after(min(bounds.silence, until - monotonic())):
            message = await receive()
        if message is None:
            raise Refused(408, "PAGE.body.too_slow")
        size += len(message.get("body", b""))
        is_whole = not message.get("more_body", False)
        if size > bounds.body:
            raise Refused(413, "PAGE.body.too_large", (("most", _in_words(bounds)),))
        return message

    return next_part


def _in_words(bounds: Bounds) -> int:
    return max(1, bounds.body // _MEGABYTE)
