"""HTML from the templates that lie beside the modules. Whatever is put into one is escaped."""

from functools import cache

import jinja2
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import Scope

from mappa_docs import resources
from mappa_docs.page import visit


def page(
    request: Request,
    template: str,
    *,
    title: str,
    marking: str = "",
    status: int = 200,
    **values: object,
) -> HTMLResponse:
    """Return a page made by the template, such as "checking/choose.html".

    The title holds no answer, since browsers keep it. A page that shows answers says its `marking`,
    which then stands at its head and foot.
    """
    values |= {"title": title, "marking": marking}
    return HTMLResponse(rendered(request.scope, template, **values), status)


def download(data: bytes, name: str, kind: str) -> Response:
    """Return a file to take away. Its name is one that may be seen: of plain signs, without an
    answer."""
    headers = {"Content-Disposition": f'attachment; filename="{_plain(name)}"'}
    return Response(data, headers=headers, media_type=kind)


def _plain(name: str) -> str:
    return "".join(
        sign if (sign.isascii() and sign.isalnum()) or sign in "-_." else "_" for sign in name
    )


def rendered(scope: Scope, template: str, **values: object) -> str:
    """Return the text of a page by its template, with what every page has besides its values: the
    token of its forms, the minutes after which all is forgotten, and where it stands."""
    settings = visit.settings(scope)
    session = visit.session_or_none(scope)
    common = {
        "forgery_token": session.forgery_token if session else "",
        "minutes": round(settings.idle / 60),
        "address": scope.get("path", "/"),
        "is_inside": session is not None,
        "is_shared": settings.proxy is not None,
        "marking": "",
    }
    return environment().get_template(template).render(common | values)


@cache
def environment() -> jinja2.Environment:
    """Return the environment of all templates of the page."""
    return jinja2.Environment(
        loader=jinja2.FunctionLoader(_source),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _source(name: str) -> str:
    return resources.read_beside(f"page/{name}").decode("utf-8")
