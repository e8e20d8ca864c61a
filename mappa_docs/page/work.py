"""Work that takes a while: beside the loop that answers requests, and files in processes apart."""

from collections.abc import Callable
from typing import TypeVar

import anyio
import anyio.to_thread
from starlette.requests import Request

from mappa_docs.page import visit
from mappa_docs.workers import batch

Result = TypeVar("Result")


async def beside(function: Callable[[], Result]) -> Result:
    """Return what the function gives, in a thread: other requests are answered meanwhile. Raises
    what it raises."""
    return await anyio.to_thread.run_sync(function)


async def apart_in_turn(request: Request, function: Callable[[], Result]) -> Result:
    """Return what the function gives, which starts processes itself: few of them go on at once.
    Raises what it raises."""
    turns: anyio.CapacityLimiter = request.app.state.apart
    return await anyio.to_thread.run_sync(function, limiter=turns)


async def apart(request: Request, function: Callable[[], Result]) -> Result:
    """Return what the function gives in a process of its own, within the limits of one file: for
    whatever opens a file of somebody else. It is one of a module, or a partial of such.

    Raises what the function raises, as `batch.apart` does: UnreadableError where a limit is passed.
    """
    limits = visit.settings(request.scope).limits
    return await apart_in_turn(request, lambda: batch.apart(function, limits))
