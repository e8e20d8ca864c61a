"""The name of an executor, as it is typed → what makes one."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from concurrent.futures import Executor

# Those whose workers see the same files, because they are on this machine.
NEAR = ("processes", "loky")
_DASK = "dask:"


def made(name: str, jobs: int | None) -> "Callable[[], Executor]":
    """Return what makes the executor of that name, with so many workers where it is one of this
    machine. Raises a usage error where there is none of that name."""
    if name == "processes":
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        # A copy of this process could wait for ever for threads of Typst that it does not have.
        return partial(ProcessPoolExecutor, jobs, mp_context=get_context("spawn"))
    if name == "loky":
        make: Callable[..., Executor] = _found("loky", "get_reusable_executor", "loky")
        return partial(make, max_workers=jobs)
    if name.startswith(_DASK):
        client = _found("distributed", "Client", "dask")
        return partial(_of_cluster, client, name.removeprefix(_DASK))
    module, colon, function = name.partition(":")
    if not (module and colon and function):
        raise click.UsageError(
            "--executor: give processes, loky, dask:ADDRESS, or MODULE:FUNCTION of your own."
        )
    own: Callable[[], Executor] = _found(module, function, "")
    return own


def _of_cluster(client: Any, address: str) -> "Executor":
    executor: Executor = client(address).get_executor()
    return executor


def _found(module: str, name: str, extra: str) -> Any:
    """Return what has this name in a module. Raises a usage error, with what to install."""
    try:
        return getattr(import_module(module), name)
    except (ImportError, AttributeError):
        what = f"--executor: there is no {name} in a module {module}."
        hint = f' It comes with: pip install "mappa-docs[{extra}]"' if extra else ""
        raise click.UsageError(f"{what}{hint}") from None
