"""Work that brings the process down which does it, for tests of executors."""

import os
import resource
import signal
import time
from collections.abc import Sequence

KILLS, RAISES, HANGS = "kills", "raises", "hangs"


def done(items: Sequence[str]) -> list[str]:
    """Return what becomes of each item, where the process lives that long."""
    return [_done(item) for item in items]


def lost(item: str, why: str) -> str:
    return f"{item}: {why}"


def _done(item: str) -> str:
    if item == KILLS:
        os.kill(os.getpid(), signal.SIGKILL)
    if item == RAISES:
        raise RuntimeError("Ann Example")
    if item == HANGS:
        time.sleep(60)
    return f"done {item}"


def limits(items: Sequence[str]) -> list[str]:
    """Return for each item whether there is a limit of memory, and leave none behind."""
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    return [f"{soft != hard}" for _ in items]


def limit_now(_: int) -> bool:
    """Return whether this process has a limit of memory."""
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    return soft != hard
