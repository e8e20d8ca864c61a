"""What every page of a draft has around it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mappa_docs.errors import UsageError
from mappa_docs.page import rendering
from mappa_docs.page.filling import kept, posted
from mappa_docs.page.filling.draft import Draft
from mappa_docs.page.filling.kept import Opened
from mappa_docs.page.filling.posted import Form
from mappa_docs.page.safety.refusals import Refused

_SEE_OTHER = 303


def page(
    request: Request,
    template: str,
    opened: Opened,
    *,
    title: str,
    marking: str = "",
    **values: Any,
) -> Response:
    """Return a page of a draft, with its marking or the one that is given, and with when it was
    last downloaded. The title holds no answer."""
    downloaded = opened.kept.downloaded
    return rendering.page(
        request,
        template,
        title=f"{title} – {opened.form.name}",
        marking=marking or opened.judged.judgement.marking,
        form=opened.form,
        stem=opened.draft.stem,
        base=opened.base,
        downloaded=f"{downloaded:%H:%M}" if downloaded else "",
        is_changed=opened.kept.is_changed,
        **values,
    )


def led_to(address: str) -> Response:
    """Return the answer that leads to another page, so that loading it again posts nothing."""
    return RedirectResponse(address, _SEE_OTHER)


def texts(form: FormData) -> Form:
    """Return what was typed in a form, without any files."""
    return {name: [text for text in form.getlist(name) if isinstance(text, str)] for name in form}


def first(form: Form, name: str) -> str:
    """Return what was typed or chosen under a name, "" for nothing."""
    return next(iter(form.get(name, ())), "")


def is_looked_at(request: Request) -> bool:
    """Return whether what is found on a page is to be shown on it."""
    return "look" in request.query_params


def shows_every(request: Request) -> bool:
    """Return whether questions that do not arise are to be shown as well."""
    return "all" in request.query_params


def looked_at(request: Request) -> Response:
    """Return the answer that shows the same page once more, with what is found on it."""
    return led_to(f"{request.url.path}?look=1{'&all=1' if shows_every(request) else ''}")


def taken(request: Request, places: Sequence[str], form: Form) -> frozenset[str]:
    """Change the draft that the address names by what was posted for a page with these places, and
    return which of them it asked. Raises Refused where something was posted that it does not ask,
    and ForgottenError."""
    asked: frozenset[str] = frozenset()

    def changed(draft: Draft) -> Draft:
        nonlocal asked
        result = posted.taken(draft, places, form, date.today())
        asked = result.asked
        return result.draft

    try:
        kept.change(request, changed)
    except UsageError:
        raise Refused(400, "FILL.no_field") from None
    return asked
