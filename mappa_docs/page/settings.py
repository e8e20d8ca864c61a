"""How the page runs: for whom, where, and within which limits."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mappa_docs.markings.area import Area
    from mappa_docs.workers.limits import Limits

MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy that says who somebody is before it lets a request through: the address that it comes
    from, and the header in which it names the person."""

    address: str
    header: str = "X-Forwarded-User"


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one request may take: bytes, the seconds in which they have to come and after which
    nothing more is waited for, how many requests are answered at once, and how many files go to
    processes apart at once. `kept` is how many bytes a session may hold, `kept_by_all` how many
    all of them; `sessions` is how many there may be, `sessions_of_one` how many of one person."""

    body: int = 200 * 2**20
    seconds: float = 300.0
    silence: float = 20.0
    at_once: int = 64
    apart: int = 2
    kept: int = 256 * 2**20
    kept_by_all: int = 1024 * 2**20
    sessions: int = 500
    sessions_of_one: int = 20


@dataclass(frozen=True, slots=True)
class Settings:
    """How the page runs. `token` opens it to whoever started it; `program_token` opens the
    interface to programs, and without one it is closed to them. `names` are the names by which the
    page may be called; `proxy` is where others may call it, too. What somebody gave is forgotten
    `idle` seconds after the last step. A file has `file_seconds`, where that is not the usual."""

    token: str
    names: frozenset[str] = frozenset({"127.0.0.1", "localhost", "[::1]"})
    port: int = 0
    program_token: str = ""
    proxy: Proxy | None = None
    scheme: str = "gpms"
    area: "Area | None" = None
    idle: float = 15 * MINUTE
    bounds: Bounds = field(default_factory=Bounds)
    file_seconds: float | None = None

    @property
    def cookie(self) -> str:
        """The name of the cookie. A browser sends cookies to every port of a machine, so that each
        page has one of its own; one that goes by a proxy goes by https alone."""
        return "__Host-mappa-docs" if self.proxy else f"mappa-docs-{self.port}"

    @property
    def limits(self) -> "Limits":
        """Within which limits a file is read."""
        from mappa_docs.workers.limits import SECONDS, Limits

        return Limits(self.file_seconds or SECONDS)

    @property
    def may_name_folders(self) -> bool:
        """Whether somebody may name a folder of this machine: only who sits at it."""
        return self.proxy is None
