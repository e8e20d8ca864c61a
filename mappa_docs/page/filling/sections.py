"""The page of a section of the form: shown with what there is, and taken back."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mappa_docs.definition import pointers
from mappa_docs.model import Finding
from mappa_docs.page.filling import (
    forgotten,
    frame,
    kept,
    posted,
    problems,
    question_page,
    rows,
    steps,
)
from mappa_docs.page.filling.as_typed import WHOLE
from mappa_docs.page.filling.draft import Draft
from mappa_docs.page.filling.kept import Opened
from mappa_docs.page.filling.question_page import Page
from mappa_docs.page.filling.shown_parts import Odd, first
from mappa_docs.page.filling.steps import State, Step
from mappa_docs.page.safety import forgery
from mappa_docs.page.safety.refusals import Refused

# What stands on the buttons, by what is posted.
_NEXT = ("next", "Save and continue", "")
_OPEN = ("open", "Leave this open and go on", "second")
_LIST = ("list", "Save and return to the list", "second")
# The states of sections that nobody need look at.
_PASSED_OVER = (State.NOT_ARISING, State.NOT_YET, State.NOTHING)


def routes() -> list[BaseRoute]:
    """Return the routes of sections."""
    address = "/fill/{key}/section/{name}"
    return [Route(address, _shown), Route(address, _posted, methods=["POST"])]


async def _shown(request: Request) -> Response:
    opened = await kept.opened(request)
    step = _step(request, opened.draft.stem)
    section = step.section
    look = frame.is_looked_at(request)
    findings = _findings(opened, step)
    every = frame.shows_every(request)
    values = question_page.values(opened, _page(step), findings, look=look, every=every)
    progress = _progress(opened)[step.name]
    buttons = [_NEXT, *([_OPEN] if values["errors"] else []), _LIST]
    return frame.page(
        request,
        "filling/section.html",
        opened,
        title=step.title,
        heading=step.title,
        caption=f"{opened.form.name}{f', section {step.number}' if step.number else ''}",
        completed_by=section.completed_by if section else "",
        statement=section.field.statement if section and not step.table else (),
        note=section.field.note if section and not step.table else "",
        state=progress.state,
        odd=_odd(opened.draft, step),
        up=opened.base,
        up_words="All sections",
        whole_table=step.pointer if step.table else "",
        page_id=problems.anchor(step.pointer),
        action=request.url.path + ("?all=1" if every else ""),
        buttons=buttons,
        **values,
    )


async def _posted(request: Request) -> Response:
    """Take what was typed, say what more is asked by it and what is wrong, and lead on."""
    form = frame.texts(await forgery.posted(request))
    if not kept.is_there(request):
        return forgotten.begun_again(request, form)
    step = _step(request, kept.draft(request).stem)
    page = _page(step)
    before = frame.taken(request, page.places, form)
    then, _, place = frame.first(form, "then").partition(":")
    base = kept.base(request.path_params["key"])
    if then in ("row", "remove", "add"):
        return frame.led_to(_row(base, page, kept.draft(request), then, place))
    if then == "all":
        return frame.led_to(f"{request.url.path}?all=1")
    if then == "list":
        return frame.led_to(f"{base}#{step.name}")
    opened = await kept.opened(request)
    new = question_page.newly_asked(opened, page, before)
    if then != "open" and (new or question_page.is_open(opened, _findings(opened, step), new)):
        kept.note(request, new)
        return frame.looked_at(request)
    return frame.led_to(_after(opened, step))


def _step(request: Request, stem: str) -> Step:
    step = steps.by_name(stem).get(request.path_params["name"])
    if step is None:
        raise Refused(404, "PAGE.not_there")
    return step


def _page(step: Step) -> Page:
    above = step.pointer if step.table is None else ""
    return Page(step.fields, above, steps.on_page(step), step.pointer)


def _findings(opened: Opened, step: Step) -> list[Finding]:
    return problems.of_step(opened.draft.stem, opened.judged.judgement.findings, step)


def _progress(opened: Opened) -> dict[str, steps.Progress]:
    every = steps.progress(opened.draft, opened.judged.judgement.findings, opened.judged.asked)
    return {one.step.name: one for one in every}


def _odd(draft: Draft, step: Step) -> Odd | None:
    """Return what stands in the place of the whole section, if something does that is none."""
    if step.section is None or step.table:
        return None
    text = first(posted.shown(draft, step.pointer, step.section.field), WHOLE)
    return Odd(step.pointer, text) if text else None


def _row(base: str, page: Page, draft: Draft, then: str, place: str) -> str:
    """Return the address of a row that somebody wants to change, to take out or to add."""
    new = (place, str(rows.count(draft, place)))
    table, number = new if then == "add" else pointers.parted(place)
    if table not in page.places or not pointers.is_row(number):
        raise Refused(400, "FILL.no_field")
    address = problems.row(base, table, number)
    return f"{address}/remove" if then == "remove" else address


def _after(opened: Opened, step: Step) -> str:
    """Return where to go on after a section: to the next one that arises, or to the answers."""
    progress = _progress(opened)
    every = steps.steps(opened.draft.stem)
    for other in every[every.index(step) + 1 :]:
        if progress[other.name].state not in _PASSED_OVER:
            return problems.section(opened.base, other)
    return f"{opened.base}/answers"
