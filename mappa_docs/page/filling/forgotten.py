"""What was typed on a page of a draft that is no longer kept: it goes on in a new one."""

from datetime import date

from starlette.requests import Request
from starlette.responses import Response

from mappa_docs.definition import forms, pointers, schema_files
from mappa_docs.definition.form_index import index
from mappa_docs.page import rendering
from mappa_docs.page.filling import draft, frame, kept, posted
from mappa_docs.page.filling.as_typed import PARTS, name
from mappa_docs.page.filling.posted import ASKED, Form
from mappa_docs.page.sessions import ForgottenError


def begun_again(request: Request, form: Form) -> Response:
    """Keep what was typed as a new draft, and say so. Raises ForgottenError where it can't be told
    of which form it is."""
    stem = frame.first(form, "stem")
    if stem not in schema_files.stems():
        raise ForgottenError
    places = [one for one in form.get(ASKED, ()) if index(stem).at(one)]
    first = [_in_first_row(one) for one in places]
    renamed = {
        name(new, part): form[name(old, part)]
        for old, new in zip(places, first, strict=True)
        for part in PARTS
        if name(old, part) in form
    }
    renamed[ASKED] = first
    begun = posted.taken(draft.begun(stem), first, renamed, date.today()).draft
    key = kept.begin(request, begun, is_changed=True)
    return rendering.page(
        request,
        "filling/forgotten.html",
        title="Your draft is no longer kept",
        form=forms.form(stem),
        to=kept.base(key),
    )


def _in_first_row(pointer: str) -> str:
    """Return the pointer of the same question in the first row of its table."""
    return pointers.general(pointer).replace(pointers.ROW, "0")
