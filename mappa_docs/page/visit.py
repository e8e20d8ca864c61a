"""What a request carries from the walls to the pages: the settings, the session, the number by
which the log knows it."""

from typing import Any

from starlette.requests import Request
from starlette.types import Scope

from mappa_docs.page.sessions import Session, Sessions
from mappa_docs.page.settings import Settings


def state(scope: Scope) -> dict[str, Any]:
    """Return what belongs to this request alone."""
    values: dict[str, Any] = scope.setdefault("state", {})
    return values


def settings(scope: Scope) -> Settings:
    """Return how the page runs."""
    given: Settings = scope["app"].state.settings
    return given


def sessions(scope: Scope) -> Sessions:
    """Return all sessions."""
    every: Sessions = scope["app"].state.sessions
    return every


def session(request: Request) -> Session:
    """Return the session of the person. The walls let nobody in who has none."""
    own: Session = state(request.scope)["session"]
    return own


def session_or_none(scope: Scope) -> Session | None:
    """Return the session, or None where somebody has not been let in."""
    return state(scope).get("session")


def number(scope: Scope) -> str:
    """Return the number by which the log knows the request."""
    return str(state(scope).get("number", ""))
