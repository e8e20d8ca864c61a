"""Results → replies: JSON, files, and what is sent piece by piece while it is made."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import quote

import anyio
import anyio.to_thread
from anyio import from_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from mappa_docs.issuing.rendering import Rendered

_TAG_LENGTH = 32
_MARKING = "Mappa-Marking"


def encoded(value: Any) -> bytes:
    """Return a value as JSON in UTF-8. Half a sign, which no text can hold, becomes a question
    mark."""
    return json.dumps(value, ensure_ascii=False).encode(errors="replace")


def of_bytes(data: bytes, media_type: str, marking: str = "") -> Response:
    """Return the reply with data that are encoded already, and with the marking of what stands in
    them, where there is one."""
    return Response(data, headers={_MARKING: marking} if marking else None, media_type=media_type)


def tagged(request: Request, response: Response) -> Response:
    """Return the response with the tag of its content, or, where that is what somebody has, one
    that says so and holds nothing (304)."""
    data = bytes(response.body)
    tag = f'"{hashlib.sha256(data).hexdigest()[:_TAG_LENGTH]}"'
    response.headers["ETag"] = tag
    had = ",".join(request.headers.getlist("if-none-match"))
    known = {one.strip().removeprefix("W/") for one in had.split(",")}
    if known & {tag, "*"}:
        return Response(status_code=304, headers={"ETag": tag})
    return response


def document(made: Rendered, media_type: str) -> Response:
    """Return the reply with a finished document, its name and its marking."""
    return Response(made.data, headers=of_document(made), media_type=media_type)


def of_document(made: Rendered) -> dict[str, str]:
    """Return the headers that say what a document is called, how it is marked and how much was
    found that did not keep it from being made."""
    return {
        **attached(made.name),
        _MARKING: made.marking.text,
        "Mappa-Findings": str(len(made.findings)),
    }


def attached(name: str) -> dict[str, str]:
    """Return the header that gives a file its name (RFC 6266)."""
    plain = "".join(sign if _is_plain(sign) else "_" for sign in name)
    exact = "" if plain == name else f"; filename*=UTF-8''{quote(name, safe='')}"
    return {"Content-Disposition": f'attachment; filename="{plain}"{exact}'}


def _is_plain(sign: str) -> bool:
    return sign.isascii() and sign.isprintable() and sign not in '"\\%'


class Flowing(Response):
    """A reply whose pieces are sent while they are made, in one thread from the first to the last:
    processes that it starts end with it. Nothing more is made when nobody waits for it.

    It is made only when it is that reply's turn with the `limiter`, where there is one. `clear` is
    called in the end, whatever happens.
    """

    def __init__(
        self,
        pieces: Callable[[], Iterable[bytes]],
        media_type: str,
        *,
        headers: Mapping[str, str] | None = None,
        limiter: anyio.CapacityLimiter | None = None,
        clear: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(headers=dict(headers or {}), media_type=media_type)
        del self.headers["content-length"]
        self._pieces, self._limiter, self._clear = pieces, limiter, clear

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the pieces."""
        request = Request(scope, receive)
        start = {"type": "http.response.start", "status": self.status_code}
        try:
            await send(start | {"headers": self.raw_headers})
            await anyio.to_thread.run_sync(self._make, request, send, limiter=self._limiter)
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            if self._clear:
                self._clear()

    async def _sent(self, send: Send, message: Message) -> None:
        await send(message)

    def _make(self, request: Request, send: Send) -> None:
        for piece in self._pieces():
            message = {"type": "http.response.body", "body": piece, "more_body": True}
            from_thread.run(self._sent, send, message)
            if from_thread.run(request.is_disconnected):
                return
