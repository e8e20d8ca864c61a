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
from mappa_docs.page.later import Later
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
# Seconds in which a browser has the first page; then the parts are loaded, before somebody asks.
_FIRST_PAGE = 2.0
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
    """Return the routes of all parts. Each is a module with a function `routes`; it is loaded when
    somebody asks for it."""
    return [
        *front.routes(),
        *look.routes(),
        Later("/check", _checking),
        Later("/fill", _filling),
        Later("/blanks", _blanks),
        Later("/markings", _markings),
        Later("/rules", _rulebook),
        Later("/api", _interface),
    ]


def _checking() -> list[BaseRoute]:
    from mappa_docs.page.checking import pages

    return pages.routes()


def _filling() -> list[BaseRoute]:
    from mappa_docs.page.filling import routes

    return routes.routes()


def _blanks() -> list[BaseRoute]:
    from mappa_docs.page.library import blanks

    return blanks.routes()


def _markings() -> list[BaseRoute]:
    from mappa_docs.page.library import markings

    return markings.routes()


def _rulebook() -> list[BaseRoute]:
    from mappa_docs.page.library import rulebook

    return rulebook.routes()


def _interface() -> list[BaseRoute]:
    from mappa_docs.page.http_api import interface

    return interface.routes()


@asynccontextmanager
async def _lifespan(answering: Starlette) -> AsyncIterator[None]:
    """Sweep while the page is there, and leave nothing behind."""
    sessions: Sessions = answering.state.sessions

    def load() -> None:
        for route in answering.routes:
            if isinstance(route, Later):
                route.routes  # noqa: B018  # they are loaded by that

    async def sweep() -> None:
        await anyio.to_thread.run_sync(scratch.clear_left_behind)
        await anyio.sleep(_FIRST_PAGE)
        await anyio.to_thread.run_sync(load)
        while True:
            await anyio.sleep(_SWEEP)
            sessions.sweep()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(sweep)
        yield
        tasks.cancel_scope.cancel()
    sessions.end()
    answering.state.scratch.end()
