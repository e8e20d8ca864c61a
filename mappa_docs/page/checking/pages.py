"""The pages of one check, whose key stands in their address."""

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mappa_docs.checking.checked_file import CheckedFile
from mappa_docs.page import rendering, typed_days, visit, work
from mappa_docs.page.checking import choosing, correcting, downloads, report
from mappa_docs.page.checking.check import Check, Checked
from mappa_docs.page.checking.report import Filter
from mappa_docs.page.numbers import NUMBER
from mappa_docs.page.safety import forgery
from mappa_docs.page.safety.refusals import Refused
from mappa_docs.page.sessions import ForgottenError

_TITLE = "Forms checked"


def routes() -> list[BaseRoute]:
    """Return the routes of checking."""
    return [
        Route("/check", choosing.choose),
        Route("/check", choosing.begin, methods=["POST"]),
        Route("/check/{key}", _whole),
        Route("/check/{key}", _filtered, methods=["POST"]),
        Route("/check/{key}/state", _state),
        Route("/check/{key}/forget", _forget, methods=["POST"]),
        Route("/check/{key}/notes", _notes, methods=["POST"]),
        Route(f"/check/{{key}}/file/{NUMBER}", _file),
        Route(f"/check/{{key}}/file/{NUMBER}/correct", _correct, methods=["POST"]),
        Route("/check/{key}/{name}", _download),
    ]


def _check(request: Request) -> Check:
    return visit.session(request).kept(request.path_params["key"], Check)


def _checked(request: Request) -> Checked:
    checked = _check(request).checked
    if checked is None:
        raise ForgottenError
    return checked


async def _whole(request: Request) -> Response:
    """Show the report, or how far the check is."""
    check = _check(request)
    if check.checked is not None:
        return await _report(request, check.checked, Filter())
    if check.state == "stopped":
        raise ForgottenError
    return rendering.page(
        request,
        "checking/waiting.html",
        title="Checking",
        state=check.state,
        done=check.done,
        total=check.total,
        key=request.path_params["key"],
    )


async def _filtered(request: Request) -> Response:
    form = await forgery.posted(request)
    wanted = Filter(
        str(form.get("status", "")),
        str(form.get("kind", "")),
        str(form.get("words", "")),
        form.get("overdue") == "yes",
    )
    return await _report(request, _checked(request), wanted)


async def _report(
    request: Request,
    checked: Checked,
    wanted: Filter,
    by: typed_days.TypedDay = typed_days.NOTHING,
) -> Response:
    errors = [("by", by.wrong)] if by.wrong else []

    def made() -> Response:
        shown = report.shown(checked, wanted)
        return rendering.page(
            request,
            "checking/report.html",
            title=_TITLE,
            marking=shown.marking,
            status=422 if errors else 200,
            has_errors=bool(errors),
            errors=errors,
            by=by,
            key=request.path_params["key"],
            shown=shown,
            wanted=wanted,
            is_filtered=wanted != Filter(),
            numbers=report.numbers(checked),
            has_notes=downloads.has_notes(checked),
        )

    return await work.beside(made)  # a page about thousands of files takes a while


async def _state(request: Request) -> Response:
    """Say how far the check is, for the script of the page."""
    check = _check(request)
    return JSONResponse({"state": check.state, "done": check.done, "total": check.total})


async def _forget(request: Request) -> Response:
    """Stop the check, or forget its results."""
    await forgery.posted(request)
    visit.session(request).forget(request.path_params["key"])
    return RedirectResponse("/check", 303)


async def _file(request: Request) -> Response:
    """Show one file, section by section."""
    checked = _checked(request)
    number = request.path_params["number"]
    file = _numbered(request, checked)
    row = checked.rows[number - 1]
    return rendering.page(
        request,
        "checking/file.html",
        title="One form, section by section",
        marking=downloads.marking(checked),
        key=request.path_params["key"],
        number=number,
        row=row,
        status_of_file=file.judgement.status,
        sections=report.sections(file),
        can_begin=correcting.can_begin(_check(request), file),
    )


async def _correct(request: Request) -> Response:
    """Lead to where a finding is put right."""
    form = await forgery.posted(request)
    file = _numbered(request, _checked(request))
    pointer = str(form.get("pointer", ""))
    return RedirectResponse(correcting.address(request, _check(request), file, pointer), 303)


def _numbered(request: Request, checked: Checked) -> CheckedFile:
    file = report.numbered(checked, request.path_params["number"])
    if file is None:
        raise Refused(404, "PAGE.not_there")
    return file


async def _notes(request: Request) -> Response:
    """Give the notes to send back."""
    form = await forgery.posted(request)
    checked = _checked(request)
    day = checked.results.settings.as_of
    by = typed_days.read(form, "by", earliest=day)
    if by.wrong:
        return await _report(request, checked, Filter(), by)
    data = await work.beside(lambda: downloads.notes(checked, by.day))
    return rendering.download(data, "MAPPA-notes.zip", "application/zip")


async def _download(request: Request) -> Response:
    wanted = downloads.DOWNLOADS.get(request.path_params["name"])
    if wanted is None:
        raise Refused(404, "PAGE.not_there")
    check, checked = _check(request), _checked(request)
    data = await work.beside(lambda: wanted.make(check, checked))
    return rendering.download(data, wanted.name, wanted.kind)
