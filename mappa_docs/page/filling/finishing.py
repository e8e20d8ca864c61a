"""The end of filling in: all answers looked at, then the marked Word or PDF, and the answers as
JSON; and the draft to take away before that."""

from functools import partial
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mappa_docs.definition import views
from mappa_docs.documents import file_names
from mappa_docs.errors import MappaDocsError
from mappa_docs.intake.submission import as_json
from mappa_docs.issuing import begun_form, rendering
from mappa_docs.issuing.readiness import NotCompleteError
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.model import MAIN, Finding, Judgement
from mappa_docs.page import visit, work
from mappa_docs.page.filling import answers_told, frame, kept, problems, steps
from mappa_docs.page.filling.draft import Draft, answers, submission
from mappa_docs.page.filling.kept import Opened
from mappa_docs.page.filling.problems import Problem
from mappa_docs.page.filling.steps import State
from mappa_docs.page.safety import forgery
from mappa_docs.page.safety.refusals import Refused

_KINDS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "json": "application/json",
}
_NOT_SHOWN = (State.NOT_ARISING, State.NOT_YET, State.NOTHING)


def routes() -> list[BaseRoute]:
    """Return the routes of the end."""
    return [
        Route("/fill/{key}/answers", _answers),
        Route("/fill/{key}/finish", _finish),
        Route("/fill/{key}/finish", _finished, methods=["POST"]),
        Route("/fill/{key}/save", _save),
        Route("/fill/{key}/save", _saved, methods=["POST"]),
    ]


async def _answers(request: Request) -> Response:
    opened = await kept.opened(request)
    draft, judged = opened.draft, opened.judged
    shown = [
        one.step
        for one in steps.progress(draft, judged.judgement.findings, judged.asked)
        if one.state not in _NOT_SHOWN
    ]
    told = _told(opened, judged.judgement.findings)
    return frame.page(
        request,
        "filling/answers.html",
        opened,
        title="Check the answers",
        sections=[
            (step, [*answers_told.lines(opened.base, draft, judged.asked, step)]) for step in shown
        ],
        errors=[one for one in told if one.is_error],
        others=[one for one in told if not one.is_error],
        is_complete=judged.judgement.status == "complete",
    )


async def _finish(request: Request) -> Response:
    opened = await kept.opened(request)
    return _to_finish(request, opened, opened.judged.judgement)


def _to_finish(
    request: Request,
    opened: Opened,
    judgement: Judgement,
    why: str = "",
    *,
    chosen: str = "docx",
    is_refused: bool = False,
) -> Response:
    """Return the page from which documents are taken away, with what stands in the way. What was
    asked for may have been refused."""
    told = _told(opened, judgement.findings)
    errors = [one for one in told if one.is_error]
    if why:
        errors = [Problem(why, "", "", True), *errors]
    stem = opened.draft.stem
    return frame.page(
        request,
        "filling/finish.html",
        opened,
        title="Finish",
        errors=errors,
        has_errors=is_refused,
        is_refused=is_refused,
        others=[one for one in told if not one.is_error],
        documents=[(name, views.view(stem, name).title) for name in views.documents(stem)],
        is_complete=judgement.status == "complete",
        chosen=chosen,
    )


async def _finished(request: Request) -> Response:
    """Hand over the document, or say why it can't be made."""
    form = frame.texts(await forgery.posted(request))
    opened = await kept.opened(request)
    to, document, draft = (
        next(iter(form.get(name, ())), "") for name in ("to", "document", "draft")
    )
    if to == "json":
        return _as_json(request, opened.draft)
    settings = visit.settings(request.scope)
    make = partial(
        rendering.render,
        submission(opened.draft),
        to,
        draft=draft == "yes",
        scheme=settings.scheme,
        document=document or MAIN,
        area=settings.area,
    )
    try:
        return _handed_over(await work.beside(make))
    except NotCompleteError as fault:
        return _to_finish(request, opened, fault.judgement, chosen=to, is_refused=True)
    except MappaDocsError as fault:
        judgement = opened.judged.judgement
        return _to_finish(request, opened, judgement, str(fault), chosen=to, is_refused=True)


async def _save(request: Request) -> Response:
    opened = await kept.opened(request)
    draft = opened.draft
    lost = begun_form.without_place(submission(draft))
    return frame.page(
        request,
        "filling/save.html",
        opened,
        title="Save a draft",
        unusable=[
            (problems.label(draft.stem, one), problems.address(opened.base, draft.stem, one))
            for one in draft.unusable
        ],
        lost=[problems.label(draft.stem, one) for one in lost],
    )


async def _saved(request: Request) -> Response:
    """Hand over the draft as it is."""
    form = frame.texts(await forgery.posted(request))
    to = frame.first(form, "to")
    draft = kept.draft(request)
    if to not in _KINDS:
        raise Refused(400, "PAGE.refused")
    if to == "json":
        return _as_json(request, draft)
    settings = visit.settings(request.scope)
    make = partial(
        begun_form.fillable,
        submission(draft),
        to,
        scheme=settings.scheme,
        area=settings.area,
    )
    rendered = await work.beside(make)
    kept.took_away(request)
    return _handed_over(rendered)


def _as_json(request: Request, draft: Draft) -> Response:
    whole = answers(draft)
    form = str(whole.get("form", ""))
    kept.took_away(request)
    return _file(as_json(whole), file_names.of_data(form, whole, 0), _KINDS["json"])


def _handed_over(rendered: Rendered) -> Response:
    return _file(rendered.data, rendered.name, _KINDS[rendered.name.rpartition(".")[2]])


def _file(data: bytes, name: str, kind: str) -> Response:
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
    return Response(data, media_type=kind, headers=headers)


def _told(opened: Opened, findings: tuple[Finding, ...]) -> list[Problem]:
    return [*problems.problems(opened.base, opened.draft.stem, findings)]
