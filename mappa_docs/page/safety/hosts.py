"""By which name the page was called: a page of somebody else that gives itself our address (DNS
rebinding) calls us by its own name."""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from mappa_docs.page import visit
from mappa_docs.page.safety import refusals


class Hosts:
    """Lets through only requests that call the page by one of its names."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse with 421 what calls the page by another name, or by two."""
        if scope["type"] == "http" and not _is_called_rightly(scope):
            why = refusals.sentence("PAGE.host")
            await refusals.refused(scope, 421, why)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _is_called_rightly(scope: Scope) -> bool:
    settings = visit.settings(scope)
    called = Headers(scope=scope).getlist("host")
    if len(called) != 1:
        return False
    name, port = _parted(called[0].lower())
    if name not in settings.names:
        return False
    # Behind a proxy the port is the proxy's.
    return settings.proxy is not None or not settings.port or port == str(settings.port)


def _parted(host: str) -> tuple[str, str]:
    """Return the name and the port: "[::1]:80" has a name with colons in it."""
    end = host.rfind("]")
    name, colon, port = host[end + 1 :].partition(":")
    return host[: end + 1] + name, port if colon else "80"
