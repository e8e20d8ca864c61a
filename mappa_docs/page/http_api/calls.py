"""One call of an operation: what came with it, and how its work is done."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import anyio
from starlette.requests import Request

from mappa_docs.markings.area import Area
from mappa_docs.page import visit, work
from mappa_docs.page.http_api.contract import Operation
from mappa_docs.page.settings import Settings
from mappa_docs.workers.batch import Run

Result = TypeVar("Result")


class Call(NamedTuple):
    """A request for an operation, with the values of its parameters and the media type that the
    reply is to have."""

    request: Request
    operation: Operation
    values: dict[str, Any]
    media_type: str

    @property
    def settings(self) -> Settings:
        """How the server runs."""
        return visit.settings(self.request.scope)

    @property
    def area(self) -> Area | None:
        """The profile of the server's area."""
        return self.settings.area

    @property
    def scheme(self) -> str:
        """The marking scheme that is asked for, else the server's."""
        asked: str | None = self.values.get("scheme")
        return asked or self.settings.scheme

    def run(self, folder: Path) -> Run:
        """Return how work over files in the folder goes on: in processes apart, within limits."""
        return Run(self.settings.bounds.apart, self.settings.limits, folder=folder)

    @property
    def turns(self) -> anyio.CapacityLimiter:
        """Whose turn it is to work on files of others."""
        limiter: anyio.CapacityLimiter = self.request.app.state.apart
        return limiter

    async def beside(self, function: Callable[[], Result]) -> Result:
        """Return what the function gives, in a thread. Raises what it raises."""
        return await work.beside(function)

    async def in_turn(self, function: Callable[[], Result]) -> Result:
        """Return what the function gives that starts processes for files of others, when there is
        room for these. Raises what it raises."""
        return await work.apart_in_turn(self.request, function)
