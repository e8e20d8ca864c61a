"""What the page holds for each person: in memory alone, bounded, and forgotten after a while."""

import secrets
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from time import monotonic
from typing import Protocol, TypeVar, runtime_checkable

from mappa_docs.page.settings import Bounds

Kind = TypeVar("Kind")


class TooMuchError(Exception):
    """There is no room for what was to be kept."""


class ForgottenError(Exception):
    """What was kept is no longer there."""


@runtime_checkable
class Ending(Protocol):
    """Something that has to be told that it is no longer wanted, such as work that goes on."""

    def end(self) -> None:
        """Stop, and clear away what there is."""


@dataclass(slots=True)
class _Kept:
    value: object
    size: int


@dataclass(slots=True)
class Session:
    """What one person gave and got, by keys that nobody can guess.

    `owner` is whom a proxy named, "" without one. `forgery_token` stands in every form that the
    page sends, so that no other page can send one in the person's name. What all sessions together
    have `room_of_all` for is left to this one, too.
    """

    owner: str
    room: int
    last_step: float
    room_of_all: Callable[[], int] = lambda: sys.maxsize
    forgery_token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    things: dict[str, _Kept] = field(default_factory=dict)

    def keep(self, value: object, size: int) -> str:
        """Keep a value of about so many bytes, and return its key. What has a function `end` gets
        it called when it is no longer kept. Raises TooMuchError."""
        self._make_room(size)
        key = secrets.token_urlsafe(12)
        self.things[key] = _Kept(value, size)
        return key

    def kept(self, key: str, kind: type[Kind]) -> Kind:
        """Return what is kept under a key. Raises ForgottenError, also where it is another kind."""
        thing = self.things.get(key)
        if thing is None or not isinstance(thing.value, kind):
            raise ForgottenError
        return thing.value

    def every(self, kind: type[Kind]) -> list[tuple[str, Kind]]:
        """Return all of one kind that is kept, each after its key."""
        return [(k, one.value) for k, one in self.things.items() if isinstance(one.value, kind)]

    def replace(self, key: str, value: object, size: int) -> None:
        """Keep a value in the place of another. Raises ForgottenError and TooMuchError."""
        before = self.things.get(key)
        if before is None:
            raise ForgottenError
        self._make_room(size - before.size)
        self.things[key] = _Kept(value, size)

    def forget(self, key: str) -> None:
        """Forget what is kept under a key, if anything is."""
        thing = self.things.pop(key, None)
        if thing is not None and isinstance(thing.value, Ending):
            thing.value.end()

    def forget_all(self) -> None:
        """Forget everything."""
        for key in [*self.things]:
            self.forget(key)

    @property
    def size(self) -> int:
        """About how many bytes are kept."""
        return sum(thing.size for thing in self.things.values())

    def _make_room(self, size: int) -> None:
        if self.size + size > self.room or size > self.room_of_all():
            raise TooMuchError


class Sessions:
    """The sessions by what stands in their cookies."""

    def __init__(self, bounds: Bounds, idle: float, now: Callable[[], float] = monotonic) -> None:
        self._bounds, self._idle, self._now = bounds, idle, now
        self._by_cookie: dict[str, Session] = {}

    def begin(self, owner: str = "") -> tuple[str, Session]:
        """Return a new session and what its cookie says. Where there are too many, of this owner or
        of all, the one of them that was left alone longest ends."""
        self.sweep()
        own = [cookie for cookie, one in self._by_cookie.items() if one.owner == owner]
        if len(own) >= self._bounds.sessions_of_one:
            self._end_oldest(own)
        elif len(self._by_cookie) >= self._bounds.sessions:
            self._end_oldest(self._by_cookie)
        cookie = secrets.token_urlsafe(32)
        session = Session(owner, self._bounds.kept, self._now(), self._room)
        self._by_cookie[cookie] = session
        return cookie, session

    def _end_oldest(self, cookies: Iterable[str]) -> None:
        oldest = min(cookies, key=lambda one: self._by_cookie[one].last_step)
        self._by_cookie.pop(oldest).forget_all()

    def of(self, cookie: str, owner: str = "") -> Session | None:
        """Return the session of a cookie, if it is that owner's, and count this as a step of it."""
        self.sweep()
        session = self._by_cookie.get(cookie)
        if session is None or session.owner != owner:
            return None
        session.last_step = self._now()
        return session

    def sweep(self) -> None:
        """Forget what those gave who have taken no step for too long. They may go on, with
        nothing."""
        for session in self._by_cookie.values():
            if session.things and self._now() - session.last_step >= self._idle:
                session.forget_all()

    def _room(self) -> int:
        return self._bounds.kept_by_all - sum(one.size for one in self._by_cookie.values())

    def end(self) -> None:
        """Forget everything of everybody."""
        for session in self._by_cookie.values():
            session.forget_all()
        self._by_cookie.clear()
