"""Requests that a page of somebody else sends in the name of who looks at it (cross-site request
forgery)."""

import secrets

from starlette.datastructures import FormData, Headers
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from mappa_docs.page import multipart, visit
from mappa_docs.page.safety import refusals
from mappa_docs.page.safety.refusals import Refused

# The field that every form has.
FIELD = "forgery_token"
_CHANGE_NOTHING = {"GET", "HEAD", "OPTIONS"}
_OWN = {"same-origin", "none"}
_MOST_FIELDS, _LONGEST_FIELD = 10_000, 2**20


class OwnPages:
    """Lets only our own pages send something: a browser says from where a request comes."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse with 403 what a page of somebody else sends."""
        if scope["type"] == "http" and not _is_of_ours(scope):
            why = refusals.sentence("PAGE.forged")
            await refusals.refused(scope, 403, why)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _is_of_ours(scope: Scope) -> bool:
    if scope["method"] in _CHANGE_NOTHING:
        return True
    headers = Headers(scope=scope)
    if not is_from_ours(headers):
        return False
    origin = headers.get("origin")
    if origin is None:
        return True
    return origin.partition("://")[2] == headers.get("host")


def is_from_ours(headers: Headers) -> bool:
    """Return whether a browser that says from where a request comes says that it is from a page of
    ours, or from nowhere, as what somebody types."""
    return headers.get("sec-fetch-site", "same-origin") in _OWN


async def posted(request: Request, *, most_files: int = 0) -> FormData:
    """Return what a form of ours was filled in with, and as many files at most. Every page that
    takes a form gets it here.

    Raises Refused where the form is not one that the page sent in this session.
    """
    form = await _form(request, most_files)
    token = form.get(FIELD)
    own = visit.session(request).forgery_token
    if not isinstance(token, str) or not secrets.compare_digest(token.encode(), own.encode()):
        await form.close()
        raise Refused(403, "PAGE.old_form")
    return form


async def _form(request: Request, most_files: int) -> FormData:
    """Return what a form was filled in with. Raises HTTPException where the body is damaged."""
    if multipart.is_meant(request):
        try:
            return await multipart.whole(
                request,
                most_files=most_files,
                most_fields=_MOST_FIELDS,
                longest_field=_LONGEST_FIELD,
            )
        except MultiPartException:
            raise HTTPException(400) from None
    return await request.form(max_fields=_MOST_FIELDS, max_part_size=_LONGEST_FIELD)
