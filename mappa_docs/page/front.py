"""The first page: what can be done here."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mappa_docs.page import rendering, visit
from mappa_docs.page.safety import forgery


def routes() -> list[BaseRoute]:
    """Return the routes of the first page, and of forgetting everything."""
    return [
        Route("/", _front),
        Route("/forget", _forget, methods=["POST"]),
        Route("/stay", _stay, methods=["POST"]),
    ]


async def _front(request: Request) -> Response:
    return rendering.page(request, "look/front.html", title="mappa-docs")


async def _forget(request: Request) -> Response:
    await forgery.posted(request)
    visit.session(request).forget_all()
    return rendering.page(request, "look/forgotten.html", title="Everything is forgotten")


async def _stay(request: Request) -> Response:
    """Count a step of somebody who wants to go on, which keeps what they gave."""
    await forgery.posted(request)
    return Response(status_code=204)
