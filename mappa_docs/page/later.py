"""Routes of a part that are loaded when somebody asks for it, so that the first page is there at
once."""

from collections.abc import Callable
from functools import cached_property

from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

_CHOSEN = "later"


class Later(BaseRoute):
    """The routes of the addresses below one, which `load` gives."""

    def __init__(self, path: str, load: Callable[[], list[BaseRoute]]) -> None:
        self.path, self._load = path, load

    @cached_property
    def routes(self) -> list[BaseRoute]:
        """The routes, loaded."""
        return self._load()

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Return whether one of the routes is meant, and what it makes of the address."""
        path: str = scope["path"]
        if path != self.path and not path.startswith(f"{self.path}/"):
            return Match.NONE, {}
        partial: tuple[Match, Scope] = (Match.NONE, {})
        for route in self.routes:
            match, child = route.matches(scope)
            if match is Match.FULL:
                return match, {**child, _CHOSEN: route}
            if match is Match.PARTIAL and partial[0] is Match.NONE:
                partial = match, {**child, _CHOSEN: route}
        return partial

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer by the route that is meant."""
        scope["route"] = scope[_CHOSEN]
        await scope[_CHOSEN].handle(scope, receive, send)
