"""What a process may take that works on files of others, and how it keeps to that by itself."""

import os
import signal
import sys
import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from mappa_docs.messages import catalogue

# The time and the memory that one file has, unless others are asked for.
SECONDS, MEGABYTES = 30.0, 1024

_MEGABYTE = 2**20
# Of prctl(2): which signal a process gets when the one that started it has ended.
_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Limits:
    """The seconds that one file has, and the megabytes that a process may take for it. None is
    without a limit."""

    seconds: float | None = SECONDS
    megabytes: int | None = MEGABYTES

    def too_slow(self) -> str:
        """Return the sentence for a file that takes longer."""
        return catalogue.sentence("FILE.too_slow", (("seconds", f"{self.seconds or 0:g}"),))

    def needs_memory(self) -> str:
        """Return the sentence for a file that needs more memory."""
        return catalogue.sentence("FILE.needs_memory", (("megabytes", self.megabytes or 0),))

    def broke_down(self) -> str:
        """Return the sentence for a file whose process ended, nobody knows why."""
        if self.megabytes is None:
            return catalogue.sentence("FILE.broke_down.unlimited")
        return catalogue.sentence("FILE.broke_down", (("megabytes", self.megabytes),))


def settle(parent: int, megabytes: int | None, *, kept: Collection[int] = ()) -> None:
    """Make this process one that ends with its `parent`, prints nothing, takes no more memory than
    that, and leaves Ctrl-C to the parent. Where the system has no such limit there is none. The
    handles that are `kept` stay what they are, whatever their number."""
    _print_nothing(kept)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)
    _end_with(parent)
    # A picture of the memory would hold answers.
    _limit("RLIMIT_CORE", 0)
    if megabytes is not None:
        # What is reserved and never used does not count where the system can tell.
        _limit("RLIMIT_DATA" if sys.platform == "linux" else "RLIMIT_AS", megabytes * _MEGABYTE)


@contextmanager
def within(megabytes: int | None) -> Iterator[None]:
    """Let this process take no more than that beside what it has already, for as long as this
    lasts, and leave no picture of its memory.

    That is for work in a process which somebody else started and goes on with. So the limit is one
    that can be lifted again, and holds only where no other work can run into it: on Linux, in the
    main thread of a process that another one of Python started.
    """
    if not _is_for_work_alone():
        yield
        return
    import resource

    bounds = [(resource.RLIMIT_CORE, 0)]
    if megabytes is not None:
        bounds.append((resource.RLIMIT_DATA, _in_use() + megabytes * _MEGABYTE))
    before = [(kind, resource.getrlimit(kind)) for kind, _ in bounds]
    for kind, size in bounds:
        soft, hard = resource.getrlimit(kind)
        most = [one for one in (soft, hard) if one != resource.RLIM_INFINITY]
        resource.setrlimit(kind, (min([size, *most]), hard))
    try:
        yield
    finally:
        for kind, limits in before:
            resource.setrlimit(kind, limits)


def _is_for_work_alone() -> bool:
    if sys.platform != "linux" or threading.current_thread() is not threading.main_thread():
        return False
    from multiprocessing import current_process

    return current_process().name != "MainProcess"


def _in_use() -> int:
    """Return the bytes of data that this process has."""
    with open("/proc/self/statm", "rb") as file:  # noqa: PTH123  # no ordinary file
        return int(file.read().split()[5]) * os.sysconf("SC_PAGE_SIZE")


def _print_nothing(kept: Collection[int]) -> None:
    """Let whatever a library says go nowhere: it may speak of what stands in a file."""
    # Out of memory, Rust would look for places to print, and wait for itself for ever.
    os.environ["RUST_BACKTRACE"] = "0"
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number in {1, 2}.difference(kept):
        os.dup2(nowhere, number)
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  # for good


def _end_with(parent: int) -> None:
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it has ended before it was asked
            os._exit(1)
    else:
        threading.Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _limit(name: str, size: int) -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    kind = getattr(resource, name)
    hard = resource.getrlimit(kind)[1]
    most = size if hard == resource.RLIM_INFINITY else min(size, hard)
    with suppress(OSError, ValueError):
        resource.setrlimit(kind, (most, most))
