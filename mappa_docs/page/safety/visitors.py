"""Who may come in: whoever has the first address, whom the proxy names, and programs with their
token. Nobody else, and so no other user of the machine."""

import secrets
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mappa_docs.page import rendering, visit
from mappa_docs.page.safety import forgery, refusals
from mappa_docs.page.settings import Proxy, Settings

# Where the first address leads.
DOOR = "/open"
# What everybody may see, because nothing in it is anybody's.
LOOK = "/look/"
_READ = {"GET", "HEAD"}


class Visitors:
    """Lets in who has a session, and gives one to who may have it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse with 403 or 401 whoever can't show that the page is for them."""
        if scope["type"] != "http" or scope["path"].startswith(LOOK):
            await self.app(scope, receive, send)
            return
        settings = visit.settings(scope)
        if settings.proxy is None:
            if scope["path"] == DOOR:
                await self._at_the_door(scope, receive, send, settings)
                return
            owner = ""
        else:
            owner = _named_by(settings.proxy, scope)
        is_program = refusals.is_of_a_program(scope)
        if (
            is_program
            and _comes_from(settings.proxy, scope)
            and _has_program_token(scope, settings)
        ):
            await self.app(scope, receive, send)
            return
        session = visit.sessions(scope).of(_cookie(scope, settings), owner)
        cookie = ""
        if session is None and owner and not is_program:
            if not forgery.is_from_ours(Headers(scope=scope)):
                # The browser keeps back the cookie of a session that may well be there.
                await _leading_on(scope)(scope, receive, send)
                return
            cookie, session = visit.sessions(scope).begin(owner)
        if session is None or (is_program and scope["method"] not in _READ):
            status, key = (401, "PAGE.no_token") if is_program else (403, "PAGE.stranger")
            headers = {"WWW-Authenticate": "Bearer"} if is_program else None
            refusal = refusals.refused(scope, status, refusals.sentence(key), headers)
            await refusal(scope, receive, send)
            return
        visit.state(scope)["session"] = session
        await self.app(scope, receive, _with_cookie(send, settings, cookie) if cookie else send)

    async def _at_the_door(
        self, scope: Scope, receive: Receive, send: Send, settings: Settings
    ) -> None:
        """Let in who has the token. The page leads on by itself: a browser sends the cookie with
        what our own page asks for, and not with where another one was led to."""
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        if not settings.token or not _is_same(given, settings.token):
            why = refusals.sentence("PAGE.stranger")
            await refusals.refused(scope, 403, why)(scope, receive, send)
            return
        cookie, _ = visit.sessions(scope).begin()
        await _leading_on(scope)(scope, receive, _with_cookie(send, settings, cookie))


def _leading_on(scope: Scope) -> Response:
    """Return a page of ours that leads to the first one."""
    return HTMLResponse(rendering.rendered(scope, "look/opening.html", title="mappa-docs"))


def _comes_from(proxy: Proxy | None, scope: Scope) -> bool:
    """Return whether a request comes from the proxy, where one is stated."""
    peer = scope.get("client")
    return proxy is None or (peer is not None and peer[0] == proxy.address)


def _named_by(proxy: Proxy, scope: Scope) -> str:
    """Return whom the proxy names, or "" where it was not the proxy, or names nobody or several."""
    named = Headers(scope=scope).getlist(proxy.header)
    if not _comes_from(proxy, scope) or len(named) != 1:
        return ""
    return named[0].strip()


def _has_program_token(scope: Scope, settings: Settings) -> bool:
    kind, _, given = Headers(scope=scope).get("authorization", "").partition(" ")
    is_bearer = kind.lower() == "bearer" and bool(settings.program_token)
    return is_bearer and _is_same(given.strip(), settings.program_token)


def _is_same(given: str, token: str) -> bool:
    return secrets.compare_digest(given.encode(), token.encode())


def _cookie(scope: Scope, settings: Settings) -> str:
    return cookie_parser(Headers(scope=scope).get("cookie", "")).get(settings.cookie, "")


def _with_cookie(send: Send, settings: Settings, cookie: str) -> Send:
    """Return what sends an answer with the cookie: for no script, no other page, and until the
    browser is closed."""
    secure = "; Secure" if settings.proxy else ""
    header = f"{settings.cookie}={cookie}; Path=/; HttpOnly; SameSite=Strict{secure}"

    async def sends(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).append("Set-Cookie", header)
        await send(message)

    return sends
