"""Every blank form to take away, and what each asks for."""

from functools import cache
from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mappa_docs.definition import dictionary, forms, schema_files, views
from mappa_docs.issuing import rendering as issuing
from mappa_docs.markings import document_marking, schemes
from mappa_docs.model import Form
from mappa_docs.page import rendering, visit, work
from mappa_docs.page.safety.refusals import Refused
from mappa_docs.report import field_rows

# The last part of an address → the format, whether it has fields to fill in, and the kind of file.
_KINDS = {
    "word": ("docx", False, "application/octet-stream"),
    "pdf": ("pdf", False, "application/pdf"),
    "fillable": ("pdf", True, "application/pdf"),
}


class _Blank(NamedTuple):
    """A form, and its documents by name with their titles."""

    form: Form
    documents: dict[str, str]


class _Field(NamedTuple):
    """What a page says of a field: the end of its address, its name there and its pointer, what is
    asked, when it is needed, and the paragraphs behind it."""

    id: str
    record: dict[str, Any]
    needed: str
    behind: str


def routes() -> list[BaseRoute]:
    """Return the routes of the blanks, and of what forms ask for."""
    return [
        Route("/blanks", _list),
        Route("/blanks/{stem}", _fields),
        Route("/blanks/{stem}/{document}/{scheme}/{kind}", _blank),
    ]


async def _list(request: Request) -> Response:
    own = visit.settings(request.scope)
    wanted = request.query_params.get("scheme") or own.scheme
    scheme = wanted if wanted in schemes.schemes() else own.scheme
    return rendering.page(
        request,
        "library/blanks.html",
        title="Blank forms",
        blanks=_blanks(),
        scheme=scheme,
        schemes=marking_of_schemes(),
    )


async def _blank(request: Request) -> Response:
    """Give a blank."""
    stem, document, scheme, kind = (
        request.path_params[name] for name in ("stem", "document", "scheme", "kind")
    )
    known = stem in schema_files.stems() and document in views.documents(stem)
    if not known or scheme not in schemes.schemes() or kind not in _KINDS:
        raise Refused(404, "PAGE.not_there")
    to, fillable, media = _KINDS[kind]
    area = visit.settings(request.scope).area
    of_area = area if area and area.scheme == scheme else None
    made = await work.beside(
        lambda: issuing.blank(
            stem, to, scheme=scheme, document=document, area=of_area, fillable=fillable
        )
    )
    name = made.name.replace("_blank_", "_blank_fillable_") if fillable else made.name
    return rendering.download(made.data, name, media)


async def _fields(request: Request) -> Response:
    """Show each field of a form with the paragraphs behind it."""
    stem = request.path_params["stem"]
    if stem not in schema_files.stems():
        raise Refused(404, "PAGE.not_there")
    form = forms.form(stem)
    sections = await work.beside(lambda: fields_by_section(stem))
    return rendering.page(
        request,
        "library/fields.html",
        title=f"{form.name}: what it asks for",
        form=form,
        sections=sections,
    )


def fields_by_section(stem: str) -> dict[str, list[_Field]]:
    """Return what a page says of each field of a form, section by section."""
    sections: dict[str, list[_Field]] = {}
    for record in dictionary.fields(stem):
        field = _Field(
            id_of(record["pointer"]), record, field_rows.needed(record), field_rows.behind(record)
        )
        sections.setdefault(record["section"], []).append(field)
    return sections


def id_of(pointer: str) -> str:
    """Return the end of the address of a field on the page of its form."""
    return pointer.strip("/").replace("/", ".").replace("*", "row")


@cache
def marking_of_schemes() -> list[tuple[str, str]]:
    """Return each scheme with the lowest marking of a completed form under it."""
    return [(name, document_marking.floor(name).text) for name in schemes.schemes()]


@cache
def _blanks() -> list[_Blank]:
    return [
        _Blank(
            forms.form(stem),
            {name: views.view(stem, name).title for name in views.documents(stem)},
        )
        for stem in schema_files.stems()
    ]
