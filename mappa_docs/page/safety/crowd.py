"""How many requests are answered at once."""

from starlette.types import ASGIApp, Receive, Scope, Send

from mappa_docs.page import visit
from mappa_docs.page.safety import refusals


class Crowd:
    """Asks whoever comes while too many are being answered to come again."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.inside = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse with 503 what is one too many."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if self.inside >= visit.settings(scope).bounds.at_once:
            refusal = refusals.refused(
                scope, 503, refusals.sentence("PAGE.busy"), {"Retry-After": "2"}
            )
            await refusal(scope, receive, send)
            return
        self.inside += 1
        try:
            await self.app(scope, receive, send)
        finally:
            self.inside -= 1
