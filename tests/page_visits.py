"""Somebody who visits the page: in this process, by the same requests as a browser sends."""

import re
from collections.abc import AsyncIterator
from contextlib import ExitStack
from typing import Any, Self

import anyio.from_thread
import httpx
from starlette.applications import Starlette

from mappa_docs.page.app import app
from mappa_docs.page.sessions import Sessions
from mappa_docs.page.settings import Settings

TOKEN = "a-token-that-nobody-else-has-0123456789"
PROGRAM_TOKEN = "a-token-for-programs-alone-0123456789"
ADDRESS = "http://127.0.0.1:8765"
HIDDEN = re.compile(r'name="forgery_token" value="([^"]+)"')


class Clock:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Visit:
    """A visit to a page of its own, or to that of another visit."""

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        to: "Visit | None" = None,
        client: tuple[str, int] = ("127.0.0.1", 50000),
    ) -> None:
        self.settings = to.settings if to else settings or Settings(TOKEN, port=8765)
        self.clock = to.clock if to else Clock()
        self.sessions = to.sessions if to else self._new_sessions()
        self.app: Starlette = to.app if to else app(self.settings, self.sessions)
        self._portal = to._portal if to else None
        self._stack = ExitStack()
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False, client=client)
        self.http = httpx.AsyncClient(transport=transport, base_url=ADDRESS)

    def _new_sessions(self) -> Sessions:
        return Sessions(self.settings.bounds, self.settings.idle, self.clock)

    def __enter__(self) -> Self:
        if self._portal is None:
            portal = anyio.from_thread.start_blocking_portal("asyncio")
            self._portal = self._stack.enter_context(portal)
            self._stack.callback(self.app.state.scratch.end)
            self._stack.callback(self.sessions.end)
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def ask(self, method: str, path: str, **given: Any) -> httpx.Response:
        """Return the answer to a request."""
        assert self._portal is not None

        async def asked() -> httpx.Response:
            return await self.http.request(method, path, **given)

        return self._portal.call(asked)

    def get(self, path: str, **given: Any) -> httpx.Response:
        return self.ask("GET", path, **given)

    def enter(self) -> httpx.Response:
        """Open the page by the first address."""
        return self.get(f"/open?token={self.settings.token}")

    def forgery_token(self) -> str:
        """Return what stands in every form of the page."""
        found = HIDDEN.search(self.get("/").text)
        assert found
        return found[1]

    def post(self, path: str, data: dict[str, Any] | None = None, **given: Any) -> httpx.Response:
        """Return the answer to a form of the page that is sent."""
        fields = {"forgery_token": self.forgery_token()} | (data or {})
        return self.ask("POST", path, data=fields, **given)


async def without_end(first: bytes) -> AsyncIterator[bytes]:
    """Yield the first part of a body, of which nothing more ever comes."""
    yield first
    await anyio.sleep_forever()
