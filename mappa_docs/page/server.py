"""The server: it listens on this machine, says where, opens the browser, and ends in order."""

import logging
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn

from mappa_docs.page.app import app
from mappa_docs.page.settings import Settings

# Seconds that a request in work has when the program ends.
_GRACE = 2


def listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens there; port 0 is one that is free. Raises OSError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    own = socket.socket(family, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows lets another program listen, too
            own.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            own.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        own.bind((host, port))
        own.listen(128)
    except OSError:
        own.close()
        raise
    return own


def serve(settings: Settings, own: socket.socket, ready: Callable[[], None]) -> None:
    """Answer on the socket until the program is asked to end. `ready` is called when it answers.

    Raises KeyboardInterrupt or SystemExit, as the signal asks that ended it.
    """
    # What a library logs of a fault or a file may hold what stands in it. Our own log does not.
    logging.disable()
    config = uvicorn.Config(
        app(settings),
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws="none",
        http="h11",
        loop="asyncio",
        lifespan="on",
        timeout_keep_alive=15,
        timeout_graceful_shutdown=_GRACE,
        limit_concurrency=4 * settings.bounds.at_once,
        h11_max_incomplete_event_size=64 * 1024,
    )
    _Server(config, ready).run(sockets=[own])


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Let SIGHUP end the server as others do, unless it is ignored."""
        with super().capture_signals():
            before = getattr(signal, "SIGHUP", None) and signal.getsignal(signal.SIGHUP)
            is_main = threading.current_thread() is threading.main_thread()
            if not is_main or before in (None, signal.SIG_IGN):
                yield
                return
            signal.signal(signal.SIGHUP, self.handle_exit)
            try:
                yield
            finally:
                signal.signal(signal.SIGHUP, before)
