"""The addresses of the interface: one for each operation of the contract."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from mappa_docs.page.http_api import answering, contract
from mappa_docs.page.http_api.contract import Operation


def routes() -> list[BaseRoute]:
    """Return the routes of the interface."""
    every = [
        Route(operation.path, _answering(operation), methods=[operation.method])
        for operation in contract.operations()
    ]
    return [Mount(contract.PLACE, routes=every)]


def _answering(operation: Operation) -> Callable[[Request], Awaitable[Response]]:
    """Return what answers requests for an operation."""

    async def answered(request: Request) -> Response:
        return await answering.answer(request, operation)

    return answered
