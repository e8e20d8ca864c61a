"""The page put together: its walls, and the pages of its parts."""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio
import anyio.to_thread
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from mappa_docs.page import front, look, scratch
from mappa_docs.page.checking import pages as checking
from mappa_docs.page.http_api import interface
from mappa_docs.page.library import blanks, markings, rulebook
from mappa_docs.page.safety.bodies import Bodies
from mappa_docs.page.safety.crowd import Crowd
from mappa_docs.page.safety.faults import HANDLERS, Faults
from mappa_docs.page.safety.forgery import OwnPages
from mappa_docs.page.safety.headers import SafeHeaders
from mappa_docs.page.safety.hosts import Hosts
from mappa_docs.page.safety.request_log import RequestLog
from mappa_docs.page.safety.visitors import Visitors
from mappa_docs.page.scratch import Scratch
from mappa_docs.page.sessions import Sessions
from mappa_docs.page.settings import Settings

# Seconds after which it is looked again who has left what behind.
_SWEEP = 10.0
# From outside to inside: a request goes through all of them.
_WALLS = (RequestLog, SafeHeaders, Faults, Hosts, Crowd, Bodies, OwnPages, Visitors)


def app(settings: Settings, sessions: Sessions | None = None) -> Starlette:
    """Return the application that answers for the page, with the sessions where given."""
    answering = Starlette(
        routes=_routes(),
        middleware=[Middleware(wall) for wall in _WALLS],
        exception_handlers=HANDLERS,
        lifespan=_lifespan,
    )
    answering.router.redirect_slashes = False
    answering.state.settings = settings
    answering.state.sessions = sessions or Sessions(settings.bounds, settings.idle)
    answering.state.apart = anyio.CapacityLimiter(settings.bounds.apart)
    answering.state.checks = threading.Semaphore(settings.bounds.apart)
    answering.state.scratch = Scratch()
    return answering


def _routes() -> list[BaseRoute]:
    """Return the routes of all parts. Each is a module with a function `routes`."""
    return [
        *front.routes(),
        *look.routes(),
        *checking.routes(),
        *blanks.routes(),
        *markings.routes(),
        *rulebook.routes(),
        *interface.routes(),
    ]


@asynccontextmanager
async def _lifespan(answering: Starlette) -> AsyncIterator[None]:
    """Sweep while the page is there, and leave nothing behind."""
    sessions: Sessions = answering.state.sessions

    async def sweep() -> None:
        await anyio.to_thread.run_sync(scratch.clear_left_behind)
        while True:
            await anyio.sleep(_SWEEP)
            sessions.sweep()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(sweep)
        yield
        tasks.cancel_scope.cancel()
    sessions.end()
    answering.state.scratch.end()
