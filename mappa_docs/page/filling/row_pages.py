"""The page of a row of a table: shown with what there is, taken back, and taken out."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mappa_docs.definition.form_index import index
from mappa_docs.model import Field, Finding, Kind
from mappa_docs.page.filling import (
    answers_told,
    forgotten,
    frame,
    kept,
    problems,
    question_page,
    rows,
    steps,
)
from mappa_docs.page.filling.draft import Draft
from mappa_docs.page.filling.kept import Opened
from mappa_docs.page.filling.question_page import Page
from mappa_docs.page.numbers import NUMBER
from mappa_docs.page.safety import forgery
from mappa_docs.page.safety.refusals import Refused

_SAVE = ("next", "Save this entry", "")
_ANOTHER = ("another", "Save and add another", "second")
_OPEN = ("open", "Leave this open and go back", "second")


def routes() -> list[BaseRoute]:
    """Return the routes of rows."""
    address = f"/fill/{{key}}/row/{{table:path}}/{NUMBER}"
    return [
        Route(f"{address}/remove", _to_remove),
        Route(f"{address}/remove", _removed, methods=["POST"]),
        Route(address, _shown),
        Route(address, _posted, methods=["POST"]),
    ]


async def _shown(request: Request) -> Response:
    opened = await kept.opened(request)
    table, page = _table(request, opened.draft)
    assert page.row is not None
    if _is_no_row(opened.draft, page):
        return frame.led_to(f"{request.url.path}/remove")
    findings = _findings(opened, page)
    look = frame.is_looked_at(request)
    every = frame.shows_every(request)
    values = question_page.values(opened, page, findings, look=look, every=every)
    heading = f"{table.item_label or table.label} {page.row + 1}"
    return frame.page(
        request,
        "filling/section.html",
        opened,
        title=f"{heading}, {table.label}",
        heading=heading,
        caption=table.label,
        completed_by="",
        statement=(),
        note="",
        state="",
        odd=None,
        up=_section_of(opened.base, opened.draft.stem, table),
        up_words=table.label,
        whole_table="",
        page_id=problems.anchor(f"{table.pointer}/{page.row}"),
        action=request.url.path + ("?all=1" if every else ""),
        buttons=[_SAVE, *([_OPEN] if values["errors"] else []), _ANOTHER],
        **values,
    )


async def _posted(request: Request) -> Response:
    """Take what was typed in a row. One in which nothing stands is not made."""
    form = frame.texts(await forgery.posted(request))
    if not kept.is_there(request):
        return forgotten.begun_again(request, form)
    table, page = _table(request, kept.draft(request))
    assert page.row is not None
    if _is_no_row(kept.draft(request), page):
        return frame.led_to(f"{request.url.path}/remove")
    before = frame.taken(request, page.places, form)
    base = kept.base(request.path_params["key"])
    draft = kept.draft(request)
    section = _section_of(base, draft.stem, table)
    if frame.first(form, "then") == "all":
        return frame.led_to(f"{request.url.path}?all=1")
    is_there = page.row < rows.count(draft, table.pointer)
    then = frame.first(form, "then")
    if not is_there or then == "open":
        return frame.led_to(section)
    opened = await kept.opened(request)
    new = question_page.newly_asked(opened, page, before)
    if new or question_page.is_open(opened, _findings(opened, page), new):
        kept.note(request, new)
        return frame.looked_at(request)
    if then == "another":
        count = rows.count(draft, table.pointer)
        return frame.led_to(problems.row(base, table.pointer, count))
    return frame.led_to(section)


async def _to_remove(request: Request) -> Response:
    """Ask whether a row is to be taken out."""
    opened = await kept.opened(request)
    table, page = _table(request, opened.draft)
    assert page.row is not None
    return frame.page(
        request,
        "filling/remove.html",
        opened,
        title=f"Remove an entry, {table.label}",
        table=table,
        number=page.row + 1,
        answers=answers_told.row(opened.draft, table, page.row),
        up=_section_of(opened.base, opened.draft.stem, table),
        action=request.url.path,
    )


async def _removed(request: Request) -> Response:
    await forgery.posted(request)
    draft = kept.draft(request)
    table, page = _table(request, draft)
    number = page.row or 0
    kept.change(request, lambda draft: rows.without(draft, table.pointer, number))
    base = kept.base(request.path_params["key"])
    return frame.led_to(_section_of(base, draft.stem, table))


def _table(request: Request, draft: Draft) -> tuple[Field, Page]:
    """Return the table that the address names, and the page of its row. Raises Refused for one that
    there is not: only the row after the last is still to come."""
    pointer, number = f"/{request.path_params['table']}", int(request.path_params["number"])
    table = index(draft.stem).fields.get(pointer)
    is_table = table is not None and table.kind is Kind.TABLE
    if table is None or not is_table or number > rows.count(draft, pointer):
        raise Refused(404, "PAGE.not_there")
    if steps.step_of(draft.stem, pointer) is None:
        raise Refused(404, "PAGE.not_there")
    places = steps.in_row(draft.stem, pointer, number)
    return table, Page(table.fields, f"{pointer}/{number}", places, pointer, number)


def _is_no_row(draft: Draft, page: Page) -> bool:
    """Return whether something else stands in the place of a row, which can only be taken out."""
    return not isinstance(draft.at(page.above), dict | None)


def _findings(opened: Opened, page: Page) -> list[Finding]:
    return problems.below(opened.judged.judgement.findings, page.above)


def _section_of(base: str, stem: str, table: Field) -> str:
    step = steps.step_of(stem, table.pointer)
    assert step is not None
    return f"{problems.section(base, step)}#{problems.anchor(table.pointer)}"
