"""The signals that end a program: what was begun is cleared away, then it ends as they ask."""

import os
import signal
import sys
from types import FrameType
from typing import NoReturn

# What a shell adds to the number of a signal in the exit code of a program that it ended.
_BASE = 128
_NAMES = ("SIGTERM", "SIGHUP")


def settle() -> None:
    """Let SIGTERM and SIGHUP end the program as Ctrl-C does, by an exception on whose way out all
    is cleared away. A signal that is ignored, as under nohup, stays so."""
    for name in _NAMES:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _leave)


def _leave(number: int, _: FrameType | None) -> NoReturn:
    # Who asks again does not want to wait.
    signal.signal(number, _leave_at_once)
    sys.exit(_BASE + number)


def _leave_at_once(number: int, _: FrameType | None) -> NoReturn:
    os._exit(_BASE + number)
