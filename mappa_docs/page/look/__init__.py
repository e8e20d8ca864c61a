"""What every page has: the style sheet, a little script, the templates around it all."""

from functools import cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mappa_docs import resources
from mappa_docs.page.safety.refusals import Refused

# Each file and its kind. Another part adds its own.
FILES = {
    "style.css": "text/css; charset=utf-8",
    "comfort.js": "text/javascript; charset=utf-8",
    "waiting.js": "text/javascript; charset=utf-8",
    "filling.css": "text/css; charset=utf-8",
    "filling.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}


def routes() -> list[BaseRoute]:
    """Return the routes of the files that a page loads."""
    return [Route("/look/{name}", _file)]


async def _file(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in FILES:
        raise Refused(404, "PAGE.not_there")
    return Response(_content(name), media_type=FILES[name])


@cache
def _content(name: str) -> bytes:
    return resources.read_beside(f"page/look/{name}")
